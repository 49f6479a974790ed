import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { startRefusal } from '../embedded/start-refusal.ts'
import { root } from '../root.ts'

/** Any number, the same in every copy: two starts at once take turns here. */
const MIGRATION_LOCK = 7_206_413

interface Migration {
  number: number
  file: string
  sql: string
  hash: string
}

/** @public The numbered files of `db/`, in order. */
export function migrationFiles(): Migration[] {
  const folder = join(root, 'db')
  return readdirSync(folder)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return {
        number: Number(file.slice(0, 4)),
        file,
        sql,
        hash: createHash('sha256').update(sql).digest('hex'),
      }
    })
}

/**
 * @public Brings a database to this version: each file once, in order, each in its own transaction, all under one
 * advisory lock. Returns the files run. Throws a sentence for a database newer than this program.
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const done = await applied(client)
    const files = migrationFiles()
    refuseNewer(done, files)
    const missing = files.filter((file) => !done.has(file.number))
    for (const file of missing) await run(client, file)
    return missing.map((file) => file.file)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined)
    await client.query('set statement_timeout = 5000').catch(() => undefined)
    client.release()
  }
}

/** @public The files a database still lacks; for `doctor`. Changes nothing, and throws a sentence for a newer database. */
export async function pendingMigrations(pool: Pool): Promise<string[]> {
  const known = await pool.query<{ there: boolean }>(
    `select to_regclass('platform.migration') is not null as there`,
  )
  if (!known.rows[0]?.there) return migrationFiles().map((file) => file.file)
  const { rows } = await pool.query<{ number: number }>('select number from platform.migration')
  const done = new Set(rows.map((row) => row.number))
  const files = migrationFiles()
  refuseNewer(done, files)
  return files.filter((file) => !done.has(file.number)).map((file) => file.file)
}

async function applied(client: PoolClient): Promise<Map<number, string>> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      number integer primary key, file text not null, hash text not null, at timestamptz not null
    )`)
  const { rows } = await client.query<{ number: number; file: string }>(
    'select number, file from platform.migration',
  )
  return new Map(rows.map((row) => [row.number, row.file]))
}

function refuseNewer(done: Pick<ReadonlySet<number>, 'keys'>, files: Migration[]): void {
  const newest = files.at(-1)?.number ?? 0
  const beyond = [...done.keys()].filter((number) => number > newest)
  if (beyond.length > 0)
    throw startRefusal(
      `This database was made by a newer Bothways (step ${Math.max(...beyond)}; this one knows ${newest}). Start the newer version; nothing was changed.`,
    )
}

async function run(client: PoolClient, file: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.sql)
    await client.query('insert into platform.migration (number, file, hash, at) values ($1, $2, $3, now())', [
      file.number,
      file.file,
      file.hash,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${file.file} failed and was undone.`, { cause: error })
  }
}
