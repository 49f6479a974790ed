import type { Transaction } from 'kysely'
import type { Pool } from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { DB } from '#map/schema.ts'
import { prepareText } from '../database/prepared.ts'
import type { Listener } from './listen.ts'

/** @public A job that has used up its tries, as staff see it: no words of people, only what failed and why. */
export interface FailedJob {
  readonly id: string
  readonly queue: string
  readonly data: Record<string, unknown>
  readonly lastError: string
  readonly failedAt: Date
}

/** @public At least once, never "exactly once": every handler is idempotent by a unique key. */
export interface Jobs {
  start(): Promise<void>
  /** Makes a queue, so that jobs can be put in before anybody works it; one that an older version made is brought up to date. */
  prepare(queue: string): Promise<void>
  stop(): Promise<void>
  insert(tx: Transaction<DB>, queue: string, jobs: readonly { id: string; data: object }[]): Promise<void>
  work<Data>(queue: string, handle: (data: Data) => Promise<void>): Promise<void>
  /** Runs `handle` in one process of the cluster, by a five-field cron expression in UTC. */
  every(name: string, cron: string, handle: () => Promise<void>): Promise<void>
  failed(): Promise<FailedJob[]>
  retry(queue: string, id: string): Promise<void>
}

interface JobsNeeds {
  pool: Pool
  listener: Listener
  log: (line: Record<string, unknown>) => void
}

/**
 * Five tries within about a quarter of an hour, spread by pg-boss's own jitter; then staff see it, for two weeks. A job
 * whose process died is taken up by another after twenty seconds.
 */
const POLICY = {
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 20,
  deleteAfterSeconds: 3600 * 24 * 14,
  notify: true,
}

/**
 * NOTIFY wakes a worker for a new job, but not for one that is tried again: those wait for a look at the table, which would
 * come every half minute and take twenty, were it not said here. A full batch is followed by the next at once.
 */
const POLLING = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
  burstWhenBatchFull: true,
} as const

/** Some thirty sweeps wait for their hour; one that is tried again has that much time. */
const SELDOM = { pollingIntervalSeconds: 30, notifyPollingIntervalSeconds: 30 } as const

/** The statement that puts jobs into a queue is the same each time, and takes longer to read than to do. */
function preparedIn(tx: Transaction<DB>): ReturnType<typeof fromKysely> {
  const db = fromKysely(tx)
  return {
    executeSql: (text, values) => {
      prepareText(text)
      return db.executeSql(text, values)
    },
  }
}

/** @public Jobs on pg-boss, over the house's own pool; its tables stand in the schema `pgboss`. */
export function openJobs({ pool, listener, log }: JobsNeeds): Jobs {
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => pool.query(text, values as unknown[]),
      listen: (channel, onNotification, onReconnect) => listener.listen(channel, onNotification, onReconnect),
    },
    useListenNotify: true,
    // A process killed with jobs in hand must not keep them for minutes: they expire after twenty seconds (POLICY), and
    // this is how often somebody looks.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 10,
  })
  boss.on('error', (error) => log({ fault: 'jobs', error: errorText(error) }))
  const queues = new Set<string>()
  const prepare = async (queue: string) => {
    if (queues.has(queue)) return
    queues.add(queue)
    // Making a queue that is there already changes nothing in it: it would keep what it was once made with.
    if (await boss.getQueue(queue)) await boss.updateQueue(queue, POLICY)
    else await boss.createQueue(queue, POLICY)
  }
  return {
    start: async () => {
      await boss.start()
    },
    prepare,
    stop: () => boss.stop({ graceful: true, timeout: 8_000, close: false }),
    insert: async (tx, queue, jobs) => {
      await boss.insert(
        queue,
        jobs.map((job) => ({ ...job })),
        { db: preparedIn(tx) },
      )
    },
    work: async (queue, handle) => {
      await prepare(queue)
      await boss.work<object>(queue, { batchSize: 20, ...POLLING, perJobResults: true }, async (batch) =>
        Promise.all(
          batch.map(async (job) => {
            try {
              await handle(job.data as never)
              return { id: job.id, status: 'completed' as const }
            } catch (error) {
              log({ fault: 'job', queue, job: job.id, error: errorText(error) })
              return { id: job.id, status: 'failed' as const, output: { message: errorText(error) } }
            }
          }),
        ),
      )
    },
    every: async (name, cron, handle) => {
      await prepare(name)
      await boss.work(name, SELDOM, async () => handle())
      await boss.schedule(name, cron)
    },
    failed: async () => {
      const all = await Promise.all([...queues].map((queue) => failedIn(pool, queue)))
      return all.flat().sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime())
    },
    retry: async (queue, id) => {
      if (queues.has(queue)) await boss.retry(queue, id)
    },
  }
}

async function failedIn(pool: Pool, queue: string): Promise<FailedJob[]> {
  const { rows } = await pool.query(
    `select id, name as queue, data, coalesce(output->>'message', output::text, '') as "lastError", completed_on as "failedAt"
     from pgboss.job where name = $1 and state = 'failed' order by completed_on desc limit 100`,
    [queue],
  )
  return rows
}

/** An error as one line of at most 300 characters, for logs and for staff; pg-boss also sends plain objects. */
function errorText(error: unknown): string {
  const { name, message } = (typeof error === 'object' && error !== null ? error : {}) as Partial<Error>
  const text = message === undefined ? String(error) : `${name ?? 'Error'}: ${message}`
  return text.replace(/\s+/g, ' ').slice(0, 300)
}
