import { type RawBuilder, sql } from 'kysely'
import type { HelloId, MemberId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'

/**
 * @public In a query that calls the hello `h`: whether one of its two came to learn. The other teaches its topic; or
 * neither does, and this one asked.
 */
export const comesToLearn = (member: RawBuilder<unknown>) => {
  const teaches = (who: RawBuilder<unknown>) =>
    sql`exists (select from members.teaches t where t.topic = h.topic and t.member = ${who})`
  const other = sql`case when h.sender = ${member} then h.receiver else h.sender end`
  return sql<boolean>`(${teaches(other)} or (h.sender = ${member} and not ${teaches(member)}))`
}

/** @public The same of one hello. */
export async function learnsIn(look: Pick<Look, 'tx'>, hello: HelloId, member: MemberId): Promise<boolean> {
  const row = await look.tx
    .selectFrom('hellos.hello as h')
    .select(comesToLearn(sql`${member}::uuid`).as('learns'))
    .where('h.id', '=', hello)
    .executeTakeFirst()
  return row?.learns ?? false
}
