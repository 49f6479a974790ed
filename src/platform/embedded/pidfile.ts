import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Postmaster {
  pid: number
  /** The folder of its socket, which is the `host` of a login. */
  socketFolder: string
}

/** The server that runs on this cluster; a zombie is dead, and a stranger who got its process id is not it. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const lines = readIfReadable(join(cluster, PID_FILE))?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !isPostmasterOf(cluster, pid)) return undefined
  const socketFolder = lines[4]
  return { pid, socketFolder: socketFolder?.startsWith('/') ? socketFolder : cluster }
}

/**
 * Where no server runs, a pid file or socket lock that names a stranger or a zombie still makes a new server refuse
 * to start. Deleting the pid file would also lose the key of the shared memory by which a starting server notices
 * backends of a dead one, so only the process id is replaced, by ours: a server takes a file that names its own
 * parent for left over, and still looks at the shared memory.
 */
export function disownLeftovers(cluster: string, socketFolder: string): void {
  for (const file of [join(cluster, PID_FILE), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    const content = readIfReadable(file)
    if (content === '') removeIfOld(file)
    if (!content || !isAlive(Number(content.split('\n')[0]))) continue
    if (runningPostmaster(cluster) || readIfReadable(file) !== content) return
    writeFileSync(file, content.replace(/^\s*\d+/, String(process.pid)))
  }
}

/** A server killed between making a file and writing it leaves it empty; a living one takes no second for that. */
function removeIfOld(file: string): void {
  if (Date.now() - statSync(file).mtimeMs > 1000) rmSync(file)
}

const PID_FILE = 'postmaster.pid'

/** True for any process of this id, zombies included, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function readIfReadable(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isPostmasterOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return macCommand(pid).includes(`postgres -D ${cluster} `)
  const [program, flag, folder] = linuxArguments(pid)
  return basename(program ?? '') === 'postgres' && flag === '-D' && folder === cluster
}

/** Empty for a zombie: it has given its arguments back with its memory. */
function linuxArguments(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

function macCommand(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
