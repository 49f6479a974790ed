import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'
import { code, linesMatching, sources } from '../support/sources.ts'

const inside =
  (...rooms: string[]) =>
  (path: string) =>
    rooms.some((room) => path.startsWith(`src/${room}/`))

describe('the rules of the house, read from its source', () => {
  it('takes time and chance from the act alone', () => {
    expect(
      linesMatching(/\bDate\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now/, inside('platform')),
    ).toEqual([])
  })

  it('reads requests only in routes, the platform and the wiring', () => {
    const allowed = (path: string) => inside('platform', 'wiring')(path) || /routes\.tsx?$/.test(path)
    expect(linesMatching(/\bc\.req\b/, allowed)).toEqual([])
  })

  it('says dates only through ui', () => {
    expect(linesMatching(/toLocale(Date|Time)String|Intl\.DateTimeFormat/, inside('ui', 'platform'))).toEqual(
      [],
    )
  })

  it('lets each room write only its own schema', () => {
    const writes =
      /\b(?:(?:insertInto|updateTable|deleteFrom|mergeInto)\(|insertMany\(\w+,)\s*['"](\w+)(?:\.\w+)?/g
    const wrong = sources.flatMap(({ path, room, text }) =>
      [...code(text).matchAll(writes)].flatMap(([, schema = '']) => {
        const own =
          schema === room || (room === 'platform' && ['session', 'user', 'account'].includes(schema))
        return own ? [] : [`${path} writes ${schema}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('sends no mail and opens no connection but in the platform', () => {
    expect(
      linesMatching(
        /from '(?:pg|nodemailer|pg-boss|better-auth.*)'|\bfetch\(/,
        inside('platform', 'wiring', 'ui'),
      ),
    ).toEqual([])
  })

  it('writes raw SQL writes nowhere', () => {
    expect(linesMatching(/sql(?:<[^>]*>)?`\s*(?:insert|update|delete)\b/i, () => false)).toEqual([])
  })

  // Building a schema takes a hundred times as long as reading a form with it.
  it('builds the schema of a form or a query once, outside the function that reads with it', () => {
    const built = sources.filter(({ text }) => /\bparse(?:Form|Query)\(\s*\w+,\s*z\./.test(text))
    expect(built.map(({ path }) => path)).toEqual([])
  })

  it('keeps files under 300 lines and folders under 19 files', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)
    const folders = Map.groupBy(sources, ({ path }) => dirname(path))
    const full = [...folders]
      .filter(([, files]) => files.length > 18)
      .map(([folder, files]) => `${folder}: ${files.length}`)
    expect({ long, full }).toEqual({ long: [], full: [] })
  })

  it('has no class but Refusal, no TODO and no index file', () => {
    expect(linesMatching(/^\s*(?:export )?(?:abstract )?class (?!Refusal\b)/, () => false)).toEqual([])
    expect(
      sources.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)).map(({ path }) => path),
    ).toEqual([])
    expect(sources.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual([])
  })

  // Types are met by inference as well as by name, so only values are asked for.
  it('says @public only of what another folder uses', () => {
    const used = importedNames()
    const unused = sources.flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /\/\*\*(?:(?!\*\/)[\s\S])*?@public(?:(?!\*\/)[\s\S])*?\*\/\s*export\s+(?:async\s+)?(?:const|function|class)\s+(\w+)/g,
        ),
      ]
        .map(([, name = '']) => name)
        .filter((name) => !used.has(`${path}#${name}`))
        .map((name) => `${path} ${name}`),
    )
    expect(unused).toEqual([])
  })
})

/** `file#name` for everything that a file of another folder, a test or a bench imports. */
function importedNames(): Set<string> {
  const others = globSync('{test,bench}/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !path.includes('walls/source'))
    .map((path) => ({ path, text: readText(path) }))
  const used = new Set<string>()
  for (const { path, text } of [...sources, ...others]) {
    for (const [, names = '', from = ''] of text.matchAll(
      /import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)'/g,
    )) {
      const file = from.startsWith('#') ? `src/${from.slice(1)}` : normalize(join(dirname(path), from))
      if (!from.startsWith('#') && !from.startsWith('.')) continue
      if (dirname(file) === dirname(path)) continue
      for (const name of names.split(','))
        used.add(
          `${file}#${name
            .replace(/^\s*type\s/, '')
            .split(/\sas\s/)[0]
            ?.trim()}`,
        )
    }
  }
  return used
}

const readText = (path: string): string => readFileSync(join(root, path), 'utf8')
