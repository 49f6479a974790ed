import { createHash } from 'node:crypto'
import type { Id } from '#map/ids.ts'
import { after, dayIn, days } from '#platform/time.ts'

/** So many days before now. */
export const ago = (now: Date, n: number): Date => after(now, -days(n))

/** The same as a day in the calendar of UTC. */
export const dayAgo = (now: Date, n: number): string => dayIn('UTC', ago(now, n))

/** The same story has the same address in every demo: shaped as an id of version 8 (RFC 9562). */
export function idOf<Of extends string>(text: string): Id<Of> {
  const h = createHash('sha256').update(`demo partnership ${text}`).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}` as Id<Of>
}
