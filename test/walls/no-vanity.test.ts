import { beforeAll, describe, expect, it } from 'vitest'
import { reactions } from '../../src/wiring/reactions.ts'
import { openTestHouse } from '../support/house.ts'
import { tagsOf } from '../support/html.ts'
import { crawl, type Visited } from './crawl.ts'
import { type FilledHouse, fillHouse } from './filled-house.ts'

// What is deliberately not there, on every page that somebody can reach: no count of connections, no score or rank of a
// person, nothing to be won by clicking, and nobody's age.

const test = openTestHouse()
let filled: FilledHouse
let pages: Visited[]
beforeAll(async () => {
  filled = await fillHouse(test)
  pages = await crawl(test, filled, 'member')
}, 120_000)

const wordsOf = ({ html }: Visited): string =>
  tagsOf(html)
    .filter(({ name }) => name !== 'script' && name !== 'style')
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')

const pagesThatSay = (pattern: RegExp): string[] =>
  pages.flatMap((page) => {
    const said = pattern.exec(wordsOf(page))?.[0]
    return said ? [`${page.path} says “${said}”`] : []
  })

describe('no page', () => {
  it('counts connections, contacts or followers', () => {
    expect(pages.length).toBeGreaterThan(50)
    expect(pagesThatSay(/\b\d+ (?:connections?|contacts|followers?|friends|views|likes)\b/i)).toEqual([])
    expect(pagesThatSay(/\bconnect with\b/i)).toEqual([])
  })

  it('scores or ranks a person', () => {
    expect(
      pagesThatSay(
        /\b\d+ ?% (?:match|fit)|\b\d+ points\b|\bleaderboard\b|★|\btop \d+ (?:mentors|members)\b/i,
      ),
    ).toEqual([])
  })

  it('names an age or a generation', () => {
    expect(
      pagesThatSay(/\byears old\b|\bdate of birth\b|\bmillennials?\b|\bboomers?\b|\bgeneration [xyz]\b/i),
    ).toEqual([])
  })
})

it('nobody’s age is asked or kept', async () => {
  const columns = await test.query<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema', 'pgboss')`,
  )
  expect(columns.length).toBeGreaterThan(100)
  expect(columns.filter(({ name }) => /birth|\.age$|_age$|generation/.test(name))).toEqual([])
})

it('nothing is given for connecting, asking or signing in', () => {
  const types = Object.keys(reactions)
  expect(types).toContain('hello.said')
  expect(types.filter((type) => /reward|point|badge|award|streak|level_up/.test(type))).toEqual([])
  const named = Object.values(reactions).flatMap((each) => each.map(({ name }) => name))
  expect(named.filter((name) => /reward|point|badge|award|streak/.test(name))).toEqual([])
})
