import type { MemberViewer } from '#platform/viewer.ts'
import { system } from '#platform/viewer.ts'
import { askHelpers } from '#rounds/send-round.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import type { TestHouse } from '../../support/house.ts'
import { addPerson, type Somebody } from '../discovery/cast.ts'
import { addTopics } from '../hellos/two.ts'

/** A browser of Inês, who is staff. */
export async function openDesk(test: TestHouse): Promise<Browser> {
  await addTopics(test)
  const ines = await addMember(test, { name: 'Inês Duarte', role: 'staff' })
  return signedIn(test, ines.id)
}

/** Somebody who offers help with stormwater. */
export const addHelper = (test: TestHouse, name: string, more: Partial<Somebody> = {}) =>
  addPerson(test, { name, role: 'mentor', teaches: { stormwater: 5 }, ...more })

/** Somebody who would like to learn of it. */
export const addSeeker = (test: TestHouse, name: string, more: Partial<Somebody> = {}) =>
  addPerson(test, { name, role: 'mentee', learns: { stormwater: 1 }, ...more })

/** Makes a round, and gives back its address. */
export async function makeRound(
  staff: Browser,
  form: Record<string, string | string[]> = {},
): Promise<string> {
  const made = await staff.post('/staff/rounds', { helpers: 'everybody', ...form })
  return made.location
}

/** The pairs of a round, as "Helper and Seeker", by name. */
export async function pairsOf(test: TestHouse, path: string, state?: string): Promise<string[]> {
  const rows = await test.query<{ pair: string }>(
    `select h.call_name || ' and ' || s.call_name as pair from rounds.proposal p
     join members.member h on h.id = p.helper join members.member s on s.id = p.seeker
     where p.round = $1 and ($2::text is null or p.state = $2) order by 1`,
    [path.split('/').at(-1), state ?? null],
  )
  return rows.map(({ pair }) => pair)
}

/** Introductions there are, as "Host and Guest". */
export async function introductions(test: TestHouse): Promise<string[]> {
  const rows = await test.query<{ pair: string }>(
    `select h.call_name || ' and ' || g.call_name as pair from hellos.introduction i
     join members.member h on h.id = i.host join members.member g on g.id = i.guest order by 1`,
  )
  return rows.map(({ pair }) => pair)
}

/** Staff's word on two people, as the button beside them says it. */
export const wish = (
  staff: Browser,
  path: string,
  pair: { helper: MemberViewer; seeker: MemberViewer; wish: string },
) =>
  staff.post(`${path}/wish`, {
    helper: pair.helper.publicId,
    seeker: pair.seeker.publicId,
    wish: pair.wish,
  })

/** What the sweep does. */
export async function sweep(test: TestHouse): Promise<void> {
  await test.house.perform(system, askHelpers)
  await test.settle()
}
