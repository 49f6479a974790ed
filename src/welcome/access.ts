import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { MemberId } from '#map/ids.ts'
import type { Look, MemberLook } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { span } from '#platform/database/span.ts'
import { after } from '#platform/time.ts'
import { questionsToAnswer, talkedAbout } from '#questions/list/for-somebody.ts'
import { WELCOME_LIFE, type WelcomeStep, welcomeSteps } from './newcomer.ts'
import { opportunitiesOf } from './teaching/access.ts'

type Reader = Pick<Look, 'tx' | 'now'> & { viewer: { id: MemberId } }

/** @public A row while the reader's first weeks last. */
export const inFirstWeeks = ({ tx, now, viewer }: Reader) =>
  tx
    .selectFrom('welcome.newcomer as n')
    .where('n.member', '=', viewer.id)
    .where(sql<boolean>`n.began_at + ${span(WELCOME_LIFE)} > ${now}`)

const firstWeeks = askedOften((tx, { me, now }: { me: MemberId; now: Date }) => {
  const look = { tx, now, viewer: { id: me } }
  return inFirstWeeks(look)
    .select(['n.began_at as beganAt', 'n.off_at as offAt'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('welcome.step as s')
          .select(['s.step', 's.skipped'])
          .whereRef('s.member', '=', 'n.member'),
      ).as('steps'),
      jsonArrayFrom(opportunitiesOf({ tx, now }, me)).as('teaching'),
      jsonArrayFrom(talkedAbout(look)).as('talked'),
      jsonObjectFrom(questionsToAnswer(look).limit(1)).as('question'),
      sql<boolean>`exists (select from programmes.enrolment e where e.member = n.member)`.as('takesPart'),
      sql<number>`(select count(*)::int from hellos.introduction i
        where i.guest = n.member and i.host_happy_at is not null)`.as('hosts'),
    ])
})

type Row = Awaited<ReturnType<typeof firstWeeks>>[number]

type Opportunity = Row['teaching'][number]
/** @public A thread in a newcomer's topics. */
export type Talked = Row['talked'][number]

/** @public Somebody's first weeks, as they read them. */
export interface FirstWeeks {
  readonly until: Date
  readonly off: boolean
  readonly steps: readonly { readonly step: WelcomeStep; readonly state: 'ahead' | 'reached' | 'skipped' }[]
  /** Who would like to learn what they teach; both were told. */
  readonly teaching: readonly Opportunity[]
  /** What is talked about in their topics. */
  readonly talked: readonly Talked[]
  /** One without an answer that they could give. */
  readonly question: Omit<Row['question'] & object, 'invited'> | undefined
  readonly takesPart: boolean
  /** How many were happy to meet them. */
  readonly hosts: number
}

/** @public The viewer's own, while they last. */
export async function readFirstWeeks({ tx, viewer, now }: MemberLook): Promise<FirstWeeks | undefined> {
  const [row] = await firstWeeks(tx, { me: viewer.id, now })
  return row && firstWeeksOf(row)
}

function firstWeeksOf(row: Row): FirstWeeks {
  const taken = new Map<string, boolean>(row.steps.map(({ step, skipped }) => [step, skipped]))
  return {
    until: after(row.beganAt, WELCOME_LIFE),
    off: row.offAt !== null,
    takesPart: row.takesPart,
    hosts: row.hosts,
    teaching: row.teaching,
    talked: row.talked,
    question: row.question ?? undefined,
    steps: welcomeSteps.map((step) => {
      const skipped = taken.get(step)
      return { step, state: skipped === undefined ? 'ahead' : skipped ? 'skipped' : 'reached' }
    }),
  }
}
