// Questions of a large association: searching, what was asked before, routing one question, and the pages.
// `node bench/questions.ts [members] [threads] [times]`, default 10000 100000 400. With DATA_DIR it fills that folder once and measures
// it again the next time. Prints, judges nothing but beside its bar.
import { rmSync } from 'node:fs'
import { Client } from 'pg'
import type { MemberId, QuestionId, TopicKey } from '#map/ids.ts'
import { readConfig } from '#platform/config.ts'
import { type ClusterLogin, joinEmbedded } from '#platform/embedded/cluster.ts'
import { type House, openHouse } from '#platform/house.ts'
import type { Reactions } from '#platform/jobs/outbox.ts'
import { dayIn } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { routeUnanswered } from '#questions/routing/route-unanswered.ts'
import { askedLike, findThreads } from '#questions/search/search.ts'
import { addCrowd, addVocabulary, chance } from '../test/rooms/market/crowd.ts'
import { fillAround, fillQuestions, type Known } from './questions/fill.ts'
import { slipOf } from './questions/words.ts'
import { fixedRate } from './support/load.ts'
import { ms, percentile, printMachine, printTable } from './support/machine.ts'
import { databaseTime, newDataDir, type Running, run } from './support/server.ts'
import { get, signIn } from './support/sign-in.ts'

const PORT = 4850
const [members = 10_000, threads = 100_000, times = 400] = process.argv.slice(2).map(Number)
const random = chance(7)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

printMachine()
const dataDir = process.env.DATA_DIR ?? newDataDir()
await (await run(dataDir, PORT)).stop()
const cluster = await joinEmbedded({ dataDir, log: () => undefined })
const client = new Client(cluster.login)
await client.connect()
await filled()
const asked = await whatIsAsked()
await inProcess(cluster.login)
await client.end()
await cluster.stop()
await pages()
if (!process.env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
process.exit(0)

/** Members, threads and what stands around them, once a folder. */
async function filled() {
  const count = async (table: string) =>
    Number((await client.query(`select count(*) as n from ${table}`)).rows[0]?.n)
  if ((await count('questions.thread')) < threads) {
    const began = performance.now()
    const now = new Date()
    const query = (sql: string, values: unknown[]) => client.query(sql, values)
    await addVocabulary(query)
    const crowd = await addCrowd(query, now, members, 1)
    await client.query('update members.member set conduct_version = 1')
    const { rows } = await client.query<Known['topics'][number]>(
      `select key, name from members.topic where state = 'listed' order by md5(key)`,
    )
    const readers = await client.query<{ id: MemberId }>(
      `select id from members.member where email like '%@demo.example' order by id`,
    )
    const known = { members: crowd, topics: rows }
    await fillQuestions(client, known, { random: chance(1), threads, now })
    await fillAround(client, known, { random: chance(2), now, readers: readers.rows.map(({ id }) => id) })
    await client.query('vacuum analyze')
    console.log(`filled in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
  const { rows } = await client.query('select version() as version')
  console.log(String(rows[0]?.version).split(' on ')[0])
  printTable([
    ['rows', 'members', 'threads', 'posts', 'thanks', 'asks'],
    [
      '',
      await count('members.member'),
      await count('questions.thread'),
      await count('questions.post'),
      await count('questions.thanks'),
      await count('questions.invitation'),
    ],
  ])
}

interface Asked {
  /** Words of titles and posts, as somebody would look for them. */
  readonly words: readonly string[]
  readonly slips: readonly string[]
  /** Titles like those of answered questions, said otherwise. */
  readonly titles: readonly string[]
  readonly topics: readonly TopicKey[]
}

/** What is looked for: words as often as they are written, so that common ones are asked often. */
async function whatIsAsked(): Promise<Asked> {
  const { rows } = await client.query<{ title: string; words: string }>(
    `select t.title, p.words from questions.thread t join questions.post p on p.thread = t.id and p.kind = 'answer'
     where t.hidden_at is null order by md5(t.id::text) limit ${times}`,
  )
  const wordsIn = (text: string) => text.match(/\p{L}{4,}/gu) ?? ['plan']
  const some = (text: string, most: number) => {
    const all = wordsIn(text)
    const from = Math.floor(random() * all.length)
    return all.slice(from, from + 1 + Math.floor(random() * most)).join(' ')
  }
  const { rows: topics } = await client.query<{ topic: TopicKey }>(
    `select topic from questions.thread_topic order by md5(thread::text) limit ${times}`,
  )
  return {
    words: rows.map(({ title, words }, n) => some(n % 2 === 0 ? title : words, 3)),
    slips: rows.map(({ title }) => some(title, 2).replace(/\p{L}{5,}/u, (word) => slipOf(random, word))),
    titles: rows.map(({ title }) => {
      const all = title.replace(/[?:,]/g, '').split(' ')
      return all.filter(() => random() < 0.8).join(' ')
    }),
    topics: topics.map(({ topic }) => topic),
  }
}

/** Sorted milliseconds, and the processor time that one took of both sides, which other work on the machine does not stretch. */
interface Taken {
  readonly taken: readonly number[]
  readonly processor: number
}

async function timed(
  doing: (n: number) => Promise<unknown>,
  before: (n: number) => Promise<unknown> = async () => undefined,
): Promise<Taken> {
  const taken: number[] = []
  const [app, database] = [process.cpuUsage(), databaseTime(dataDir)]
  for (let n = 0; n < times; n++) {
    await before(n)
    const began = performance.now()
    await doing(n)
    taken.push(performance.now() - began)
  }
  const { user, system } = process.cpuUsage(app)
  const processor = ((user + system) / 1000 + databaseTime(dataDir) - database) / times
  return { taken: taken.sort((a, b) => a - b), processor }
}

type Cell = string | number
function barred({ taken, processor }: Taken, bar: number): Cell[] {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(taken, share)) as [
    number,
    number,
    number,
  ]
  return [
    ms(p50),
    ms(p95),
    ms(p99),
    ms(taken.at(-1) ?? Number.NaN),
    ms(processor),
    bar,
    p99 <= bar ? 'met' : 'NOT MET',
  ]
}

/** The application's own reads and verbs, one after the other, each {@link times} times. */
async function inProcess(login: ClusterLogin) {
  const config = readConfig({})
  if ('mistakes' in config) throw new Error(config.mistakes.join(' '))
  // One job follows each event, as there would be.
  const reactions = new Proxy({}, { get: () => [{ name: 'bench', run: async () => undefined }] }) as Reactions
  // At one in the afternoon it is day for most, and their quiet hours keep a few away.
  const clock = { now: () => new Date(`${dayIn('UTC', new Date())}T13:00:00Z`) }
  const house = await openHouse({ config, connection: login, reactions, clock, log: () => undefined })
  const rows: Cell[][] = [
    ['in process', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms', 'processor ms', 'bar p99', ''],
  ]
  await searching(house, rows)
  await routing(house, rows)
  await house.close()
  printTable(rows)
}

async function searching(house: House, rows: Cell[][]) {
  const { rows: people } = await client.query(
    `select m.id, m.public_id as "publicId", m.role, m.name, m.call_name as "callName" from members.member m
     where m.email like '%@demo.example' order by m.id`,
  )
  const viewers = people.map((one) => ({
    kind: 'member' as const,
    zone: 'UTC',
    owesConduct: false,
    byLink: true,
    ...one,
  }))
  const look = () => house.look(pick(viewers))
  const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
  const find = (words: readonly string[], wanted: (n: number) => Parameters<typeof findThreads>[2]) =>
    timed((n) => findThreads(look(), at(words, n), wanted(n)))
  const { words, slips, titles, topics } = asked
  const all: [string, () => Promise<Taken>, number][] = [
    ['search, one to three words', () => find(words, () => ({ page: 1 })), 80],
    ['search, third page', () => find(words, () => ({ page: 3 })), 80],
    ['search, a slip of the finger', () => find(slips, () => ({ page: 1 })), 80],
    ['search, within a topic', () => find(words, (n) => ({ page: 1, topic: at(topics, n) })), 80],
    ['search, not answered yet', () => find(words, () => ({ page: 1, state: 'unanswered' })), 80],
    [
      'search, answered questions',
      () => find(words, () => ({ page: 1, state: 'answered', kind: 'question' })),
      80,
    ],
    ['search, what I follow', () => find(words, () => ({ page: 1, followed: true })), 80],
    ['asked before, as typed', () => timed((n) => askedLike(look(), at(titles, n))), 50],
  ]
  for (const [what, measure, bar] of all) rows.push([what, ...barred(await measure(), bar)])
}

/** One question due, everything else not: the whole verb with its events, committed. */
async function routing(house: House, rows: Cell[][]) {
  const { rows: open } = await client.query<{ id: QuestionId }>(
    `select id from questions.thread where kind = 'question' and answered_at is null and closed_at is null and hidden_at is null
       and merged_into is null and asker is not null order by md5(id::text) limit ${times}`,
  )
  await client.query('update questions.thread set route_at = null where route_at is not null')
  let invited = 0
  const due = 'update questions.thread set route_at = $2, waves = 0, unanswered_at = null where id = $1'
  const over = 'update questions.thread set route_at = null where id = $1 returning waves'
  const yesterday = new Date(Date.now() - 86_400_000)
  const idOf = (n: number) => open[n % open.length]?.id
  const taken = await timed(
    () => house.perform(system, routeUnanswered),
    async (n) => {
      const { rows: before } = n === 0 ? { rows: [] } : await client.query(over, [idOf(n - 1)])
      if (before[0]?.waves === 1) invited++
      await client.query(due, [idOf(n), yesterday])
    },
  )
  rows.push([`routing one question (somebody found for ${invited} of ${times - 1})`, ...barred(taken, 20)])
}

/** The built product as its own process: what is felt at ten a second, and how many queries each page asks for. */
async function pages() {
  const heard: { route?: string; queries?: number; method?: string }[] = []
  const server = await run(dataDir, PORT, {}, (line) => {
    if (line.startsWith('{')) heard.push(JSON.parse(line))
  })
  const who = ['newcomer', 'guide', 'veteran'].map((name) => `${name}@demo.example`)
  const cookies = await Promise.all(who.map((email) => signIn(server.url, email)))
  const staff = await signIn(server.url, 'staff@demo.example')
  const some = await answered(server, cookies[0] ?? '')
  const rows: Cell[][] = [
    [
      'page, ten a second, ten seconds',
      'queries',
      'own',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'errors',
      'bar queries',
      '',
    ],
  ]
  const around = await queriesOf('/no/such/page', cookies[0] ?? '')
  const { words, slips, titles, topics } = asked
  const url = (path: string, query: Record<string, string | undefined>) =>
    `${path}?${new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined))}`
  const all: [string, (n: number) => string, string?][] = [
    ['questions', () => '/questions'],
    ['questions, tenth page', () => '/questions?page=10'],
    ['questions, last page there is', () => '/questions?page=500'],
    ['questions, not answered yet', () => '/questions?state=unanswered'],
    ['questions of a topic', (n) => url('/questions', { topic: topics[n % topics.length] })],
    ['questions, what I follow', () => '/questions?follow=yes'],
    ['search', (n) => url('/questions', { words: words[n % words.length] })],
    ['search with a slip', (n) => url('/questions', { words: slips[n % slips.length] })],
    ['asking, while typed', (n) => url('/questions/new', { title: titles[n % titles.length] })],
    ['a thread', (n) => some[n % some.length] ?? '/questions'],
    ['a topic', (n) => `/topics/${topics[n % topics.length]}`],
    ['a thread, as staff', (n) => some[n % some.length] ?? '/questions', staff],
    ['Unanswered', () => '/staff/unanswered', staff],
  ]
  for (const [what, path, cookie] of all) {
    const as = (n: number) => cookie ?? cookies[n % cookies.length] ?? ''
    const seen = []
    for (let n = 0; n < 8; n++) seen.push(await queriesOf(path(n), as(n)))
    const own = Math.max(...seen) - around
    const { p50, p95, p99, errors } = await fixedRate(server.url, 10, 10, (n) => ({
      path: path(n),
      cookie: as(n),
    }))
    rows.push([
      what,
      Math.max(...seen),
      own,
      ms(p50),
      ms(p95),
      ms(p99),
      errors,
      6,
      own <= 6 ? 'met' : 'NOT MET',
    ])
  }
  printTable(rows)
  await server.stop()

  async function queriesOf(path: string, cookie: string): Promise<number> {
    const before = heard.length
    await get(server.url, path, cookie)
    while (heard.length === before) await new Promise((done) => setTimeout(done, 5))
    return Number(heard.findLast(({ method }) => method === 'GET')?.queries)
  }
}

/** Addresses of answered threads, as the list has them. */
async function answered(server: Running, cookie: string): Promise<string[]> {
  const { body } = await get(server.url, '/questions?state=answered', cookie)
  return [...body.matchAll(/href="(\/questions\/[0-9a-f-]{36})"/g)].map(([, path = '']) => path)
}
