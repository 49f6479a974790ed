import type { Insertable } from 'kysely'
import type { HelloId, MemberId, PartnershipId, ProgrammeId, TopicKey } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { after, days } from '#platform/time.ts'
import type { PartnershipStory, Who } from './story.ts'
import { ago } from './times.ts'

/** The room's tables in the order in which rows of one may name rows of another. */
const tables = [
  'partnerships.suggestion',
  'partnerships.partnership',
  'partnerships.side',
  'partnerships.farewell',
  'partnerships.contact',
  'partnerships.agreement',
  'partnerships.signature',
  'partnerships.meeting',
  'partnerships.occurrence',
  'partnerships.move',
  'partnerships.confirmation',
  'partnerships.meeting_note',
  'partnerships.goal',
  'partnerships.lesson',
  'partnerships.level',
  'partnerships.thing',
] as const

type Table = (typeof tables)[number]

/** Rows to be, by table. */
export type Rows = { readonly [T in Table]?: readonly Insertable<DB[T]>[] }

/** @public Writes down all that was told, table by table. */
export async function insertRows(act: Act, told: readonly Rows[]): Promise<void> {
  for (const table of tables) await insertTable(act, table, told)
}

const insertTable = <T extends Table>(act: Act, table: T, told: readonly { readonly [K in T]?: Rows[T] }[]) =>
  insertMany(
    act,
    table,
    told.flatMap((rows) => (rows[table] ?? []) as readonly Insertable<DB[T]>[]),
  )

/** One of the two as their rows need them. */
export interface DemoSide {
  readonly id: MemberId
  readonly zone: string
}

/** Whom a story is told of, and out of which conversation it grew. */
export interface Told {
  readonly id: PartnershipId
  readonly programme: ProgrammeId
  readonly hello: HelloId
  readonly topic: TopicKey
  readonly a: DemoSide
  readonly b: DemoSide
  /** Nothing of it can be earlier than this. */
  readonly answeredAt: Date
  readonly now: Date
}

/** An instant of a story: never before the two had answered each other. */
export const atOf = ({ now, answeredAt }: Told, n: number): Date =>
  new Date(Math.max(ago(now, n).getTime(), answeredAt.getTime()))

export const otherOf = (who: Who): Who => (who === 'a' ? 'b' : 'a')

/** The partnership itself, each one's side of it, and how it ended. */
export function partnershipRows(told: Told, story: PartnershipStory): Rows {
  const { id, programme, hello, topic, a, b } = told
  const { trial, active, paused, ended } = story
  const [low, high] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
  const at = (n: number | undefined) => (n === undefined ? null : atOf(told, n))
  const startedAt = atOf(told, trial.ago)
  return {
    'partnerships.partnership': [
      {
        ...{ id, programme, hello, topic, low, high, state: stateOf(story), started_at: startedAt },
        trial_conversations: trial.conversations ?? 3,
        trial_until: after(startedAt, days(trial.days ?? 30)),
        ...{ decision_asked_at: at(trial.decisionAsked), quiet_asked_at: at(trial.quietAsked) },
        ...{ active_at: at(active), one_way_asked_at: at(story.oneWayAsked), ended_at: at(ended?.ago) },
        paused_at: ended ? null : at(paused?.ago),
        pause_until: ended || paused?.until === undefined ? null : ago(told.now, -paused.until),
      },
    ],
    'partnerships.side': (['a', 'b'] as const).map((who) => ({
      partnership: id,
      member: told[who].id,
      goes_on_at: at(active ?? (trial.goesOn === who ? trial.decisionAsked : undefined)),
      notes: story.notes?.[who] ?? '',
      takes_along: ended?.take?.[who] ?? '',
    })),
    'partnerships.farewell': ended
      ? [
          {
            ...{ partnership: id, how: ended.how, why: ended.why ?? '', at: atOf(told, ended.ago) },
            by: ended.by ? told[ended.by].id : null,
          },
        ]
      : [],
  }
}

function stateOf({ active, paused, ended }: PartnershipStory) {
  if (ended) return 'ended' as const
  if (paused) return 'paused' as const
  return active === undefined ? ('trial' as const) : ('active' as const)
}
