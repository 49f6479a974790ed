import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type ClientConfig, escapeLiteral, Pool } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/database/migrations.ts'
import { startEmbedded } from '#platform/embedded/cluster.ts'
import { openJobs } from '#platform/jobs/jobs.ts'
import { REACTIONS_QUEUE } from '#platform/jobs/outbox.ts'
import { startDebian15 } from './debian15.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: ClientConfig
  }
}

/** One server for the whole run; a migrated database that every test file copies in about 80 ms. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bothways-test-'))
  const server =
    process.env.BOTHWAYS_TEST_POSTGRES === '15'
      ? await startDebian15(dataDir)
      : await startEmbedded({ dataDir, log: (line) => console.error(line), durable: false })
  await makeTemplate(server.login)
  project.provide('cluster', { ...server.login })
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function makeTemplate(login: ClientConfig): Promise<void> {
  const client = new Client(login)
  await client.connect()
  if (login.password) await cheapenPassword(client, String(login.password))
  await client.query('create database template_house strategy file_copy')
  await client.end()
  const pool = new Pool({ ...login, database: 'template_house' })
  await migrate(pool)
  const silent = { listen: async () => ({ close: async () => undefined }), close: async () => undefined }
  const jobs = openJobs({ pool, listener: silent, log: () => undefined })
  await jobs.start()
  await jobs.prepare(REACTIONS_QUEUE)
  await jobs.stop()
  await pool.end()
}

/** Each connection proves the password by thousands of rounds of hashing, and a run opens thousands of connections. */
async function cheapenPassword(client: Client, password: string): Promise<void> {
  await client.query('set scram_iterations = 1')
  await client.query(`alter role current_user password ${escapeLiteral(password)}`)
}
