import { sayHappy, sayNotNow } from '#hellos/introducing/answer-introduction.ts'
import type { IntroductionId } from '#map/ids.ts'
import { marketOf } from '#market/snapshot.ts'
import { finishStep } from '#members/first-steps/finish-step.ts'
import { firstSteps } from '#members/first-steps/first-step.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { introduceNewcomers } from '#welcome/introduce-newcomers.ts'
import type { TestHouse } from '../../support/house.ts'
import { addPerson, type Somebody } from '../discovery/cast.ts'

/** Somebody who has just joined and is through with the first steps. */
export async function addNewcomer(
  test: TestHouse,
  person: Somebody & { steps?: 'taken' | 'ahead' },
): Promise<MemberViewer> {
  const { steps = 'taken', ...somebody } = person
  const member = await addPerson(test, somebody)
  await test.house.perform(system, async (act) =>
    act.tell('member.joined', { member: member.id, by: 'join' }),
  )
  if (steps === 'taken')
    for (const step of firstSteps) await test.house.perform(member, (act) => finishStep(act, step, true))
  await test.settle()
  return member
}

/** What the sweep does, with a market that has heard of everybody. */
export async function seek(test: TestHouse): Promise<void> {
  const market = await marketOf(test.house)
  await market.catchUp()
  await test.house.perform(system, (act) => introduceNewcomers(act, market))
  await test.settle()
}

/** Who was asked for a newcomer, and what for: the order in which they were. */
export const asked = (test: TestHouse, newcomer: MemberViewer) =>
  test.query<{ id: IntroductionId; host: string; offers: string }>(
    `select i.id, m.call_name as host, i.offers from hellos.introduction i join members.member m on m.id = i.host
     where i.guest = $1 order by i.asked_at, i.offers desc`,
    [newcomer.id],
  )

/** What a host, or a newcomer, says to an introduction. */
export async function says(
  test: TestHouse,
  who: MemberViewer,
  introduction: IntroductionId | undefined,
  what: 'happy' | 'not now' = 'happy',
): Promise<void> {
  const said = { introduction: introduction as IntroductionId }
  await test.house.perform(who, async (act) => {
    await (what === 'happy' ? sayHappy(act, said) : sayNotNow(act, said))
  })
  await test.settle()
}

/** The steps somebody has reached or skipped. */
export async function stepsOf(test: TestHouse, who: MemberViewer): Promise<string[]> {
  const rows = await test.query<{ step: string }>(
    'select step from welcome.step where member = $1 order by step',
    [who.id],
  )
  return rows.map(({ step }) => step)
}

export const headlines = async (test: TestHouse, who: MemberViewer): Promise<string[]> =>
  (
    await test.query<{ headline: string }>(
      'select headline from notices.item where member = $1 order by at, id',
      [who.id],
    )
  ).map(({ headline }) => headline)
