import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import type { DB } from '#map/schema.ts'
import { preparing, reading } from './prepared.ts'

/** Dates without a time stay text ('2026-11-23'): a Date would move them by the server's zone. */
types.setTypeParser(types.builtins.DATE, (text) => text)
/** Counts fit a double by far. */
types.setTypeParser(types.builtins.INT8, Number)

/** @public */
export type Database = Kysely<DB>

/** @public What a request has asked of the database so far; the log line and the tests' query budget read it. */
export const queryCount = new AsyncLocalStorage<{ queries: number }>()

/** @public Two ways in: pages read through lines that cannot write at all, verbs write through the other. */
export interface Databases {
  readonly write: Database
  readonly read: Database
  readonly pool: Pool
  close(): Promise<void>
}

/**
 * @public Opens both ways in. `statement_timeout` ends any statement after five seconds; the reading lines are read-only by
 * their own sessions, so that "GET never writes" is a fact and not a habit.
 */
export function openDatabases(connection: PoolConfig, onError: (error: Error) => void): Databases {
  let closing = false
  // A server that stops right after us says goodbye on sockets we have already left.
  const onLoss = (error: Error) => closing || onError(error)
  const open = (lines: PoolConfig, options: string) => openPool({ ...connection, ...lines, options }, onLoss)
  const pool = open(LINES.write, TIMEOUT)
  const often = open(
    { ...LINES.often, pipeline: true },
    `${TIMEOUT} ${READ_ONLY} ${PLANNED_ONCE} ${JOINED_AS_WRITTEN}`,
  )
  const seldom = open(LINES.seldom, `${TIMEOUT} ${READ_ONLY}`)
  const write = kysely(preparing(pool))
  const read = kysely(reading(often, seldom))
  const close = async () => {
    closing = true
    await Promise.all([write.destroy(), read.destroy()])
  }
  return { write, read, pool, close }
}

const TIMEOUT = '-c statement_timeout=5000'
const READ_ONLY = '-c default_transaction_read_only=on'
/**
 * Left to itself Postgres plans a prepared question anew for the first five values, and for good where it thinks them worth
 * it: a hundred milliseconds for the day of one member, each time.
 */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan'
/**
 * Of more tables than this the order is as written, from the one whose key is known: to find that out for the nine of a
 * partnership took Postgres 57 ms on each line, and takes 20 in two parts, for the same plan.
 */
const JOINED_AS_WRITTEN = '-c join_collapse_limit=6'

/** Lines to the database: at most, and how many stay open however long nobody comes. */
type Lines = Pick<PoolConfig, 'max' | 'min'>

/**
 * Each line plans what pages ask for itself, which takes ten times as long as answering it and some twenty megabytes; and
 * in a small association seconds pass from one page to the next. So there are two for all, and they are never given up:
 * a process that makes pages as fast as it can keeps the database two thirds as busy as itself.
 */
const LINES = {
  write: { max: 5, min: 2 },
  often: { max: 2, min: 2 },
  seldom: { max: 4, min: 1 },
} satisfies Record<string, Lines>

/** Then lines that were needed in a rush are given back. */
const RUSH_OVER_MS = 10 * 60_000

function openPool(config: PoolConfig, onError: (error: Error) => void): Pool {
  // The server ends a statement after five seconds; where the line is dead, nobody would ever say so.
  const patience = {
    idleTimeoutMillis: RUSH_OVER_MS,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  }
  const pool = new Pool({ ...patience, keepAlive: true, ...config })
  // A lost server makes every idle client emit this; without a listener the process would end.
  pool.on('error', onError)
  // The pool listens only to clients nobody uses; one that is lost between two statements of a transaction would end it too.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function kysely(pool: PostgresPool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: () => {
      const count = queryCount.getStore()
      if (count) count.queries++
    },
  })
}

/** @public What Postgres answers when its disk is full: nothing was written, and reading goes on. */
export const DISK_FULL = '53100'

/** @public Postgres error codes the house acts on. */
export const pgCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
