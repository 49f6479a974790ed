import { instantIn } from '#platform/time.ts'

/** A quarter of a year, `part` from 1 to 4. */
export interface Quarter {
  readonly year: number
  readonly part: number
}

/** Quarters counted through, so that one can be taken off. */
const numberOf = ({ year, part }: Quarter): number => year * 4 + part - 1
const numbered = (number: number): Quarter => ({ year: Math.floor(number / 4), part: (number % 4) + 1 })

/** The quarter in which a day ('YYYY-MM-DD') lies. */
export const quarterOf = (day: string): Quarter => ({
  year: Number(day.slice(0, 4)),
  part: Math.ceil(Number(day.slice(5, 7)) / 3),
})

export const quarterBefore = (quarter: Quarter): Quarter => numbered(numberOf(quarter) - 1)

/** As it stands in an address: '2026-3'. */
export const quarterKey = ({ year, part }: Quarter): string => `${year}-${part}`

/** How many quarters can be looked back at, beside the one that runs. */
const BACK = 8

/** The quarters to choose from on a day, the one that runs first. */
export const quartersUpTo = (day: string): Quarter[] => {
  const runs = numberOf(quarterOf(day))
  return Array.from({ length: BACK + 1 }, (_, n) => numbered(runs - n))
}

const firstDay = ({ year, part }: Quarter): string => `${year}-${String(part * 3 - 2).padStart(2, '0')}-01`

/** From, and until but without it: as instants, and as days ('YYYY-MM-DD'). */
export interface Span {
  readonly from: Date
  readonly until: Date
  readonly firstDay: string
  readonly dayAfter: string
}

/** A quarter from the first midnight of a zone to that of the next quarter. */
export function spanOf(quarter: Quarter, zone: string): Span {
  const begins = (day: string) => instantIn(zone, `${day}T00:00`) ?? new Date(`${day}T00:00:00Z`)
  const [first, next] = [firstDay(quarter), firstDay(numbered(numberOf(quarter) + 1))]
  return { from: begins(first), until: begins(next), firstDay: first, dayAfter: next }
}
