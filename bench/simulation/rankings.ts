import { type Answerer, type Routing, route } from '#matching/route.ts'

/** A way to choose whom a question goes to; the answerers are gathered only where one is asked for. */
export type Ranking = (routing: Routing, answerers: () => readonly Answerer[]) => readonly Answerer['id'][]

const changed =
  (change: (one: Answerer) => Answerer, own: Partial<Routing> = {}): Ranking =>
  (given, answerers) => {
    const routing = { ...given, ...own }
    return routing.budgetLeft === 0 ? [] : route(routing, answerers().map(change)).asked
  }

/** In the order of the tables. Without one nobody is asked. */
export const RANKINGS: Readonly<Record<string, Ranking | undefined>> = {
  'routing off': undefined,
  // The three who fit best, however often they were asked and whether they ever answer.
  'best expertise': changed((one) => ({ ...one, chance: 0.1, price: 1 }), { budgetLeft: 1000, queue: 1 }),
  ours: changed((one) => one),
  'ours without price': changed((one) => ({ ...one, price: 1 })),
  // Nobody more than once a week, asked for or not.
  'ours, once a week': changed((one) => ({ ...one, cap: 1 })),
}
