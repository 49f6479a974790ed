import { to } from '#map/paths.ts'
import { Section } from '#ui/page.tsx'
import type { Reading } from '#ui/time.tsx'
import type { Meetings } from '../access.ts'
import type { DateSeen, MeetingSeen } from '../meeting.ts'
import { Earlier } from './earlier.tsx'
import { Asked, NextMeeting, Proposal } from './sheets.tsx'

interface ShownProps {
  meetings: Meetings
  reading: Reading
}

/** @public What stands open between the two: dates to be confirmed, proposals, and the next date of each thing agreed. */
export function OpenMeetings({ meetings: { them, meetings, dates }, reading }: ShownProps) {
  const asked = askedOf(dates, reading.now)
  const proposed = meetings.filter(({ state }) => state === 'proposed')
  const first = asked[0]?.id ?? proposed.find(({ mine }) => !mine)?.id ?? meetings.find(isAskedToMove)?.id
  const agreed = meetings.flatMap((meeting) => {
    const date = shownDate(meeting, dates, reading.now)
    return date ? [{ meeting, date }] : []
  })
  return (
    <>
      {asked.slice(0, 2).map((date) => (
        <Asked date={date} them={them} reading={reading} first={date.id === first} />
      ))}
      {proposed.map((meeting) => (
        <Proposal meeting={meeting} them={them} reading={reading} first={meeting.id === first} />
      ))}
      {agreed
        .toSorted((a, b) => a.date.at.getTime() - b.date.at.getTime())
        .map(({ meeting, date }) => (
          <NextMeeting
            meeting={meeting}
            date={date}
            them={them}
            reading={reading}
            first={meeting.id === first}
          />
        ))}
    </>
  )
}

const askedOf = (dates: readonly DateSeen[], now: Date) =>
  dates.filter(({ at, iSaid }) => at <= now && iSaid === undefined)

/** @public Only what has come: what the two plan after the end stands in their conversation. */
export const havingBeen = (all: Meetings): Meetings => ({ ...all, meetings: [] })

const isAskedToMove = ({ move }: MeetingSeen) => move !== undefined && !move.mine

/** @public Whether one of the questions above is the reader's: then its button is the page's one filled one. */
export const meetingsWait = ({ meetings, dates }: Meetings, now: Date): boolean =>
  askedOf(dates, now).length > 0 ||
  meetings.some((meeting) => (meeting.state === 'proposed' && !meeting.mine) || isAskedToMove(meeting))

/** How many of those that have been are seen at once; the others are one tap away. */
const LATEST = 4

/** The next date of a meeting; one that another time is asked for is shown even when it has come. */
function shownDate(meeting: MeetingSeen, dates: readonly DateSeen[], now: Date): DateSeen | undefined {
  if (meeting.state !== 'agreed') return undefined
  const own = dates.filter((date) => date.meeting === meeting.id)
  return own.find(({ at }) => at > now) ?? own.find(({ id }) => id === meeting.move?.date)
}

/** @public What has been: dates held, missed, or waiting for the other's word. */
export function EarlierMeetings({ meetings: { them, dates, past }, reading }: ShownProps) {
  const waiting = dates.filter(({ at, iSaid }) => at <= reading.now && iSaid !== undefined)
  const earlier = [...waiting.toReversed(), ...past]
  if (earlier.length === 0) return null
  return (
    <Section heading="Meetings so far" link={{ href: to('meCalendar'), label: 'In your calendar' }}>
      <Earlier dates={earlier.slice(0, LATEST)} them={them} reading={reading} />
      {earlier.length > LATEST && (
        <details>
          <summary class="min-h-11 content-center text-small">Earlier ones</summary>
          <Earlier dates={earlier.slice(LATEST)} them={them} reading={reading} />
        </details>
      )}
    </Section>
  )
}
