import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'

const BIN = '/usr/lib/postgresql/15/bin'

/** Debian's Postgres 15 in a folder of its own, as an ordinary user, without fsync: for `bin/test --all`. */
export async function startDebian15(
  dataDir: string,
): Promise<{ login: ClientConfig; stop: () => Promise<void> }> {
  if (!existsSync(BIN)) throw new Error('Postgres 15 is missing: install Debian’s postgresql-15.')
  const asRoot = process.getuid?.() === 0
  const data = join(dataDir, 'pg15')
  chmodSync(dataDir, 0o755)
  const as = (file: string, args: string[]): [string, string[]] =>
    asRoot
      ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', file, ...args]]
      : [file, args]
  if (asRoot) execFileSync('install', ['-d', '-o', 'postgres', '-m', '700', data])
  const initdb = as(`${BIN}/initdb`, [
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'tests',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  execFileSync(initdb[0], initdb[1], { stdio: 'ignore', cwd: '/' })
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'listen_addresses=',
    'unix_socket_directories=.',
    'max_connections=200',
  ]
  const run = as(`${BIN}/postgres`, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])])
  const child = spawn(run[0], run[1], { stdio: 'ignore', cwd: '/' })
  const login = { host: data, port: 5432, user: 'tests', database: 'postgres' }
  await reachable(login)
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await gone
  }
  return { login, stop }
}

async function reachable(login: ClientConfig): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client(login)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (tries > 100) throw error
      await sleep(100)
    }
  }
}
