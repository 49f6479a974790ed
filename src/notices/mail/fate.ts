import { maySignIn } from '#members/member.ts'
import { days, minutes } from '#platform/time.ts'

/** Everything that decides whether a due mail still leaves. */
export interface Due {
  readonly kind: string
  readonly tries: number
  readonly doubts: number
  /** Empty where its member is gone. */
  readonly address: string | null
  readonly suppressed: boolean
  /** Absent for letters, which go to an address. */
  readonly member?: {
    readonly left_at: Date | null
    readonly suspended_until: Date | null
    readonly paused: boolean
    readonly wantsMail: boolean
    /** Its news was read in the inbox meanwhile. */
    readonly read: boolean
  }
  /** Whether the condition it was written under still holds. */
  readonly stillSo: boolean
}

/** Why a mail stays: a word for the records, or nothing when it leaves. */
export type Stay = { readonly state: 'dropped' | 'failed'; readonly why: string }

const MOST_TRIES = 8
/** Sent again once when nobody knows whether it arrived; a receiver can tell the double by its Message-ID. */
const MOST_DOUBTS = 1

/** What becomes of a mail at the moment it would leave. */
export function stays(due: Due, now: Date): Stay | undefined {
  const why = reasonToDrop(due, now)
  if (why !== undefined) return { state: 'dropped', why }
  if (due.doubts > MOST_DOUBTS)
    return { state: 'failed', why: 'The line broke twice while it was being sent; it may have arrived.' }
  if (due.tries >= MOST_TRIES) return { state: 'failed', why: 'It was tried eight times.' }
  return undefined
}

function reasonToDrop({ kind, address, suppressed, member, stillSo }: Due, now: Date): string | undefined {
  if (address === null) return 'gone'
  // Whoever asks for a letter may mend a mailbox by asking; everybody else's mail stops at a hard bounce.
  if (suppressed && kind !== 'letter') return 'suppressed'
  if (!stillSo) return 'no longer so'
  if (!member) return undefined
  if (member.left_at !== null) return 'left'
  if (!maySignIn(member, now) && kind !== 'safety') return 'suspended'
  if (member.paused || !member.wantsMail) return 'not wanted'
  return member.read ? 'read meanwhile' : undefined
}

/** Waits after the first, second, … try: quick at first, because a sign-in link lives ten minutes; a day in all. */
const waits = [minutes(0.25), minutes(1), minutes(4), minutes(15), minutes(60), minutes(360), minutes(1000)]

/** How long to wait after so many tries, in milliseconds, before the jitter. */
export const waitAfter = (tries: number): number => waits[tries - 1] ?? days(1)

/** Whether another try follows after so many, and so many doubts. */
export const triesAgain = (tries: number, doubts: number): boolean =>
  tries < MOST_TRIES && doubts <= MOST_DOUBTS
