import type { ExpressionBuilder } from 'kysely'
import type { HelloId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Look } from '#platform/act.ts'

type WithHello = DB & { h: DB['hellos.hello'] }

/**
 * In a query that calls the hello `h`: whether the two have got to know each other at all. Words from each (the letter
 * counts), a contact logged by either, or a meeting that was held; before that nobody is asked to commit to anything.
 */
export const isExchange = (eb: ExpressionBuilder<WithHello, 'h'>) => {
  const wrote = (side: 'h.sender' | 'h.receiver') =>
    eb.exists(
      eb
        .selectFrom('hellos.message as w')
        .select('w.id')
        .whereRef('w.hello', '=', 'h.id')
        .whereRef('w.author', '=', side),
    )
  const met = eb.exists(
    eb.selectFrom('partnerships.contact as c').select('c.id').whereRef('c.hello', '=', 'h.id'),
  )
  const held = eb.exists(
    eb
      .selectFrom('partnerships.occurrence as o')
      .innerJoin('partnerships.meeting as m', 'm.id', 'o.meeting')
      .select('o.id')
      .whereRef('m.hello', '=', 'h.id')
      .where('o.state', '=', 'held'),
  )
  return eb.or([
    met,
    held,
    eb.and([wrote('h.receiver'), eb.or([eb('h.why_you', '!=', ''), wrote('h.sender')])]),
  ])
}

/** The same as a question of its own. */
export async function haveExchanged(look: Pick<Look, 'tx'>, hello: HelloId): Promise<boolean> {
  const row = await look.tx
    .selectFrom('hellos.hello as h')
    .select((eb) => isExchange(eb).as('exchanged'))
    .where('h.id', '=', hello)
    .executeTakeFirst()
  return Boolean(row?.exchanged)
}
