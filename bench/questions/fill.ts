// An association that has asked for three years, put straight into a database: the same for the same seed and day.
import type { Client } from 'pg'
import type { MemberId, TopicKey } from '#map/ids.ts'
import { newId } from '#platform/act.ts'
import { days, hours } from '#platform/time.ts'
import { titleOn, wordsOn } from './words.ts'

type Random = () => number

export interface Known {
  readonly members: readonly MemberId[]
  readonly topics: readonly { readonly key: TopicKey; readonly name: string }[]
}

const YEARS = 3
const CHUNK = 5_000

const below = (random: Random, n: number): number => Math.floor(random() * n)
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T
const tailed = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(list.length * random() ** 2.5)] as T

interface Post {
  id: string
  thread: string
  kind: 'opening' | 'answer' | 'comment'
  under: string | null
  author: MemberId
  quiet: boolean
  words: string
  at: Date
  helped: Date | null
  hidden: Date | null
}

/** One thread with everything in it. */
function threadOf(random: Random, { members, topics }: Known, askedAt: Date, now: Date) {
  const id = newId<'question'>(askedAt)
  const about = [...new Set(Array.from({ length: 1 + below(random, 3) }, () => tailed(random, topics)))]
  const name = about[0]?.name ?? ''
  const [asker, kind] = [tailed(random, members), random() < 0.1 ? 'conversation' : 'question']
  const quiet = kind === 'question' && random() < 0.08
  const hidden = random() < 0.01 ? new Date(Math.min(askedAt.getTime() + hours(9), now.getTime())) : null
  const later = (from: Date, most: number) =>
    new Date(Math.min(now.getTime(), from.getTime() + 60_000 + random() ** 3 * most))
  const base = { thread: id as string, helped: null, under: null }
  const opening: Post = {
    ...{ ...base, id: newId(askedAt), kind: 'opening', author: asker, quiet },
    ...{ words: wordsOn(random, name, 4), at: askedAt, hidden },
  }
  const posts: Post[] = [opening]
  const thanks: { post: string; member: MemberId; at: Date }[] = []
  const isAnswered = random() < 0.85
  for (let n = 0; isAnswered && (n === 0 || (random() < 0.4 && n < 12)); n++) {
    const at = later(askedAt, days(12))
    const helped = kind === 'question' && random() < 0.35 ? later(at, days(2)) : null
    const author = tailed(random, members)
    const answer: Post = {
      ...{ ...base, id: newId(at), kind: 'answer', author, quiet: false, words: wordsOn(random, name, 4) },
      ...{ at, helped, hidden: n > 0 && random() < 0.01 ? at : null },
    }
    posts.push(answer)
    if (random() < 0.3) {
      const [byAsker, said] = [random() < 0.6, later(at, days(3))]
      posts.push({
        ...{ ...base, id: newId(said), kind: 'comment', under: answer.id, words: wordsOn(random, name, 1) },
        ...{ author: byAsker ? asker : tailed(random, members), quiet: byAsker && quiet, at: said },
        hidden: null,
      })
    }
    if (random() < 0.5)
      thanks.push({ post: answer.id, member: pick(random, members), at: later(at, days(2)) })
  }
  const answers = posts.filter((post) => post.kind === 'answer')
  const first = answers.map(({ at }) => at.getTime()).sort((a, b) => a - b)[0]
  const heard = new Date(Math.max(...posts.map(({ at }) => at.getTime())))
  const unanswered = kind === 'question' && first === undefined
  const closed = random() < (unanswered ? 0.5 : 0.15) ? later(heard, days(30)) : null
  const waited = now.getTime() - askedAt.getTime()
  const waiting = unanswered && closed === null
  const waves = waiting ? Math.min(3, Math.floor(waited / days(1))) : 0
  const asked = kind === 'question' ? (waiting ? waves * 2 : below(random, 3)) : 0
  return {
    thread: {
      ...{ id, kind, asker, quiet, title: titleOn(random, name), asked_at: askedAt, heard_at: heard },
      ...{ answered_at: first === undefined ? null : new Date(first), closed_at: closed, hidden_at: hidden },
      ...{ waves, unanswered_at: waiting && waited > days(4) ? new Date(askedAt.getTime() + days(4)) : null },
    },
    topics: about.map(({ key }, place) => ({ thread: id, topic: key, place })),
    posts,
    thanks,
    invitations: [...new Set(Array.from({ length: asked }, () => pick(random, members)))].map((member, n) => {
      const at = later(new Date(askedAt.getTime() + hours(12)), hours(60))
      const state = waiting
        ? pick(random, ['open', 'passed'] as const)
        : pick(random, ['answered', 'over', 'passed', 'open'] as const)
      const done = state === 'open' ? null : later(at, days(2))
      return {
        id: newId(at),
        thread: id,
        member,
        wave: 1 + Math.floor(n / 2),
        state,
        asked_at: at,
        done_at: done,
      }
    }),
  }
}

const inserts = {
  thread: `insert into questions.thread (id, kind, asker, quiet, title, asked_at, heard_at, answered_at, closed_at, hidden_at,
      waves, unanswered_at)
    select * from json_to_recordset($1) as r (id uuid, kind text, asker uuid, quiet boolean, title text, asked_at timestamptz,
      heard_at timestamptz, answered_at timestamptz, closed_at timestamptz, hidden_at timestamptz, waves smallint,
      unanswered_at timestamptz)`,
  topics: `insert into questions.thread_topic (thread, topic, place)
    select * from json_to_recordset($1) as r (thread uuid, topic text, place smallint)`,
  posts: `insert into questions.post (id, thread, kind, under, author, quiet, words, written_at, helped_at, hidden_at)
    select * from json_to_recordset($1) as r (id uuid, thread uuid, kind text, under uuid, author uuid, quiet boolean,
      words text, at timestamptz, helped timestamptz, hidden timestamptz)`,
  thanks: `insert into questions.thanks (post, member, at)
    select * from json_to_recordset($1) as r (post uuid, member uuid, at timestamptz) on conflict do nothing`,
  invitations: `insert into questions.invitation (id, thread, member, wave, state, asked_at, done_at)
    select * from json_to_recordset($1) as r (id uuid, thread uuid, member uuid, wave smallint, state text,
      asked_at timestamptz, done_at timestamptz)`,
} as const

/** Threads, oldest first; indexes over words are built once, after everything. */
export async function fillQuestions(
  client: Client,
  known: Known,
  { random, threads, now }: { random: Random; threads: number; now: Date },
): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index i
     join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
     join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = 'questions' and a.amname = 'gin'`,
  )
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  const from = now.getTime() - days(365 * YEARS)
  for (let done = 0; done < threads; done += CHUNK) {
    const made = Array.from({ length: Math.min(CHUNK, threads - done) }, (_, n) =>
      threadOf(random, known, new Date(from + ((done + n) / threads) * days(365 * YEARS)), now),
    )
    await client.query('begin')
    await client.query(inserts.thread, [JSON.stringify(made.map(({ thread }) => thread))])
    for (const part of ['topics', 'posts', 'thanks', 'invitations'] as const)
      await client.query(inserts[part], [JSON.stringify(made.flatMap((one) => one[part] as unknown[]))])
    await client.query('commit')
  }
  for (const { made } of indexes) await client.query(made)
}

/** Topics followed, and blocks, also of those who read. */
export async function fillAround(
  client: Client,
  { members, topics }: Known,
  { random, now, readers }: { random: Random; now: Date; readers: readonly MemberId[] },
): Promise<void> {
  const follows = [...members, ...readers].flatMap((member) =>
    [...new Set(Array.from({ length: below(random, 4) }, () => tailed(random, topics).key))].map((topic) => ({
      member,
      topic,
    })),
  )
  await client.query(
    `insert into questions.follow (member, topic, at)
     select member, topic, $2 from json_to_recordset($1) as r (member uuid, topic text) on conflict do nothing`,
    [JSON.stringify(follows), now],
  )
  const blocks = [
    ...readers.flatMap((one) => Array.from({ length: 5 }, () => one)),
    ...members.slice(0, 400),
  ].map((blocker) => ({
    blocker,
    blocked: pick(random, members),
    at: new Date(now.getTime() - random() * days(900)),
  }))
  await client.query(
    `insert into safety.block (blocker, blocked, at)
     select blocker, blocked, at from json_to_recordset($1) as r (blocker uuid, blocked uuid, at timestamptz)
     where blocker <> blocked on conflict do nothing`,
    [JSON.stringify(blocks)],
  )
}
