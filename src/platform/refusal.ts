import { type Id, isId } from '#map/ids.ts'

/** A kind no: one sentence for the person, one status for the wire. The transaction it is thrown in is undone. */
export type RefusalStatus = 403 | 404 | 409 | 410 | 413 | 422 | 429

/** @public The only class of the house: what a verb throws when the answer is no. */
export class Refusal extends Error {
  readonly code: string
  readonly status: RefusalStatus
  /** Seconds until trying again makes sense, for a 429. */
  readonly retryAfter: number | undefined
  constructor(code: string, status: RefusalStatus, sentence: string, retryAfter?: number) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.retryAfter = retryAfter
  }
}

/**
 * @public A room's refusals, by code. `const refuse = refusals({ hello_closed: [409, 'This hello …'] })`, then
 * `throw refuse('hello_closed')`. The union of codes is the room's own.
 */
export function refusals<Code extends string>(table: Record<Code, readonly [RefusalStatus, string]>) {
  return (code: Code): Refusal => {
    const [status, sentence] = table[code]
    return new Refusal(code, status, sentence)
  }
}

/** @public What you may not see is not there: the same answer for both, always. */
export const notFound = (): Refusal =>
  new Refusal('not_found', 404, 'There is nothing here, or it is not yours to see.')

/** @public The row, or not found. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw notFound()
  return row
}

/** @public The id in a path; what cannot be one is not found before the database is asked. */
export function idFrom<Of extends Id<string>>(text: string | undefined): Of {
  const id = found(text)
  if (!isId<Of['of']>(id)) throw notFound()
  return id as Of
}
