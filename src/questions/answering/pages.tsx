import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'

/** A limit of one's own, or none. */
export const AnsweringPage = ({ values, errors }: { values: FormValues; errors: FieldErrors }) => (
  <Page
    heading="How often I am asked"
    back={{ href: to('meNotices'), label: 'What reaches me' }}
    lead="When nobody has answered a question on something you teach, you may be asked. The more you were asked lately, the less often you are."
  >
    <ErrorSummary errors={errors} />
    <Form action={to('meAnswering')}>
      <TextField
        label="Ask me at most so many questions a week"
        name="most"
        inputmode="numeric"
        hint="Empty is no limit. With 0 you are not asked at all, and stay enrolled; you can still answer whatever you like."
        value={fieldValue(values, 'most')}
        error={errors.most}
      />
      <Actions cost="Nobody else sees it.">
        <Button kind="action">Save</Button>
      </Actions>
    </Form>
  </Page>
)
