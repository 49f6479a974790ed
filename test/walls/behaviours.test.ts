import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'

// docs/behaviours.md promises a test for each line, and so do the papers that set us beside others. A test that was renamed
// or dropped would leave the promise standing.

const TITLE = /\b(?:it|test)(?:\.each\([\s\S]*?\)(?: as const\))?)?\(\s*(['"`])([\s\S]*?)(?<!\\)\1/g
const ROW = /^\| (S\d[^|]*) \| (.+) \| (.+) \| `([^`]+)`: (.+) \|$/

/** A line of a table: the ids it speaks of, and the test that shows it. */
interface Line {
  readonly ids: readonly string[]
  readonly file: string
  readonly title: string
}

const lines = (markdown: string): Line[] =>
  markdown.split('\n').flatMap((text) => {
    const [, ids = '', , , file = '', title = ''] = ROW.exec(text) ?? []
    return ids ? [{ ids: ids.split(', '), file, title }] : []
  })

const titlesIn = (source: string): string[] => [...source.matchAll(TITLE)].map(([, , title = '']) => title)

/** What a line promises and the tests do not hold. */
function broken({ ids, file, title }: Line): string[] {
  const path = join(root, file)
  if (!/^test\/.+\.test\.tsx?$/.test(file) || !existsSync(path)) return [`${ids}: there is no ${file}`]
  return titlesIn(readFileSync(path, 'utf8')).includes(title) ? [] : [`${ids}: ${file} has no “${title}”`]
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const paper = read('docs/behaviours.md')

const NAMED = /`(test\/[^`]+)`: (.+) \|$/

/** The tests that the rows of any other paper name in their last cell. */
const namedIn = (markdown: string): Line[] =>
  markdown.split('\n').flatMap((text) => {
    const [, file = '', title = ''] = NAMED.exec(text) ?? []
    return file ? [{ ids: [text.slice(0, 60)], file, title }] : []
  })

describe.each(['docs/mentor-match.md', 'docs/from-the-articles.md'])('%s', (file) => {
  it('names only tests that are there', () => {
    const named = namedIn(read(file))
    expect(named.length).toBeGreaterThan(10)
    expect(named.flatMap(broken)).toEqual([])
  })
})

describe('docs/behaviours.md', () => {
  it('names only tests that are there', () => {
    expect(lines(paper).flatMap(broken)).toEqual([])
  })

  it('is read line by line, none passed over', () => {
    const rows = paper.split('\n').filter((text) => text.startsWith('| S'))
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => lines(row).length === 0)).toEqual([])
  })

  it('says each id once', () => {
    const ids = lines(paper).flatMap((line) => line.ids)
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  })

  it('is seen to be wrong where a test went away', () => {
    const row = (file: string, title: string) => lines(`| S9-1 | true | here | \`${file}\`: ${title} |`)
    const here = 'test/walls/behaviours.test.ts'
    expect(row(here, 'says each id once').flatMap(broken)).toEqual([])
    expect(row(here, 'says each id twice').flatMap(broken)).toHaveLength(1)
    expect(row('test/walls/gone.test.ts', 'says each id once').flatMap(broken)).toHaveLength(1)
    expect(row('docs/behaviours.md', 'says each id once').flatMap(broken)).toHaveLength(1)
  })
})
