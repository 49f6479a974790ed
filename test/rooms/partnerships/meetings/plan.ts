import type { HelloId, MeetingId, MoveId, OccurrenceId } from '#map/ids.ts'
import type { Plan } from '#partnerships/meetings/meeting.ts'
import { agreeToMeeting } from '#partnerships/meetings/planning/answer-meeting.ts'
import { planMeeting } from '#partnerships/meetings/planning/plan-meeting.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import type { TestHouse } from '../../../support/house.ts'
import type { Pair } from '../pair.ts'

/** A talk of twenty minutes by phone, Thursday at seven in the evening, unless said otherwise. */
export const talk = (more: Partial<Plan> = {}): Plan => ({
  ...{
    startsLocal: '2026-11-26T19:00',
    zone: 'Europe/London',
    minutes: 20,
    repeats: 'once',
    repeatsUntil: null,
  },
  ...{ channel: 'phone', place: '', activity: '', links: [], ...more },
})

export const propose = (test: TestHouse, who: MemberViewer, hello: HelloId, more: Partial<Plan> = {}) =>
  test.house.perform(who, (act) => planMeeting(act, { hello, plan: talk(more) }))

/** Ruth proposes, Maya agrees. */
export async function agreed(test: TestHouse, pair: Pair, more: Partial<Plan> = {}): Promise<MeetingId> {
  const meeting = await propose(test, pair.ruth, pair.hello, more)
  await test.house.perform(pair.maya, (act) => agreeToMeeting(act, { meeting, round: 1 }))
  return meeting
}

export interface DateRow {
  id: OccurrenceId
  local: string
  starts_at: Date
  state: string
  minutes: number
}

/** The dates of a meeting as the database has them. */
export const datesIn = (test: TestHouse, meeting: MeetingId) =>
  test.query<DateRow>(
    'select id, local, starts_at, state, minutes from partnerships.occurrence where meeting = $1 order by starts_at',
    [meeting],
  )

export async function openMove(test: TestHouse, meeting: MeetingId): Promise<MoveId | undefined> {
  const [row] = await test.query<{ id: MoveId }>(
    'select id from partnerships.move where meeting = $1 and done_at is null',
    [meeting],
  )
  return row?.id
}

export async function rowOf(test: TestHouse, meeting: MeetingId) {
  const [row] = await test.query<{
    state: string
    sequence: number
    partnership: string | null
    hello: string
  }>('select state, sequence, partnership, hello from partnerships.meeting where id = $1', [meeting])
  return row
}
