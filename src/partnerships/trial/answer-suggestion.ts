import { holdHello } from '#hellos/access.ts'
import { hearOf } from '#hellos/talk/hear-of.ts'
import type { HelloId, MemberId, PartnershipId, SuggestionId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { mentoringProgramme } from '#programmes/access.ts'
import { isOver } from '#programmes/enrolment.ts'
import { takeSeat } from '#programmes/take-seat.ts'
import { mayContact } from '#safety/may-contact.ts'
import { livePartnershipOf } from '../access.ts'
import { carryMeetings } from '../meetings/planning/carry-meetings.ts'
import { refuse } from '../refusals.ts'
import { closeSuggestion, holdSuggestion } from './suggestion.ts'

/** What an answer names: the very suggestion that was read, so that nobody agrees to one that came in its place. */
interface Answering {
  hello: HelloId
  suggestion: SuggestionId
}

/**
 * @public Agrees to a trial: a seat of each of the two is taken in the order of ids, in this transaction or not at all.
 * Refuses `own_seats_full`, or `their_seats_full`, and then the suggestion stays. A second click finds the trial begun.
 */
export async function agreeToTrial(act: MemberAct, { hello, suggestion }: Answering): Promise<PartnershipId> {
  const held = await holdHello(act, hello, 'suggestTrial')
  const begun = await livePartnershipOf(act, hello)
  if (begun) return begun.id
  const standing = await openOne(act, { hello, suggestion }, 'theirs')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('no_talking')
  const programme = await mentoringProgramme(act)
  if (isOver(programme, dayIn('UTC', act.now))) throw refuse('programme_over')
  const without = await takeSeat(act, [act.viewer.id, held.them])
  if (without) throw refuse(without === act.viewer.id ? 'own_seats_full' : 'their_seats_full')
  const id = act.newId<'partnership'>()
  const [low, high] = [act.viewer.id, held.them].sort() as [MemberId, MemberId]
  const { conversations, days: length } = standing
  await act.tx
    .insertInto('partnerships.partnership')
    .values({
      ...{ id, hello, low, high, state: 'trial', topic: held.topic, programme: programme.id },
      started_at: act.now,
      trial_conversations: conversations,
      trial_until: after(act.now, days(length)),
    })
    .execute()
  const sides = [low, high].map((member) => ({ partnership: id, member }))
  await act.tx.insertInto('partnerships.side').values(sides).execute()
  await closeSuggestion(act, standing.id, 'agreed')
  await carryMeetings(act, { hello, partnership: id })
  await hearOf(act, { hello })
  act.tell('trial.started', { partnership: id, hello, by: act.viewer.id })
  return id
}

/** @public Not now, in silence: gone from one's own page, and to whoever suggested it still waiting until it lapses. */
export async function setSuggestionAside(act: MemberAct, answering: Answering): Promise<void> {
  await holdHello(act, answering.hello, 'suggestTrial')
  const standing = await openOne(act, answering, 'theirs')
  await act.tx
    .updateTable('partnerships.suggestion')
    .set((eb) => ({ set_aside_at: eb.fn.coalesce('set_aside_at', eb.val(act.now)) }))
    .where('id', '=', standing.id)
    .execute()
}

/** @public Takes one's own suggestion back. */
export async function takeSuggestionBack(act: MemberAct, answering: Answering): Promise<void> {
  await holdHello(act, answering.hello, 'suggestTrial')
  const standing = await openOne(act, answering, 'mine')
  await closeSuggestion(act, standing.id, 'taken_back')
  act.tell('trial.suggestion_gone', { hello: answering.hello })
}

async function openOne(act: MemberAct, { hello, suggestion }: Answering, whose: 'mine' | 'theirs') {
  const standing = await holdSuggestion(act, hello)
  const mine = standing?.by === act.viewer.id
  if (!standing || standing.id !== suggestion || mine !== (whose === 'mine') || standing.lapsesAt <= act.now)
    throw refuse('nothing_suggested')
  return standing
}
