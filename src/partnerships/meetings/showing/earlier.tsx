import { to } from '#map/paths.ts'
import { DatedList } from '#ui/list/dated.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { howWords } from '../../words.ts'
import type { DateSeen, Them } from '../meeting.ts'
import { longWords } from '../words.ts'

interface EarlierProps {
  dates: readonly DateSeen[]
  them: Them
  reading: Reading
}

/** What became of dates that have come: one line each, which leads to its notes. */
export const Earlier = ({ dates, them, reading }: EarlierProps) => (
  <DatedList
    rows={dates.map((date) => ({
      when: <Time at={date.at} reading={reading} as="short" />,
      what: (
        <a href={to('meetingDate', { meeting: date.meeting, date: date.id })}>
          {happenedWords(date, them.callName)}
        </a>
      ),
      note: date.notes.length > 0 || date.myNote !== '' ? 'With notes' : undefined,
    }))}
  />
)

/** "You talked by phone for 20 minutes." */
export function happenedWords(date: DateSeen, callName: string): string {
  const { state, channel, minutes, iSaid } = date
  if (state === 'held') return `You and ${callName} met ${howWords[channel]} for ${longWords(minutes)}.`
  if (state === 'missed') return 'It did not happen.'
  if (state === 'cancelled') return 'Cancelled.'
  if (state === 'unrecorded') return 'Nobody said whether it happened.'
  return iSaid
    ? `You said that it happened. It counts in a week unless ${callName} disagrees.`
    : 'Not settled yet.'
}
