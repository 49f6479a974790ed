import { sql } from 'kysely'
import type { Events, EventType } from '#map/events.ts'
import type { MemberId, TopicKey } from '#map/ids.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Look } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { after, days, minutes } from '#platform/time.ts'
import { programmeSettings } from '#programmes/settings.ts'

// What can change a member's place in the market: something told, or only the day.

/** What follows from an event: a member, everybody who holds a topic, the prices or everybody is to be read again. */
const touched = {
  'member.joined': member,
  'member.returned': member,
  'member.left': member,
  'member.suspended': member,
  'member.restored': member,
  'member.deleted': member,
  'conduct.accepted': member,
  'profile.changed': member,
  'enrolment.changed': member,
  'prices.set': () => ({ prices: true }) as const,
  'topic.changed': ({ topic }: { topic: TopicKey }) => ({ topic }),
  'topic.merged': () => ({ everybody: true }) as const,
  // The numbers of the programmes; and whom one is led to last, who are others in a company.
  'setting.changed': ({ room, name }: { room: string; name: string }) =>
    room === programmeSettings.room || (room === memberSettings.room && name === 'kind')
      ? ({ everybody: true } as const)
      : undefined,
}

function member({ member }: { member: MemberId }) {
  return { member }
}

export type Touched =
  | { readonly member: MemberId }
  | { readonly topic: TopicKey }
  | { readonly prices: true }
  | { readonly everybody: true }

/** Whom an event touches, if it is one of these. */
export function touchedBy<T extends EventType>(type: T, payload: Events[T]): Touched | undefined {
  const rule = (touched as Partial<Record<EventType, (payload: never) => Touched | undefined>>)[type]
  return rule?.(payload as never)
}

/** What was told and who is touched, by the event's id. */
export interface News {
  readonly id: string
  readonly at: Date
  readonly touched: Touched
}

/**
 * Longer than a transaction can last (its statements end after five seconds each): an event stands at the instant its
 * verb began, and may only be seen by others when the verb is through.
 */
const OVERLAP = minutes(2)

/** What was told since, with an overlap: whatever a lost notification would have said. */
export async function newsSince(look: Look, since: Date): Promise<News[]> {
  const rows = await look.tx
    .selectFrom('platform.event')
    .select(['id', 'type', 'payload', 'at'])
    .where('at', '>=', after(since, -OVERLAP))
    .where('type', 'in', Object.keys(touched))
    .execute()
  return rows.flatMap(({ id, type, payload, at }) => {
    const whom = touchedBy(type as EventType, payload as unknown as Events[EventType])
    return whom ? [{ id, at, touched: whom }] : []
  })
}

/** Everybody who teaches or learns one of these topics. */
export async function holdersOf(look: Look, topics: readonly TopicKey[]): Promise<MemberId[]> {
  const rows = await look.tx
    .selectFrom('members.teaches')
    .select('member')
    .where('topic', 'in', topics)
    .union(look.tx.selectFrom('members.learns').select('member').where('topic', 'in', topics))
    .execute()
  return rows.map(({ member }) => member)
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/**
 * Whose standing may have turned with the clock alone between two instants: a pause that ends, a first or last day, the programme's, a
 * new week for somebody full, a suspension that is over. Days are local, so a day is added on either side.
 */
export async function turnedBetween(look: Look, from: Date, until: Date): Promise<MemberId[]> {
  const { weeklyIntake } = await readSettings(look, programmeSettings)
  const [first, last] = [dayOf(after(from, -days(2))), dayOf(after(until, days(2)))]
  const within = (column: 'from_on' | 'until_on' | 'pause_until') =>
    sql<boolean>`${sql.ref(`e.${column}`)} between ${first}::date and ${last}::date`
  const rows = await look.tx
    .selectFrom('programmes.enrolment as e')
    .innerJoin('programmes.programme as g', 'g.id', 'e.programme')
    .select('e.member')
    .where((eb) =>
      eb.or([
        // Programmes end with the day in UTC.
        eb.and([eb('g.ends_on', '>=', dayOf(from)), eb('g.ends_on', '<', dayOf(until))]),
        within('from_on'),
        within('until_on'),
        within('pause_until'),
        eb.and([
          eb('e.intake_new', '>=', weeklyIntake),
          eb('e.intake_week', '>=', dayOf(after(from, -days(9)))),
        ]),
      ]),
    )
    .union(
      look.tx
        .selectFrom('members.member as m')
        .select('m.id as member')
        .where('m.suspended_until', '>', after(from, -days(1)))
        .where('m.suspended_until', '<=', until),
    )
    .execute()
  return rows.map(({ member }) => member)
}
