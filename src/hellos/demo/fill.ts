import type { HelloId, Id, MemberId, TopicKey } from '#map/ids.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { namedId } from '#platform/database/named-id.ts'
import { after, days, hours } from '#platform/time.ts'
import { mentoringProgramme } from '#programmes/access.ts'
import { type DoneHow, type HelloState, REMIND_AFTER, WAITING_LIFE } from '../hello.ts'
import { associationStories } from './association/stories.ts'
import { companyStories } from './company/stories.ts'
import { type Casting, castFrom, type DemoPartner, type Pair } from './pairs.ts'
import type { Standing, Story } from './story.ts'

/** What people wrote to each other, in each demo. */
const stories: Record<CommunityKind, readonly Story[]> = {
  association: associationStories,
  company: companyStories,
}

/** @public Hellos and conversations of a demo. */
export const fillHellos = (
  act: Act,
  people: readonly DemoPartner[],
  kind: CommunityKind = 'association',
): Promise<void> => fillTalks(act, people, stories[kind])

/**
 * @public Tells these stories among these people, in bulk and without news. The same people and the same day give the
 * same letters; a letter for whom nobody can be found is left out.
 */
export async function fillTalks(
  act: Act,
  people: readonly DemoPartner[],
  stories: readonly Story[],
): Promise<void> {
  const { id: programme } = await mentoringProgramme(act)
  const told = tell(stories, castFrom(people, act.now), act)
  await insertMany(
    act,
    'hellos.hello',
    told.map(({ hello }) => ({ ...hello, programme })),
  )
  await insertMany(
    act,
    'hellos.message',
    told.flatMap(({ messages }) => messages),
  )
  const open = Map.groupBy(
    told.filter(({ hello }) => hello.counted),
    ({ hello }) => hello.sender,
  )
  if (open.size === 0) return
  await act.tx
    .insertInto('hellos.sender')
    .values([...open].map(([member, all]) => ({ member, open: all.length })))
    .onConflict((on) =>
      on
        .column('member')
        .doUpdateSet((eb) => ({ open: eb('hellos.sender.open', '+', eb.ref('excluded.open')) })),
    )
    .execute()
}

const tell = (told: readonly Story[], cast: Casting, act: Act) =>
  told.flatMap((story) => {
    const pair = cast(story)
    return pair ? [rowsOf(story, pair, act)] : []
  })

/** What is kept of each standing. */
const kept: Record<Standing, { state: HelloState; how?: DoneHow }> = {
  waiting: { state: 'waiting' },
  'set aside': { state: 'waiting' },
  asking: { state: 'asking' },
  talking: { state: 'talking' },
  quiet: { state: 'talking' },
  ended: { state: 'ended', how: 'ended' },
  expired: { state: 'closed', how: 'expired' },
  withdrawn: { state: 'closed', how: 'withdrawn' },
  word: { state: 'closed', how: 'word' },
  lapsed: { state: 'closed', how: 'lapsed' },
}

function rowsOf(story: Story, { from, to }: Pair, act: Act) {
  const joined = after(from.joinedOn > to.joinedOn ? from.joinedOn : to.joinedOn, hours(1))
  const wished = after(act.now, -days(story.days))
  const saidAt = wished < joined && joined < act.now ? joined : wished
  const id = idOf<'hello'>(`${from.key} ${to.key} ${story.topic}`)
  const messages = messagesOf(story, { from: from.id, to: to.id }, { id, saidAt, now: act.now })
  const { state, how } = kept[story.now]
  const last = messages.at(-1)?.at
  const answered =
    messages[0]?.at ?? (['set aside', 'word'].includes(story.now) ? answeredAt(story, saidAt) : null)
  const doneAt = how ? doneAtOf(story, saidAt, last) : null
  const open = state === 'asking' || state === 'talking'
  return {
    messages,
    hello: {
      ...{ id, state, topic: story.topic as TopicKey, size: story.size ?? ('talk' as const) },
      ...{ sender: from.id, receiver: to.id, said_at: saidAt, expires_at: after(saidAt, WAITING_LIFE) },
      ...{ why_you: story.why, gain: story.gain ?? '', question: story.asks ?? '' },
      who_i_am: story.who ?? `${from.headline}.`,
      counted: open || (state === 'waiting' && after(saidAt, REMIND_AFTER) > act.now),
      reminded_at: state === 'waiting' && after(saidAt, REMIND_AFTER) <= act.now ? act.now : null,
      ...{ set_aside_at: story.now === 'set aside' ? answered : null, first_answer_at: answered },
      ...{ done_at: doneAt, done_how: how ?? null },
      ...{ last_word: story.word ?? '', last_word_by: story.word ? wordBy(story, from.id, to.id) : null },
      ...{ last_message_at: last ?? (open ? answered : null), turns: messages.length },
    },
  }
}

const answeredAt = ({ days: age }: Story, saidAt: Date): Date =>
  after(saidAt, Math.min(hours(19), days(age) / 2))

const wordBy = ({ now }: Story, from: MemberId, to: MemberId): MemberId => (now === 'word' ? to : from)

function doneAtOf({ now }: Story, saidAt: Date, last: Date | undefined): Date {
  if (now === 'expired') return after(saidAt, WAITING_LIFE)
  if (now === 'lapsed') return after(last ?? saidAt, days(14))
  return after(last ?? saidAt, hours(26))
}

/** Lines a day or so apart, the last of them well before now; a quiet conversation fell silent long ago. */
function messagesOf(
  { talk = [], now: standing, spread = false }: Story,
  people: { from: MemberId; to: MemberId },
  { id, saidAt, now }: { id: HelloId; saidAt: Date; now: Date },
) {
  const age = now.getTime() - saidAt.getTime()
  const first = Math.min(hours(19), age / 4)
  const room = age * 0.9 - first
  const usual = standing === 'talking' ? days(6) : days(1.2)
  const step = spread
    ? (age - first - days(4)) / Math.max(1, talk.length - 1)
    : Math.min(room / Math.max(1, talk.length), usual)
  return talk.map(([who, words], n) => ({
    ...{ id: idOf<'message'>(`${id} ${n}`), hello: id, words, place: n + 1, changed: n + 1 },
    author: who === 'f' ? people.from : people.to,
    at: after(saidAt, first + n * step),
  }))
}

/** The same story has the same address in every demo. */
const idOf = <Of extends string>(text: string): Id<Of> => namedId(`demo hello ${text}`)
