import type { Id } from '#map/ids.ts'
import { namedId } from '#platform/database/named-id.ts'
import { after, dayIn, days } from '#platform/time.ts'

/** So many days before now. */
export const ago = (now: Date, n: number): Date => after(now, -days(n))

/** The same as a day in the calendar of UTC. */
export const dayAgo = (now: Date, n: number): string => dayIn('UTC', ago(now, n))

/** The same story has the same address in every demo. */
export const idOf = <Of extends string>(text: string): Id<Of> => namedId(`demo partnership ${text}`)
