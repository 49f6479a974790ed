// What a whole association asks at once: Today, People, a profile, a partnership (80 %), and writing (20 %), signed in, at a
// fixed rate, beside a bare text page and the raw query of the same run. `node bench/mix.ts [members] [rate] [seconds]`,
// default 10000 members, 300 a second, 60 seconds; 600 seconds show whether memory stays flat.
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { fixedRate, type Load, onTheClock, type Shot } from './support/load.ts'
import { ms, printMachine, printTable } from './support/machine.ts'
import { rawQuery } from './support/raw-query.ts'
import { command, newDataDir, run } from './support/server.ts'
import { get, signIn } from './support/sign-in.ts'

const PORT = 4840
const [members = 10_000, rate = 300, seconds = 60] = process.argv.slice(2).map(Number)
const cast = ['newcomer', 'student', 'guide', 'veteran', 'leader', 'farmember'].map(
  (who) => `${who}@demo.example`,
)

/** What somebody signed in reads and writes. */
interface Reader {
  readonly cookie: string
  readonly people: readonly string[]
  readonly partnership: string | undefined
}

printMachine()
const dataDir = newDataDir()
await command(['demo', '--members', String(members)], dataDir, PORT)
const server = await run(dataDir, PORT)
const readers = await Promise.all(cast.map(readerFor))
const bare = createServer(getRequestListener(new Hono().get('/', (c) => c.text('ok')).fetch)).listen(
  PORT + 1,
  '127.0.0.1',
)
const raw = await rawQuery(dataDir)

const rows: (string | number)[][] = [
  ['at a fixed rate', 'asked per second', 'sent', 'errors', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p99'],
]
const row = (what: string, { sent, errors, p50, p95, p99 }: Load, bar: number | string) =>
  rows.push([what, rate, sent, errors, ms(p50), ms(p95), ms(p99), bar])

row(
  'bare Hono text page, in this process',
  await fixedRate(`http://127.0.0.1:${PORT + 1}`, rate, 10, () => ({ path: '/' })),
  '',
)
row(
  'raw query: twenty members by key',
  await onTheClock(rate, 10, async (_, planned) => {
    await raw.ask()
    return performance.now() - planned
  }),
  '',
)
// A process that has just begun runs its code slowly for some thousand pages, and no association comes all at once.
await fixedRate(server.url, rate / 2, 20, shot)
const memory: (string | number)[][] = [['memory, MB', 'app', 'database', 'both', 'bar']]
const note = (when: string) => {
  const { app, database } = server.memory()
  memory.push([when, app.toFixed(0), database.toFixed(0), (app + database).toFixed(0), 450])
}
note('after 20 s at half the rate')
// A shared machine is half as quick in one hour as in another: what the load itself costs tells which hour it was.
const costs: string[][] = [['processor, ms a request', 'app', 'database', 'the load itself']]
const parts = seconds > 120 ? 5 : 1
for (let part = 1; part <= parts; part++) {
  const before = { ...server.processorTime(), load: process.cpuUsage() }
  const load = await fixedRate(server.url, rate, seconds / parts, shot)
  const { user, system } = process.cpuUsage(before.load)
  const { app, database } = server.processorTime()
  const each = [app - before.app, database - before.database, (user + system) / 1000]
  row(`mix, part ${part} of ${parts}`, load, 100)
  costs.push([`part ${part}`, ...each.map((all) => (all / load.sent).toFixed(2))])
  note(`after part ${part}`)
}
printTable(rows)
printTable(costs)
printTable(memory)
bare.close()
await raw.close()
await server.stop()
rmSync(dataDir, { recursive: true, force: true })

async function readerFor(email: string): Promise<Reader> {
  const cookie = await signIn(server.url, email)
  const [list, pairs] = await Promise.all([
    get(server.url, '/people', cookie),
    get(server.url, '/partnerships', cookie),
  ])
  const people = [...list.body.matchAll(/href="(\/people\/[^"/?]+)"/g)].map(([, path = '']) => path)
  return { cookie, people, partnership: /href="(\/partnerships\/[0-9a-f-]{36})"/.exec(pairs.body)?.[1] }
}

/** Ten turns: eight read, two write. */
function shot(n: number): Shot {
  const reader = readers[n % readers.length] as Reader
  const { cookie, people, partnership } = reader
  const somebody = people[n % people.length] ?? '/people'
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
  const turns: Shot[] = [
    { path: '/', cookie },
    { path: '/people', cookie },
    { path: somebody, cookie },
    { path: partnership ?? '/partnerships', cookie },
    { path: '/people?tab=help', cookie },
    { path: '/', cookie },
    { path: somebody, cookie },
    { path: partnership ?? '/hellos', cookie },
    { path: `${somebody}/saved`, cookie, method: 'POST', body: form({ keep: n % 20 < 10 ? 'yes' : 'no' }) },
    partnership
      ? { path: `${partnership}/notes`, cookie, method: 'POST', body: form({ notes: `Note ${n}` }) }
      : { path: '/inbox/read', cookie, method: 'POST', body: '' },
  ]
  return turns[Math.floor(n / readers.length) % turns.length] as Shot
}
