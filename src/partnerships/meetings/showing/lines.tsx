import type { Child } from 'hono/jsx'
import { after, days } from '#platform/time.ts'
import { clock, dayLabel } from '#ui/dates.ts'
import { Linked } from '#ui/talk/links.tsx'
import { Words } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { MeetingSeen, Them } from '../meeting.ts'
import { type Drift, driftOf } from '../time/drift.ts'
import { datesOf } from '../time/series.ts'
import { longWords, rhythmWords, whereWords } from '../words.ts'

// The lines of a meeting, wherever it stands: when, how long, what it is in the other's clock, and what the two will do.

interface LinesProps {
  meeting: MeetingSeen
  /** Of one date where it differs from the series. */
  date?: Pick<MeetingSeen, 'minutes' | 'channel' | 'place'> & { at: Date }
  them: Them
  reading: Reading
}

/** @public "Thursday at 19:00, by phone". */
export const Title = ({
  at,
  channel,
  place,
  reading,
}: { at: Date; reading: Reading } & Pick<MeetingSeen, 'channel' | 'place'>) => (
  <>
    <time datetime={at.toISOString()}>
      {dayLabel(reading.now, at, reading.zone)} at {clock(at, reading.zone)}
    </time>
    , <Linked text={whereWords({ channel, place })} />
  </>
)

/** @public "20 minutes. Every weekday. Ruth’s 20:00." */
export function Facts({ meeting, date, them, reading }: LinesProps) {
  const at = date?.at ?? meeting.startsAt
  const theirs = clock(at, them.zone)
  const sentences = [
    longWords(date?.minutes ?? meeting.minutes),
    rhythmWords[meeting.repeats],
    theirs === clock(at, reading.zone) ? '' : `${them.callName}’s ${theirs}`,
  ].filter(Boolean)
  return (
    <p class="text-muted">
      {sentences.map((text) => `${text.replace(/^./, (first) => first.toUpperCase())}.`).join(' ')}
      <Until meeting={meeting} reading={reading} />
    </p>
  )
}

const Until = ({ meeting: { repeatsUntil }, reading }: Pick<LinesProps, 'meeting' | 'reading'>): Child =>
  repeatsUntil && (
    <>
      {' '}
      Until{' '}
      <Time
        at={new Date(`${repeatsUntil}T12:00:00Z`)}
        reading={{ ...reading, zone: 'UTC' }}
        as="dayAfterWord"
      />
      .
    </>
  )

/** What the two will do, in the words of whoever proposed it. */
export const About = ({ meeting: { activity, links } }: Pick<LinesProps, 'meeting'>) => (
  <>
    {activity && <Words text={activity} />}
    {links.length > 0 && (
      <ul class="grid gap-1">
        {links.map((link) => (
          <li>
            <Linked text={link} />
          </li>
        ))}
      </ul>
    )}
  </>
)

const LOOK_AHEAD = days(190)

/** The clocks of the two change on other days, or not at all: from when on a series is at another time, and for whom. */
export function DriftLine({ meeting, them, reading }: LinesProps) {
  if (meeting.repeats === 'once') return null
  const dates = datesOf(meeting, reading.now, after(reading.now, LOOK_AHEAD)).map(({ at }) => at)
  const mine = driftOf(dates, reading.zone)
  const theirs = driftOf(dates, them.zone)
  if (!mine && !theirs) return null
  return (
    <p class="text-muted text-small">
      The clocks change:{' '}
      {mine && (
        <>
          <When drift={mine} reading={reading} /> it is {mine.clock} for you
        </>
      )}
      {mine && theirs && ', and '}
      {theirs && (
        <>
          <When drift={theirs} reading={reading} /> it is {theirs.clock} for {them.callName}
        </>
      )}
      .
    </p>
  )
}

/** "from 15 March on", "from 15 March to 22 March" where it is as before after that, "on 15 March" where that is one date. */
function When({ drift: { from, until }, reading }: { drift: Drift; reading: Reading }) {
  if (until?.getTime() === from.getTime()) return <Time at={from} reading={reading} />
  const first = <Time at={from} reading={reading} as="dayAfterWord" />
  if (!until) return <>from {first} on</>
  return (
    <>
      from {first} to <Time at={until} reading={reading} as="dayAfterWord" />
    </>
  )
}
