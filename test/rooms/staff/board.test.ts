import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memberSettings } from '#members/joining/settings.ts'
import { saveSettings } from '#platform/settings.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { quarterBefore, quarterOf, quartersUpTo, spanOf } from '../../../src/staff/board/quarter.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics } from '../hellos/two.ts'

const test = openTestHouse()
let greta: Browser
let students: MemberViewer[]
let seniors: MemberViewer[]

const some = async (stage: string, role: 'mentor' | 'mentee') => {
  const people: MemberViewer[] = []
  for (let n = 0; n < 8; n++) {
    const one = await addPartner(test, { name: `Somebody ${stage} ${n}`, role })
    await test.query('update members.profile set stage = $2 where member = $1', [one.id, stage])
    people.push(one)
  }
  return people
}

beforeAll(async () => {
  await addTopics(test)
  greta = await signedIn(
    test,
    (await addMember(test, { name: 'Greta Malik', role: 'staff', zone: 'UTC' })).id,
  )
  students = await some('student', 'mentee')
  seniors = await some('senior', 'mentor')
  await test.query(`update programmes.enrolment set enrolled_at = '2026-01-10T09:00:00Z'`)
})

beforeEach(async () => {
  for (const table of ['hellos.hello', 'questions.thread', 'welcome.newcomer', 'platform.setting'])
    await test.query(`delete from ${table}`)
  await test.house.perform(system, (act) => saveSettings(act, memberSettings, { zone: 'Europe/Oslo' }))
})

/** The n-th student says hello to the n-th senior. */
const hello = (n: number, saidAt: string, answeredAt?: string) =>
  test.query<{ id: string }>(
    `insert into hellos.hello (id, programme, sender, receiver, topic, why_you, size, state, said_at, expires_at,
       first_answer_at, done_at, done_how)
     select gen_random_uuid(), id, $1, $2, 'stormwater', 'A sentence for one pair of eyes.', 'talk',
       $3::text, $4::timestamptz, $4::timestamptz, $5::timestamptz,
       case when $3 = 'closed' then $4::timestamptz end, case when $3 = 'closed' then 'expired' end
     from programmes.programme returning id`,
    [students[n]?.id, seniors[n]?.id, answeredAt ? 'talking' : 'closed', saidAt, answeredAt ?? null],
  )

/** Some quarter's hellos: the first few became conversations, thirty hours later. */
async function hellos(month: string, all: number, talked: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < all; n++) {
    const rows = await hello(
      n,
      `2026-${month}-10T06:00:00Z`,
      n < talked ? `2026-${month}-11T12:00:00Z` : undefined,
    )
    ids.push(rows[0]?.id ?? '')
  }
  return ids
}

const report = async (query = '') => (await greta.get(`/staff/board${query}`)).text

describe('a quarter', () => {
  it('begins at midnight of the house, and is looked back at for two years', () => {
    expect(quarterOf('2026-09-30')).toEqual({ year: 2026, part: 3 })
    expect(quarterBefore({ year: 2026, part: 1 })).toEqual({ year: 2025, part: 4 })
    expect(spanOf({ year: 2026, part: 4 }, 'Europe/Oslo')).toEqual({
      ...{ from: new Date('2026-09-30T22:00:00Z'), until: new Date('2026-12-31T23:00:00Z') },
      ...{ firstDay: '2026-10-01', dayAfter: '2027-01-01' },
    })
    expect(quartersUpTo('2026-11-23').at(-1)).toEqual({ year: 2024, part: 4 })
  })
})

describe('the report to the board', () => {
  it('says of the last quarter what it brought beside the one before, and names nobody', async () => {
    const [first = ''] = await hellos('08', 7, 6)
    // Still June in UTC, and July already where the house is.
    await hello(7, '2026-06-30T22:30:00Z')
    await hellos('05', 6, 0)
    for (let n = 0; n < 6; n++)
      await test.query(
        `insert into questions.thread (id, kind, asker, title, asked_at, heard_at, answered_at)
         values (gen_random_uuid(), 'question', $1, 'A question of somebody', '2026-09-01T09:00:00Z',
           '2026-09-01T09:00:00Z', $2)`,
        [students[n]?.id, n < 5 ? '2026-09-01T11:30:00Z' : null],
      )
    for (let n = 0; n < 6; n++) {
      await test.query(
        `insert into welcome.newcomer (member, began_at) values ($1, '2026-07-05T09:00:00Z')`,
        [students[n]?.id],
      )
      await test.query(
        `insert into welcome.step (member, step, reached_at) values ($1, 'contact', $2::timestamptz)`,
        [students[n]?.id, n < 5 ? '2026-07-18T09:00:00Z' : '2026-07-20T09:00:00Z'],
      )
    }
    await test.query(
      `insert into partnerships.partnership (id, programme, hello, topic, low, high, state, started_at,
         trial_conversations, trial_until, active_at)
       select gen_random_uuid(), h.programme, h.id, h.topic, h.low, h.high, 'active', '2026-08-20T09:00:00Z', 3,
         '2026-09-20T09:00:00Z', '2026-09-02T09:00:00Z'
       from hellos.hello h where h.state = 'talking'`,
    )
    for (let n = 0; n < 6; n++)
      await test.query(
        `insert into partnerships.lesson (id, partnership, teacher, learner, words, taught_at, state, said_at, by)
         select gen_random_uuid(), p.id, p.low, p.high, 'What only the two read', '2026-08-25T09:00:00Z',
           $2, '2026-09-15T09:00:00Z', p.low from partnerships.partnership p where p.hello = $1`,
        [first, n < 5 ? 'works' : 'tried'],
      )
    const text = await report()
    expect(text).toContain('Our association, July to September 2026')
    expect(text).toContain('Hellos said 8 6')
    expect(text).toContain('Became a conversation 6 fewer than 5')
    expect(text).toContain('Half of those talked within 30 hours –')
    expect(text).toContain('Trials begun 6 fewer than 5')
    expect(text).toContain('Under way at the end of the quarter 6 fewer than 5')
    expect(text).toContain('Lessons tried 6')
    expect(text).toContain('Lessons that work for whoever learned them 5')
    expect(text).toContain('People who offered help and were asked for it 8 of 8 6 of 8')
    expect(text).toContain('Newcomers somebody wrote to or met within two weeks 5 of 6 fewer than 5')
    expect(text).toContain('Questions that were answered 5 of 6')
    expect(text).toContain('Half of those within three hours')
    expect(text).toMatch(/Student 8 6 fewer than 5 fewer than 5 Senior fewer than 5 fewer than 5 8 6/)
    // What there was nothing of is not said at all.
    for (const nothing of ['Came to their end', 'Goals reached', 'Things made', ' 0 '])
      expect(text).not.toContain(nothing)
    for (const theirs of ['Somebody', 'What only the two read', 'A sentence for one pair of eyes'])
      expect(text).not.toContain(theirs)
  })

  it('says of fewer than five no more than that', async () => {
    await hellos('08', 4, 4)
    await hellos('05', 1, 0)
    const text = await report()
    expect(text).toContain('Hellos said fewer than 5 fewer than 5')
    expect(text).not.toContain('talked within')
    expect(text).not.toContain('by stage of a career')
  })

  it('says that a quarter is not over, and stands alone where nothing came before', async () => {
    await hellos('11', 5, 0)
    const text = await report('?quarter=2026-4')
    expect(text).toContain('October to December 2026, so far')
    expect(text).toContain('This quarter is not over')
    expect(text).toContain('First talks Hellos said 5 ')
    expect(text).not.toContain('before')
    expect(await report('?quarter=1999-9')).toContain('Our association, July to September 2026')
    expect(await report('?quarter=2025-1')).toContain('January to March 2025')
  })

  it('goes to a spreadsheet with the same figures, and nothing a spreadsheet would run', async () => {
    await hellos('08', 7, 6)
    await test.house.perform(system, (act) =>
      saveSettings(act, memberSettings, {
        stageWords: { student: '=1+1', early: 'First', mid: 'Mid', senior: 'Senior', retired: 'Retired' },
      }),
    )
    const file = await greta.get('/staff/board/report.csv?quarter=2026-3')
    expect(file.headers.get('content-disposition')).toContain('board-2026-3.csv')
    expect(file.html).toContain('First talks,Hellos said,7')
    expect(file.html).toContain(`Hellos said by,'=1+1,7`)
  })

  it('is for staff alone', async () => {
    const maya = await signedIn(test, students[0]?.id as MemberViewer['id'])
    for (const path of ['/staff/board', '/staff/board/report.csv'])
      expect((await maya.get(path)).status).toBe(404)
    expect((await greta.get('/staff')).text).toContain('Report to the board')
  })
})
