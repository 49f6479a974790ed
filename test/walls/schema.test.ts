import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import { Kysely, PostgresDialect } from 'kysely'
import { Client, Pool } from 'pg'
import { describe, expect, inject, it } from 'vitest'
import type { DB } from '#map/schema.ts'
import { authOptions } from '#platform/auth.ts'
import { migrate, migrationFiles, pendingMigrations } from '#platform/database/migrations.ts'
import { root } from '#platform/root.ts'
import { schemaTypes } from '../../db/types.ts'
import { copyTemplate, testConfig } from '../support/house.ts'

describe('the schema', () => {
  it('is what the generated types say', async () => {
    const { host = '', port, user, password, database } = await copyTemplate(inject('cluster'))
    const url = `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    expect(schemaTypes(url)).toBe(readFileSync(join(root, 'src/map/schema.ts'), 'utf8'))
  })

  it('leaves the sign-in library’s own migrator nothing to do', async () => {
    const pool = new Pool(await copyTemplate(inject('cluster')))
    const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
    const { toBeCreated, toBeAdded, toBeAddedIndexes } = await getMigrations(
      authOptions(testConfig, db) as never,
    )
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
    })
    await db.destroy()
  })

  it('is made once by two starts at the same moment', async () => {
    const cluster = inject('cluster')
    const admin = new Client(cluster)
    await admin.connect()
    const database = `twice_${process.pid}_${Math.random().toString(36).slice(2)}`
    await admin.query(`create database ${database}`)
    await admin.end()
    const pools = [new Pool({ ...cluster, database }), new Pool({ ...cluster, database })]
    const done = await Promise.all(pools.map((pool) => migrate(pool)))
    expect(done.map((files) => files.length).sort()).toEqual([0, migrationFiles().length])
    for (const pool of pools) {
      expect(await pendingMigrations(pool)).toEqual([])
      await pool.end()
    }
  })

  it('refuses a database made by a newer version, and changes nothing', async () => {
    const pool = new Pool(await copyTemplate(inject('cluster')))
    await pool.query(`insert into platform.migration values (9999, '9999_later.sql', 'x', now())`)
    await expect(migrate(pool)).rejects.toThrow('newer Bothways')
    await pool.end()
  })

  it('keeps each room in a schema of its own', () => {
    const strays = migrationFiles().flatMap(({ file, sql }) => {
      const room = file.slice(5, -4)
      const own = room === 'sign_in' ? /^$/ : new RegExp(`^${room}\\.`)
      return [...sql.matchAll(/create (?:unlogged )?table (\S+)/g)].flatMap(([, table = '']) =>
        own.test(table) || room === 'sign_in' ? [] : [`${file}: ${table}`],
      )
    })
    expect(strays).toEqual([])
  })

  it('puts nothing off in an index of words, where every search would read through it', async () => {
    const pool = new Pool(await copyTemplate(inject('cluster')))
    const { rows } = await pool.query(
      `select i.relname from pg_class i join pg_am a on a.oid = i.relam join pg_namespace n on n.oid = i.relnamespace
       where a.amname = 'gin' and n.nspname not in ('pgboss', 'pg_catalog')
         and not coalesce(i.reloptions, '{}') @> array['fastupdate=off']`,
    )
    await pool.end()
    expect(rows).toEqual([])
  })
})
