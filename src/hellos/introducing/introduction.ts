import type { IntroductionId, MemberId } from '#map/ids.ts'
import { days } from '#platform/time.ts'

// An *introduction* proposes that two people meet. The *host* is asked first; the *guest* hears of it once the host is
// *happy to*, and with both it becomes a conversation of the same id. *Not now* by either is silent: to the other it reads
// as waiting until it *lapses*, so that nobody learns whose it was. What the host *offers* is a first coffee, a voice that
// carries, or a topic.

/** @public What the host would be to the guest. */
export type Offers = 'welcome' | 'amplifier' | 'topic'

/** @public Who proposed it. */
export type IntroducedBy = 'welcome' | 'staff'

/** @public Each of the two has so long to say a word. */
export const INTRODUCTION_LIFE = days(14)

/** As it is kept; who said not now is for the house alone. */
export interface IntroductionRow {
  readonly id: IntroductionId
  readonly state: 'proposed' | 'talking' | 'lapsed'
  readonly host: MemberId
  readonly guest: MemberId
  readonly lapsesAt: Date
  readonly hostHappyAt: Date | null
  readonly asideBy: MemberId | null
}

/** @public Where it stands for one of the two: it asks them, waits for the other, or is over. */
export type Standing = 'asks' | 'waits' | 'aside' | 'lapsed' | 'talking'

/** Where an introduction stands for somebody; undefined where they have not heard of it, or it is none of theirs. */
export function standingFor(row: IntroductionRow, viewer: MemberId, now: Date): Standing | undefined {
  if (viewer !== row.host && (viewer !== row.guest || row.hostHappyAt === null)) return undefined
  if (row.state === 'talking') return 'talking'
  if (row.asideBy === viewer) return 'aside'
  // A host who parted after a yes: there is nobody left to say yes to.
  if (row.asideBy === row.host) return 'lapsed'
  if (row.state === 'lapsed' || row.lapsesAt <= now) return 'lapsed'
  return viewer === row.host && row.hostHappyAt !== null ? 'waits' : 'asks'
}
