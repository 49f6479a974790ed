import { describe, expect, it } from 'vitest'
import { askFirst } from '#hellos/answering/ask-first.ts'
import { expireHellos } from '#hellos/answering/close-due.ts'
import { endHello } from '#hellos/answering/end-hello.ts'
import type { MeetingId, MoveId } from '#map/ids.ts'
import { readPartnership } from '#partnerships/access.ts'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { readMeeting, readMeetings } from '#partnerships/meetings/access.ts'
import { cancelMeeting } from '#partnerships/meetings/cancelling/cancel-meeting.ts'
import { sayHappened } from '#partnerships/meetings/holding/say-happened.ts'
import {
  askAfterDates,
  closeUnrecorded,
  lapseMeetings,
  settleDates,
} from '#partnerships/meetings/holding/sweep-dates.ts'
import { writeNote } from '#partnerships/meetings/holding/write-note.ts'
import { agreeToMove, keepTime } from '#partnerships/meetings/moving/answer-move.ts'
import { suggestMove } from '#partnerships/meetings/moving/suggest-move.ts'
import { isMoveOpen, isStillProposed } from '#partnerships/meetings/notices.ts'
import { agreeToMeeting, counterMeeting } from '#partnerships/meetings/planning/answer-meeting.ts'
import { refillDates } from '#partnerships/meetings/planning/fill-dates.ts'
import { planMeeting } from '#partnerships/meetings/planning/plan-meeting.ts'
import { pausePartnership, resumePartnership } from '#partnerships/pausing/pause-partnership.ts'
import { days, hours, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../../support/browser.ts'
import { openTestHouse } from '../../../support/house.ts'
import { addPartner, addTopics, hello } from '../../hellos/two.ts'
import { activePair, onTrial, type Pair, pairOnTrial, talkingPair } from '../pair.ts'
import { agreed, datesIn, openMove, propose, rowOf, talk } from './plan.ts'

// It is Monday 23 November 2026, 09:00 in London, at the beginning of every story; see support/clock.ts.

const test = openTestHouse()
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)
const refused = (code: string) => expect.objectContaining({ code })
const at = (iso: string) => test.clock.set(iso)
const begin = () => at('2026-11-23T09:00:00Z')

const agree = (who: MemberViewer, meeting: MeetingId, round = 1) =>
  perform(who, (act) => agreeToMeeting(act, { meeting, round }))
const cancel = (who: MemberViewer, meeting: MeetingId, date?: string) =>
  perform(who, (act) => cancelMeeting(act, { meeting, date: date as never }))
const move = (
  who: MemberViewer,
  meeting: MeetingId,
  date: string,
  startsLocal: string,
  which: 'one' | 'following' = 'one',
) =>
  perform(who, (act) =>
    suggestMove(act, {
      ...{ meeting, date: date as never, which },
      time: { startsLocal, zone: 'Europe/London', minutes: 30, channel: 'video', place: '' },
    }),
  )
const say = (who: MemberViewer, meeting: MeetingId, date: string, happened: boolean, long?: number) =>
  perform(who, (act) => sayHappened(act, { meeting, date: date as never, happened, minutes: long }))
const sweep = async () => {
  for (const run of [lapseMeetings, settleDates, closeUnrecorded, askAfterDates, refillDates])
    for (const _ of [1, 2]) await perform(system, run)
}
const only = async (meeting: MeetingId) => {
  const [date] = await datesIn(test, meeting)
  return date?.id ?? ''
}
const talks = async (pair: Pair & { partnership: never }) =>
  (await readPartnership(test.house.look(pair.maya), pair.partnership)).talks

describe('a meeting', () => {
  it('is proposed by one, agreed by the other, and has its date', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await propose(test, pair.ruth, pair.hello)
    await expect(agree(pair.ruth, meeting)).rejects.toEqual(refused('yours_to_answer_not'))
    expect(await datesIn(test, meeting)).toEqual([])
    await agree(pair.maya, meeting)
    await agree(pair.maya, meeting)
    const dates = await datesIn(test, meeting)
    expect(dates.map((date) => date.starts_at.toISOString())).toEqual(['2026-11-26T19:00:00.000Z'])
    expect(await rowOf(test, meeting)).toMatchObject({ state: 'agreed', sequence: 0 })
  })

  it('gets another time in its place as often as they like, and nobody agrees to one they did not read', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await propose(test, pair.ruth, pair.hello)
    const counter = (who: MemberViewer, round: number, startsLocal: string) =>
      perform(who, (act) => counterMeeting(act, { meeting, round, plan: talk({ startsLocal }) }))
    await counter(pair.maya, 1, '2026-11-27T18:00')
    await expect(agree(pair.maya, meeting, 1)).rejects.toEqual(refused('yours_to_answer_not'))
    await expect(agree(pair.ruth, meeting, 1)).rejects.toEqual(refused('meeting_changed'))
    await expect(counter(pair.ruth, 1, '2026-11-28T18:00')).rejects.toEqual(refused('meeting_changed'))
    await counter(pair.ruth, 2, '2026-11-28T18:00')
    await agree(pair.maya, meeting, 3)
    expect((await datesIn(test, meeting)).map(({ local }) => local)).toEqual(['2026-11-28T18:00'])
  })

  it('sent twice is proposed once, and thirty agreements at once make one', async () => {
    begin()
    const pair = await talkingPair(test)
    const made = await Promise.all(
      Array.from({ length: 6 }, () =>
        perform(pair.ruth, (act) => planMeeting(act, { hello: pair.hello, plan: talk(), formKey: 'f' })),
      ),
    )
    expect(new Set(made).size).toBe(1)
    const meeting = made[0] as MeetingId
    await Promise.all(Array.from({ length: 30 }, () => agree(pair.maya, meeting)))
    expect(await datesIn(test, meeting)).toHaveLength(1)
    const told = await test.query(
      `select id from platform.event where type = 'meeting.agreed' and payload->>'meeting' = $1`,
      [meeting],
    )
    expect(told).toHaveLength(1)
  })

  it('agreed to, countered and cancelled at once is one of the three', async () => {
    begin()
    for (let n = 0; n < 8; n++) {
      const pair = await talkingPair(test)
      const meeting = await propose(test, pair.ruth, pair.hello)
      const all = await Promise.allSettled([
        agree(pair.maya, meeting),
        perform(pair.ruth, (act) =>
          counterMeeting(act, { meeting, round: 1, plan: talk({ startsLocal: '2026-11-27T10:00' }) }),
        ),
        cancel(pair.ruth, meeting),
      ])
      const row = await rowOf(test, meeting)
      const dates = await datesIn(test, meeting)
      const planned = dates.filter(({ state }) => state === 'planned')
      // Whoever cancelled meant whatever stood there; nothing is ever planned that was not agreed.
      expect(all.filter(({ status }) => status === 'rejected').every((one) => 'reason' in one)).toBe(true)
      expect(planned).toHaveLength(row?.state === 'agreed' ? 1 : 0)
    }
  })

  it('lapses when its time comes unanswered, and cannot be proposed for the past', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await propose(test, pair.ruth, pair.hello)
    at('2026-11-26T19:00:00Z')
    await expect(agree(pair.maya, meeting)).rejects.toEqual(refused('time_passed'))
    expect((await readMeetings(test.house.look(pair.maya), pair.hello)).meetings).toEqual([])
    await sweep()
    expect(await rowOf(test, meeting)).toMatchObject({ state: 'lapsed' })
    await expect(propose(test, pair.ruth, pair.hello)).rejects.toEqual(refused('time_passed'))
  })

  it('of others is not found', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    const date = await only(meeting)
    const eve = await addPartner(test, { name: 'Eve Stone' })
    const gone = refused('not_found')
    for (const verb of [
      () => readMeeting(test.house.look(eve), meeting),
      () => propose(test, eve, pair.hello),
      () => agree(eve, meeting),
      () => cancel(eve, meeting),
      () => move(eve, meeting, date, '2026-11-27T10:00'),
      () => say(eve, meeting, date, true),
      () =>
        perform(eve, (act) => writeNote(act, { meeting, date: date as never, shared: true, words: 'Hm' })),
    ])
      await expect(verb()).rejects.toEqual(gone)
  })
})

describe('a series', () => {
  it('has its dates for ten weeks, and more as time goes on', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, {
      startsLocal: '2026-11-24T07:30',
      repeats: 'weekdays',
      minutes: 30,
    })
    const first = await datesIn(test, meeting)
    expect(first).toHaveLength(50)
    test.clock.pass(days(14))
    await sweep()
    const later = await datesIn(test, meeting)
    expect(later).toHaveLength(60)
    expect(new Set(later.map(({ local }) => local)).size).toBe(60)
  })

  it('that begins late in the year is seen as soon as it is agreed, and has its dates from the first on', async () => {
    begin()
    const pair = await talkingPair(test)
    const late = { startsLocal: '2027-05-04T19:00', repeats: 'weekly' } as const
    const meeting = await agreed(test, pair, late)
    const has = async () => (await datesIn(test, meeting)).map(({ local }) => local)
    expect(await has()).toHaveLength(6)
    expect((await has())[0]).toBe('2027-05-04T19:00')
    const seen = await readMeetings(test.house.look(pair.maya), pair.hello)
    expect([seen.meetings.length, seen.dates.length]).toEqual([1, 1])
    const page = await (await signedIn(test, pair.maya.id)).get(`/meetings/${meeting}`)
    expect(page.text).toContain('Calendar file')
    expect(page.text).not.toContain('are cancelled')
    await sweep()
    expect(await has()).toHaveLength(6)
    at('2027-05-12T09:00:00Z')
    await sweep()
    expect(await has()).toHaveLength(12)
    // One of which nothing was written down when it was agreed gets its dates by itself.
    at('2026-11-23T09:00:00Z')
    await test.query('delete from partnerships.occurrence where meeting = $1', [meeting])
    await test.query(`update partnerships.meeting set filled_until = '2027-02-01' where id = $1`, [meeting])
    await sweep()
    expect(await has()).toHaveLength(6)
  })

  it('that begins late is moved to a day later still, and over once all of its dates are cancelled', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, {
      ...{ startsLocal: '2027-02-09T19:00', repeats: 'weekly', repeatsUntil: '2027-06-09' },
    })
    await move(pair.maya, meeting, await only(meeting), '2027-06-01T10:00', 'following')
    const asked = (await openMove(test, meeting)) as MoveId
    await perform(pair.ruth, (act) => agreeToMove(act, { meeting, move: asked }))
    const dates = await datesIn(test, meeting)
    expect(dates.map(({ local }) => local)).toEqual(['2027-06-01T10:00', '2027-06-08T10:00'])
    for (const { id } of dates) await cancel(pair.maya, meeting, id)
    await expect(cancel(pair.maya, meeting)).rejects.toEqual(refused('meeting_changed'))
  })

  it('loses one date, or all that is to come; the rest stays', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { repeats: 'weekly' })
    const [, second] = await datesIn(test, meeting)
    await cancel(pair.maya, meeting, second?.id)
    expect(await rowOf(test, meeting)).toMatchObject({ state: 'agreed', sequence: 1 })
    await expect(cancel(pair.maya, meeting, second?.id)).rejects.toEqual(refused('meeting_changed'))
    at('2026-11-27T09:00:00Z')
    await cancel(pair.ruth, meeting)
    expect(await rowOf(test, meeting)).toMatchObject({ state: 'cancelled', sequence: 2 })
    const dates = await datesIn(test, meeting)
    // What has been can still be said to have happened.
    expect(dates.map(({ state }) => state)).toEqual(['planned', ...Array(dates.length - 1).fill('cancelled')])
    await say(pair.ruth, meeting, dates[0]?.id ?? '', true)
    await say(pair.maya, meeting, dates[0]?.id ?? '', true)
  })

  it('is moved for one date, and stands at the old time until the other agrees', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { repeats: 'weekly' })
    const [, second] = await datesIn(test, meeting)
    await move(pair.maya, meeting, second?.id ?? '', '2026-12-04T10:00')
    const asked = await openMove(test, meeting)
    expect((await datesIn(test, meeting))[1]).toEqual(second)
    const answer = (who: MemberViewer) =>
      perform(who, (act) => agreeToMove(act, { meeting, move: asked as never }))
    await expect(answer(pair.maya)).rejects.toEqual(refused('yours_to_answer_not'))
    await answer(pair.ruth)
    await expect(answer(pair.ruth)).rejects.toEqual(refused('meeting_changed'))
    const moved = (await datesIn(test, meeting)).find(({ id }) => id === second?.id)
    expect(moved).toMatchObject({
      local: '2026-12-03T19:00',
      starts_at: new Date('2026-12-04T10:00Z'),
      minutes: 30,
    })
    expect(await rowOf(test, meeting)).toMatchObject({ sequence: 1 })
  })

  it('keeps its time when the other would rather, and the latest request is the one that counts', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    const date = await only(meeting)
    await move(pair.maya, meeting, date, '2026-11-27T10:00')
    const first = await openMove(test, meeting)
    await move(pair.ruth, meeting, date, '2026-11-28T10:00')
    const answer = (who: MemberViewer, id: unknown) =>
      perform(who, (act) => agreeToMove(act, { meeting, move: id as never }))
    await expect(answer(pair.ruth, first)).rejects.toEqual(refused('meeting_changed'))
    await perform(pair.maya, async (act) =>
      keepTime(act, { meeting, move: (await openMove(test, meeting)) as never }),
    )
    expect((await datesIn(test, meeting))[0]?.local).toBe('2026-11-26T19:00')
    expect(await rowOf(test, meeting)).toMatchObject({ sequence: 0 })
  })

  it('is moved from its next date on, also by somebody in another zone; what has been stays', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { repeats: 'weekly' })
    at('2026-11-27T09:00:00Z')
    const [first, second, third] = await datesIn(test, meeting)
    await expect(move(pair.maya, meeting, third?.id ?? '', '2026-12-12T10:00', 'following')).rejects.toEqual(
      refused('meeting_changed'),
    )
    await perform(pair.maya, (act) =>
      suggestMove(act, {
        ...{ meeting, date: second?.id as never, which: 'following' },
        time: {
          startsLocal: '2026-12-04T08:00',
          zone: 'America/New_York',
          minutes: 45,
          channel: 'video',
          place: '',
        },
      }),
    )
    await perform(pair.ruth, async (act) =>
      agreeToMove(act, { meeting, move: (await openMove(test, meeting)) as never }),
    )
    const dates = await datesIn(test, meeting)
    expect(dates[0]).toEqual(first)
    expect(dates.slice(1, 3).map((date) => [date.starts_at.toISOString(), date.minutes])).toEqual([
      ['2026-12-04T13:00:00.000Z', 45],
      ['2026-12-11T13:00:00.000Z', 45],
    ])
    expect(await rowOf(test, meeting)).toMatchObject({ state: 'agreed', sequence: 1 })
  })
})

describe('what two have planned', () => {
  it('is all shown, however busy one series is, and a series with all of its own dates', async () => {
    begin()
    const pair = await talkingPair(test)
    const daily = await agreed(test, pair, { startsLocal: '2026-11-24T07:30', repeats: 'daily' })
    const far = await agreed(test, pair, { startsLocal: '2027-06-01T10:00' })
    const look = test.house.look(pair.maya)
    const all = await readMeetings(look, pair.hello)
    expect(all.dates.map(({ meeting }) => meeting)).toEqual([daily, far])
    expect((await readMeetings(look, pair.hello, daily)).dates).toHaveLength(70)
    expect((await readMeetings(look, pair.hello, far)).dates).toHaveLength(1)
  })

  it('is asked of nobody any more who has blocked the other', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    const waiting = await propose(test, pair.ruth, pair.hello, { startsLocal: '2026-12-01T10:00' })
    await move(pair.ruth, meeting, await only(meeting), '2026-11-27T10:00')
    const asked = (await openMove(test, meeting)) as MoveId
    const look = test.house.look(pair.maya)
    const mail = { member: pair.maya.id, key: `${pair.maya.id}/meeting/${waiting}/proposed/1` }
    const open = async () => [await isStillProposed(look, waiting, mail), await isMoveOpen(look, asked)]
    expect(await open()).toEqual([true, true])
    await perform(pair.maya, (act) => block(act, pair.ruth.id))
    expect(await open()).toEqual([false, false])
  })

  it('is asked for by one mail a proposal: the one before it leaves no more', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await propose(test, pair.ruth, pair.hello)
    await perform(pair.ruth, (act) =>
      counterMeeting(act, { meeting, round: 1, plan: talk({ startsLocal: '2026-11-27T19:00' }) }),
    )
    const still = (who: MemberViewer, round: number) =>
      isStillProposed(test.house.look(who), meeting, {
        ...{ member: who.id, key: `${who.id}/meeting/${meeting}/proposed/${round}` },
      })
    expect([await still(pair.maya, 1), await still(pair.maya, 2), await still(pair.ruth, 2)]).toEqual([
      ...[false, true, false],
    ])
  })

  it('is moved no more once the time asked for was taken back', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    await move(pair.ruth, meeting, await only(meeting), '2026-11-27T10:00')
    const asked = (await openMove(test, meeting)) as MoveId
    await perform(pair.ruth, (act) => keepTime(act, { meeting, move: asked }))
    expect(await isMoveOpen(test.house.look(pair.maya), asked)).toBe(false)
  })
})

describe('a series that is moved as a whole', () => {
  const follow = async (pair: Pair, meeting: MeetingId, startsLocal: string) => {
    const next = (await datesIn(test, meeting)).find(({ state }) => state === 'planned')
    await move(pair.maya, meeting, next?.id ?? '', startsLocal, 'following')
    const asked = await openMove(test, meeting)
    await perform(pair.ruth, (act) => agreeToMove(act, { meeting, move: asked as never }))
  }

  it('cannot begin after its end', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { repeats: 'weekly', repeatsUntil: '2026-12-20' })
    await expect(follow(pair, meeting, '2026-12-21T19:00')).rejects.toEqual(refused('after_the_last'))
    const [date] = await datesIn(test, meeting)
    await move(pair.maya, meeting, date?.id ?? '', '2026-12-10T19:00', 'following')
    // Whatever ended it sooner in the meantime.
    await test.query(`update partnerships.meeting set repeats_until = '2026-12-05' where id = $1`, [meeting])
    const asked = await openMove(test, meeting)
    await expect(
      perform(pair.ruth, (act) => agreeToMove(act, { meeting, move: asked as never })),
    ).rejects.toEqual(refused('after_the_last'))
    expect((await datesIn(test, meeting)).length).toBe(4)
  })

  it('keeps the days free that one of them had cancelled', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { startsLocal: '2026-11-24T07:30', repeats: 'weekdays' })
    const [, second] = await datesIn(test, meeting)
    await cancel(pair.maya, meeting, second?.id)
    await follow(pair, meeting, '2026-11-24T08:00')
    expect((await datesIn(test, meeting)).slice(0, 3).map(({ local, state }) => `${local} ${state}`)).toEqual(
      ['2026-11-24T08:00 planned', '2026-11-25T08:00 cancelled', '2026-11-26T08:00 planned'],
    )
  })
})

describe('what became of it', () => {
  it('held by the word of both, with the shorter time, and it counts in the trial', async () => {
    begin()
    const pair = await pairOnTrial(test)
    const meeting = await agreed(test, pair)
    const date = await only(meeting)
    await expect(say(pair.maya, meeting, date, true)).rejects.toEqual(refused('meeting_to_come'))
    at('2026-11-26T20:00:00Z')
    await say(pair.maya, meeting, date, true, 40)
    await say(pair.maya, meeting, date, true, 35)
    expect((await datesIn(test, meeting))[0]).toMatchObject({ state: 'planned' })
    expect(await talks(pair as never)).toBe(0)
    await say(pair.ruth, meeting, date, true, 30)
    expect((await datesIn(test, meeting))[0]).toMatchObject({ state: 'held', minutes: 30 })
    expect(await talks(pair as never)).toBe(1)
    await expect(say(pair.ruth, meeting, date, false)).rejects.toEqual(refused('meeting_settled'))
  })

  it('held by the word of one after seven days, missed as soon as the other denies it', async () => {
    begin()
    const pair = await talkingPair(test)
    const one = await agreed(test, pair)
    const two = await agreed(test, pair, { startsLocal: '2026-11-26T21:00' })
    at('2026-11-26T22:00:00Z')
    for (const meeting of [one, two]) await say(pair.maya, meeting, await only(meeting), true)
    await say(pair.ruth, two, await only(two), false)
    expect((await datesIn(test, two))[0]).toMatchObject({ state: 'missed', minutes: 0 })
    test.clock.pass(days(7) - minutes(1))
    await sweep()
    expect((await datesIn(test, one))[0]).toMatchObject({ state: 'planned' })
    test.clock.pass(minutes(1))
    await sweep()
    expect((await datesIn(test, one))[0]).toMatchObject({ state: 'held', minutes: 20 })
  })

  it('is not recorded where nobody says anything for fourteen days; both were asked once', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    at('2026-11-26T19:19:00Z')
    await sweep()
    await test.settle()
    const asked = () =>
      test.query(`select member from notices.item where key like $1`, [`meeting/${meeting}/after/%`])
    expect(await asked()).toEqual([])
    // A clock that stands between two whole seconds, as every real one does.
    at('2026-11-26T19:20:00.123Z')
    await sweep()
    await test.settle()
    expect(await asked()).toHaveLength(2)
    test.clock.pass(days(14) - hours(1))
    await sweep()
    expect((await datesIn(test, meeting))[0]).toMatchObject({ state: 'planned' })
    test.clock.pass(hours(1))
    await sweep()
    expect((await datesIn(test, meeting))[0]).toMatchObject({ state: 'unrecorded' })
    await expect(say(pair.maya, meeting, await only(meeting), true)).rejects.toEqual(
      refused('meeting_settled'),
    )
  })

  it('of a series is asked about one date at a time', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, {
      startsLocal: '2026-11-24T07:30',
      repeats: 'weekdays',
      minutes: 30,
    })
    const asked = async () =>
      (
        await test.query(
          'select id from partnerships.occurrence where meeting = $1 and asked_at is not null',
          [meeting],
        )
      ).length
    at('2026-11-27T09:00:00Z')
    await sweep()
    expect(await asked()).toBe(1)
    for (const who of [pair.maya, pair.ruth]) await say(who, meeting, await only(meeting), true)
    await sweep()
    expect(await asked()).toBe(2)
  })

  it('of a series is asked on where one of them has answered, of nobody who has, and of nobody in a pause', async () => {
    begin()
    const pair = await activePair(test)
    const meeting = await agreed(test, pair, { startsLocal: '2026-11-24T07:30', repeats: 'weekdays' })
    const asked = async (who: MemberViewer) => {
      await sweep()
      await test.settle()
      return (
        await test.query(`select id from notices.item where member = $1 and key like $2`, [
          who.id,
          `meeting/${meeting}/after/%`,
        ])
      ).length
    }
    at('2026-11-24T08:30:00Z')
    await perform(system, askAfterDates)
    // Before the question is told, Maya has answered it.
    await say(pair.maya, meeting, await only(meeting), true)
    expect([await asked(pair.maya), await asked(pair.ruth)]).toEqual([0, 1])
    at('2026-11-25T08:30:00Z')
    expect([await asked(pair.maya), await asked(pair.ruth)]).toEqual([1, 2])
    const [, second] = await datesIn(test, meeting)
    await say(pair.maya, meeting, second?.id ?? '', true)
    at('2026-11-26T08:30:00Z')
    await perform(pair.ruth, (act) =>
      pausePartnership(act, { partnership: pair.partnership, until: undefined }),
    )
    expect(await asked(pair.ruth)).toBe(2)
  })

  it('is mailed anew once the question before it is answered', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, {
      ...{ startsLocal: '2026-11-24T07:30', repeats: 'weekdays', minutes: 30 },
    })
    const letters = async () => {
      await sweep()
      await test.settle()
      return (
        await test.query(
          `select i.id from notices.mail m join notices.item i on i.id = m.item where i.member = $1 and i.key like $2`,
          [pair.maya.id, `meeting/${meeting}/after/%`],
        )
      ).length
    }
    at('2026-11-26T09:00:00Z')
    expect(await letters()).toBe(1)
    for (const who of [pair.maya, pair.ruth]) await say(who, meeting, await only(meeting), true)
    const unread = await test.query(
      `select id from notices.item where member = $1 and read_at is null and key like $2`,
      [pair.maya.id, `meeting/${meeting}/%`],
    )
    expect(unread).toEqual([])
    expect(await letters()).toBe(2)
  })

  it('is kept in notes: one’s own for nobody else, shared ones for both', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    const date = await only(meeting)
    const note = (who: MemberViewer, shared: boolean, words: string) =>
      perform(who, (act) => writeNote(act, { meeting, date: date as never, shared, words }))
    await note(pair.maya, false, 'Ask about the tree.')
    await note(pair.maya, true, 'We begin with the plan.')
    await note(pair.ruth, true, 'I bring coffee.')
    const read = async (who: MemberViewer) =>
      (await readMeetings(test.house.look(who), pair.hello)).dates.find(({ id }) => id === date)
    expect(await read(pair.maya)).toMatchObject({
      myNote: 'Ask about the tree.',
      notes: [
        { mine: true, words: 'We begin with the plan.' },
        { mine: false, words: 'I bring coffee.' },
      ],
    })
    const theirs = await read(pair.ruth)
    expect(theirs?.myNote).toBe('')
    expect(JSON.stringify(theirs)).not.toContain('tree')
    await note(pair.ruth, true, '')
    expect((await read(pair.maya))?.notes).toHaveLength(1)
    await perform(pair.ruth, (act) => block(act, pair.maya.id))
    for (const who of [pair.maya, pair.ruth])
      await expect(note(who, true, 'One word more.')).rejects.toEqual(refused('no_talking'))
    await note(pair.maya, false, 'That was that.')
    await note(pair.maya, true, '')
  })
})

describe('what ends takes its meetings with it', () => {
  const plannedOf = async (meeting: MeetingId) =>
    (await datesIn(test, meeting)).filter(({ state }) => state === 'planned').length

  it('a conversation, by either', async () => {
    begin()
    const pair = await talkingPair(test)
    const [one, two] = [
      await agreed(test, pair, { repeats: 'weekly' }),
      await propose(test, pair.maya, pair.hello),
    ]
    await perform(pair.maya, (act) => endHello(act, { hello: pair.hello }))
    await test.settle()
    expect([await plannedOf(one), (await rowOf(test, one))?.state, (await rowOf(test, two))?.state]).toEqual([
      0,
      'cancelled',
      'cancelled',
    ])
    await expect(propose(test, pair.ruth, pair.hello)).rejects.toEqual(refused('hello_closed'))
  })

  it('but not what has been: a meeting that was held, a series that has run out', async () => {
    begin()
    const pair = await activePair(test)
    const single = await agreed(test, pair)
    const series = await agreed(test, pair, { repeats: 'weekly', repeatsUntil: '2026-12-04' })
    at('2026-12-05T09:00:00Z')
    await perform(pair.maya, (act) =>
      pausePartnership(act, { partnership: pair.partnership, until: undefined }),
    )
    await test.settle()
    await perform(pair.ruth, (act) => endKindly(act, { partnership: pair.partnership }))
    await perform(pair.maya, (act) => endHello(act, { hello: pair.hello }))
    await test.settle()
    for (const id of [single, series])
      expect(await rowOf(test, id)).toMatchObject({ state: 'agreed', sequence: 0 })
  })

  it('a series of which no date is planned just now', async () => {
    begin()
    const pair = await talkingPair(test)
    const [one, two] = [
      await agreed(test, pair, { repeats: 'monthly' }),
      await agreed(test, pair, { repeats: 'monthly', startsLocal: '2026-11-27T19:00' }),
    ]
    for (const meeting of [one, two])
      for (const { id } of await datesIn(test, meeting)) await cancel(pair.maya, meeting, id)
    expect(await plannedOf(one)).toBe(0)
    await cancel(pair.ruth, one)
    await perform(pair.maya, (act) => endHello(act, { hello: pair.hello }))
    await test.settle()
    for (const id of [one, two]) expect((await rowOf(test, id))?.state).toBe('cancelled')
  })

  it('a conversation that lapses because the question in it was never answered', async () => {
    begin()
    await addTopics(test)
    const maya = await addPartner(test, { name: 'Maya Okafor' })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
    const id = await hello(test, maya, ruth)
    await perform(ruth, (act) => askFirst(act, { hello: id }))
    const pair = { maya, ruth, hello: id }
    const series = await agreed(test, pair, { repeats: 'weekly' })
    const proposal = await propose(test, maya, id, { startsLocal: '2027-01-12T10:00' })
    test.clock.pass(days(15))
    await perform(system, expireHellos)
    await test.settle()
    expect(await plannedOf(series)).toBe(2)
    expect([(await rowOf(test, series))?.state, (await rowOf(test, proposal))?.state]).toEqual([
      'cancelled',
      'cancelled',
    ])
  })

  it('a block', async () => {
    begin()
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    const proposal = await propose(test, pair.ruth, pair.hello, { startsLocal: '2026-12-01T10:00' })
    await perform(pair.maya, (act) => block(act, pair.ruth.id))
    await expect(agree(pair.maya, proposal)).rejects.toEqual(refused('no_talking'))
    await test.settle()
    expect(await plannedOf(meeting)).toBe(0)
  })

  it('a partnership, while the conversation goes on', async () => {
    begin()
    const pair = await activePair(test)
    const meeting = await agreed(test, pair, { repeats: 'weekly' })
    await perform(pair.ruth, (act) => endKindly(act, { partnership: pair.partnership }))
    await test.settle()
    expect(await plannedOf(meeting)).toBe(0)
    await agreed(test, pair, { startsLocal: '2026-12-01T10:00' })
  })

  it('a pause, into which nothing is planned, moved or agreed either', async () => {
    begin()
    const pair = await activePair(test)
    const late = { startsLocal: '2027-01-14T19:00' }
    const meeting = await agreed(test, pair, late)
    const waiting = await propose(test, pair.ruth, pair.hello, { startsLocal: '2027-01-15T19:00' })
    const [date] = await datesIn(test, meeting)
    await move(pair.maya, meeting, date?.id ?? '', '2026-12-02T10:00')
    const asked = await openMove(test, meeting)
    const until = new Date('2027-01-10T00:00Z')
    await perform(pair.maya, (act) => pausePartnership(act, { partnership: pair.partnership, until }))
    const paused = refused('in_a_pause')
    await expect(
      perform(pair.ruth, (act) => agreeToMove(act, { meeting, move: asked as never })),
    ).rejects.toEqual(paused)
    await expect(move(pair.ruth, meeting, date?.id ?? '', '2026-12-03T10:00')).rejects.toEqual(paused)
    await expect(
      perform(pair.maya, (act) =>
        counterMeeting(act, {
          ...{ meeting: waiting, round: 1, plan: talk({ startsLocal: '2026-12-03T10:00' }) },
        }),
      ),
    ).rejects.toEqual(paused)
    // After it they may.
    await move(pair.ruth, meeting, date?.id ?? '', '2027-01-13T10:00')
    await agree(pair.maya, waiting)
    await test.query(`update partnerships.partnership set pause_until = null where id = $1`, [
      pair.partnership,
    ])
    await expect(move(pair.ruth, meeting, date?.id ?? '', '2027-01-12T10:00')).rejects.toEqual(paused)
  })

  it('a pause: until its last day, or all; resuming brings none back', async () => {
    begin()
    const pair = await activePair(test)
    const series = await agreed(test, pair, { repeats: 'weekly' })
    const single = await agreed(test, pair, { startsLocal: '2026-12-01T10:00' })
    const until = new Date('2027-03-01T00:00Z')
    await perform(pair.maya, (act) => pausePartnership(act, { partnership: pair.partnership, until }))
    await test.settle()
    expect((await rowOf(test, single))?.state).toBe('cancelled')
    expect((await rowOf(test, series))?.state).toBe('agreed')
    await expect(propose(test, pair.ruth, pair.hello)).rejects.toEqual(refused('in_a_pause'))
    at('2027-02-20T09:00:00Z')
    await sweep()
    const left = (await datesIn(test, series)).filter(({ state }) => state === 'planned')
    expect(left[0]?.local).toBe('2027-03-04T19:00')
    await perform(pair.maya, (act) => resumePartnership(act, { partnership: pair.partnership }))
    await perform(pair.ruth, (act) =>
      pausePartnership(act, { partnership: pair.partnership, until: undefined }),
    )
    await test.settle()
    expect(await plannedOf(series)).toBe(0)
    expect((await rowOf(test, series))?.state).toBe('cancelled')
  })
})

describe('a meeting of a conversation', () => {
  it('goes into the trial that begins, and one held before it does not count in it', async () => {
    begin()
    const pair = await talkingPair(test, '')
    const before = await agreed(test, pair)
    at('2026-11-26T20:00:00Z')
    for (const who of [pair.maya, pair.ruth]) await say(who, before, await only(before), true)
    const next = await agreed(test, pair, { startsLocal: '2026-12-01T10:00' })
    // They met: nothing else has to be said before a trial is suggested.
    const partnership = await onTrial(test, pair)
    expect(await rowOf(test, next)).toMatchObject({ partnership })
    expect((await readPartnership(test.house.look(pair.maya), partnership)).talks).toBe(0)
    at('2026-12-01T11:00:00Z')
    for (const who of [pair.maya, pair.ruth]) await say(who, next, await only(next), true)
    expect((await readPartnership(test.house.look(pair.maya), partnership)).talks).toBe(1)
  })
})
