import { sql } from 'kysely'
import type { HelloId, MeetingId } from '#map/ids.ts'
import type { Channel } from '#members/member.ts'
import type { Database } from '#platform/database/database.ts'
import { instantIn } from '#platform/time.ts'
import type { DayAsked } from './day-asked.ts'

// Times that wait for a word of the reader: one the other suggests, and one that is over and was not yet said to have been.

/** A time to meet, or one that has been. */
export interface TimeToSay {
  /** Suggested for the first time, suggested in place of what is agreed, or over. */
  readonly what: 'proposed' | 'moved' | 'over'
  readonly hello: HelloId
  /** Null for one suggested in the conversation itself. */
  readonly meeting: MeetingId | null
  readonly name: string
  readonly callName: string
  readonly at: Date
  readonly minutes: number
  readonly channel: Channel | null
}

const MOST = 10

/** The conversations of the reader with the other of the two. */
const conversations = (tx: Database, { me }: DayAsked) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as m', (on) =>
      on.on((eb) =>
        eb(
          'm.id',
          '=',
          eb.case().when('h.sender', '=', me).then(eb.ref('h.receiver')).else(eb.ref('h.sender')).end(),
        ),
      ),
    )
    .leftJoin('partnerships.partnership as p', (on) =>
      on.onRef('p.hello', '=', 'h.id').on('p.state', '!=', 'ended'),
    )
    .select(['h.id as hello', 'm.name', 'm.call_name as callName'])
    .where((eb) => eb.or([eb('h.sender', '=', me), eb('h.receiver', '=', me)]))
    .where('h.state', 'in', ['asking', 'talking'])
    .where((eb) => eb.or([eb('p.state', 'is', null), eb('p.state', '!=', 'paused')]))

/** Meetings the other proposes, and other times in place of agreed ones. */
export const proposedRows = (tx: Database, asked: DayAsked) =>
  conversations(tx, asked)
    .innerJoin('partnerships.meeting as g', 'g.hello', 'h.id')
    .leftJoin('partnerships.move as v', (on) =>
      on.onRef('v.meeting', '=', 'g.id').on('v.done_at', 'is', null),
    )
    .select((eb) => [
      'v.id as move',
      eb.fn.coalesce('v.starts_local', 'g.starts_local').as('local'),
      eb.fn.coalesce('v.zone', 'g.zone').as('zone'),
      eb.fn.coalesce('v.minutes', 'g.minutes').as('minutes'),
      eb.fn.coalesce('v.channel', 'g.channel').as('channel'),
      'g.id as meeting',
    ])
    .where((eb) =>
      eb.or([
        eb.and([eb('g.state', '=', 'proposed'), eb('g.by', '!=', asked.me)]),
        eb.and([eb('g.state', '=', 'agreed'), eb('v.by', '!=', asked.me)]),
      ]),
    )
    .orderBy('g.made_at')
    .limit(MOST)

/** Times suggested with a hello or in a conversation, without a meeting of their own. */
export const suggestedRows = (tx: Database, asked: DayAsked) =>
  conversations(tx, asked)
    .select(['h.proposal_at as at', 'h.proposal_minutes as minutes'])
    .where('h.proposal_at', '>', asked.now)
    .where('h.proposal_by', '!=', asked.me)
    .where('h.proposal_accepted_at', 'is', null)
    .orderBy('h.proposal_at')
    .limit(MOST)

/** Agreed dates that are over, and of which the reader has said nothing yet. */
export const overRows = (tx: Database, asked: DayAsked) =>
  conversations(tx, asked)
    .innerJoin('partnerships.meeting as g', 'g.hello', 'h.id')
    .innerJoin('partnerships.occurrence as o', 'o.meeting', 'g.id')
    .select(['o.starts_at as at', 'o.minutes', 'g.id as meeting'])
    .select((eb) => eb.fn.coalesce('o.channel', 'g.channel').as('channel'))
    .where('g.state', '=', 'agreed')
    .where('o.state', '=', 'planned')
    .where(sql<boolean>`o.starts_at + o.minutes * interval '1 minute' <= ${asked.now}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('partnerships.confirmation as c')
            .select('c.member')
            .whereRef('c.occurrence', '=', 'o.id')
            .where('c.member', '=', asked.me),
        ),
      ),
    )
    .orderBy('o.starts_at')
    .limit(MOST)

type RowOf<Query extends (tx: Database, asked: DayAsked) => { executeTakeFirstOrThrow(): Promise<unknown> }> =
  Awaited<ReturnType<ReturnType<Query>['executeTakeFirstOrThrow']>>

interface Rows {
  readonly proposed: readonly RowOf<typeof proposedRows>[]
  readonly suggested: readonly (Omit<RowOf<typeof suggestedRows>, 'at'> & { at: string | null })[]
  readonly over: readonly (Omit<RowOf<typeof overRows>, 'at'> & { at: string })[]
}

/** What was suggested and is still to come, then what is over; of one conversation's dates only the first of each. */
export function timesToSay({ proposed, suggested, over }: Rows, now: Date): TimeToSay[] {
  const times: TimeToSay[] = [
    ...proposed.flatMap(({ local, zone, move, ...row }) => {
      const at = instantIn(zone, local)
      const what = move === null ? ('proposed' as const) : ('moved' as const)
      return at && at > now ? [{ ...row, what, at }] : []
    }),
    ...suggested.flatMap(({ at, minutes, ...row }) =>
      at === null
        ? []
        : [
            {
              ...row,
              what: 'proposed' as const,
              at: new Date(at),
              minutes: minutes ?? 0,
              channel: null,
              meeting: null,
            },
          ],
    ),
    ...over.map(({ at, ...row }) => ({ ...row, what: 'over' as const, at: new Date(at) })),
  ]
  const first = new Map(times.toReversed().map((time) => [`${time.hello} ${time.what === 'over'}`, time]))
  return times.filter((time) => first.get(`${time.hello} ${time.what === 'over'}`) === time)
}
