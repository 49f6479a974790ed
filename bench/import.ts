// An export of ten thousand members brought in by the staff's own pages, while members go on reading theirs.
// `node bench/import.ts [rows] [pages a second]`, default 10000 and 20.
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { largeExport } from '../test/rooms/staff/exports.ts'
import { fixedRate } from './support/load.ts'
import { ms, printMachine, printTable } from './support/machine.ts'
import { newDataDir, run } from './support/server.ts'
import { get, post, signIn } from './support/sign-in.ts'

const PORT = 4840
const PATIENCE_MS = 180_000
const rows = Number(process.argv[2] ?? 10_000)
const rate = Number(process.argv[3] ?? 20)
const pages = ['/people', '/', '/hellos', '/me']

printMachine()
const dataDir = newDataDir()
const server = await run(dataDir, PORT, { DEMO: '1' })
const staff = await signIn(server.url, 'staff@demo.example')
const readers = await Promise.all(
  ['newcomer', 'student', 'guide'].map((who) => signIn(server.url, `${who}@demo.example`)),
)
const shot = (n: number) => ({
  path: pages[n % pages.length] ?? '/',
  cookie: readers[n % readers.length] ?? '',
})
const quiet = await fixedRate(server.url, rate, 10, shot)

const importing = bringIn()
const during = await fixedRate(server.url, rate, (going) => going < 3 || !importing.done, shot)
const { looked, written } = await importing.all

printTable([
  ['import', 'rows', 'look, s', 'write, s', 'both, s', 'bar'],
  ['', rows, ms(looked), ms(written), ms(looked + written), 20],
])
const row = (when: string, { sent, errors, p50, p95, p99 }: typeof quiet, bar: number | string) => [
  when,
  sent,
  errors,
  ms(p50),
  ms(p95),
  ms(p99),
  bar,
]
printTable([
  [`pages of members, ${rate} a second`, 'sent', 'errors', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p99'],
  row('before', quiet, ''),
  row('meanwhile', during, 200),
])
await server.stop()
rmSync(dataDir, { recursive: true, force: true })

/** Uploads, looks, writes; the seconds of each. */
function bringIn() {
  const state = { done: false, all: all().finally(() => (state.done = true)) }
  return state

  async function all() {
    const began = performance.now()
    const path = await upload()
    const looked = performance.now()
    await post(server.url, path, { doing: 'import' }, staff)
    while (!(await get(server.url, path, staff)).body.includes('What happened')) {
      if (performance.now() - looked > PATIENCE_MS)
        throw new Error(`The import was not written within ${PATIENCE_MS / 1000} s.`)
      await sleep(100)
    }
    return { looked: (looked - began) / 1000, written: (performance.now() - looked) / 1000 }
  }
}

/** Sends the file as the page's form does; comes back with where the import stands. */
async function upload(): Promise<string> {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(largeExport(rows))], 'members.csv'))
  const headers = { Cookie: staff, Origin: server.url }
  const answer = await fetch(`${server.url}/staff/import`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`The upload was answered with ${answer.status}.`)
  return new URL(answer.headers.get('location') ?? '', server.url).pathname
}
