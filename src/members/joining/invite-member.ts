import type { LetterId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Act } from '#platform/act.ts'
import { after } from '#platform/time.ts'
import { letterLife } from './letter.ts'
import { refuse } from './refusals.ts'

interface Inviting {
  /** As identity: NFC and lower case. */
  email: string
  name?: string
}

/**
 * @public Invites one address: a letter for fourteen days that carries no role. Inviting again replaces the letter, so
 * that one link at most is open per address, however many invite at once (partial unique index). Refused for an address
 * whose member is here already.
 */
export async function inviteMember(act: Act, { email, name = '' }: Inviting): Promise<LetterId> {
  const here = await act.tx
    .selectFrom('members.member')
    .select('id')
    .where('email', '=', email)
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  if (here) throw refuse('already_member')
  const letter = {
    id: act.newId<'letter'>(),
    name,
    next: to('firstStep', { step: 'teach' }),
    sent_by: act.viewer.kind === 'member' ? act.viewer.id : null,
    made_at: act.now,
    expires_at: after(act.now, letterLife.invitation),
  }
  await act.tx
    .insertInto('members.letter')
    .values({ ...letter, kind: 'invitation', email })
    .onConflict((on) =>
      on.column('email').where('kind', '=', 'invitation').where('used_at', 'is', null).doUpdateSet(letter),
    )
    .execute()
  act.tell('letter.asked', { letter: letter.id })
  return letter.id
}
