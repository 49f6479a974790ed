import { sql } from 'kysely'
import { fillHellos } from '#hellos/demo/fill.ts'
import { chooseKind } from '#members/community/choose-kind.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import { demoCommunities } from '#members/demo/communities.ts'
import { demoPeople } from '#members/demo/people.ts'
import { demoStories, fillMembers } from '#members/demo.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { tieSession } from '#members/joining/tie-session.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { fillPartnerships } from '#partnerships/demo.ts'
import type { Act } from '#platform/act.ts'
import type { House } from '#platform/house.ts'
import { found } from '#platform/refusal.ts'
import { saveSettings } from '#platform/settings.ts'
import { system } from '#platform/viewer.ts'
import { fillEnrolments } from '#programmes/demo.ts'
import { fillQuestions } from '#questions/demo/fill.ts'
import { fillRound } from '#rounds/demo.ts'
import { fillReports } from '#safety/demo.ts'
import { fillWelcome, newcomerOf, withNewcomers } from '#welcome/demo.ts'

/** How large a demo, and which: the same seed on the same day gives the same people. */
export interface DemoWish {
  kind: CommunityKind
  members: number
  seed: number
}

export const DEFAULT_DEMO: DemoWish = { kind: 'association', members: 300, seed: 1 }
export const DEFAULT_COMPANY: DemoWish = { kind: 'company', members: 200, seed: 1 }

/** Everybody of the demo's cast; refused wherever the demo is off. */
const PASSWORD = 'demo-demo-demo'

/**
 * Fills a demo database in which nobody lives yet, in one transaction: half a demo is none. Then lets its cast in, which
 * the next start does where this one is cut off between the two.
 */
export async function fillIfNew(house: House, wish: DemoWish = DEFAULT_DEMO): Promise<boolean> {
  if (house.config.mode !== 'demo') return false
  const filled = await house.perform(system, async (act) => {
    await takeTurns(act)
    const somebody = await act.tx.selectFrom('members.member').select('id').limit(1).executeTakeFirst()
    if (!somebody) await fill(act, wish)
    return !somebody
  })
  await house.perform(system, (act) => letIn(act, house.auth))
  return filled
}

/**
 * Two copies that start at the same moment take turns; the second finds what the first has done. On a slow machine that
 * takes longer than a statement else may.
 */
async function takeTurns({ tx }: Act): Promise<void> {
  await tx.selectNoFrom(sql`set_config('statement_timeout', '0', true)`.as('patient')).execute()
  await tx.selectFrom('platform.installation').select('demo').forUpdate().execute()
}

/** Everybody and everything. */
async function fill(act: Act, { kind, members, seed }: DemoWish): Promise<void> {
  const { name, regimes } = demoCommunities[kind]
  await chooseKind(act, kind)
  await seedVocabulary(act)
  await saveSettings(act, memberSettings, {
    association: name,
    openJoining: true,
    zone: 'Europe/London',
    regimes: [...regimes],
  })
  const invented = withNewcomers(demoPeople({ kind, seed, members, today: act.now }), act.now)
  const people = await fillMembers(act, invented, kind)
  await fillEnrolments(act, people)
  await fillHellos(act, people, kind)
  await fillPartnerships(act, people)
  await fillQuestions(act, people, kind, newcomerOf(people, act.now))
  await fillWelcome(act, people)
  await fillReports(act, people, kind)
  await fillRound(act, kind)
}

/** The password for those of the cast whom the sign-in library does not know yet. It makes its users past our transaction. */
async function letIn(act: Act, auth: House['auth']): Promise<void> {
  await takeTurns(act)
  const waiting = await act.tx
    .selectFrom('members.member')
    .select(['id', 'email', 'name'])
    .where('user_id', 'is', null)
    .where('email', 'in', [...new Set(demoStories(act.now).map(({ email }) => email))])
    .execute()
  if (waiting.length === 0) return
  const users = await auth.provide(waiting, PASSWORD)
  for (const { id, email } of waiting) await tieSession(act, id, found(users[email]))
}
