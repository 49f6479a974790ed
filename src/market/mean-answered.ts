import type { Look } from '#platform/act.ts'

/** Share of hellos answered where nothing is known yet: the upper half of what programmes report for small requests. */
const START_SHARE = 0.6
/** Hellos' worth of that start, so that the first three answers do not decide for everybody. */
const START_WEIGHT = 20

/** The programme's mean share of hellos that are answered, which responsiveness begins with: above 0 and at most 1. */
export async function meanAnswered(look: Look): Promise<number> {
  const row = await look.tx
    .selectFrom('programmes.enrolment')
    .select(({ fn }) => [
      fn.sum<number | null>('answered').as('answered'),
      fn.sum<number | null>('received').as('received'),
    ])
    .executeTakeFirstOrThrow()
  const answered = Math.min(Number(row.answered), Number(row.received))
  return (answered + START_SHARE * START_WEIGHT) / (Number(row.received) + START_WEIGHT)
}
