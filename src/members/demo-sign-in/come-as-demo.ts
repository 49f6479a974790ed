import type { Act } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { isDemoAddress } from '../joining/demo-address.ts'
import { arrive, type Proved } from '../joining/open-letter.ts'

/** @public Lets a visitor be one of the demo's invented people; nobody else can be come as. The route exists in the demo only. */
export async function comeAsDemo(act: Act, publicId: string): Promise<Proved> {
  const person = found(
    await act.tx
      .selectFrom('members.member')
      .select('email')
      .where('public_id', '=', publicId)
      .executeTakeFirst(),
  )
  found(isDemoAddress(person.email) || undefined)
  const who = await arrive(act, { kind: 'sign_in', email: person.email, name: '', call_name: '' })
  return { ...who, next: '' }
}
