import type { MemberAct } from '#platform/act.ts'
import { noteChange } from '#platform/settings.ts'
import { refuse } from '../refusals.ts'
import { currentPolicy } from './access.ts'
import { blankKeys, type Policy, sameWords } from './policy.ts'

/**
 * @public Makes the next version of the policy out of words written on one; words that change nothing make none. Refuses
 * `policy_moved_on` where that version no longer stands. Gives back the version that stands.
 */
export async function savePolicy(act: MemberAct, words: Policy): Promise<number> {
  // Two of the staff at once take turns, and the second one reads first what the other wrote.
  const programme = await act.tx
    .selectFrom('programmes.programme')
    .select('id')
    .where('key', '=', 'mentoring')
    .forUpdate()
    .executeTakeFirstOrThrow()
  const before = await currentPolicy(act)
  if (sameWords(before, words)) return before.version
  if (words.version !== before.version) throw refuse('policy_moved_on')
  const version = before.version + 1
  const blanks = blankKeys.map((key) => ({ key, ...words.blanks[key] }))
  await act.tx
    .insertInto('programmes.policy')
    .values({
      ...{ programme: programme.id, version, introduction: words.introduction },
      blanks: JSON.stringify(blanks),
      made_by: act.viewer.id,
      made_at: act.now,
    })
    .execute()
  await noteChange(act, { room: 'programmes', name: 'policy', was: before.version, value: version })
  return version
}
