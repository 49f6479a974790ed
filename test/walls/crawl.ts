import { routes } from '../../src/wiring/app.tsx'
import type { TestHouse } from '../support/house.ts'
import { linksOf } from '../support/html.ts'
import { type Answer, ask } from './answer.ts'
import type { Door, FilledHouse } from './filled-house.ts'

/** A page may link on for ever (next page, next filter); this many pages of one shape are enough. */
const OF_ONE_SHAPE = 6

/** A page that was visited, and the page whose link led there; none for a start. */
export interface Visited extends Answer {
  readonly from: string | undefined
}

/**
 * Everything that can be visited: every GET of the route table, with each thing of the house in its holes, and whatever
 * the pages link to from there.
 */
export async function crawl(test: TestHouse, filled: FilledHouse, door: Door): Promise<Visited[]> {
  const cookie = await filled.cookie(door)
  const waiting = startsOf(filled)
  const met = new Set(waiting)
  const ofShape = new Map<string, number>()
  const from = new Map<string, string>()
  const answers: Visited[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await ask(test, path, { cookie })
    answers.push({ ...answer, from: from.get(path) })
    for (const link of [...linksOf(answer.html), answer.location].filter((to) => to.startsWith('/'))) {
      const shape = shapeOf(link)
      const seen = ofShape.get(shape) ?? 0
      if (met.has(link) || seen >= OF_ONE_SHAPE) continue
      ofShape.set(shape, seen + 1)
      met.add(link)
      from.set(link, path)
      waiting.push(link)
    }
  }
  return answers
}

function startsOf(filled: FilledHouse): string[] {
  const paths = routes
    .filter(({ method }) => method === 'get')
    .flatMap(({ path }) =>
      Array.from({ length: path.includes(':') ? filled.turns : 1 }, (_, turn) =>
        filled.fill(path, 'hers', turn),
      ),
    )
  return [...new Set(paths)]
}

/** The address without what makes it one of many: ids, and what is asked for. */
const shapeOf = (link: string): string => {
  const { pathname, searchParams } = new URL(link, 'http://x')
  return `${pathname.replace(/[\w-]{16,}/g, '*')}?${[...searchParams.keys()].sort().join('&')}`
}
