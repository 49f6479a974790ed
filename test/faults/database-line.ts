import { mkdirSync } from 'node:fs'
import { createServer, connect as dial, type Socket } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '../../src/platform/embedded/cluster.ts'

// A Postgres of a test's own, reached over a line that can be cut (every connection ends, none is taken) or can go dead
// (nothing comes through, nobody says so), as networks and servers do it.

export interface DatabaseLine {
  /** For DATABASE_URL: over the line. */
  readonly url: string
  /** As its owner, past the line. */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  cut(): void
  goDead(): void
  mend(): void
  close(): Promise<void>
}

export async function openDatabaseLine(folder: string): Promise<DatabaseLine> {
  const dataDir = join(folder, 'line')
  mkdirSync(dataDir, { mode: 0o755 })
  const cluster = await startEmbedded({ dataDir, log: () => undefined, durable: false })
  const { host, port, user, password } = cluster.login
  const admin = new Client(cluster.login)
  await admin.connect()
  await admin.query('create database line')
  await admin.end()
  const client = new Client({ ...cluster.login, database: 'line' })
  client.on('error', () => undefined)
  await client.connect()

  let state: 'up' | 'cut' | 'dead' = 'up'
  const open = new Set<Socket>()
  const server = createServer((near) => {
    open.add(near)
    near.on('error', () => undefined).on('close', () => open.delete(near))
    if (state === 'cut') return near.destroy()
    const far = dial(join(host, `.s.PGSQL.${port}`))
    far.on('error', () => near.destroy()).on('close', () => near.destroy())
    near.on('close', () => far.destroy())
    near.on('data', (bytes) => state !== 'dead' && far.write(bytes))
    far.on('data', (bytes) => state !== 'dead' && near.write(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const line = typeof address === 'object' ? address?.port : 0
  const hangUp = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${line}/line`,
    query: async (text, values) => (await client.query(text, values)).rows,
    cut: () => {
      state = 'cut'
      hangUp()
    },
    goDead: () => {
      state = 'dead'
    },
    mend: () => {
      const wasDead = state === 'dead'
      state = 'up'
      // What was swallowed meanwhile is gone; a line that comes back begins anew.
      if (wasDead) hangUp()
    },
    close: async () => {
      await client.end()
      hangUp()
      await new Promise((resolve) => server.close(resolve))
      await cluster.stop()
    },
  }
}
