import { to } from '#map/paths.ts'
import type { JoinLinkKept } from '#members/joining/join-link.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { InvitingData } from './access.ts'

export interface JoinLinksProps {
  data: InvitingData
  reading: Reading
  values: FormValues
  errors: FieldErrors
  /** The whole address of a join link, with its secret. */
  linkOf: (link: JoinLinkKept) => string
  defaultExpiry: string
}

/** Links for many: those there are, and a new one. */
export function JoinLinks({ data, reading, values, errors, linkOf, defaultExpiry }: JoinLinksProps) {
  return (
    <Section
      heading="Join links"
      lead="A link for many, such as on the slides of an evening. Everybody still proves an address."
    >
      <List>
        {data.links.map((link) => (
          <Row
            title={link.label}
            about={<LinkState link={link} reading={reading} />}
            actions={
              isOpen(link, reading) && (
                <PostButton action={to('staffJoinLink', { link: link.id })} label="Take back" kind="quiet" />
              )
            }
          >
            {isOpen(link, reading) && <code class="break-all text-small">{linkOf(link)}</code>}
          </Row>
        ))}
      </List>
      <Form action={to('staffJoinLinks')} class="mt-6 grid gap-5" label="Make a join link">
        <TextField
          label="What it is for"
          name="label"
          value={fieldValue(values, 'label')}
          error={errors.label}
          hint="Only staff read this: spring conference, slides of Ruth’s talk."
          maxlength={120}
        />
        <DateField
          label="Works until"
          name="until"
          value={fieldValue(values, 'until') || defaultExpiry}
          error={errors.until}
        />
        <div>
          <Button>Make a link</Button>
        </div>
      </Form>
    </Section>
  )
}

const isOpen = ({ revokedAt, expiresAt }: JoinLinkKept, { now }: Reading): boolean =>
  revokedAt === null && expiresAt > now

function LinkState({ link, reading }: { link: JoinLinkKept; reading: Reading }) {
  const by = link.madeBy ? `Made by ${link.madeBy}` : 'Made'
  if (link.revokedAt)
    return (
      <>
        {by}. Taken back <Time at={link.revokedAt} reading={reading} />.
      </>
    )
  const tense = isOpen(link, reading) ? 'Works until' : 'Worked until'
  return (
    <>
      {by}. {tense} <Time at={link.expiresAt} reading={reading} as="dayAfterWord" />.
    </>
  )
}
