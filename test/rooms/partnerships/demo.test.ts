import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import { demoPeople } from '#members/demo/people.ts'
import { crowdOf } from '#partnerships/demo/crowd.ts'
import { askForDecisions, askQuietTrials } from '#partnerships/trial/sweep-trials.ts'
import { system } from '#platform/viewer.ts'
import { DEFAULT_COMPANY, fillIfNew } from '../../../src/wiring/fill-demo.ts'
import { settleIn } from '../../../src/wiring/settle-in.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
const again = openTestHouse()
/** Filled late on the Sunday on which the clocks of Europe change. */
const sunday = openTestHouse()
const company = openTestHouse()
beforeAll(async () => {
  await settleIn(test.house)
  await settleIn(again.house)
  sunday.clock.set('2027-03-28T22:40:00Z')
  await settleIn(sunday.house)
  await fillIfNew(company.house, DEFAULT_COMPANY)
})

const one = async <Row extends object>(sql: string, values?: unknown[]) =>
  (await test.query<Row>(sql, values))[0] as Row
/** The houses that are made while the tests begin, so that a table of tests can name them. */
const days = [
  ['on a Monday', () => test],
  ['on that Sunday', () => sunday],
  ['in the company', () => company],
] as const
const countOf = async (from: string) => (await one<{ n: number }>(`select count(*)::int as n from ${from}`)).n
const idOf = async (name: string) =>
  (await one<{ id: MemberId }>('select id from members.member where name = $1', [name])).id

/** What these two have together. */
const pair = (a: string, b: string) =>
  one<{ id: string; state: string }>(
    `select p.* from partnerships.partnership p join members.member l on l.id = p.low join members.member g on g.id = p.high
     where (l.call_name = $1 and g.call_name = $2) or (l.call_name = $2 and g.call_name = $1)
     order by p.started_at limit 1`,
    [a, b],
  )
const pageOf = async (reader: string, { id }: { id: string }) => {
  const { text, status } = await (await signedIn(test, await idOf(reader))).get(`/partnerships/${id}`)
  expect(status).toBe(200)
  return text
}

describe('the partnerships of the demo', () => {
  it('are the same for the same people on the same day', async () => {
    const tables = [
      'partnership',
      'side',
      'agreement',
      'signature',
      'meeting',
      'occurrence',
      'goal',
      'lesson',
    ]
    for (const table of [...tables, 'move', 'level', 'thing', 'contact', 'suggestion', 'farewell']) {
      const [first, second] = await Promise.all(
        [test, again].map(async ({ query }) => {
          const rows = await query<{ row: string }>(`select t::text as row from partnerships.${table} t`)
          return createHash('sha256')
            .update(
              rows
                .map(({ row }) => row)
                .sort()
                .join('\n'),
            )
            .digest('hex')
        }),
      )
      // The programme has an id of its own in every house.
      if (table !== 'partnership') expect([table, first]).toEqual([table, second])
      expect([table, await countOf(`partnerships.${table}`)]).not.toEqual([table, 0])
    }
    const rows = `select id, hello, topic, low, high, state, started_at, active_at, ended_at, paused_at, pause_until
      from partnerships.partnership order by id`
    expect(await test.query(rows)).toEqual(await again.query(rows))
  })

  it('stand at every state, of lessons, agreements and goals too', async () => {
    const states = async (table: string, column: string) =>
      (
        await test.query<{ s: string }>(
          `select distinct ${column} as s from partnerships.${table} order by 1`,
        )
      ).map(({ s }) => s)
    expect(await states('partnership', 'state')).toEqual(['active', 'ended', 'paused', 'trial'])
    expect(await states('lesson', 'state')).toEqual(['dropped', 'open', 'tried', 'works'])
    expect(await states('goal', 'kind')).toEqual(['member', 'professional'])
    expect(await states('goal', 'state')).toEqual(['open', 'reached'])
    expect(await states('meeting', 'state')).toEqual(['agreed', 'proposed'])
    expect(await states('occurrence', 'state')).toEqual(['cancelled', 'held', 'missed', 'planned'])
    expect(await states('farewell', 'how')).toEqual(['kindly', 'undecided'])
    const signed = await test.query<{ version: number; signed: number }>(
      `select max(version) as version, (select count(*)::int from partnerships.signature s
         where s.partnership = a.partnership and s.version = max(a.version)) as signed
       from partnerships.agreement a group by partnership`,
    )
    expect([0, 1, 2].every((n) => signed.some((agreement) => agreement.signed === n))).toBe(true)
    expect(signed.some(({ version, signed: n }) => version > 1 && n === 1)).toBe(true)
  })

  it.each(days)('end nowhere before they began, and nowhere after today: %s', async (_, house) => {
    const wrong = await house().query(
      `select p.id from partnerships.partnership p join hellos.hello h on h.id = p.hello
       where p.started_at < h.first_answer_at or p.started_at > $1 or p.active_at < p.started_at
         or p.ended_at < coalesce(p.active_at, p.started_at) or p.ended_at > $1 or p.ended_at > h.done_at
         or p.paused_at < p.active_at or p.pause_until < $1
         or h.state not in ('talking', 'ended') or (p.state <> 'ended' and h.state <> 'talking')
         or p.low <> h.low or p.high <> h.high
       union all select l.id from partnerships.lesson l join partnerships.partnership p on p.id = l.partnership
       where l.taught_at < p.started_at or l.taught_at > coalesce(p.ended_at, $1) or l.said_at < l.taught_at or l.said_at > $1
         or l.look_again_on < l.taught_at::date or (l.state <> 'open' and l.said = '')
         or l.teacher not in (p.low, p.high) or l.learner not in (p.low, p.high)
       union all select c.id from partnerships.contact c join partnerships.partnership p on p.id = c.partnership
       where c.logged_at < p.started_at or c.logged_at > coalesce(p.ended_at, $1)
       union all select o.id from partnerships.occurrence o join partnerships.meeting m on m.id = o.meeting
         join partnerships.partnership p on p.id = m.partnership
       where (o.state = 'held' and (o.starts_at > $1 or o.starts_at < p.started_at)) or (o.state = 'planned' and p.state = 'ended')
       union all select a.partnership from partnerships.signature s join partnerships.agreement a using (partnership, version)
       where s.signed_at < a.saved_at`,
      [house().clock.now()],
    )
    expect(wrong).toEqual([])
  })

  it.each(days)(
    'take the seats that members have, and fill those who have none left: %s',
    async (_, house) => {
      const wrong = await house().query(
        `select m.name, e.seats, e.seats_used, count(p.id)::int as live
       from programmes.enrolment e join members.member m on m.id = e.member
       left join partnerships.partnership p on e.member in (p.low, p.high) and p.state <> 'ended'
       group by m.name, e.seats, e.seats_used, e.member
       having e.seats_used <> count(p.id) or e.seats_used > e.seats`,
      )
      expect(wrong).toEqual([])
      const unenrolled = await test.query(
        `select p.id from partnerships.partnership p where state <> 'ended' and
       (select count(*) from programmes.enrolment e where e.member in (p.low, p.high)) < 2`,
      )
      expect(unenrolled).toEqual([])
      const chair = await one<{ seats: number; seats_used: number }>(
        'select seats, seats_used from programmes.enrolment where member = $1',
        [await idOf('Caoimhe Brannigan')],
      )
      expect(chair).toEqual({ seats: 3, seats_used: 3 })
      const live = await countOf(
        `(select low from partnerships.partnership where state <> 'ended' union select high from partnerships.partnership where state <> 'ended') t`,
      )
      expect(live).toBeGreaterThanOrEqual(300 / 12)
    },
  )

  it('have an executive and an assistant who made 53 things in a year, at half past seven', async () => {
    const { id } = await pair('Margaret', 'Abena')
    expect(await countOf(`partnerships.thing where partnership = '${id}'`)).toBe(53)
    const text = await pageOf('Margaret Osei-Bonsu', { id })
    expect(text).toContain('You made 53 things in a year.')
    expect(
      await one(
        `select repeats, starts_local like '%T07:30' as early, minutes from partnerships.meeting where partnership = $1`,
        [id],
      ),
    ).toEqual({ repeats: 'weekdays', early: true, minutes: 30 })
    const topics = await test.query<{ topic: string; teacher: string }>(
      `select distinct l.topic, m.call_name as teacher from partnerships.lesson l join members.member m on m.id = l.teacher
       where l.partnership = $1 order by 1`,
      [id],
    )
    expect(topics).toEqual([
      { topic: 'blogging', teacher: 'Abena' },
      { topic: 'ebitda', teacher: 'Margaret' },
      { topic: 'linkedin', teacher: 'Abena' },
      { topic: 'short-video', teacher: 'Abena' },
    ])
  })

  it('tell the same half hour of the company, and of three more of its pairs', async () => {
    const rows = await company.query<{ pair: string; state: string; things: number }>(
      `select l.call_name || ' ' || g.call_name as pair, p.state,
         (select count(*)::int from partnerships.thing t where t.partnership = p.id) as things
       from partnerships.partnership p
       join members.member l on l.id in (p.low, p.high) join members.member g on g.id in (p.low, p.high) and g.call_name > l.call_name
       where l.call_name || ' ' || g.call_name = any($1) order by 1`,
      [['Ingrid Tomasz', 'Bengt Kofi', 'Priyanka Sadia', 'Màiri Salma']],
    )
    expect(rows).toEqual([
      { pair: 'Bengt Kofi', state: 'trial', things: 0 },
      { pair: 'Ingrid Tomasz', state: 'active', things: 53 },
      { pair: 'Màiri Salma', state: 'trial', things: 0 },
      { pair: 'Priyanka Sadia', state: 'active', things: 0 },
    ])
  })

  it('land everybody who signs in on something of their own', async () => {
    const maya = await pair('Maya', 'Ruth')
    expect(maya.state).toBe('trial')
    expect(
      await countOf(`partnerships.occurrence o join partnerships.meeting m on m.id = o.meeting
      where m.partnership = '${maya.id}' and o.state = 'planned' and o.starts_at > '${test.clock.now().toISOString()}'`),
    ).toBe(1)
    expect(await pageOf('Tomás Echeverría', await pair('Tomás', 'Khai'))).toContain('Khai')
    const omar = await pageOf('Omar Haddad', await pair('Omar', 'Khai'))
    expect(omar).toContain('Let the youngest person on site sum up')
    expect(await pageOf('Ruth Lindqvist', await pair('Ruth', 'Dele'))).toContain(
      'Three from you so far. What would you like to learn from Dele?',
    )
    expect(await pageOf('Dele Adeyemi', await pair('Ruth', 'Dele'))).toContain(
      'What would you like to teach Ruth?',
    )
    expect((await pair('Caoimhe', 'Marama')).state).toBe('paused')
    const suggested = await (await signedIn(test, await idOf('Omar Haddad'))).get('/hellos')
    expect(suggested.status).toBe(200)
  })

  it('leave a pair that never met, by e-mail and text alone', async () => {
    const { id } = await pair('Hanna', 'Dele')
    expect(await countOf(`partnerships.meeting where partnership = '${id}'`)).toBe(0)
    expect(
      await test.query(
        `select distinct channel from partnerships.contact where partnership = $1 order by 1`,
        [id],
      ),
    ).toEqual([{ channel: 'email' }, { channel: 'text' }])
    expect(
      await countOf(`partnerships.lesson where partnership = '${id}' and state = 'works'`),
    ).toBeGreaterThan(1)
  })

  it('show a private gap and private notes to nobody else', async () => {
    const notes = 'how quiet it gets up here'
    const hers = await pair('Hanna', 'Dele')
    expect(await pageOf('Hanna Kowalczyk-Brzęczyszczykiewicz', hers)).toContain(notes)
    const seen = [
      ['Dele Adeyemi', hers],
      ['Marama Kereama', await pair('Hanna', 'Marama')],
    ] as const
    for (const [reader, theirs] of seen) {
      const text = await pageOf(reader, theirs)
      expect(text).not.toContain(notes)
      expect(text).not.toContain('Loneliness')
    }
    const everywhere = await test.query(
      `select m.name, t.name from members.learns g join members.topic t on t.key = g.topic join members.member m on m.id = g.member
       join partnerships.level v on v.member = g.member and v.topic = g.topic where g.private
       union all
       select m.name, t.name from members.learns g join members.topic t on t.key = g.topic join members.member m on m.id = g.member
       join partnerships.lesson l on l.learner = g.member and l.topic = g.topic where g.private`,
    )
    expect(everywhere).toEqual([])
  })

  it('give the sweeps nothing to catch up on', async () => {
    const asked = () =>
      countOf('partnerships.partnership where decision_asked_at is not null or quiet_asked_at is not null')
    const before = await asked()
    await test.house.perform(system, askForDecisions)
    await test.house.perform(system, askQuietTrials)
    expect(await asked()).toBe(before)
  })
})

describe('partnerships among people made up in numbers', () => {
  const now = new Date('2026-11-25T14:30:00Z')
  const people = demoPeople({ seed: 4, members: 2000, today: now }).map((person) => ({
    ...person,
    id: person.key as MemberId,
  }))
  const around = () => ({ used: new Map([['caoimhe-brannigan', 1]]), met: new Set<string>(), now })
  const crowd = crowdOf(people, around())
  const live = crowd.flatMap(({ partnership: { between, ended } }) => (ended ? [] : between))
  const times = (keys: readonly string[], key: string) => keys.filter((one) => one === key).length

  it('are the same each time', () => {
    expect(crowdOf(people, around())).toEqual(crowd)
  })

  it('give one in twelve somebody, and nobody more than their seats or more than a few to ask', () => {
    expect(new Set(live).size).toBeGreaterThan(2000 / 13)
    const senders = crowd.map(({ talk }) => String(talk.from))
    for (const { key, enrolment } of people) {
      expect(times(live, key), key).toBeLessThanOrEqual(
        (enrolment?.seats ?? 0) - (key === 'caoimhe-brannigan' ? 1 : 0),
      )
      expect(times(senders, key), key).toBeLessThanOrEqual(3)
    }
    const pairs = crowd.map(({ partnership }) => [...partnership.between].sort().join())
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  it('fill the seats of whoever is full, but for a few whom nobody fits', () => {
    const full = people.filter(({ enrolment }) => enrolment?.full)
    const filled = full.filter(
      ({ key, enrolment }) => times(live, key) >= (enrolment?.seats ?? 0) - (key.startsWith('p-') ? 0 : 1),
    )
    expect(filled.length / full.length).toBeGreaterThan(0.85)
  })
})
