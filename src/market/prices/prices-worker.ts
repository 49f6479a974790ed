import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { sql } from 'kysely'
import type { MemberId, RunId } from '#map/ids.ts'
import type { Person, Programme } from '#matching/person.ts'
import type { Look } from '#platform/act.ts'
import { type Database, openDatabases } from '#platform/database/database.ts'
import type { House } from '#platform/house.ts'
import { dayIn } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { loadEverybody } from '../load-people.ts'
import type { ListsRead } from './readings.ts'
import { type MemberPrice, type Reckoned, reckon } from './reckon.ts'

// A thread of its own with its own line to the database: it reads everybody, works, and writes what it found, while pages
// are served as if nothing were. Nobody reads its rows before the run is said to be done.

/** What the thread is given. */
export interface WorkerTask {
  readonly run: RunId
  readonly connection: House['connection']
  readonly now: Date
  readonly programme: Programme
  readonly readings: ListsRead
}

/** What it says. */
export type WorkerNews = { readonly share: number } | { readonly found: Omit<Reckoned, 'prices'> }

const CHUNK = 5_000
/** How much of the work reading everybody is. */
const READ_SHARE = 0.1

async function work(
  { run, connection, now, programme, readings }: WorkerTask,
  say: (news: WorkerNews) => void,
) {
  const databases = openDatabases(connection, () => undefined)
  try {
    const look: Look = { tx: databases.read, viewer: system, now }
    const people: Person[] = []
    for await (const some of loadEverybody(look)) people.push(...some)
    say({ share: READ_SHARE })
    const { prices, ...found } = reckon({ people, today: dayIn('UTC', now), programme, readings }, (share) =>
      say({ share: READ_SHARE + (1 - READ_SHARE) * share }),
    )
    for (let from = 0; from < prices.length; from += CHUNK)
      await write(databases.write, run, prices.slice(from, from + CHUNK))
    say({ found })
  } finally {
    await databases.close()
  }
}

/** Whoever was erased since they were read is left out. */
async function write(tx: Database, run: RunId, prices: readonly MemberPrice[]): Promise<void> {
  const column = (of: (price: MemberPrice) => number | undefined) =>
    sql`${prices.map((one) => of(one) ?? null)}::real[]`
  const members = sql`${prices.map(({ member }) => member)}::uuid[]`
  const rows = sql<Found>`unnest(${members}, ${column(({ price }) => price)}, ${column(({ yes }) => yes)},
    ${column(({ hello }) => hello)}, ${column(({ seeker }) => seeker)})`
  await tx
    .insertInto('market.price')
    .columns(['run', 'member', 'price', 'yes', 'hello', 'seeker'])
    .expression((q) =>
      q
        .selectFrom(rows.as<'r'>(sql`r (member, price, yes, hello, seeker)`))
        .innerJoin('members.member as m', 'm.id', 'r.member')
        .select([sql.val(run).as('run'), 'm.id', 'r.price', 'r.yes', 'r.hello', 'r.seeker']),
    )
    .execute()
}

/** A row on its way into the table. */
interface Found {
  member: MemberId
  price: number | null
  yes: number | null
  hello: number | null
  seeker: number | null
}

// On Linux this is the thread's alone: whatever serves a page goes first.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

const port = parentPort
if (port) await work(workerData as WorkerTask, (news) => port.postMessage(news))
