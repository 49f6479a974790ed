import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COMPANY, DEFAULT_DEMO, fillIfNew } from '../../../src/wiring/fill-demo.ts'
import { openTestHouse } from '../../support/house.ts'

const society = openTestHouse()
const company = openTestHouse()
beforeAll(async () => {
  await fillIfNew(society.house, DEFAULT_DEMO)
  await fillIfNew(company.house, DEFAULT_COMPANY)
})

describe.each([
  ['association', society, 12, 2],
  ['company', company, 10, 1],
] as const)('the questions of the demo %s', (_, test, threads, askedAround) => {
  it('are in every state', async () => {
    const [count] = await test.query<Record<string, number>>(
      `select count(*)::int as threads, count(*) filter (where kind = 'conversation')::int as talks,
        count(*) filter (where quiet)::int as quiet, count(*) filter (where closed_at is not null)::int as closed,
        count(*) filter (where hidden_at is not null)::int as hidden,
        count(*) filter (where merged_into is not null)::int as merged,
        count(*) filter (where unanswered_at is not null)::int as with_staff,
        count(*) filter (where waves = 1)::int as asked_around,
        count(*) filter (where waves = 0 and route_at is not null)::int as fresh
       from questions.thread`,
    )
    expect(count).toEqual({
      ...{ threads, talks: 2, quiet: 1, closed: 1, hidden: 1, merged: 1 },
      ...{ with_staff: 1, asked_around: askedAround, fresh: 1 },
    })
    const helped = await test.query('select from questions.post where helped_at is not null')
    expect(helped).toHaveLength(2)
    expect((await test.query('select from questions.invitation')).length).toBeGreaterThan(2)
  })

  it('were asked and answered by people who were there, and never from the future', async () => {
    expect(
      await test.query(
        `select p.words from questions.post p join members.member m on m.id = p.author
         where p.written_at < m.joined_at or p.written_at > $1`,
        [test.clock.now()],
      ),
    ).toEqual([])
    expect(await test.query('select from questions.post where author is null')).toEqual([])
    // Nobody asks in public what they keep to themselves.
    expect(
      await test.query(
        `select q.title from questions.thread q join questions.thread_topic x on x.thread = q.id
         join members.learns l on l.member = q.asker and l.topic = x.topic and l.private`,
      ),
    ).toEqual([])
  })
})
