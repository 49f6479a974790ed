import type { Id, MemberId, PostId, QuestionId, TopicKey } from '#map/ids.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { namedId } from '#platform/database/named-id.ts'
import { after, hours } from '#platform/time.ts'
import { associationQuestions } from './association.ts'
import { type Casting, castFrom, type DemoAsker } from './cast.ts'
import { companyQuestions } from './company.ts'
import type { Standing, Story } from './story.ts'

const stories: Record<CommunityKind, readonly Story[]> = {
  association: associationQuestions,
  company: companyQuestions,
}

/** @public Questions and conversations of a demo, in every state, in bulk and without news. */
export async function fillQuestions(
  act: Act,
  people: readonly DemoAsker[],
  kind: CommunityKind,
  newcomer: DemoAsker | undefined,
): Promise<void> {
  const cast = castFrom(people, newcomer)
  const told = stories[kind].flatMap((story) => tell(story, cast, act.now) ?? [])
  const into = told.find(({ thread }) => thread.answered_at !== null)?.thread.id ?? null
  await insertMany(
    act,
    'questions.thread',
    told.map(({ thread, now }) => ({ ...thread, merged_into: now === 'merged' ? into : null })),
  )
  await insertMany(
    act,
    'questions.thread_topic',
    told.flatMap(({ topics }) => topics),
  )
  await insertMany(
    act,
    'questions.post',
    told.flatMap(({ posts }) => posts),
  )
  await insertMany(
    act,
    'questions.thanks',
    told.flatMap(({ thanks }) => thanks),
  )
  await insertMany(
    act,
    'questions.invitation',
    told.flatMap(({ invitations }) => invitations),
  )
}

/** One story as rows; nothing where nobody was here to ask it. */
function tell(story: Story, cast: Casting, now: Date) {
  const wished = after(now, -hours(story.hours))
  const asker = cast.asker(story.topics[0], wished, story.by)
  if (!asker) return undefined
  // Nobody asks before they have come, and the newest of the cast came last Sunday.
  const joined = after(asker.joinedOn, hours(1))
  const askedAt = wished < joined && joined < now ? joined : wished
  const id: QuestionId = idOf(story.title)
  const common = { id, askedAt, asker: asker.id, quiet: story.quiet === true }
  const answers = answersOf(story, cast, { ...common, who: asker, now })
  const last = answers.at(-1)?.at ?? askedAt
  const hidden = story.now === 'hidden' ? after(askedAt, hours(3)) : null
  return {
    now: story.now,
    thread: {
      ...{
        id,
        kind: story.kind ?? ('question' as const),
        asker: asker.id,
        quiet: common.quiet,
        title: story.title,
      },
      ...{ asked_at: askedAt, heard_at: last, answered_at: answers[0]?.at ?? null, hidden_at: hidden },
      closed_at: story.now === 'closed' ? after(last, hours(20)) : null,
      ...routingOf(story, now),
    },
    topics: story.topics.map((topic, place) => ({ thread: id, topic: topic as TopicKey, place })),
    posts: [
      {
        ...{ id: idOf<'post'>(`${story.title} opening`), thread: id, kind: 'opening' as const, under: null },
        ...{ author: asker.id, quiet: common.quiet, words: story.words, written_at: askedAt },
        ...{ helped_at: null, hidden_at: hidden },
      },
      ...answers.flatMap(({ posts }) => posts),
    ],
    thanks: answers.map(({ post, at }) => ({ post, member: asker.id, at: after(at, hours(1)) })),
    invitations: invitationsOf(story, cast, { id, askedAt, asker }),
  }
}

/** What is still to come of a question nobody has answered; nobody is asked about a conversation. */
function routingOf({ kind, now: standing, hours: age }: Story, now: Date) {
  const waits: Partial<Record<Standing, { route_at?: Date; waves?: number; unanswered_at?: Date }>> = {
    new: { route_at: after(now, hours(Math.max(1, 12 - age))) },
    'asked around': { route_at: after(now, hours(17)), waves: 1 },
    'with staff': { waves: 3, unanswered_at: after(now, -hours(age - 84)) },
  }
  const { route_at = null, waves = 0, unanswered_at = null } = (kind ? undefined : waits[standing]) ?? {}
  return { route_at, waves, unanswered_at }
}

interface Asked {
  readonly id: QuestionId
  readonly askedAt: Date
  readonly quiet: boolean
  readonly who: DemoAsker
  readonly now: Date
}

/** Answers some hours apart, all of them before now, each with what the asker said under it. */
function answersOf(story: Story, cast: Casting, { id, askedAt, quiet, who, now }: Asked) {
  const said: DemoAsker[] = [who]
  const told = story.answers ?? []
  const step = (now.getTime() - askedAt.getTime()) / (told.length + 1)
  return told.flatMap(({ by, words, back }, n) => {
    const at = after(askedAt, (n + 0.6) * step)
    const author = by ? cast.named(by) : cast.teachers(story.topics[0], askedAt, said)[0]
    if (!author) return []
    said.push(author)
    const post: PostId = idOf(`${story.title} ${n}`)
    const helped = story.now === 'helped' && n === 0
    const common = { thread: id, hidden_at: null }
    const answer = {
      ...{
        ...common,
        id: post,
        kind: 'answer' as const,
        under: null,
        author: author.id,
        quiet: false,
        words,
      },
      ...{ written_at: at, helped_at: helped ? after(at, hours(1)) : null },
    }
    const comment = {
      ...{ ...common, id: idOf<'post'>(`${story.title} ${n} back`), kind: 'comment' as const, under: post },
      ...{ author: who.id, quiet, words: back ?? '', written_at: after(at, step * 0.2), helped_at: null },
    }
    return [{ post, at, posts: back === undefined ? [answer] : [answer, comment] }]
  })
}

/** Who was asked by the house, and did not answer. */
function invitationsOf(
  story: Story,
  cast: Casting,
  { id, askedAt, asker }: { id: QuestionId; askedAt: Date; asker: DemoAsker },
) {
  const waves = { 'asked around': 1, 'with staff': 3 }[story.now as string] ?? 0
  const teachers = cast.teachers(story.topics[0], askedAt, [asker])
  // Somebody is left for staff to ask.
  return teachers.slice(0, Math.min(waves * 2, teachers.length - 1)).map(({ id: member }, n) => ({
    ...{ id: idOf<'invitation'>(`${story.title} ${member}`), thread: id, member: member as MemberId },
    ...{ wave: Math.floor(n / 2) + 1, state: n % 3 === 2 ? ('passed' as const) : ('open' as const) },
    asked_at: after(askedAt, hours(12 + 24 * Math.floor(n / 2))),
    done_at: n % 3 === 2 ? after(askedAt, hours(20 + 24 * Math.floor(n / 2))) : null,
  }))
}

/** The same story has the same address in every demo. */
const idOf = <Of extends string>(text: string): Id<Of> => namedId(`demo question ${text}`)
