import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { OWN_FOLDER, type ServerUser } from './binaries.ts'
import { isAlive } from './pidfile.ts'
import { startRefusal } from './start-refusal.ts'

export const MAJOR = 18

export interface DataFolder {
  /** DATA_DIR. */
  path: string
  /** DATA_DIR, or the folder that stands in for it where the server's user may not enter DATA_DIR. */
  home: string
  cluster: string
  secrets: string
  log: string
  runAs: ServerUser
}

/**
 * Opens the folder for this major version, or refuses before anything in it is touched.
 *
 * Postgres will not run as root, so root lends it to `postgres`, or to `nobody`. That user must be able to enter
 * the data folder, which a checkout in root's own 0700 home denies it. Then the database lives in
 * `/var/lib/bothways/<name>-<hash of the path>` instead, and a file `postgres18.elsewhere` in DATA_DIR says where.
 * A copy of DATA_DIR alone would thus lack the database, so a DATA_DIR whose note does not fit its path is refused:
 * it must never come up empty.
 */
export function openDataFolder(dataDir: string, log: (line: string) => void): DataFolder {
  const wanted = existsSync(dataDir) ? realpathSync(dataDir) : resolve(dataDir)
  refuseOtherMajor(wanted)
  const note = readIfThere(join(wanted, NOTE))
  const runAs = process.getuid?.() === 0 ? serverUser(wanted) : undefined
  mkdirSync(wanted, { recursive: true, mode: runAs ? 0o711 : 0o700 })
  const path = realpathSync(wanted)
  const home = runAs && !reach(path, runAs) ? standIn(path) : path
  refuseStrayCopy(path, home, note)
  if (home !== path) {
    refuseOtherMajor(home)
    mkdirSync(home, { recursive: true, mode: 0o711 })
    if (!note) log(`The database lives in ${home}, because the user who runs it may not enter ${path}.`)
    if (!note && existsSync(join(home, `postgres${MAJOR}`)))
      log(`An earlier database of this folder was found there, and is used.`)
  }
  return layOut(path, home, runAs)
}

function layOut(path: string, home: string, runAs: ServerUser): DataFolder {
  const cluster = join(home, `postgres${MAJOR}`)
  const secrets = join(home, 'secrets')
  mkdirSync(secrets, { recursive: true, mode: 0o700 })
  clearHalves(home)
  if (existsSync(cluster)) restoreRights(cluster, runAs)
  return { path, home, cluster, secrets, log: join(home, 'postgres.log'), runAs }
}

const NOTE = `postgres${MAJOR}.elsewhere`

/** To be called once the cluster stands: a note without a database would be taken for a stray copy. */
export function noteHome(folder: DataFolder): void {
  if (folder.home !== folder.path) writeFileSync(join(folder.path, NOTE), `${folder.home}\n`)
}

function refuseOtherMajor(home: string): void {
  if (!existsSync(home)) return
  for (const name of readdirSync(home)) {
    const major = /^postgres(\d+)$/.exec(name)?.[1]
    if (!major) continue
    const found = readIfThere(join(home, name, 'PG_VERSION'))
    if (Number(major) === MAJOR && found === undefined)
      throw startRefusal(
        `${join(home, name)} holds no whole database. Nothing was touched; restore it from a copy.`,
      )
    if (Number(major) !== MAJOR || found !== String(MAJOR))
      throw startRefusal(
        `${join(home, name)} was made by Postgres ${found ?? major}, and this Bothways brings Postgres ${MAJOR}. Nothing was touched; start it with the Bothways that made it.`,
      )
  }
}

/** Unlike a look before reading, this tells a file that is not there from one we may not see. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function refuseStrayCopy(path: string, home: string, note: string | undefined): void {
  if (note && (note !== home || !existsSync(join(home, `postgres${MAJOR}`))))
    throw startRefusal(
      `The database of this data folder was kept in ${note}. Set DATA_DIR to that folder, or move what it holds to ${home} and remove ${join(path, NOTE)}.`,
    )
}

function standIn(path: string): string {
  return join(OWN_FOLDER, `${basename(path)}-${shortHash(path)}`)
}

/** Whoever owns the cluster keeps running it: `postgres` may have come to this machine since it was made. */
function serverUser(dataDir: string): { uid: number; gid: number } {
  for (const home of [dataDir, standIn(dataDir)]) {
    const cluster = join(home, `postgres${MAJOR}`)
    const owner = existsSync(cluster) ? statSync(cluster) : undefined
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  }
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw startRefusal('Postgres does not run as root. Run Bothways as an ordinary user, or set DATABASE_URL.')
}

/** Asked of the system as that user, since parents, access lists and mounts all have a say. */
function mayEnter(folder: string, user: ServerUser): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  )
}

/** Lets the server's user pass through a folder that holds only our own things (each is private by itself). */
function reach(folder: string, user: ServerUser): boolean {
  if (mayEnter(folder, user)) return true
  const ours = readdirSync(folder).every((name) => /^(secrets|mail|postgres18.*|postgres\.log)$/.test(name))
  if (!ours || !mayEnter(dirname(folder), user)) return false
  chmodSync(folder, statSync(folder).mode | 0o011)
  return mayEnter(folder, user)
}

/** What a kill during the first start left behind; those of a living process are still being filled. */
function clearHalves(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^postgres18\.(?:new|password)\.(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true })
  }
}

/** A folder put back from a copy may have lost its owner or its mode, without which the server will not start. */
function restoreRights(cluster: string, runAs: ServerUser): void {
  const found = statSync(cluster)
  if (runAs && found.uid !== runAs.uid) giveTo(cluster, runAs)
  if (found.mode & 0o077) chmodSync(cluster, 0o700)
}

export function giveTo(path: string, user: ServerUser): void {
  if (!user) return
  lchownSync(path, user.uid, user.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) giveTo(join(path, name), user)
}

/** Makes a password in a 0600 file, once: of two starts at the same moment both end up with the first one's. */
export function makeSecret(folder: DataFolder, name: SecretName): void {
  const file = join(folder.secrets, name)
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(mine, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

export function readSecret(folder: DataFolder, name: SecretName): string {
  const found = readIfThere(join(folder.secrets, name))
  if (found) return found
  throw startRefusal(`${join(folder.secrets, name)} is missing. Put it back from a copy of this folder.`)
}

export type SecretName = 'postgres-password' | 'bothways-password'

/** The longest path that a client may use for a socket, by the smallest `sun_path` of our platforms (macOS). */
const LONGEST_SOCKET_PATH = 103

/** Undefined: the socket lies inside the cluster. A path too long for one gets a folder in the temp folder. */
export function shortSocketFolder(folder: DataFolder): string | undefined {
  if (Buffer.byteLength(join(folder.cluster, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH) return undefined
  return join(tmpdir(), `bothways-${shortHash(folder.cluster)}`)
}

export function makeSocketFolder(short: string, runAs: ServerUser): void {
  if (!existsSync(short)) {
    mkdirSync(short, { mode: 0o700 })
    giveTo(short, runAs)
  }
  const found = lstatSync(short)
  const owner = runAs?.uid ?? process.getuid?.() ?? 0
  if (!found.isDirectory() || found.uid !== owner || found.mode & 0o077)
    throw startRefusal(`${short} belongs to somebody else. Set DATA_DIR to a folder with a shorter path.`)
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
