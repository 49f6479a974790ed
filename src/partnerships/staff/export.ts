import { writeCsv } from '#platform/csv.ts'
import { dayIn } from '#platform/time.ts'
import type { PartnershipListed } from './access.ts'
import { stateWords } from './words.ts'

/** The list as a file for a spreadsheet, days in the reader's zone. */
export function partnershipsCsv(partnerships: readonly PartnershipListed[], zone: string): string {
  const day = (at: Date | null) => at && dayIn(zone, at)
  return writeCsv([
    [
      'Person 1',
      'Chapter 1',
      'Person 2',
      'Chapter 2',
      'State',
      'Trial since',
      'Partnership since',
      'Paused since',
      'Pause until',
      'Ended',
    ],
    ...partnerships.map(({ people: [one, other], state, ...dates }) => [
      ...[one.name, one.chapter, other.name, other.chapter, stateWords[state]],
      ...[dates.startedAt, dates.activeAt, dates.pausedAt, dates.pauseUntil, dates.endedAt].map(day),
    ]),
  ])
}
