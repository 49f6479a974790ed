import type { PartnershipId } from '#map/ids.ts'
import { readAbout } from '#notices/read-items.ts'
import type { MemberAct } from '#platform/act.ts'
import { holdPartnership } from '../access.ts'
import { refuse } from '../refusals.ts'
import { aboutAgreement } from './about.ts'
import { readVersions } from './access.ts'

/** Signs the very version that was read; a newer one has to be read first. A second click signs nothing more. */
export async function signAgreement(
  act: MemberAct,
  { partnership, version }: { partnership: PartnershipId; version: number },
): Promise<void> {
  await holdPartnership(act, partnership, 'agree')
  const [latest] = await readVersions(act, partnership)
  if (!latest) throw refuse('nothing_to_sign')
  if (latest.version !== version) throw refuse('agreement_moved_on')
  const signed = await act.tx
    .insertInto('partnerships.signature')
    .values({ partnership, version, member: act.viewer.id, signed_at: act.now })
    .onConflict((on) => on.doNothing())
    .returning('version')
    .executeTakeFirst()
  await readAbout(act, aboutAgreement(partnership))
  if (signed) act.tell('agreement.signed', { partnership, version, by: act.viewer.id })
}
