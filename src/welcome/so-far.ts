import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { introductionsAsking } from '#hellos/introducing/access.ts'
import type { MemberId } from '#map/ids.ts'
import { firstSteps } from '#members/first-steps/first-step.ts'
import type { Look } from '#platform/act.ts'
import type { SoFar } from './newcomer.ts'

/** What did or did not happen to a newcomer until now, in one question; undefined once they switched it off. */
export async function soFarOf({ tx, now }: Look, me: MemberId): Promise<SoFar | undefined> {
  const row = await tx
    .selectFrom('welcome.newcomer as n')
    .select((eb) => [
      jsonObjectFrom(
        introductionsAsking({ tx, now, viewer: { id: me } })
          .where('i.guest', '=', me)
          .limit(1),
      ).as('host'),
      jsonObjectFrom(
        eb
          .selectFrom('hellos.hello as h')
          .innerJoin('members.member as o', (on) =>
            on.on(sql<boolean>`o.id = case when h.sender = ${me} then h.receiver else h.sender end`),
          )
          .select(['h.id', 'o.call_name as callName'])
          .where((or) => or.or([or('h.sender', '=', me), or('h.receiver', '=', me)]))
          .where('h.state', '=', 'talking')
          .orderBy('h.last_message_at', 'desc')
          .limit(1),
      ).as('talk'),
      sql<boolean>`exists (select from programmes.enrolment e where e.member = n.member)`.as('takesPart'),
      sql<boolean>`(select count(*) from members.first_step s where s.member = n.member) < ${firstSteps.length}`.as(
        'stepsAhead',
      ),
      sql<boolean>`exists (select from welcome.step s where s.member = n.member and s.step = 'contact')`.as(
        'contact',
      ),
      sql<boolean>`exists (select from partnerships.partnership p
        where n.member in (p.low, p.high) and p.state <> 'ended')`.as('paired'),
      sql<boolean>`exists (select from members.teaches t where t.member = n.member)`.as('teaches'),
    ])
    .where('n.member', '=', me)
    .where('n.off_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { host, talk, ...rest } = row
  return {
    ...rest,
    host: host ? { id: host.introduction, callName: host.callName } : undefined,
    talk: talk ?? undefined,
  }
}
