import { setImmediate as breathe } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import type { Worth } from '#matching/ranking/population.ts'
import type { Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { heldRun } from './held-run.ts'

/** The prices that hold. */
export interface Prices {
  readonly kappa: number
  readonly usual: Worth
  readonly people: readonly (readonly [MemberId, Worth])[]
}

const CHUNK = 5_000

const lastRun = askedOften((tx) =>
  heldRun(tx).select(['id', 'kappa', 'usual_yes as yes', 'usual_hello as hello', 'usual_seeker as seeker']),
)

/** @public The prices of the run done last, or nothing before the first: some thousand at a time, to let requests in between. */
export async function loadPrices(look: Look): Promise<Prices | undefined> {
  const [run] = await lastRun(look.tx, {})
  if (!run) return undefined
  const usual: Worth = { yes: run.yes ?? 1, hello: run.hello ?? 0, seeker: run.seeker ?? 1 }
  const people: [MemberId, Worth][] = []
  for (let last: MemberId | undefined; ; ) {
    const rows = await look.tx
      .selectFrom('market.price')
      .select(['member', 'yes', 'hello', 'seeker'])
      .where('run', '=', run.id)
      .$if(last !== undefined, (q) => q.where('member', '>', last as MemberId))
      .orderBy('member')
      .limit(CHUNK)
      .execute()
    for (const { member, yes, hello, seeker } of rows)
      people.push([
        member,
        { yes: yes ?? usual.yes, hello: hello ?? usual.hello, seeker: seeker ?? usual.seeker },
      ])
    if (rows.length < CHUNK) return { kappa: run.kappa ?? 1, usual, people }
    last = rows.at(-1)?.member
    await breathe()
  }
}

/** @public How crowded a helper is, for a question about many: 1 nobody comes, towards 0; null where they have no price. */
export const helperPrice = (tx: Database, member: RawBuilder<MemberId>): RawBuilder<number | null> => {
  const price = tx
    .selectFrom('market.price as c')
    .select('c.price')
    .where('c.member', '=', member)
    .where('c.run', '=', heldRun(tx).select('id'))
  return sql<number | null>`(${price})`
}
