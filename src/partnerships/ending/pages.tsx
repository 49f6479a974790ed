import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Quote } from '#ui/talk/words.tsx'
import type { PartnershipSeen } from '../partnership.ts'

interface EndProps {
  partnership: PartnershipSeen
  values: FormValues
  errors: FieldErrors
}

/** @public One page between the link and the end, because an end frees both seats and cannot be taken back. */
export const EndPage = ({ partnership: { id, them, activeAt }, values, errors }: EndProps) => (
  <Page
    heading="End kindly"
    back={{ href: to('partnership', { partnership: id }), label: `${them.name} and you` }}
    lead={`${them.callName} is told that ${activeAt ? 'the two of you have' : 'the trial has'} come to an end, and nothing about who or why.`}
  >
    <ErrorSummary errors={errors} />
    <Form action={to('partnershipEnd', { partnership: id })}>
      <TextArea
        label="Why"
        name="why"
        optional
        rows={3}
        value={fieldValue(values, 'why')}
        error={errors.why}
        readers="Nobody is shown this, neither staff nor your partner."
      />
      <p class="text-muted">
        Meetings still to come are cancelled. What you wrote down together stays readable, and your
        conversation stays open until either of you ends it.
      </p>
      <div class="flex flex-wrap items-center gap-3">
        <Button kind="action">End kindly</Button>
        <ButtonLink href={to('partnership', { partnership: id })} kind="quiet">
          Not today
        </ButtonLink>
      </div>
    </Form>
  </Page>
)

/** @public After the end: one line each, read by both. */
export function TakeAlong({ partnership, values, errors }: EndProps) {
  if (partnership.state !== 'ended') return null
  const { id, them, iTakeAlong, theyTakeAlong } = partnership
  return (
    <Section heading="What you take along">
      {theyTakeAlong && <Quote text={theyTakeAlong} by={them.callName} />}
      <Form action={to('partnershipTakeAlong', { partnership: id })} class="mt-4 grid gap-4">
        <TextArea
          label="One thing you take along"
          name="words"
          rows={2}
          optional
          value={fieldValue(values, 'words') || iTakeAlong}
          error={errors.words}
          readers={`You and ${them.callName} can read this.`}
        />
        <Button>Save</Button>
      </Form>
    </Section>
  )
}
