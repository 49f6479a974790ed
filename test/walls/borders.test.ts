import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'

// A checker that finds nothing may be a checker that looks at nothing: so each kind of violation is planted once, in a
// copy, and must be found.

let copy: string
/** What is said of the copy, and which rule is broken in which file. Looked at once: it is a lot to read. */
let said: string
let found: ReadonlySet<string>

beforeAll(() => {
  // Without what is installed, which no border is about and which takes as long to read as all of ours.
  copy = mkdtempSync(join(tmpdir(), 'bothways-borders-'))
  for (const name of ['src', 'biome.json', 'tsconfig.json', 'package.json', '.gitignore'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  spawnSync('git', ['init', '-q'], { cwd: copy })
  writeFileSync(join(copy, PRIVATE), '/** Kept to this folder. */\nexport const kept = 1\n')
  for (const [, file, text] of planted) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), `${text}\n`)
  }
  said = biome()
  found = new Set(
    [...said.matchAll(/^(src\/\S+?):\d+:\d+ lint\/\w+\/(\w+)/gm)].map(([, file, rule]) => `${file} ${rule}`),
  )
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
    expect(said).toMatch(/^Checked \d{2,} files/m)
    const borders = /noRestrictedImports|noPrivateImports|noImportCycles/
    expect([...found].filter((one) => borders.test(one) && !one.includes('planted'))).toEqual([])
  })

  it('are seen to be crossed', () => {
    const missed = planted.filter(([, file, , rule]) => !found.has(`${file} ${rule}`)).map(([what]) => what)
    expect(missed).toEqual([])
    expect([...found].filter((one) => !one.includes('planted'))).toEqual([])
  })
})

function biome(): string {
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--colors=off', '--max-diagnostics=200', 'src'],
    { cwd: copy, encoding: 'utf8' },
  )
  return `${stdout}${stderr}`
}
