import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after, days, hours } from '#platform/time.ts'
import { saveAnswering } from '#programmes/save-answering.ts'
import { WAITING_LIFE } from './hello.ts'

/** What is older says little about how somebody answers today. */
const WITHIN = days(180)
const WEEK = days(7)
/** Fewer answers than this make no habit that could be put into words. */
const HABIT = 3

/** A hello as its receiver's habit sees it. */
export interface Received {
  readonly saidAt: Date
  readonly firstAnswerAt: Date | null
  readonly withdrawn: boolean
}

/**
 * How somebody answers: accept, ask first and not now are all answers. An unanswered hello counts from the seventh day;
 * one withdrawn before any answer counts never, nor does one that was open while its receiver paused.
 */
export function answering(
  received: readonly Received[],
  { now, pausedAt }: { now: Date; pausedAt: Date | null },
): { received: number; answered: number; usualHours: number | null } {
  const answered = received.filter(({ firstAnswerAt }) => firstAnswerAt !== null)
  const missed = received.filter(({ saidAt, firstAnswerAt, withdrawn }) => {
    const until = after(saidAt, WAITING_LIFE)
    return firstAnswerAt === null && !withdrawn && until <= now && (pausedAt === null || until <= pausedAt)
  })
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
    .select(['member', 'paused_at'])
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
  for (const { member, paused_at } of due)
    await saveAnswering(act, {
      member,
      ...answering(received.get(member) ?? [], { now: act.now, pausedAt: paused_at }),
    })
}

async function receivedBy(act: Act, members: readonly MemberId[]): Promise<Map<MemberId, Received[]>> {
  if (members.length === 0) return new Map()
  const rows = await act.tx
    .selectFrom('hellos.hello')
    .select(['receiver', 'said_at as saidAt', 'first_answer_at as firstAnswerAt', 'done_how as doneHow'])
    .where('receiver', 'in', members)
    .where('said_at', '>', after(act.now, -WITHIN))
    .execute()
  const byReceiver = Map.groupBy(rows, ({ receiver }) => receiver)
  return new Map(
    [...byReceiver].map(([receiver, all]) => [
      receiver,
      all.map(({ doneHow, ...row }) => ({ ...row, withdrawn: doneHow === 'withdrawn' })),
    ]),
  )
}
