import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Quote } from '#ui/talk/words.tsx'
import type { Reading } from '#ui/time.tsx'
import type { DateSeen, MeetingSeen, Them } from '../meeting.ts'
import { happenedWords } from './earlier.tsx'
import { About, Title } from './lines.tsx'
import { Asked } from './sheets.tsx'

interface DatePageProps {
  meeting: MeetingSeen
  date: DateSeen
  them: Them
  ready: boolean
  reading: Reading
  values: FormValues
  errors: FieldErrors
}

/** @public One date: whether it took place, and what the two, or one of them, would like to keep of it. */
export function DatePage(props: DatePageProps) {
  const { meeting, date, them, ready, reading, values, errors } = props
  const again = errors.minutes && { minutes: fieldValue(values, 'minutes'), error: errors.minutes }
  const open = date.state === 'planned' && date.at <= reading.now
  return (
    <Page
      heading={`Meeting with ${them.name}`}
      back={{ href: to('meeting', { meeting: meeting.id }), label: 'All of this meeting' }}
      lead={<Title {...date} reading={reading} />}
    >
      <ErrorSummary errors={errors} />
      <div class="grid gap-4">
        {open && (date.iSaid === undefined || again) && (
          <Asked {...{ date, them, reading, ready }} again={again || undefined} />
        )}
        {(!open || date.iSaid !== undefined) && (date.at <= reading.now || date.state !== 'planned') && (
          <p>{happenedWords(date, them.callName)}</p>
        )}
        <About meeting={meeting} />
      </div>
      <Section heading="Notes">
        <div class="grid gap-9">
          <Shared {...props} />
          <Mine {...props} />
        </div>
      </Section>
      {meeting.talking && (
        <p class="mt-9 border-base-300 border-t pt-3 text-small">
          <a href={to('contact', { hello: meeting.hello })} class="inline-flex min-h-11 items-center">
            Log a contact
          </a>
        </p>
      )}
    </Page>
  )
}

function Shared({ meeting, date, them, values, errors }: DatePageProps) {
  const own = date.notes.find(({ mine }) => mine)?.words ?? ''
  return (
    <div class="grid gap-4">
      {date.notes
        .filter(({ mine }) => !mine)
        .map(({ words }) => (
          <Quote text={words} by={them.callName} />
        ))}
      <Form action={to('meetingNotes', { meeting: meeting.id, date: date.id })} class="grid gap-4">
        <input type="hidden" name="which" value="shared" />
        <TextArea
          label="Shared notes"
          name="shared"
          optional
          rows={3}
          draft
          value={fieldValue(values, 'shared') || own}
          error={errors.shared}
          readers={`You and ${them.callName} can read this.`}
        />
        <Button kind="quiet">Save shared notes</Button>
      </Form>
    </div>
  )
}

const Mine = ({ meeting, date, values, errors }: DatePageProps) => (
  <Form action={to('meetingNotes', { meeting: meeting.id, date: date.id })} class="grid gap-4">
    <input type="hidden" name="which" value="mine" />
    <TextArea
      label="My notes"
      name="mine"
      optional
      rows={3}
      draft
      value={fieldValue(values, 'mine') || date.myNote}
      error={errors.mine}
      readers="Only you can read this."
    />
    <Button kind="quiet">Save my notes</Button>
  </Form>
)
