import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'
import type { Reading } from '#ui/time.tsx'
import type { DateSeen, MeetingSeen, Them } from '../meeting.ts'
import { TimeFields } from '../planning/fields.tsx'
import { atWords, rhythmWords } from '../words.ts'

interface MoveProps {
  meeting: MeetingSeen
  date: DateSeen
  them: Them
  /** Whether all that follow may be moved with it: it is the next of a series. */
  next: boolean
  reading: Reading
  values: FormValues
  errors: FieldErrors
}

/** Another time for an agreed one, which stands until the other says yes. */
export function MovePage({ meeting, date, them, next, reading, values, errors }: MoveProps) {
  return (
    <Page
      heading="Move"
      back={{ href: to('meeting', { meeting: meeting.id }), label: `Meeting with ${them.name}` }}
      lead={`You and ${them.callName} meet ${atWords(date.at, reading)}. That stands until ${them.callName} agrees to another time.`}
    >
      <ErrorSummary errors={errors} />
      <Form action={to('meetingMove', { meeting: meeting.id, date: date.id })}>
        <TimeFields values={values} errors={errors} callName={them.callName} />
        {next && (
          <ChipGroup
            label="Which"
            name="which"
            pick="one"
            values={[fieldValue(values, 'which') || 'one']}
            chips={[
              { value: 'one', label: 'Only this one' },
              { value: 'following', label: `All from then on, ${rhythmWords[meeting.repeats]}` },
            ]}
          />
        )}
        <Actions cost={`${them.callName} can agree, suggest another time, or keep the one you have.`}>
          <Button kind="action">Ask for this time</Button>
        </Actions>
      </Form>
    </Page>
  )
}
