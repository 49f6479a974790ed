import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/root.ts'

/** One file of src/, as text. */
export interface Source {
  /** Relative to the project, such as src/hellos/say-hello.ts. */
  readonly path: string
  /** The folder directly below src/. */
  readonly room: string
  readonly text: string
}

export const sources: readonly Source[] = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => path !== 'src/map/schema.ts')
  .sort()
  .map((path) => ({ path, room: path.split('/')[1] ?? '', text: readFileSync(join(root, path), 'utf8') }))

/** The text without comments: rules are about code. Strings stay. */
export const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

/** Lines of every source that match, as `path:line  text`, but for the files named. */
export function linesMatching(pattern: RegExp, isAllowed: (path: string) => boolean): string[] {
  return sources
    .filter(({ path }) => !isAllowed(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const bare = line
          .replace(/\/\/.*$/, '')
          .replace(/^\s*\*.*$/, '')
          .replace(/\/\*.*\*\//, '')
        return pattern.test(bare) ? [`${path}:${index + 1}  ${line.trim()}`] : []
      }),
    )
}
