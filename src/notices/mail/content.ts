import type { LetterId } from '#map/ids.ts'
import type { CalendarPart } from '#platform/calendar/entry.ts'

/**
 * @public A mail as it waits: sentences and where its button leads. It holds no secret and no finished address, so that nothing
 * kept here opens anything, and no words of a person can be taken for a link of ours.
 */
export interface MailContent {
  readonly subject: string
  readonly heading: string
  readonly sentences: readonly string[]
  /** What a person wrote. */
  readonly quote?: string
  readonly also?: { readonly label: string; readonly path: string }
  /** Becomes a file when it leaves. */
  readonly calendar?: CalendarPart
  readonly button?: { readonly label: string } & ({ readonly path: string } | { readonly letter: LetterId })
}
