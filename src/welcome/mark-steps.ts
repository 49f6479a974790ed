import { sql } from 'kysely'
import { firstSteps } from '#members/first-steps/first-step.ts'
import type { Act } from '#platform/act.ts'
import { PLACES } from './newcomer.ts'

/** Writes down what has come together: five first steps taken or skipped, three hosts who said yes. */
export async function markSteps(act: Act): Promise<void> {
  await mark(
    act,
    'first_steps',
    sql`select s.member, max(s.at) as at from members.first_step s group by s.member having count(*) >= ${firstSteps.length}`,
  )
  await mark(
    act,
    'introductions',
    sql`select i.guest as member, max(i.host_happy_at) as at from hellos.introduction i
      where i.host_happy_at is not null group by i.guest having count(*) >= ${PLACES}`,
  )
}

const mark = (act: Act, step: 'first_steps' | 'introductions', reached: ReturnType<typeof sql>) =>
  act.tx
    .insertInto('welcome.step')
    .columns(['member', 'step', 'reached_at'])
    .expression((q) =>
      q
        .selectFrom('welcome.newcomer as n')
        .innerJoin(sql<{ member: string; at: Date }>`(${reached})`.as('r'), (on) =>
          on.on(sql<boolean>`r.member = n.member`),
        )
        .select(['n.member', sql.lit(step).as('step'), sql<Date>`r.at`.as('reached_at')])
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('welcome.step as s')
                .select('s.step')
                .whereRef('s.member', '=', 'n.member')
                .where('s.step', '=', step),
            ),
          ),
        ),
    )
    .onConflict((on) => on.doNothing())
    .execute()
