import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'db'))) folder = dirname(folder)
  return folder
}

/** @public The project's own folder, found from wherever this file was bundled to. */
export const root: string = findRoot()
