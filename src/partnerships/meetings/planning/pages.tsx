import type { FormValues } from '#platform/forms.ts'
import { fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { PlanFields } from './fields.tsx'

interface PlanProps {
  heading: string
  lead: string
  action: string
  button: string
  back: { href: string; label: string }
  callName: string
  /** Which of the proposals that replaced each other was read. */
  round?: number | undefined
  values: FormValues
  errors: FieldErrors
}

/** A time to meet, or another one in place of what was proposed. */
export function PlanPage({
  heading,
  lead,
  action,
  button,
  back,
  callName,
  round,
  values,
  errors,
}: PlanProps) {
  return (
    <Page heading={heading} back={back} lead={lead}>
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <input type="hidden" name="formKey" value={fieldValue(values, 'formKey')} />
        {round !== undefined && <input type="hidden" name="round" value={round} />}
        <PlanFields values={values} errors={errors} callName={callName} />
        <Actions
          cost={`${callName} can agree or suggest another time. Once agreed it goes into both your calendars, and either of you may move or cancel it.`}
        >
          <Button kind="action">{button}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
