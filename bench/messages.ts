// From pressing Send to the other one seeing it, across two processes on one database.
import { rmSync } from 'node:fs'
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { joinEmbedded } from '../src/platform/embedded/cluster.ts'
import { ms, percentile, printMachine, printTable } from './support/machine.ts'
import { newDataDir, run } from './support/server.ts'
import { get, post, signIn } from './support/sign-in.ts'

const PORT = 4830
const MESSAGES = 200

printMachine()
const dataDir = newDataDir()
const here = await run(dataDir, PORT, { DEMO: '1' })
const cluster = await joinEmbedded({ dataDir, log: () => undefined })
const { host, port, user, password, database } = cluster.login
const databaseUrl = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
const there = await run(newDataDir(), PORT + 1, { DATABASE_URL: databaseUrl, DEMO: '1' })

const [maya, omar] = await Promise.all([
  signIn(here.url, 'newcomer@demo.example'),
  signIn(there.url, 'guide@demo.example'),
])
const hello = await talkOf(maya, omar)
const seen = new Map<string, number>()
const stream = request(
  `${there.url}/hellos/${hello}/live`,
  { headers: { Cookie: omar, Accept: 'text/event-stream' } },
  (response) => {
    response.on('data', (part: Buffer) => {
      for (const [word] of part.toString().matchAll(/bench-\d+/g))
        if (!seen.has(word)) seen.set(word, performance.now())
    })
  },
)
stream.end()
await sleep(500)
const taken: number[] = []
for (let n = 0; n < MESSAGES; n++) {
  const word = `bench-${n}`
  const began = performance.now()
  const { status } = await post(
    here.url,
    `/hellos/${hello}/messages`,
    { message: word, form: crypto.randomUUID() },
    maya,
  )
  if (status !== 303) throw new Error(`message ${n} was answered with ${status}`)
  while (!seen.has(word) && performance.now() - began < 5000) await sleep(1)
  taken.push((seen.get(word) ?? Number.NaN) - began)
}
taken.sort((a, b) => a - b)
printTable([
  [
    'message posted in one process, seen in the other',
    'sent',
    'seen',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'bar p95',
  ],
  [
    '',
    MESSAGES,
    seen.size,
    ms(percentile(taken, 0.5)),
    ms(percentile(taken, 0.95)),
    ms(percentile(taken, 0.99)),
    250,
  ],
])
stream.destroy()
await there.stop()
await cluster.stop()
await here.stop()
rmSync(dataDir, { recursive: true, force: true })

/** A conversation the two of the demo are in. */
async function talkOf(one: string, other: string): Promise<string> {
  const mine = await hellosOf(here.url, one)
  const theirs = new Set(await hellosOf(there.url, other))
  const both = mine.find((id) => theirs.has(id))
  if (!both) throw new Error('the demo has no conversation of these two')
  return both
}

async function hellosOf(url: string, cookie: string): Promise<string[]> {
  return [...(await get(url, '/hellos', cookie)).body.matchAll(/\/hellos\/([0-9a-f-]{36})/g)].map(
    ([, id = '']) => id,
  )
}
