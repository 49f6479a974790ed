import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'

// A checker that finds nothing may be a checker that looks at nothing: so each kind of violation is planted once, in a
// copy, and must be found.

let copy: string
const biome = (): string => {
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--colors=off', '--max-diagnostics=200', 'src'],
    { cwd: copy, encoding: 'utf8' },
  )
  return `${stdout}${stderr}`
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'bothways-borders-'))
  for (const name of ['src', 'biome.json', 'tsconfig.json', 'package.json', '.gitignore'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  spawnSync('git', ['init', '-q'], { cwd: copy })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** What no other folder may use, planted too: whatever stands there today may be opened tomorrow. */
const PRIVATE = 'src/members/joining/planted-private.ts'

const planted: readonly (readonly [string, string, string, string])[] = [
  [
    'an arrow upwards',
    'src/members/planted.ts',
    `export * from '#programmes/enrolment.ts'`,
    'noRestrictedImports',
  ],
  [
    'an arrow to a neighbour',
    'src/market/planted.ts',
    `export * from '#hellos/hello.ts'`,
    'noRestrictedImports',
  ],
  [
    'a type alone, upwards',
    'src/platform/planted.ts',
    `import type { Stage } from '#members/member.ts'\nexport type S = Stage`,
    'noRestrictedImports',
  ],
  [
    'the engine reaching out',
    'src/matching/planted.ts',
    `import { plain } from '#platform/text.ts'\nexport const p = plain`,
    'noRestrictedImports',
  ],
  [
    'a private thing of another room',
    'src/safety/planted.ts',
    `import { kept } from '#members/joining/planted-private.ts'\nexport const k = kept`,
    'noPrivateImports',
  ],
  [
    'a circle',
    'src/safety/planted-a.ts',
    `import { b } from './planted-b.ts'\nexport const a = () => b`,
    'noImportCycles',
  ],
  [
    'the other half of it',
    'src/safety/planted-b.ts',
    `import { a } from './planted-a.ts'\nexport const b = () => a`,
    'noImportCycles',
  ],
]

describe('the borders', () => {
  it('stand as they are', () => {
    const said = biome()
    expect(said).toMatch(/^Checked \d{2,} files/m)
    expect(said).not.toMatch(/noRestrictedImports|noPrivateImports|noImportCycles/)
  })

  it('are seen to be crossed', () => {
    writeFileSync(join(copy, PRIVATE), '/** Kept to this folder. */\nexport const kept = 1\n')
    for (const [, file, text] of planted) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), `${text}\n`)
    }
    const found = new Set(
      [...biome().matchAll(/^(src\/\S+?):\d+:\d+ lint\/\w+\/(\w+)/gm)].map(
        ([, file, rule]) => `${file} ${rule}`,
      ),
    )
    const missed = planted.filter(([, file, , rule]) => !found.has(`${file} ${rule}`)).map(([what]) => what)
    expect(missed).toEqual([])
    expect([...found].filter((one) => !one.includes('planted'))).toEqual([])
  })
})
