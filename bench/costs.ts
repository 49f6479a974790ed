// What one page costs, as processor time of each side: asked for one at a time by somebody signed in. Steadier on a shared
// machine than any clock; and by the clock, as one reader has them who comes now and then. `node bench/costs.ts [members] [times]`,
// default 10000 members, 150 times each.
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ms, printMachine, printTable } from './support/machine.ts'
import { command, newDataDir, run } from './support/server.ts'
import { type Answer, get, post, signIn } from './support/sign-in.ts'

const PORT = 4845
const [members = 10_000, times = 150] = process.argv.slice(2).map(Number)

printMachine()
const dataDir = process.env.DATA_DIR ?? newDataDir()
if (!process.env.DATA_DIR) await command(['demo', '--members', String(members)], dataDir, PORT)
const server = await run(dataDir, PORT)
const cookie = await signIn(server.url, 'guide@demo.example')
const page = (path: string) => () => get(server.url, path, cookie, { 'Accept-Encoding': 'gzip' })
const firstLink = async (path: string, pattern: RegExp) =>
  pattern.exec((await get(server.url, path, cookie)).body)?.[1] ?? path
const somebody = await firstLink('/people', /href="(\/people\/[^"/?]+)"/)
const partnership = await firstLink('/partnerships', /href="(\/partnerships\/[0-9a-f-]{36})"/)

const asked: Record<string, () => Promise<Answer>> = {
  Ready: page('/readyz'),
  Conduct: page('/conduct'),
  Today: page('/'),
  People: page('/people'),
  'You could help': page('/people?tab=help'),
  'A profile': page(somebody),
  'A partnership': page(partnership),
  Partnerships: page('/partnerships'),
  Hellos: page('/hellos'),
  'Save for later': () => post(server.url, `${somebody}/saved`, { keep: 'yes' }, cookie),
  'A private note': () => post(server.url, `${partnership}/notes`, { notes: 'A note.' }, cookie),
}

// First, while the server is as new as after a night: the first time somebody comes, and then each time.
const VISITS = 6
const QUIET_S = 15
const visited = ['Today', 'People', 'A profile', 'Partnerships', 'A partnership', 'Hellos']
const visits = new Map<string, number[]>(visited.map((what) => [what, []]))
for (let visit = 0; visit < VISITS; visit++) {
  await sleep(QUIET_S * 1000)
  for (const [what, taken] of visits) {
    const began = performance.now()
    await asked[what]?.()
    taken.push(performance.now() - began)
  }
}
printTable([
  [
    `one reader, ${QUIET_S} quiet seconds before each visit`,
    ...Array.from({ length: VISITS }, (_, n) => `visit ${n + 1}, ms`),
  ],
  ...[...visits].map(([what, taken]) => [what, ...taken.map(ms)]),
])

const rows: (string | number)[][] = [['page', 'app ms', 'database ms', 'both ms', 'answer kB', 'status']]
for (const [what, ask] of Object.entries(asked)) {
  for (let n = 0; n < times / 3; n++) await ask()
  const before = server.processorTime()
  let answer = await ask()
  for (let n = 1; n < times; n++) answer = await ask()
  const after = server.processorTime()
  const app = (after.app - before.app) / times
  const database = (after.database - before.database) / times
  rows.push([
    what,
    ms(app),
    ms(database),
    ms(app + database),
    (answer.body.length / 1000).toFixed(1),
    answer.status,
  ])
}
printTable(rows)
await server.stop()
if (!process.env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
