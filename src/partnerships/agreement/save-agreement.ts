import type { PartnershipId } from '#map/ids.ts'
import { readAbout } from '#notices/read-items.ts'
import type { MemberAct } from '#platform/act.ts'
import { currentPolicy } from '#programmes/policy/access.ts'
import { holdPartnership } from '../access.ts'
import { refuse } from '../refusals.ts'
import { aboutAgreement } from './about.ts'
import { readFilled, readVersions } from './access.ts'
import { changedBlanks, type Filled } from './agreement.ts'

interface Saving {
  partnership: PartnershipId
  /** The version the writer had before them; 0 before there was one. */
  base: number
  filled: Filled
}

/**
 * Saves the next version of an agreement; words that change nothing make none. Whoever wrote on a version that is no
 * longer the newest is refused, and nothing is written over: unless the same words stand there already, as after a
 * second click. Gives back the version that stands, and whether it is new.
 */
export async function saveAgreement(
  act: MemberAct,
  { partnership, base, filled }: Saving,
): Promise<{ version: number; isNew: boolean }> {
  const seen = await holdPartnership(act, partnership, 'agree')
  const [latest] = await readVersions(act, partnership)
  const newest = latest?.version ?? 0
  const before = await readFilled(act, seen, [newest])
  if (changedBlanks(before(newest), filled).length === 0) return { version: newest, isNew: false }
  if (newest !== base) throw refuse('agreement_moved_on')
  const version = newest + 1
  await act.tx
    .insertInto('partnerships.agreement')
    .values({
      ...{ partnership, version, ...columnsOf(filled, seen.iAmLow) },
      policy_version: (await currentPolicy(act)).version,
      saved_by: act.viewer.id,
      saved_at: act.now,
    })
    .execute()
  await readAbout(act, aboutAgreement(partnership))
  act.tell('agreement.saved', { partnership, version, by: act.viewer.id })
  return { version, isNew: true }
}

/** The blanks as they are kept: what each of the two teaches belongs to them, whoever wrote it down. */
const columnsOf = ({ goals, teach, learn, long, often, where, between, end }: Filled, iAmLow: boolean) => ({
  goals,
  low_teaches: iAmLow ? teach : learn,
  high_teaches: iAmLow ? learn : teach,
  ...{ long_kind: long.kind, long_until: long.until, long_meetings: long.meetings, long_words: long.words },
  ...{ often_times: often.times, often_minutes: often.minutes, often_per: often.per },
  often_words: often.words,
  ...{ where_we_talk: where, between_us: between, how_we_end: end },
})
