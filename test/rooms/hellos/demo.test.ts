import { beforeAll, describe, expect, it } from 'vitest'
import { settleIn } from '../../../src/wiring/settle-in.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
beforeAll(() => settleIn(test.house))

const sentBy = (name: string) =>
  test.query<{ state: string }>(
    'select h.state from hellos.hello h join members.member m on m.id = h.sender where m.name = $1',
    [name],
  )
const receivedBy = (name: string) =>
  test.query<{ state: string; set_aside_at: Date | null }>(
    'select h.state, h.set_aside_at from hellos.hello h join members.member m on m.id = h.receiver where m.name = $1',
    [name],
  )

describe('the letters of the demo association', () => {
  it('are fifty-four, in every state, with nineteen conversations, besides those out of which something grew', async () => {
    const states = await test.query<{ state: string; n: number; talks: number }>(
      `select state, count(*)::int as n, count(*) filter (where turns > 0)::int as talks from hellos.hello h
       where not exists (select 1 from partnerships.partnership p where p.hello = h.id) group by state`,
    )
    const sum = (all: number[]) => all.reduce((a, b) => a + b, 0)
    expect(states.map(({ state }) => state).sort()).toEqual([
      'asking',
      'closed',
      'ended',
      'talking',
      'waiting',
    ])
    expect(sum(states.map(({ n }) => n))).toBe(54)
    expect(sum(states.map(({ talks }) => talks))).toBe(19)
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
    const asked = await receivedBy('Caoimhe Brannigan')
    expect(asked.length).toBeGreaterThan(6)
    expect(await receivedBy('Gunnar Ek')).toEqual([])
    expect(await sentBy('Gunnar Ek')).toEqual([])
    for (const name of [
      'Maya Okafor',
      'Tomás Echeverría',
      'Omar Haddad',
      'Ruth Lindqvist',
      'Caoimhe Brannigan',
    ])
      expect([name, (await receivedBy(name)).some(({ state }) => state === 'waiting')]).toEqual([name, true])
  })
})
