// What signed-in pages cost: flat out beside a bare text page and the raw query of the same run, at a fixed rate as people
// feel it, and the weight of a first visit. `node bench/pages.ts [members]`, default 10000.
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { asOften, fixedRate, flatOut, type Load, onTheClock } from './support/load.ts'
import { ms, printMachine, printTable } from './support/machine.ts'
import { rawQuery } from './support/raw-query.ts'
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

const bare = createServer(getRequestListener(new Hono().get('/', (c) => c.text('ok')).fetch)).listen(
  PORT + 1,
  '127.0.0.1',
)
const bareUrl = `http://127.0.0.1:${PORT + 1}`
const raw = await rawQuery(dataDir)
const named = (path: string) => `GET ${path.replace(someone, '/people/…')}`

const text = await flatOut(bareUrl, 16, 4, () => ({ path: '/' }))
const rows: (string | number)[][] = [
  ['flat out, 16 connections', 'per second', 'of bare text', 'p50 ms', 'p99 ms'],
]
const row = (what: string, load: Load) =>
  rows.push([what, load.rate.toFixed(0), (load.rate / text.rate).toFixed(3), ms(load.p50), ms(load.p99)])
row('bare Hono text page, in this process', text)
row('raw query: twenty members by key', await asOften(16, 4, raw.ask))
for (const path of pages) {
  await flatOut(server.url, 4, 1, as(path))
  row(named(path), await flatOut(server.url, 16, 4, as(path)))
}
printTable(rows)

const fixed: (string | number)[][] = [
  ['fixed rate, 20 s', 'asked per second', 'errors', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p99'],
]
const RATE = 50
const steadily = (what: string, { errors, p50, p95, p99 }: Load, bar: number | string) =>
  fixed.push([what, RATE, errors, ms(p50), ms(p95), ms(p99), bar])
steadily(
  'bare Hono text page, in this process',
  await fixedRate(bareUrl, RATE, 20, () => ({ path: '/' })),
  '',
)
steadily(
  'raw query: twenty members by key',
  await onTheClock(RATE, 20, async (_, planned) => {
    await raw.ask()
    return performance.now() - planned
  }),
  '',
)
for (let round = 1; round <= 3; round++)
  steadily(
    `${named('/people')}, round ${round}`,
    await fixedRate(server.url, RATE, 20, as('/people')),
    members > 50_000 ? 60 : 40,
  )
for (const path of ['/', someone]) steadily(named(path), await fixedRate(server.url, RATE, 20, as(path)), 100)
printTable(fixed)
bare.close()
await raw.close()

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
