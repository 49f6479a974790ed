import { holdHello } from '#hellos/access.ts'
import { hearOf } from '#hellos/talk/hear-of.ts'
import type { HelloId, SuggestionId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { after, dayIn } from '#platform/time.ts'
import { mentoringProgramme } from '#programmes/access.ts'
import { isOver } from '#programmes/enrolment.ts'
import { mayContact } from '#safety/may-contact.ts'
import { livePartnershipOf } from '../access.ts'
import { SUGGESTION_LIFE } from '../partnership.ts'
import { refuse } from '../refusals.ts'
import { haveExchanged } from './exchange.ts'
import { closeSuggestion, holdSuggestion } from './suggestion.ts'

interface Suggesting {
  hello: HelloId
  /** How many conversations, and for how many days at most. */
  conversations: number
  days: number
  /** A word along with it; may stay empty. */
  words?: string
}

/**
 * @public Suggests a trial in a conversation, after one real exchange. One suggestion stands open at a time: a
 * second one of one's own is refused unless it says the same, the other's is replaced by this one.
 */
export async function suggestTrial(act: MemberAct, suggesting: Suggesting): Promise<void> {
  const { hello, conversations, days, words = '' } = suggesting
  const held = await holdHello(act, hello, 'suggestTrial')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('no_talking')
  if (await livePartnershipOf(act, hello)) throw refuse('in_a_trial_already')
  if (!(await haveExchanged(act, hello))) throw refuse('nothing_heard_yet')
  if (isOver(await mentoringProgramme(act), dayIn('UTC', act.now))) throw refuse('programme_over')
  if (!(await makeRoom(act, { hello, conversations, days, words }))) return
  const id = act.newId<'suggestion'>()
  await act.tx
    .insertInto('partnerships.suggestion')
    .values({
      ...{ id, hello, conversations, days, words },
      by: act.viewer.id,
      suggested_at: act.now,
      lapses_at: after(act.now, SUGGESTION_LIFE),
    })
    .execute()
  await hearOf(act, { hello })
  act.tell('trial.suggested', { hello, suggestion: id satisfies SuggestionId, by: act.viewer.id })
}

/** One that lapsed gives way, and so does the other's. False for the second click of what stands already. */
async function makeRoom(act: MemberAct, { hello, ...same }: Required<Suggesting>): Promise<boolean> {
  const standing = await holdSuggestion(act, hello)
  if (!standing) return true
  const hasLapsed = standing.lapsesAt <= act.now
  if (!hasLapsed && standing.by === act.viewer.id) {
    const isSame = (['conversations', 'days', 'words'] as const).every((key) => standing[key] === same[key])
    if (isSame) return false
    throw refuse('suggested_already')
  }
  await closeSuggestion(act, standing.id, hasLapsed ? 'lapsed' : 'replaced')
  return true
}
