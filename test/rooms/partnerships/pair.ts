import { acceptHello } from '#hellos/answering/accept-hello.ts'
import type { HelloId, PartnershipId, SuggestionId } from '#map/ids.ts'
import { agreeToTrial } from '#partnerships/trial/answer-suggestion.ts'
import { goOnTogether } from '#partnerships/trial/go-on.ts'
import { suggestTrial } from '#partnerships/trial/suggest-trial.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import type { TestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from '../hellos/two.ts'

/** Maya and Ruth, who talk: Maya wrote, Ruth said yes with a word. */
export interface Pair {
  readonly maya: MemberViewer
  readonly ruth: MemberViewer
  readonly hello: HelloId
}

export async function talkingPair(test: TestHouse, words = 'Gladly. When shall we talk?'): Promise<Pair> {
  await addTopics(test)
  const maya = await addPartner(test, { name: 'Maya Okafor', teaches: ['grasshopper'] })
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
  const id = await hello(test, maya, ruth)
  await test.house.perform(ruth, (act) => acceptHello(act, { hello: id, words }))
  return { maya, ruth, hello: id }
}

/** The open suggestion of a conversation, as the database has it. */
export async function openSuggestion(test: TestHouse, id: HelloId): Promise<SuggestionId> {
  const [row] = await test.query<{ id: SuggestionId }>(
    'select id from partnerships.suggestion where hello = $1 and done_at is null',
    [id],
  )
  return row?.id as SuggestionId
}

/** A pair on trial: Ruth suggested it, Maya agreed. */
export async function pairOnTrial(
  test: TestHouse,
  trial: { conversations?: number; days?: number } = {},
): Promise<Pair & { partnership: PartnershipId }> {
  const pair = await talkingPair(test)
  return { ...pair, partnership: await onTrial(test, pair, trial) }
}

export async function onTrial(
  test: TestHouse,
  { maya, ruth, hello: id }: Pair,
  { conversations = 3, days = 30 } = {},
): Promise<PartnershipId> {
  await test.house.perform(ruth, (act) => suggestTrial(act, { hello: id, conversations, days }))
  const suggestion = await openSuggestion(test, id)
  return test.house.perform(maya, (act) => agreeToTrial(act, { hello: id, suggestion }))
}

/** A pair that goes on together. */
export async function activePair(test: TestHouse): Promise<Pair & { partnership: PartnershipId }> {
  const pair = await pairOnTrial(test)
  for (const one of [pair.maya, pair.ruth])
    await test.house.perform(one, (act) => goOnTogether(act, { partnership: pair.partnership }))
  return pair
}
