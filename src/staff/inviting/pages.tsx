import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { InvitingData } from './access.ts'
import { JoinLinks, type JoinLinksProps } from './join-links.tsx'

/** What became of one pasted address. */
export interface InviteResult {
  readonly text: string
  readonly result: 'invited' | 'here' | 'no_address'
}

interface InviteProps extends JoinLinksProps {
  data: InvitingData
  values: FormValues
  errors: FieldErrors
  results: readonly InviteResult[]
  done: string | undefined
}

const resultWords: Record<InviteResult['result'], string> = {
  invited: 'Invited',
  here: 'Is a member here already, so no mail was sent',
  no_address: 'Is no e-mail address',
}

/** How people come in: by name, by link, or from the register. */
export const InvitePage = (props: InviteProps) => (
  <Page
    heading="Invite"
    lead="An invitation works once, for fourteen days."
    back={{ href: to('staff'), label: 'Staff' }}
  >
    {props.done && (
      <div class="mb-6">
        <Notice kind="done">{props.done}</Notice>
      </div>
    )}
    <ErrorSummary errors={props.errors} />
    <Section heading="By e-mail">
      <Results results={props.results} />
      <Form action={to('staffInvite')} label="Invite by e-mail">
        <TextArea
          label="Addresses"
          name="addresses"
          rows={4}
          hint="One a line, or with commas between. With or without a name: Maya Okafor <maya@example.org>"
          value={fieldValue(props.values, 'addresses')}
          error={props.errors.addresses}
        />
        <div>
          <Button kind="action">Invite</Button>
        </div>
      </Form>
    </Section>
    <Imported data={props.data} />
    <JoinLinks {...props} />
  </Page>
)

function Results({ results }: { results: readonly InviteResult[] }) {
  if (results.length === 0) return null
  return (
    <List label="What became of each address">
      {results.map(({ text, result }) => (
        <Row heading="p" title={text} about={resultWords[result]} />
      ))}
    </List>
  )
}

function Imported({ data: { counts, batch } }: { data: InvitingData }) {
  if (batch)
    return (
      <Section heading="Imported members">
        <Notice kind="wait">
          Invitations are going out: {counted(batch.written, 'person', 'people')} written to so far. You can
          close this page.
        </Notice>
      </Section>
    )
  if (counts.never + counts.invited === 0) return null
  return (
    <Section heading="Imported members" lead={waitingWords(counts)}>
      <Form action={to('staffInvitations')} label="Invite the imported">
        {counts.invited > 0 && (
          <Checkbox label="Also write again to those who were invited and have not come" name="again" />
        )}
        <p class="text-muted text-small">
          Fifty at a time, until all have been written to. Whom the register calls gone is left alone.
        </p>
        <div>
          <Button>Invite the imported</Button>
        </div>
      </Form>
    </Section>
  )
}

function waitingWords({ never, invited }: InvitingData['counts']): string {
  const people = (count: number) => counted(count, 'person', 'people')
  const parts = [
    ...(never > 0 ? [`${people(never)} not invited yet`] : []),
    ...(invited > 0 ? [`${people(invited)} invited and not seen yet`] : []),
  ]
  return `${sentence(parts.join(', '))}.`
}
