import { sql } from 'kysely'
import type { MemberId, TopicKey } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { standings } from '#programmes/access.ts'
import { isPaused } from '#programmes/enrolment.ts'
import { WELCOME_LIFE } from '../newcomer.ts'
import { learnersOf } from './access.ts'

/** A newcomer hears of somebody so seldom, and of so many in all; a learner of a newcomer once a week. */
const NEXT_FOR_NEWCOMER = days(2)
const NEXT_FOR_LEARNER = days(7)
const MOST = 6
const BATCH = 50
/** Some more than one: the first may be resting. */
const CANDIDATES = 5

interface Opportunity {
  readonly newcomer: MemberId
  readonly learner: MemberId
  readonly topic: TopicKey
  readonly zone: string
}

/** @public Where somebody openly learns what a newcomer teaches, both are told: one learner for each newcomer at a time. */
export async function tellLearners(act: Act): Promise<void> {
  const found = await findOpportunities(act)
  if (found.length === 0) return
  const members = [...new Set(found.flatMap(({ newcomer, learner }) => [newcomer, learner]))]
  const standing = new Map((await standings(act, members)).map((one) => [one.member, one]))
  const isAwake = (member: MemberId, zone: string) => {
    const enrolment = standing.get(member)
    return enrolment !== undefined && !enrolment.over && !isPaused(enrolment, dayIn(zone, act.now))
  }
  const told = new Set<MemberId>()
  for (const { newcomer, learner, topic, zone } of found) {
    if (told.has(newcomer) || told.has(learner)) continue
    if (!isAwake(newcomer, zone) || !isAwake(learner, zone)) continue
    told.add(newcomer).add(learner)
    await write(act, { newcomer, learner, topic })
  }
}

async function write(act: Act, opportunity: Omit<Opportunity, 'zone'>): Promise<void> {
  const written = await act.tx
    .insertInto('welcome.opportunity')
    .values({ ...opportunity, told_at: act.now })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  const { newcomer, learner } = opportunity
  if (written.numInsertedOrUpdatedRows === 1n) act.tell('welcome.teaching_found', { newcomer, learner })
}

/** For each newcomer whose turn it is some learners, those they could show most first; equals in an order of their own. */
function findOpportunities(act: Act): Promise<Opportunity[]> {
  const toldSince = (who: 'newcomer' | 'learner', id: ReturnType<typeof sql.ref>, ago: number) =>
    sql<boolean>`not exists (select from welcome.opportunity o
      where ${sql.ref(`o.${who}`)} = ${id} and o.told_at > ${after(act.now, -ago)})`
  return act.tx
    .selectFrom('welcome.newcomer as n')
    .innerJoin('members.profile as p', 'p.member', 'n.member')
    .innerJoinLateral(
      () =>
        learnersOf(act.tx, act.now, sql.ref<MemberId>('n.member'))
          .select(['m.id as learner', 't.key as topic'])
          .where(toldSince('learner', sql.ref('m.id'), NEXT_FOR_LEARNER))
          .where(
            sql<boolean>`not exists (select from welcome.opportunity o where o.newcomer = n.member and o.learner = m.id)`,
          )
          .orderBy(sql`k.level - l.level`, 'desc')
          .orderBy(sql`md5(n.member::text || m.id::text)`)
          .limit(CANDIDATES)
          .as('w'),
      (on) => on.onTrue(),
    )
    .select(['n.member as newcomer', 'w.learner', 'w.topic', 'p.zone'])
    .where('n.off_at', 'is', null)
    .where('n.began_at', '>', after(act.now, -WELCOME_LIFE))
    .where(toldSince('newcomer', sql.ref('n.member'), NEXT_FOR_NEWCOMER))
    .where(sql<boolean>`(select count(*) from welcome.opportunity o where o.newcomer = n.member) < ${MOST}`)
    .where(
      sql<boolean>`not exists (select from welcome.step s
        where s.member = n.member and s.step = 'something' and s.skipped)`,
    )
    .orderBy('n.began_at', 'desc')
    .limit(BATCH * CANDIDATES)
    .execute()
}
