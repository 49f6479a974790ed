import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../support/browser.ts'
import { openTestHouse, type TestHouse } from '../../support/house.ts'
import { addHelper, addSeeker, makeRound, openDesk, pairsOf } from './round.ts'

const test = openTestHouse()
let staff: Browser
beforeAll(async () => {
  staff = await openDesk(test)
  await addHelper(test, 'Ruth Lindqvist')
  await addSeeker(test, 'Maya Okafor', { profile: { stage: 'early' } })
  await addCrowd(test, 5_100)
})

/** So many others who offer help, and each have somebody already. */
const addCrowd = (house: TestHouse, many: number) =>
  house.query(
    `with made as (
       insert into members.member (id, public_id, email, name, call_name, role, joined_at, conduct_version, made_at)
       select gen_random_uuid(), 'crowd' || n, 'crowd' || n || '@example.org', 'Crowd ' || n, 'Crowd', 'member', $2, 0, $2
       from generate_series(1, $1::int) n returning id),
     told as (insert into members.profile (member, zone) select id, 'Europe/London' from made)
     insert into programmes.enrolment (programme, member, role, enrolled_at, seats, seats_used)
     select p.id, m.id, 'mentor', $2, 3, 1 from made m, programmes.programme p`,
    [many, house.clock.now()],
  )

describe('A round in a large association', () => {
  it('says when too many people were chosen, and makes no round', async () => {
    const answer = await staff.post('/staff/rounds', { helpers: 'everybody' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('That is more than 5,000 people at once. Choose fewer')
    expect(await test.query('select id from rounds.round')).toEqual([])
  })

  it('finds for a few who were chosen somebody among everybody, those who help fewest first', async () => {
    const path = await makeRound(staff, { stages: 'early' })
    expect(await pairsOf(test, path)).toEqual(['Ruth and Maya'])
    expect((await staff.get(path)).text).toContain('Looked at: one person looking for somebody and')
  })
})
