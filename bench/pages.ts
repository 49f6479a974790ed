// What signed-in pages cost: flat out beside a bare text page and the raw query of the same run, at a fixed rate as people
// feel it, and the weight of a first visit. `node bench/pages.ts [members]`, default 10000.
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool } from 'pg'
import { joinEmbedded } from '../src/platform/embedded/cluster.ts'
import { fixedRate, flatOut } from './support/load.ts'
import { ms, printMachine, printTable } from './support/machine.ts'
import { command, newDataDir, run } from './support/server.ts'
import { get, signIn } from './support/sign-in.ts'
import { firstVisit } from './support/weight.ts'

const PORT = 4820
const members = Number(process.argv[2] ?? 10_000)
const cast = ['newcomer', 'student', 'guide', 'veteran', 'farmember'].map((who) => `${who}@demo.example`)

printMachine()
const dataDir = newDataDir()
console.log(
  `demo --members ${members}: ${ms((await command(['demo', '--members', String(members)], dataDir, PORT)) / 1000)} s\n`,
)
const server = await run(dataDir, PORT)
const cookies = await Promise.all(cast.map((email) => signIn(server.url, email)))
const someone =
  /href="(\/people\/[^"/?]+)"/.exec((await get(server.url, '/people', cookies[0] ?? '')).body)?.[1] ??
  '/people'
const as = (path: string) => (n: number) => ({ path, cookie: cookies[n % cookies.length] ?? '' })
const pages = ['/', '/people', '/people?tab=help', '/people?topic=licensing', someone, '/hellos', '/me']

const rows: (string | number)[][] = [
  ['flat out, 16 connections', 'per second', 'of bare text', 'p50 ms', 'p99 ms'],
]
const bare = createServer(getRequestListener(new Hono().get('/', (c) => c.text('ok')).fetch)).listen(
  PORT + 1,
  '127.0.0.1',
)
const text = await flatOut(`http://127.0.0.1:${PORT + 1}`, 16, 4, () => ({ path: '/' }))
bare.close()
const row = (what: string, load: typeof text) =>
  rows.push([what, load.rate.toFixed(0), (load.rate / text.rate).toFixed(3), ms(load.p50), ms(load.p99)])
row('bare Hono text page, in this process', text)
rows.push(['raw query: twenty members by key', (await rawQueries(dataDir)).toFixed(0), '', '', ''])
for (const path of pages) {
  await flatOut(server.url, 4, 1, as(path))
  row(`GET ${path.replace(someone, '/people/…')}`, await flatOut(server.url, 16, 4, as(path)))
}
printTable(rows)

const fixed: (string | number)[][] = [
  ['fixed rate', 'asked per second', 'errors', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p99'],
]
for (const [path, rate, bar] of [
  ['/people', 50, 40],
  ['/', 50, 100],
  [someone, 50, 100],
] as const) {
  const load = await fixedRate(server.url, rate, 20, as(path))
  fixed.push([
    `GET ${path.replace(someone, '/people/…')}`,
    rate,
    load.errors,
    ms(load.p50),
    ms(load.p95),
    ms(load.p99),
    bar,
  ])
}
printTable(fixed)

const weights: (string | number)[][] = [['first visit, kB compressed', 'html', 'css', 'js', 'all', 'bar']]
for (const path of ['/sign-in', '/', '/people', someone, '/hellos', '/me'])
  weights.push([
    path.replace(someone, '/people/…'),
    ...(await firstVisit(server.url, path, cookies[0] ?? '')),
    60,
  ])
printTable(weights)
const { app, database } = server.memory()
printTable([
  ['memory after the run, MB', 'app', 'database'],
  ['', app.toFixed(0), database.toFixed(0)],
])
await server.stop()
rmSync(dataDir, { recursive: true, force: true })

/** The nearest thing a page could cost at best: its cards in one statement, through the same driver and socket. */
async function rawQueries(folder: string): Promise<number> {
  const cluster = await joinEmbedded({ dataDir: folder, log: () => undefined })
  const pool = new Pool({ ...cluster.login, max: 8 })
  const { rows: ids } = await pool.query<{ id: string }>('select id from members.member limit 20')
  const sql =
    'select m.name, p.headline, p.town from members.member m join members.profile p on p.member = m.id where m.id = any($1)'
  const began = performance.now()
  let done = 0
  const loop = async () => {
    while (performance.now() - began < 4000) {
      await pool.query(sql, [ids.map(({ id }) => id)])
      done++
    }
  }
  await Promise.all(Array.from({ length: 8 }, loop))
  await pool.end()
  await cluster.stop()
  return done / 4
}
