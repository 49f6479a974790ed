import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after, days, hours } from '#platform/time.ts'
import { saveAnswering } from '#programmes/save-answering.ts'

/** What is older says little about how somebody answers today. */
const WITHIN = days(180)
const WEEK = days(7)
/** Fewer answers than this make no habit that could be put into words. */
const HABIT = 3

/** A hello as its receiver's habit sees it. */
export interface Received {
  readonly saidAt: Date
  readonly firstAnswerAt: Date | null
  /** Closed because a week went by. */
  readonly expired: boolean
  /** Its receiver rested at some time while it waited. */
  readonly rested: boolean
}

/**
 * How somebody answers: accept, ask first, not now and a block are all answers. An unanswered hello counts from the
 * seventh day; one withdrawn before any answer counts never, nor does one that waited while its receiver rested.
 */
export function answering(received: readonly Received[]): {
  received: number
  answered: number
  usualHours: number | null
} {
  const answered = received.filter(({ firstAnswerAt }) => firstAnswerAt !== null)
  const missed = received.filter((one) => one.firstAnswerAt === null && one.expired && !one.rested)
  const waits = answered
    .map(({ saidAt, firstAnswerAt }) => (firstAnswerAt ?? saidAt).getTime() - saidAt.getTime())
    .sort((a, b) => a - b)
  const middle = waits[Math.floor((waits.length - 1) / 2)]
  return {
    received: answered.length + missed.length,
    answered: answered.length,
    usualHours:
      middle === undefined || waits.length < HABIT ? null : Math.max(1, Math.ceil(middle / hours(1))),
  }
}

const BATCH = 200

/** @public Counts anew for whoever was last counted a week ago or never: some at a time, so that every sweep is short. */
export async function countAnswering(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('programmes.enrolment')
    .select('member')
    .where((eb) =>
      eb.or([
        eb('answering_counted_at', 'is', null),
        eb('answering_counted_at', '<=', after(act.now, -WEEK)),
      ]),
    )
    .orderBy('member')
    .limit(BATCH)
    .execute()
  const received = await receivedBy(
    act,
    due.map(({ member }) => member),
  )
  for (const { member } of due) await saveAnswering(act, { member, ...answering(received.get(member) ?? []) })
}

async function receivedBy(act: Act, members: readonly MemberId[]): Promise<Map<MemberId, Received[]>> {
  if (members.length === 0) return new Map()
  const rows = await act.tx
    .selectFrom('hellos.hello')
    .select([
      'receiver',
      'said_at as saidAt',
      'first_answer_at as firstAnswerAt',
      'done_how as doneHow',
      'rested',
    ])
    .where('receiver', 'in', members)
    .where('said_at', '>', after(act.now, -WITHIN))
    .execute()
  const byReceiver = Map.groupBy(rows, ({ receiver }) => receiver)
  return new Map(
    [...byReceiver].map(([receiver, all]) => [
      receiver,
      all.map(({ doneHow, ...row }) => ({ ...row, expired: doneHow === 'expired' })),
    ]),
  )
}
