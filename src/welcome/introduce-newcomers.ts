import { sql } from 'kysely'
import { introduce } from '#hellos/introducing/introduce.ts'
import type { Offers } from '#hellos/introducing/introduction.ts'
import type { MemberId } from '#map/ids.ts'
import { loadPeople } from '#market/load-people.ts'
import type { Market } from '#market/snapshot.ts'
import type { Person } from '#matching/person.ts'
import type { Act } from '#platform/act.ts'
import { after, days, hours } from '#platform/time.ts'
import { acquainted } from './acquainted.ts'
import { places, rankHosts, withTopics } from './choose-hosts.ts'
import { markSteps } from './mark-steps.ts'
import { PLACES, WELCOME_LIFE } from './newcomer.ts'
import { askedThisWeek } from './young-house.ts'

/** Whoever is still in the first steps is introduced when they are through, or the next day. */
const STEPS_FIRST = days(1)
/** An unanswered host keeps the place for so long; another is asked then, and the first may still say yes. */
const PLACE_KEPT = days(4)
/** Looked for again after so long, where places are left. */
const SEEK_AGAIN = hours(6)
/** After so many asked, the rest is for staff. */
const MOST_ASKED = 12
const BATCH = 50

/** @public Writes down the steps newcomers have reached, and asks hosts for the places that are left, some newcomers at a time. */
export async function introduceNewcomers(act: Act, market: Market): Promise<void> {
  await markSteps(act)
  const due = await newcomersDue(act)
  if (due.length === 0) return
  const members = due.map(({ member }) => member)
  await act.tx
    .updateTable('welcome.newcomer')
    .set({ sought_at: act.now })
    .where('member', 'in', members)
    .execute()
  const people = new Map((await loadPeople(act, members)).map((person) => [person.id, person]))
  const known = await acquainted(act, members)
  const spared = await askedThisWeek(act)
  for (const { member, taken } of due) {
    const person = people.get(member)
    if (!person) continue
    const except = new Set([...known(member), ...(spared ?? [])])
    for (const host of await fillPlaces(act, market, { member, person, taken, except })) spared?.add(host)
  }
}

interface Due {
  readonly member: MemberId
  /** What the hosts of the places that are taken offer. */
  readonly taken: readonly Offers[]
}

async function newcomersDue(act: Act): Promise<Due[]> {
  const isTaken = sql`i.host_happy_at is not null or (i.state = 'proposed' and i.aside_at is null
    and i.asked_at > ${after(act.now, -PLACE_KEPT)})`
  const ofThem = (what: ReturnType<typeof sql>) =>
    sql`(select ${what} from hellos.introduction i where i.guest = n.member)`
  const rows = await act.tx
    .selectFrom('welcome.newcomer as n')
    .innerJoin('programmes.enrolment as e', 'e.member', 'n.member')
    .leftJoin('welcome.step as f', (on) =>
      on.onRef('f.member', '=', 'n.member').on('f.step', '=', 'first_steps'),
    )
    .leftJoin('welcome.step as d', (on) =>
      on.onRef('d.member', '=', 'n.member').on('d.step', '=', 'introductions'),
    )
    .select('n.member')
    .select(
      sql<Offers[]>`${ofThem(sql`coalesce(array_agg(i.offers) filter (where ${isTaken}), '{}')`)}`.as(
        'taken',
      ),
    )
    .where('n.off_at', 'is', null)
    .where('n.began_at', '>', after(act.now, -WELCOME_LIFE))
    .where('d.step', 'is', null)
    .where((eb) =>
      eb.or([eb('f.step', 'is not', null), eb('n.began_at', '<=', after(act.now, -STEPS_FIRST))]),
    )
    .where((eb) =>
      eb.or([eb('n.sought_at', 'is', null), eb('n.sought_at', '<=', after(act.now, -SEEK_AGAIN))]),
    )
    .where(sql<boolean>`${ofThem(sql`count(*) filter (where ${isTaken})`)} < ${PLACES}`)
    .where(sql<boolean>`${ofThem(sql`count(*)`)} < ${MOST_ASKED}`)
    // Hosts may be few: whoever is here to give alone needs them least.
    .orderBy(sql`e.role = 'mentor'`)
    .orderBy((eb) => eb.fn.coalesce('n.sought_at', 'n.began_at'))
    .limit(BATCH)
    .execute()
  return rows
}

interface Filling extends Due {
  readonly person: Person
  readonly except: Set<MemberId>
}

/** One host for each place that is left, somebody else each time. Returns whom it asked. */
async function fillPlaces(
  act: Act,
  market: Market,
  { member, person, taken, except }: Filling,
): Promise<MemberId[]> {
  const hosts: MemberId[] = []
  const left = places.filter((place) => !taken.includes(place)).slice(0, PLACES - taken.length)
  for (const offers of left) {
    const ranked = await rankHosts(market, person, { offers, except, now: act.now })
    for (const host of await withTopics(market, act, ranked)) {
      except.add(host.person.id)
      const { offers, topic } = host
      const asked = { host: host.person.id, guest: member, offers, topic, origin: 'welcome' as const }
      if ((await introduce(act, asked)) === undefined) continue
      hosts.push(asked.host)
      break
    }
  }
  return hosts
}
