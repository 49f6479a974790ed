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
  const asked = dates.filter(({ at, iSaid }) => at <= reading.now && iSaid === undefined)
  const agreed = meetings.flatMap((meeting) => {
    const date = shownDate(meeting, dates, reading.now)
    return date ? [{ meeting, date }] : []
  })
  return (
    <>
      {asked.slice(0, 2).map((date) => (
        <Asked date={date} them={them} reading={reading} />
      ))}
      {meetings
        .filter(({ state }) => state === 'proposed')
        .map((meeting) => (
          <Proposal meeting={meeting} them={them} reading={reading} />
        ))}
      {agreed
        .toSorted((a, b) => a.date.at.getTime() - b.date.at.getTime())
        .map(({ meeting, date }) => (
          <NextMeeting meeting={meeting} date={date} them={them} reading={reading} />
        ))}
    </>
  )
}

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
      <Earlier dates={earlier} them={them} reading={reading} />
    </Section>
  )
}
