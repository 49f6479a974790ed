import { createHash } from 'node:crypto'
import type { Id } from '#map/ids.ts'

/** @public An id made from a name, the same wherever it is made: the shape of version 8 (RFC 9562). */
export function namedId<Of extends string>(name: string): Id<Of> {
  const h = createHash('sha256').update(name).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}` as Id<Of>
}
