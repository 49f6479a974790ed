import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Facts, Page, Section } from '#ui/page.tsx'
import { Words } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { PolicyMade } from '../policy/access.ts'
import { blankKeys, type Policy } from '../policy/policy.ts'
import { blankNames } from '../policy/words.ts'

interface PolicyProps {
  current: Policy
  /** Newest first; the one that every programme begins with is not among them. */
  versions: readonly PolicyMade[]
  /** A version to be read as it was. */
  chosen: Policy | undefined
  /** Somebody saved since the form was opened; what was typed stands in it, and what was saved above. */
  movedOn: boolean
  values: FormValues
  errors: FieldErrors
  reading: Reading
}

/** What staff say about the agreements of their pairs. */
export const PolicyPage = (props: PolicyProps) => (
  <Page
    heading="Agreement policy"
    lead="What every pair finds on Our agreement: an introduction, and a hint beside each blank. Nothing of it can be made a duty."
    back={{ href: to('staffProgramme'), label: 'Programme' }}
  >
    <ErrorSummary errors={props.errors} />
    {props.movedOn && (
      <Notice kind="error">
        Somebody has changed the policy since you opened it, so nothing was saved. Below stands what it says
        now, and then what you wrote: save it again to put it on top.
      </Notice>
    )}
    {props.chosen && <Chosen policy={props.chosen} />}
    <PolicyForm {...props} />
    <Versions {...props} />
  </Page>
)

function PolicyForm({ current, values, errors }: PolicyProps) {
  const field = (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })
  return (
    <Form action={to('staffPolicy')} label="Agreement policy">
      <input type="hidden" name="base" value={fieldValue(values, 'base')} />
      <TextArea label="Introduction" optional rows={4} maxlength={600} {...field('introduction')} />
      {blankKeys.map((key) => (
        <fieldset class="grid gap-1 border-base-300 border-t pt-5">
          <legend class="sr-only">{blankNames[key]}</legend>
          <TextArea
            label={`Hint for “${blankNames[key]}”`}
            optional
            rows={2}
            maxlength={400}
            {...field(`hint_${key}`)}
          />
          <Checkbox
            label={`Ask “${blankNames[key]}”`}
            name={`asked_${key}`}
            look="switch"
            checked={fieldValue(values, `asked_${key}`) !== ''}
          />
        </fieldset>
      ))}
      <Actions
        cost={`Saving makes version ${current.version + 1}. What pairs have signed keeps the version it was written on.`}
      >
        <Button kind="action">Save</Button>
      </Actions>
    </Form>
  )
}

/** A version as it was, to read. */
const Chosen = ({ policy: { version, introduction, blanks } }: { policy: Policy }) => (
  <section class="sheet mb-9 grid gap-4" aria-labelledby="chosen">
    <h2 id="chosen" class="font-semibold text-h2">
      {version === 0 ? 'As it was at first' : `Version ${version}`}
    </h2>
    <Words text={introduction} />
    <Facts
      facts={blankKeys.map((key) => ({
        label: blankNames[key],
        value: blanks[key].asked ? blanks[key].hint || 'No hint' : 'Not asked',
      }))}
    />
  </section>
)

function Versions({ versions, reading }: PolicyProps) {
  if (versions.length === 0) return null
  return (
    <Section heading="Versions">
      <List>
        {versions.map(({ version, by, at }) => (
          <Row
            heading="p"
            href={to('staffPolicy', {}, { version })}
            title={`Version ${version}`}
            about={
              <>
                {by ?? 'Somebody who has left'}, <Time at={at} reading={reading} as="whenAt" />
              </>
            }
          />
        ))}
        <Row heading="p" href={to('staffPolicy', {}, { version: 0 })} title="As it was at first" />
      </List>
    </Section>
  )
}
