import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'

// A checker that finds nothing may be a checker that looks at nothing: so each kind of violation is planted once, in a
// copy, and must be found.

let copy: string
const biome = () =>
  spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--max-diagnostics=200', 'src'], {
    cwd: copy,
    encoding: 'utf8',
  })

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'bothways-borders-'))
  for (const name of ['src', 'biome.json', 'tsconfig.json', 'package.json', '.gitignore'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  spawnSync('git', ['init', '-q'], { cwd: copy })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

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
    `import { refuse } from '#members/joining/refusals.ts'\nexport const r = refuse`,
    'noPrivateImports',
  ],
]

describe('the borders', () => {
  it('stand as they are', () => {
    const { status, stdout, stderr } = biome()
    expect(
      `${stdout}${stderr}`.includes('noRestrictedImports') ||
        `${stdout}${stderr}`.includes('noPrivateImports'),
    ).toBe(false)
    expect(status).toBe(0)
  })

  it.each(planted)('are seen to be crossed by %s', (_, file, text, rule) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), `${text}\n`)
    const { status, stdout, stderr } = biome()
    rmSync(join(copy, file))
    expect(status).not.toBe(0)
    expect(`${stdout}${stderr}`).toContain(rule)
    expect(`${stdout}${stderr}`).toContain(file)
  })

  it('are seen to be crossed in a circle', () => {
    writeFileSync(
      join(copy, 'src/safety/planted-a.ts'),
      `import { b } from './planted-b.ts'\nexport const a = () => b\n`,
    )
    writeFileSync(
      join(copy, 'src/safety/planted-b.ts'),
      `import { a } from './planted-a.ts'\nexport const b = () => a\n`,
    )
    const { status, stdout, stderr } = biome()
    rmSync(join(copy, 'src/safety/planted-a.ts'))
    rmSync(join(copy, 'src/safety/planted-b.ts'))
    expect(status).not.toBe(0)
    expect(`${stdout}${stderr}`).toContain('noImportCycles')
  })
})
