import { to } from '#map/paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import type { Reading } from '#ui/time.tsx'
import type { DateSeen, MeetingSeen, Them } from '../meeting.ts'
import { Facts, Title } from '../showing/lines.tsx'

interface CancelProps {
  meeting: MeetingSeen
  /** The one that goes; absent where all that is to come does, or what was only proposed. */
  date: DateSeen | undefined
  them: Them
  reading: Reading
}

const headings = {
  proposal: 'Cancel the proposal',
  one: 'Cancel the meeting',
  date: 'Cancel this date',
  rest: 'Cancel all that is to come',
} as const

function whichOf({ meeting, date }: CancelProps): keyof typeof headings {
  if (meeting.state === 'proposed') return 'proposal'
  if (meeting.repeats === 'once') return 'one'
  return date ? 'date' : 'rest'
}

/** One page between the button and the end of a meeting, because the other is told at once. */
export function CancelPage(props: CancelProps) {
  const { meeting, date, them, reading } = props
  const which = whichOf(props)
  const { channel, place } = date ?? meeting
  return (
    <Page
      heading={headings[which]}
      back={{ href: to('meeting', { meeting: meeting.id }), label: `Meeting with ${them.name}` }}
      lead={
        which === 'proposal'
          ? `${them.callName} is told at once.`
          : `${them.callName} is told at once, and it leaves both calendars. What has been stays.`
      }
    >
      {which !== 'rest' && (
        <p class="font-semibold">
          <Title at={date?.at ?? meeting.startsAt} channel={channel} place={place} reading={reading} />
        </p>
      )}
      <Facts meeting={meeting} {...(date && { date })} them={them} reading={reading} />
      <Form
        action={to('meetingCancel', { meeting: meeting.id })}
        class="mt-7 flex flex-wrap items-center gap-3"
      >
        {date && <input type="hidden" name="date" value={date.id} />}
        <Button kind="action">{headings[which]}</Button>
        <ButtonLink href={to('meeting', { meeting: meeting.id })} kind="quiet">
          Keep it
        </ButtonLink>
      </Form>
    </Page>
  )
}
