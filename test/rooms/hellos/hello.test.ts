import { describe, expect, it } from 'vitest'
import {
  type HelloRow,
  type HelloState,
  type HelloVerb,
  mayEdit,
  mayFollow,
  placeOf,
  type Side,
  seenBy,
  stateAt,
} from '#hellos/hello.ts'
import type { HelloId, MemberId, TopicKey } from '#map/ids.ts'
import { days, hours, minutes, after as past } from '#platform/time.ts'

const seen = (row: HelloRow, viewer: MemberId, now: Date) => seenBy(row, { viewer, now, quietDays: 60 })
const monday = new Date('2026-11-23T09:00:00Z')
const maya = 'maya' as MemberId
const ruth = 'ruth' as MemberId

const row = (changes: Partial<HelloRow> = {}): HelloRow => ({
  id: 'hello' as HelloId,
  origin: 'people',
  state: 'waiting',
  sender: maya,
  receiver: ruth,
  topic: 'public-hearings' as TopicKey,
  topicName: 'Public hearings',
  senderName: 'Maya Okafor',
  senderCallName: 'Maya',
  senderPublicId: 'm',
  receiverName: 'Ruth Lindqvist',
  receiverCallName: 'Ruth',
  receiverPublicId: 'r',
  size: 'talk',
  whoIAm: '',
  whyYou: 'You spoke at the harbour hearing.',
  gain: '',
  question: '',
  saidAt: monday,
  expiresAt: past(monday, days(7)),
  setAsideAt: null,
  doneAt: null,
  doneHow: null,
  lastWord: '',
  lastWordBy: null,
  lastMessageAt: null,
  proposalKind: null,
  proposalAt: null,
  proposalWhere: '',
  proposalMinutes: null,
  proposalBy: null,
  proposalAcceptedAt: null,
  ...changes,
})

describe('what may follow what', () => {
  const verbs: [HelloVerb, Side, HelloState[]][] = [
    ['accept', 'receiver', ['waiting', 'asking']],
    ['accept', 'sender', []],
    ['ask', 'receiver', ['waiting']],
    ['ask', 'sender', []],
    ['setAside', 'receiver', ['waiting']],
    ['setAside', 'sender', []],
    ['takeBack', 'receiver', ['waiting']],
    ['takeBack', 'sender', []],
    ['withdraw', 'sender', ['waiting']],
    ['withdraw', 'receiver', []],
    ['write', 'sender', ['asking', 'talking']],
    ['write', 'receiver', ['asking', 'talking']],
    ['end', 'sender', ['asking', 'talking']],
    ['end', 'receiver', ['asking', 'talking']],
    ['suggestTime', 'sender', ['asking', 'talking']],
    ['suggestTime', 'receiver', ['asking', 'talking']],
  ]
  it.each(verbs)('%s by the %s', (verb, side, states) => {
    for (const state of ['waiting', 'asking', 'talking', 'ended', 'closed'] as const)
      expect([state, mayFollow(verb, side, row({ state, lastMessageAt: monday }), monday)]).toEqual([
        state,
        states.includes(state),
      ])
  })
})

describe('the state at an instant', () => {
  const week = past(monday, days(7))
  const fortnight = past(monday, days(14))
  it.each([
    ['waiting, a millisecond before seven days', row(), past(week, -1), 'waiting'],
    ['waiting, at seven days', row(), week, 'closed'],
    ['set aside, a millisecond before', row({ setAsideAt: monday }), past(week, -1), 'waiting'],
    ['set aside, at seven days', row({ setAsideAt: monday }), week, 'closed'],
    [
      'asking, before fourteen days of silence',
      row({ state: 'asking', lastMessageAt: monday }),
      past(fortnight, -1),
      'asking',
    ],
    ['asking, at fourteen days', row({ state: 'asking', lastMessageAt: monday }), fortnight, 'closed'],
    [
      'talking, after years',
      row({ state: 'talking', lastMessageAt: monday }),
      past(monday, days(900)),
      'talking',
    ],
  ] as const)('%s', (_, hello, now, state) => {
    expect(stateAt(hello, now)).toBe(state)
  })
})

describe('what each of the two sees', () => {
  it('shows a set-aside hello to its sender exactly as one nobody answered, at every hour of its life', () => {
    const unanswered = row()
    const aside = row({ setAsideAt: past(monday, hours(2)) })
    const expired = { state: 'closed', doneAt: unanswered.expiresAt, doneHow: 'expired' } as const
    for (let hour = 3; hour < 24 * 9; hour++) {
      const now = past(monday, hours(hour))
      const swept = now >= unanswered.expiresAt && hour % 2 === 0 ? expired : {}
      expect(seen({ ...aside, ...swept }, maya, now)).toEqual(seen(unanswered, maya, now))
    }
  })

  it('never tells the sender who blocked, left or let lapse', () => {
    for (const doneHow of ['ended', 'blocked', 'left'] as const)
      expect(seen(row({ state: 'ended', doneAt: monday, doneHow }), maya, monday)).toEqual(
        seen(row({ state: 'ended', doneAt: monday, doneHow: 'ended' }), maya, monday),
      )
  })

  it('is gone for the receiver once withdrawn, and for everyone else always', () => {
    const withdrawn = row({ state: 'closed', doneAt: monday, doneHow: 'withdrawn' })
    expect(seen(withdrawn, ruth, monday)).toBeUndefined()
    expect(seen(withdrawn, maya, monday)?.ending).toBe('withdrawn')
    expect(seen(row(), 'omar' as MemberId, monday)).toBeUndefined()
  })

  it('stands in one section of each list', () => {
    const where = (changes: Partial<HelloRow>, now = monday) =>
      [maya, ruth].map((who) => {
        const one = seen(row(changes), who, now)
        return one && placeOf(one)
      })
    expect(where({})).toEqual(['forThem', 'forYou'])
    expect(where({ setAsideAt: monday })).toEqual(['forThem', 'earlier'])
    expect(where({ state: 'asking', lastMessageAt: monday })).toEqual(['forThem', 'forYou'])
    expect(where({ state: 'talking', lastMessageAt: monday })).toEqual(['talking', 'talking'])
    expect(where({ state: 'talking', lastMessageAt: monday }, past(monday, days(60)))).toEqual([
      'earlier',
      'earlier',
    ])
    expect(where({}, past(monday, days(7)))).toEqual(['earlier', 'earlier'])
    expect(where({ state: 'ended', doneAt: monday, doneHow: 'ended' })).toEqual(['earlier', 'earlier'])
    expect(where({ state: 'closed', doneAt: monday, doneHow: 'withdrawn' })).toEqual(['earlier', undefined])
  })

  it('lets an unanswered time lapse alone, keeps an agreed one, and drops both with the hello', () => {
    const time = { proposalKind: 'call', proposalAt: past(monday, days(1)), proposalBy: maya } as const
    const later = past(monday, days(2))
    expect(seen(row(time), ruth, monday)?.proposal).toMatchObject({
      mine: false,
      accepted: false,
      minutes: 20,
    })
    expect(seen(row(time), ruth, later)?.proposal).toBeUndefined()
    const agreed = row({ ...time, state: 'talking', lastMessageAt: monday, proposalAcceptedAt: monday })
    expect(seen(agreed, maya, later)?.proposal).toMatchObject({ mine: true, accepted: true })
    expect(
      seen({ ...agreed, state: 'ended', doneAt: later, doneHow: 'ended' }, maya, later)?.proposal,
    ).toBeUndefined()
  })

  it('waits long from the third day on, to the instant', () => {
    expect(seen(row(), maya, past(monday, days(3) - 1))?.long).toBe(false)
    expect(seen(row(), maya, past(monday, days(3)))?.long).toBe(true)
  })
})

it('lets words be changed for fifteen minutes, by whoever wrote them', () => {
  expect(mayEdit({ at: monday, mine: true }, past(monday, minutes(15) - 1))).toBe(true)
  expect(mayEdit({ at: monday, mine: true }, past(monday, minutes(15)))).toBe(false)
  expect(mayEdit({ at: monday, mine: false }, monday)).toBe(false)
})
