// The market on a real database of synthetic members: loading it, ranking a page from it, working prices out, and the page People as people
// feel it at a steady 50 a second. `node bench/market.ts [members ...]`, default 10000 100000. Prints, judges nothing.
import { rmSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Client } from 'pg'
import type { MemberId } from '#map/ids.ts'
import { loadPeople } from '#market/load-people.ts'
import { readSuggestions } from '#market/prices/access.ts'
import { setPricesWhereDue } from '#market/prices/set-prices.ts'
import { latestRuns } from '#market/prices/start-run.ts'
import { type Asked, rankPeople } from '#market/rank-people.ts'
import { marketOf } from '#market/snapshot.ts'
import { readConfig } from '#platform/config.ts'
import { type ClusterLogin, joinEmbedded } from '#platform/embedded/cluster.ts'
import { openHouse } from '#platform/house.ts'
import type { Reactions } from '#platform/jobs/outbox.ts'
import { system } from '#platform/viewer.ts'
import { addCrowd, addVocabulary } from '../test/rooms/market/crowd.ts'
import { fixedRate } from './support/load.ts'
import { ms, percentile, printMachine, printTable } from './support/machine.ts'
import { newDataDir, run } from './support/server.ts'
import { get, signIn } from './support/sign-in.ts'

const PORT = 4830
const PAGES = 400
/** Pages a second beside the night's run: what two cores can still serve while one of them works. */
const BESIDE = 10
const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(10_000, 100_000)

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const megabytes = () => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

async function addMembers(login: ClusterLogin, members: number): Promise<MemberId[]> {
  const client = new Client(login)
  await client.connect()
  const query = (sql: string, values: unknown[]) => client.query(sql, values)
  await addVocabulary(query)
  const ids = await addCrowd(query, new Date(), members, 1)
  // What the sign-in and a first night would have left behind.
  await client.query('update members.member set conduct_version = 1')
  await client.query('analyze')
  const { rows } = await client.query('select version() as version')
  console.log(String(rows[0]?.version).split(' on ')[0])
  await client.end()
  return ids
}

const timed = async (runs: number, doing: (n: number) => Promise<unknown>): Promise<number[]> => {
  const times: number[] = []
  for (let n = 0; n < runs; n++) {
    const began = performance.now()
    await doing(n)
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)
}
const shares = (times: readonly number[]) => [0.5, 0.95, 0.99].map((share) => ms(percentile(times, share)))

/** In this process: the load, its memory, and the ranking of one page with nothing else around it. */
async function rankingOf(login: ClusterLogin, ids: readonly MemberId[], bar: number) {
  const config = readConfig({})
  if ('mistakes' in config) throw new Error(config.mistakes.join(' '))
  const house = await openHouse({
    config,
    connection: login,
    reactions: {} as Reactions,
    log: () => undefined,
  })
  const before = megabytes()
  const began = performance.now()
  const market = await marketOf(house)
  const seconds = (performance.now() - began) / 1000
  const grown = megabytes() - before
  const some = Array.from({ length: PAGES }, (_, n) => ids[(n * 7919) % ids.length] as MemberId)
  const viewers = await loadPeople(house.look(system), [...new Set(some)])
  const asked = (n: number, direction: Asked['direction']): Asked => {
    const viewer = viewers[n % viewers.length]
    if (!viewer) throw new Error('nobody was loaded')
    const now = house.clock.now()
    return {
      viewer: { ...viewer, offers: true, paused: false, seatsFree: 1 },
      today: now.toISOString().slice(0, 10),
      now,
      direction,
    }
  }
  const part = { offset: 0, limit: 20 }
  const rows: (string | number)[][] = [['in process', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p95']]
  for (const [what, direction] of [
    ['rank 20, For you', 'learn'],
    ['rank 20, You could help', 'help'],
  ] as const) {
    await timed(PAGES, (n) => rankPeople(market, asked(n, direction), part))
    rows.push([
      what,
      ...shares(await timed(PAGES, (n) => rankPeople(market, asked(n, direction), part))),
      bar,
    ])
  }
  const topics = await timed(PAGES, (n) =>
    rankPeople(market, { ...asked(n, 'learn'), filters: { topics: ['licensing-exam'] } }, part),
  )
  rows.push(['rank 20 of one topic', ...shares(topics), ''])
  await house.close()
  console.log(`loaded in ${seconds.toFixed(2)} s, ${grown.toFixed(1)} MB\n`)
  printTable(rows)
}

/** The night's run from database to database, in a house of its own with nothing else to do. */
async function nightOf(login: ClusterLogin) {
  const config = readConfig({})
  if ('mistakes' in config) throw new Error(config.mistakes.join(' '))
  const log = (line: Record<string, unknown>) => console.log(JSON.stringify(line))
  const reactions = { 'prices.set': [] } as unknown as Reactions
  const house = await openHouse({ config, connection: login, reactions, log })
  const market = await marketOf(house)
  const before = process.memoryUsage().rss
  let most = before
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
    longest = Math.max(longest, performance.now() - last - 20)
    last = performance.now()
  }, 20)
  const began = performance.now()
  await setPricesWhereDue(house)
  const look = house.look(system)
  for (;;) {
    const [latest] = await latestRuns(look)
    if (latest?.state !== 'working') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const seconds = (performance.now() - began) / 1000
  await market.catchUp()
  clearInterval(watch)
  const { standing } = await readSuggestions(look)
  await house.close()
  printTable([
    [
      'the night',
      'seekers',
      'helpers',
      'pairs',
      'gap %',
      'seconds',
      'bar',
      'MB more',
      'longest wait of this thread, ms',
    ],
    [
      'database to database',
      ...[standing?.seekers ?? 0, standing?.helpers ?? 0, standing?.edges ?? 0],
      (100 * (standing?.beyond ?? Number.NaN)).toFixed(2),
      seconds.toFixed(1),
      90,
      ((most - before) / 1e6).toFixed(0),
      longest.toFixed(0),
    ],
  ])
  console.log()
}

/** One question to the cluster in the folder, running or not. */
async function ask(dataDir: string, sql: string): Promise<number> {
  const cluster = await joinEmbedded({ dataDir, log: () => undefined })
  const client = new Client(cluster.login)
  await client.connect()
  const { rowCount } = await client.query(sql)
  await client.end()
  await cluster.stop()
  return rowCount ?? 0
}

const isWorking = async (dataDir: string): Promise<boolean> =>
  (await ask(dataDir, `select from market.run where state = 'working'`)) > 0

/** The built product as its own process, everything on: sign-in, frame, cards through the viewer's eyes. */
async function pagesOf(dataDir: string, bar: number) {
  // So that the server, once started, works prices out beside its pages.
  await ask(dataDir, 'delete from market.run')
  const server = await run(dataDir, PORT)
  const cast = ['newcomer', 'student', 'guide', 'veteran', 'farmember'].map((who) => `${who}@demo.example`)
  const cookies = await Promise.all(cast.map((email) => signIn(server.url, email)))
  await get(server.url, '/people', cookies[0])
  const people = (n: number) => ({ path: '/people', cookie: cookies[n % cookies.length] ?? '' })
  const night: (string | number)[][] = [
    [`GET /people, ${BESIDE} a second, 20 s`, 'errors', 'p50 ms', 'p95 ms', 'p99 ms'],
  ]
  const during = await fixedRate(server.url, BESIDE, 20, people)
  const beside = (await isWorking(dataDir))
    ? 'while prices are worked out'
    : 'prices were worked out meanwhile'
  while (await isWorking(dataDir)) await new Promise((resolve) => setTimeout(resolve, 1_000))
  const after = await fixedRate(server.url, BESIDE, 20, people)
  for (const [what, { errors, p50, p95, p99 }] of [
    [beside, during],
    ['after it', after],
  ] as const)
    night.push([what, errors, ms(p50), ms(p95), ms(p99)])
  printTable(night)
  console.log()
  const rows: (string | number)[][] = [
    ['50 a second, 20 s', 'errors', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p99'],
  ]
  for (const path of [
    '/people',
    '/people?tab=help',
    '/people?topic=licencing+exam',
    '/people?topic=brzezinsky',
  ]) {
    const shot = (n: number) => ({ path, cookie: cookies[n % cookies.length] ?? '' })
    await fixedRate(server.url, 20, 3, shot)
    const { errors, p50, p95, p99 } = await fixedRate(server.url, 50, 20, shot)
    rows.push([`GET ${path}`, errors, ms(p50), ms(p95), ms(p99), bar])
  }
  printTable(rows)
  console.log(`memory of the application: ${server.memory().app.toFixed(0)} MB\n`)
  await server.stop()
}

printMachine()
for (const members of sizes) {
  const dataDir = newDataDir()
  await (await run(dataDir, PORT)).stop()
  const cluster = await joinEmbedded({ dataDir, log: () => undefined })
  console.log(`\n${members} members, in`)
  const ids = await addMembers(cluster.login, members)
  await rankingOf(cluster.login, ids, members > 50_000 ? 2.5 : 0.5)
  // The first start has begun one of its own.
  await ask(dataDir, 'delete from market.run')
  await nightOf(cluster.login)
  await cluster.stop()
  await pagesOf(dataDir, members > 50_000 ? 60 : 40)
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(0)
