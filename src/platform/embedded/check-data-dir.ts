import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { noFolder, startRefusal } from './start-refusal.ts'

/**
 * @public Refuses a DATA_DIR that is no folder and can never become one, before anything is made in it. To be asked
 * first: where the system makes no folders, as in /proc, Node tries for ever to make one inside another. Leaves nothing
 * behind; what else may be wrong with the folder is found out by whoever needs it.
 */
export function checkDataDir(dataDir: string): void {
  const path = resolve(dataDir)
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) return
    throw noFolder(path)
  }
  const first = firstMissing(path)
  try {
    mkdirSync(first)
    rmdirSync(first)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOTDIR') throw noFolder(path)
    // Its parent is there, and yet it cannot be made.
    if (code === 'ENOENT')
      throw startRefusal(`${path} cannot be made. Set DATA_DIR to a folder that can be written.`)
  }
}

const firstMissing = (path: string): string =>
  existsSync(dirname(path)) ? path : firstMissing(dirname(path))
