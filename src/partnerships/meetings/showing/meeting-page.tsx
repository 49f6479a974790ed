import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { Meetings } from '../access.ts'
import { type DateSeen, filledAtLeast, type MeetingSeen } from '../meeting.ts'
import { goesOn } from '../time/series.ts'
import { whereWords } from '../words.ts'
import { Earlier } from './earlier.tsx'
import { Asked, CancelDate, NextMeeting, Proposal } from './sheets.tsx'

interface MeetingPageProps {
  meeting: MeetingSeen
  meetings: Meetings
  /** A mail was clicked for the answer. */
  ready: boolean
  reading: Reading
}

/** @public One meeting or series: what stands, each date with its two ways out, the file for a calendar, what has been. */
export function MeetingPage({ meeting, meetings, ready, reading }: MeetingPageProps) {
  const { them } = meetings
  const mine = (date: DateSeen) => date.meeting === meeting.id
  const dates = meetings.dates.filter(mine)
  const asked = dates.find(({ at, iSaid }) => at <= reading.now && iSaid === undefined)
  const said = dates.filter(({ at, iSaid }) => at <= reading.now && iSaid !== undefined)
  const coming = meeting.state === 'agreed' ? dates.filter(({ at }) => at > reading.now) : []
  const past = [...said.toReversed(), ...meetings.past.filter(mine)]
  const shown = coming[0] ?? dates.find(({ id }) => id === meeting.move?.date)
  return (
    <Page heading={`Meeting with ${them.name}`} back={backOf(meeting, them.name)}>
      <div class="grid gap-4">
        <State meeting={meeting} now={reading.now} />
        {asked && <Asked date={asked} them={them} reading={reading} />}
        {meeting.state === 'proposed' && meeting.startsAt > reading.now && (
          <Proposal {...{ meeting, them, reading, ready }} own />
        )}
        {meeting.state === 'agreed' && shown && (
          <NextMeeting {...{ meeting, them, reading, ready }} date={shown} own />
        )}
      </div>
      {meeting.state === 'agreed' && coming.length > 0 && <Files meeting={meeting} />}
      {meeting.repeats !== 'once' && (coming.length > 1 || goesOnUnseen(meeting, coming, reading.now)) && (
        <Coming meeting={meeting} dates={coming} reading={reading} />
      )}
      {past.length > 0 && (
        <Section heading="So far">
          <Earlier dates={past} them={them} reading={reading} />
        </Section>
      )}
    </Page>
  )
}

const backOf = ({ hello, partnership }: MeetingSeen, name: string) =>
  partnership
    ? { href: to('partnership', { partnership }), label: `${name} and you` }
    : { href: to('hello', { hello }), label: `Hello with ${name}` }

function State({ meeting: { state, startsAt, hello }, now }: { meeting: MeetingSeen; now: Date }) {
  if (state === 'cancelled')
    return <Notice kind="wait">Cancelled. There is nothing more to come of it.</Notice>
  if (state === 'agreed' || (state === 'proposed' && startsAt > now)) return null
  return (
    <Notice kind="wait">
      That time has passed without an answer. <a href={to('meetingNew', { hello })}>Plan a meeting</a>
    </Notice>
  )
}

/** A series whose dates were all cancelled one by one, and that would come back later by itself. */
const goesOnUnseen = (meeting: MeetingSeen, coming: readonly DateSeen[], now: Date): boolean =>
  meeting.state === 'agreed' && coming.length === 0 && goesOn(meeting, filledAtLeast(meeting, now))

/** The dates of a series: each can be moved and cancelled by itself. */
function Coming({
  meeting,
  dates,
  reading,
}: {
  meeting: MeetingSeen
  dates: readonly DateSeen[]
  reading: Reading
}) {
  return (
    <Section heading="To come">
      {dates.length === 0 && <p>The dates of the next weeks are cancelled. The series goes on after them.</p>}
      <List label="To come">
        {dates.map((date) => (
          <Row
            heading="p"
            title={
              <>
                <Time at={date.at} reading={reading} as="day" /> at{' '}
                <Time at={date.at} reading={reading} as="clock" />
              </>
            }
            about={date.moved ? `Moved. ${whereWords(date)}` : undefined}
            actions={
              <>
                <ButtonLink href={to('meetingMove', { meeting: meeting.id, date: date.id })} kind="quiet">
                  Move
                </ButtonLink>
                <CancelDate meeting={meeting} date={date} />
              </>
            }
          />
        ))}
      </List>
      <div class="mt-4">
        <ButtonLink href={to('meetingCancel', { meeting: meeting.id })} kind="quiet">
          Cancel all that is to come
        </ButtonLink>
      </div>
    </Section>
  )
}

const Files = ({ meeting }: { meeting: MeetingSeen }) => (
  <Section heading="In your calendar">
    <p class="flex flex-wrap gap-x-6">
      <a
        href={to('meetingFile', { meeting: meeting.id })}
        class="inline-flex min-h-11 items-center"
        data-turbo="false"
      >
        Calendar file
      </a>
      <a href={to('meCalendar')} class="inline-flex min-h-11 items-center">
        Let my calendar follow by itself
      </a>
    </p>
    <p class="text-muted text-small">
      The file fits Google, Outlook and Apple calendars. Nobody’s address is in it but your own.
    </p>
  </Section>
)
