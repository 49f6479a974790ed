import { beforeAll, describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import { marketOf } from '#market/snapshot.ts'
import { demoPeople } from '#members/demo/people.ts'
import { days } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { withNewcomers } from '#welcome/demo.ts'
import { followUpNewcomers } from '#welcome/follow-up.ts'
import { fillIfNew } from '../../../src/wiring/fill-demo.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
interface Newcomer {
  id: string
  name: string
  call: string
  day: number
}
let newcomers: Newcomer[]
beforeAll(async () => {
  await fillIfNew(test.house, { kind: 'association', members: 300, seed: 1 })
  newcomers = await test.query<Newcomer>(
    `select m.id, m.name, m.call_name as call, extract(day from $1 - n.began_at)::int as day
     from welcome.newcomer n join members.member m on m.id = n.member
     where m.email <> 'newcomer@demo.example' order by 4`,
    [test.clock.now()],
  )
})

const today = async (at: number) => (await (await signedIn(test, newcomers[at]?.id as never)).get('/')).text

describe('the demo', () => {
  it('has newcomers of a day, nine days, two weeks and a month', async () => {
    expect(newcomers.map(({ day }) => day)).toEqual([1, 9, 14, 30])
    expect(await today(0)).toContain('We ask three people who fit')
    expect(await today(1)).toContain('people have said yes so far')
    expect(await today(3)).not.toContain('Three introductions')
  })

  it('has whoever signs in as the newcomer in her first weeks', async () => {
    const [maya] = await test.query<{ id: MemberId }>(
      `select id from members.member where email = 'newcomer@demo.example'`,
    )
    const browser = await signedIn(test, maya?.id as MemberId)
    expect((await browser.get('/')).text).toContain('Your first weeks')
    expect((await browser.get('/first-weeks')).text).not.toContain('They are over')
  })

  it('shows staff the one of two weeks whom nobody has met, with whom to ask', async () => {
    const [owner] = await test.query<{ id: string }>(
      `select id from members.member where role in ('staff', 'owner') limit 1`,
    )
    await (await marketOf(test.house)).catchUp()
    const { text } = await (await signedIn(test, owner?.id as never)).get('/staff/attention')
    const [, , alone] = newcomers
    expect(text).toContain(`Nobody has written to ${alone?.call} or met ${alone?.call} yet.`)
    expect(text).toMatch(/and has room\. Would you ask\?/)
  })

  it('leaves the sweep of letters nothing to catch up on', async () => {
    await test.house.perform(system, followUpNewcomers)
    expect(await test.query(`select 1 from platform.event where type = 'welcome.followed_up'`)).toEqual([])
  })

  it('is the same each time, and makes nobody else new', () => {
    const now = test.clock.now()
    const before = demoPeople({ seed: 1, members: 300, today: now })
    const after = withNewcomers(before, now)
    expect(withNewcomers(before, now)).toEqual(after)
    const moved = after.filter(({ joinedOn }, n) => joinedOn !== before[n]?.joinedOn)
    expect(moved).toHaveLength(4)
    for (const { joinedOn, lastSeen } of moved) {
      expect(now.getTime() - joinedOn.getTime()).toBeLessThan(days(31))
      expect(lastSeen.getTime()).toBeGreaterThanOrEqual(joinedOn.getTime())
    }
  })
})
