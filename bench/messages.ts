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
const PATIENCE_MS = 5_000
/** All of it; on a quiet machine it takes some ten seconds. */
const LONGEST_MS = 120_000

printMachine()
const tooLong = setTimeout(() => {
  console.error(`This took longer than ${LONGEST_MS / 1000} s, so it was given up.`)
  process.exit(1)
}, LONGEST_MS)
const dataDirs = [newDataDir(), newDataDir()] as const
const here = await run(dataDirs[0], PORT, { DEMO: '1' })
const cluster = await joinEmbedded({ dataDir: dataDirs[0], log: () => undefined })
const { host, port, user, password, database } = cluster.login
const databaseUrl = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
const there = await run(dataDirs[1], PORT + 1, { DATABASE_URL: databaseUrl, DEMO: '1' })
try {
  const [maya, omar] = await Promise.all([
    signIn(here.url, 'newcomer@demo.example'),
    signIn(there.url, 'guide@demo.example'),
  ])
  print(await talk(await hellosOfBoth(maya, omar), maya, omar))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
clearTimeout(tooLong)
await there.stop()
await cluster.stop()
await here.stop()
for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true })

/** The conversation the two of the demo are in, where both may write. */
async function hellosOfBoth(one: string, other: string): Promise<string> {
  const theirs = new Set(await hellosOf(there.url, other))
  for (const id of await hellosOf(here.url, one))
    if (theirs.has(id) && (await get(here.url, `/hellos/${id}`, one)).body.includes(`/hellos/${id}/messages`))
      return id
  throw new Error('Maya and Omar of the demo are in no conversation, so there is nothing to measure.')
}

async function hellosOf(url: string, cookie: string): Promise<string[]> {
  const pages = ['/hellos', '/hellos?all=yes'].map((path) => get(url, path, cookie))
  const links = (await Promise.all(pages)).flatMap(({ body }) => [
    ...body.matchAll(/\/hellos\/([0-9a-f-]{36})/g),
  ])
  return [...new Set(links.map(([, id = '']) => id))]
}

/** Maya writes in one process; Omar's open page, served by the other, hears it. Sorted milliseconds, one for each seen. */
async function talk(hello: string, maya: string, omar: string): Promise<number[]> {
  const seen = new Map<string, number>()
  const leave = await listen(`${there.url}/hellos/${hello}/live`, omar, (part) => {
    for (const [word] of part.matchAll(/bench-\d+/g)) if (!seen.has(word)) seen.set(word, performance.now())
  })
  const taken: number[] = []
  for (let n = 0; n < MESSAGES; n++) {
    const word = `bench-${n}`
    const began = performance.now()
    const form = { words: word, formKey: crypto.randomUUID() }
    const { status } = await post(here.url, `/hellos/${hello}/messages`, form, maya)
    if (status !== 303) throw new Error(`Message ${n} was answered with ${status}.`)
    while (!seen.has(word) && performance.now() - began < PATIENCE_MS) await sleep(1)
    const at = seen.get(word)
    if (at !== undefined) taken.push(at - began)
  }
  leave()
  return taken.sort((a, b) => a - b)
}

/** An open live stream; comes back once it has begun, with how to leave it. */
function listen(url: string, cookie: string, hear: (part: string) => void): Promise<() => void> {
  return new Promise((done, fail) => {
    const headers = { Cookie: cookie, Accept: 'text/event-stream' }
    const sent = request(url, { headers }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`The stream was answered with ${response.statusCode}.`))
      response.setEncoding('utf8').on('data', hear)
      done(() => sent.destroy())
    })
    // Leaving it ends the connection, which is no fault; before it began, the promise hears of it.
    sent.on('error', fail).end()
  })
}

function print(taken: readonly number[]): void {
  const shares = [0.5, 0.95, 0.99].map((share) => ms(percentile(taken, share)))
  printTable([
    ['message, from Send in one process to seen in the other', 'sent', 'seen', 'p50 ms', 'p95 ms', 'p99 ms'],
    ['', MESSAGES, taken.length, ...shares],
    ['bar', '', MESSAGES, '', 250, ''],
  ])
}
