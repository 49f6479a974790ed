import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COMPANY, DEFAULT_DEMO, fillIfNew } from '../../../src/wiring/fill-demo.ts'
import { openTestHouse, type TestHouse } from '../../support/house.ts'

const society = openTestHouse()
const company = openTestHouse()
beforeAll(async () => {
  await fillIfNew(society.house, DEFAULT_DEMO)
  await fillIfNew(company.house, DEFAULT_COMPANY)
})

const sentBy = (test: TestHouse, name: string) =>
  test.query<{ state: string }>(
    'select h.state from hellos.hello h join members.member m on m.id = h.sender where m.name = $1',
    [name],
  )
const receivedBy = (test: TestHouse, name: string) =>
  test.query<{ state: string; set_aside_at: Date | null }>(
    'select h.state, h.set_aside_at from hellos.hello h join members.member m on m.id = h.receiver where m.name = $1',
    [name],
  )

describe.each([
  {
    demo: 'association',
    test: society,
    hellos: 54,
    talks: 19,
    overloaded: 'Caoimhe Brannigan',
    neverAsked: 'Gunnar Ek',
    asked: ['Maya Okafor', 'Tomás Echeverría', 'Omar Haddad', 'Ruth Lindqvist', 'Caoimhe Brannigan'],
  },
  {
    demo: 'company',
    test: company,
    hellos: 31,
    talks: 8,
    overloaded: 'Ana Beatriz Coutinho',
    neverAsked: 'Arvo Kivistö',
    asked: [
      'Lena Kowalik',
      'Kofi Asante',
      'Sadia Rahman',
      'Bengt Åkerlund',
      'Ana Beatriz Coutinho',
      'Màiri Sutherland',
      'Ingrid Halvorsen',
    ],
  },
])('the letters of the demo $demo', ({ test, hellos, talks, overloaded, neverAsked, asked }) => {
  it('are in every state, and many became conversations', async () => {
    const states = await test.query<{ state: string; n: number; talks: number }>(
      `select state, count(*)::int as n, count(*) filter (where turns > 0)::int as talks from hellos.hello h
       where h.origin = 'people' and not exists (select 1 from partnerships.partnership p where p.hello = h.id) group by state`,
    )
    const sum = (all: number[]) => all.reduce((a, b) => a + b, 0)
    expect(states.map(({ state }) => state).sort()).toEqual([
      'asking',
      'closed',
      'ended',
      'talking',
      'waiting',
    ])
    expect(sum(states.map(({ n }) => n))).toBe(hellos)
    expect(sum(states.map((state) => state.talks))).toBe(talks)
  })

  it('happened after both had joined, in order, and before now', async () => {
    const wrong = await test.query(
      `select h.id from hellos.hello h
       join members.member s on s.id = h.sender join members.member r on r.id = h.receiver
       where h.said_at < greatest(s.joined_at, r.joined_at) or h.said_at >= $1 or h.done_at > $1
       union all
       select m.hello from hellos.message m join hellos.hello h on h.id = m.hello
       where m.at <= h.said_at or m.at >= $1 or exists (
         select 1 from hellos.message b where b.hello = m.hello and b.place < m.place and b.at >= m.at)`,
      [test.clock.now()],
    )
    expect(wrong).toEqual([])
  })

  it('keep the rules: five open at most, and what is due is closed', async () => {
    const [most] = await test.query('select max(open) <= 5 as few from hellos.sender')
    expect(most).toEqual({ few: true })
    const wrong = await test.query(
      `select id from hellos.hello where (state = 'waiting' and expires_at <= $1)
       or (state = 'asking' and last_message_at <= $1::timestamptz - interval '14 days')`,
      [test.clock.now()],
    )
    expect(wrong).toEqual([])
    const weeks = await test.query(
      `select receiver from hellos.hello where said_at > $1::timestamptz - interval '7 days'
       group by receiver having count(*) > 3`,
      [test.clock.now()],
    )
    expect(weeks).toEqual([])
  })

  it('leave one overloaded and one never asked, and something waiting for whoever signs in', async () => {
    expect((await receivedBy(test, overloaded)).length).toBeGreaterThan(6)
    expect(await receivedBy(test, neverAsked)).toEqual([])
    expect(await sentBy(test, neverAsked)).toEqual([])
    for (const name of asked)
      expect([name, (await receivedBy(test, name)).some(({ state }) => state === 'waiting')]).toEqual([
        name,
        true,
      ])
  })
})

it('an executive and her assistant have talked for a year, and lately too', async () => {
  const [talk] = await company.query<{ turns: number; years: boolean; lately: boolean }>(
    `select turns, said_at < $1::timestamptz - interval '365 days' as years,
       last_message_at > $1::timestamptz - interval '7 days' as lately from hellos.hello
     where sender = (select id from members.member where name = 'Tomasz Wilk')
       and receiver = (select id from members.member where name = 'Ingrid Halvorsen')`,
    [company.clock.now()],
  )
  expect(talk).toEqual({ turns: 9, years: true, lately: true })
})
