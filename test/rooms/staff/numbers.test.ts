import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { to } from '#map/paths.ts'
import { marketOf } from '#market/snapshot.ts'
import { noticeSettings } from '#notices/settings.ts'
import { readSettings } from '#platform/settings.ts'
import { days } from '#platform/time.ts'
import { system, visitor } from '#platform/viewer.ts'
import { enrolmentOf } from '#programmes/access.ts'
import { enrol } from '#programmes/enrol.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from '../hellos/two.ts'

const test = openTestHouse()
let greta: Browser
beforeAll(async () => {
  await addTopics(test)
  greta = await signedIn(
    test,
    (await addMember(test, { name: 'Greta Malik', role: 'staff', zone: 'UTC' })).id,
  )
})
beforeEach(() => test.query('delete from platform.setting'))

const decide = async (numbers: Record<string, string>) =>
  expect((await greta.post('/staff/settings/numbers', numbers)).location).toBe('/staff/settings')
const no_room = expect.objectContaining({ code: 'no_room' })

describe('the numbers', () => {
  it('are kept with who and when, and change where they are used', async () => {
    await decide({ weeklyIntake: '1', seats: '2', quietFrom: '22:30', quietUntil: '07:00', trialDays: '45' })
    const page = await greta.get('/staff/settings')
    expect(page.text).toContain('New hellos to one person in a week: from 3 to 1')
    expect(page.text).toContain('When mail begins to rest: from 21:00 to 22:30')
    expect(page.text).toContain('Greta Malik, today at 09:00')
    expect(page.html).toMatch(/name="trialDays"[^>]*value="45"|value="45"[^>]*name="trialDays"/)
    expect(await readSettings(test.house.look(visitor), noticeSettings)).toMatchObject({
      quietFrom: 1350,
      quietUntil: 420,
    })
    const jun = await addMember(test, { name: 'Jun Watanabe' })
    await test.house.perform(jun, (act) => enrol(act, jun.id, 'both'))
    expect(await enrolmentOf(test.house.look(system), jun.id)).toMatchObject({ seats: 2, weeklyIntake: 1 })
    const other = await signedIn(test, (await addMember(test, { name: 'Ivy Chan' })).id)
    expect((await other.get(to('meNotices'))).text).toContain('22:30')
  })

  it('decide how many hellos reach one person, and who stands in lists', async () => {
    const maya = await addPartner(test, { name: 'Maya Okafor', learns: ['public-hearings'] })
    const omar = await addPartner(test, { name: 'Omar Haddad', learns: ['public-hearings'] })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
    await decide({ weeklyIntake: '1' })
    await hello(test, maya, ruth)
    await (await marketOf(test.house)).catchUp()
    const people = async () => (await (await signedIn(test, omar.id)).get('/people')).html
    expect(await people()).not.toContain(ruth.publicId)
    await expect(hello(test, omar, ruth)).rejects.toEqual(no_room)
    await decide({ weeklyIntake: '2' })
    await (await marketOf(test.house)).catchUp()
    expect(await people()).toContain(ruth.publicId)
    await hello(test, omar, ruth)
  })

  it('decide how many one person may have open, and when a conversation is quiet', async () => {
    const maya = await addPartner(test, { name: 'Maya Okafor' })
    const [ruth, omar] = [
      await addPartner(test, { name: 'Ruth Lindqvist' }),
      await addPartner(test, { name: 'Omar Haddad' }),
    ]
    await decide({ mostOpen: '1', quietDays: '10' })
    const id = await hello(test, maya, ruth)
    await expect(hello(test, maya, omar)).rejects.toEqual(expect.objectContaining({ code: 'too_many_open' }))
    await test.house.perform(ruth, (act) => acceptHello(act, { hello: id }))
    const asMaya = await signedIn(test, maya.id)
    test.clock.pass(days(9))
    expect((await asMaya.get(to('hellos'))).text).toContain('Talking RL Ruth')
    test.clock.pass(days(1))
    expect((await asMaya.get(to('hellos'))).text).toContain('Earlier RL Ruth')
  })

  it('come back with a sentence where one cannot be, and an empty field changes nothing', async () => {
    const answer = await greta.post('/staff/settings/numbers', {
      weeklyIntake: '0',
      quietFrom: '25:00',
      quietDays: '30',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Please write a number from 1 to 50.')
    expect(answer.text).toContain('Please write a time, such as 21:00.')
    expect(await test.query('select name from platform.setting')).toEqual([])
    await decide({ quietDays: '30', mostOpen: '' })
    expect(await test.query('select name from platform.setting')).toEqual([{ name: 'quietDays' }])
  })
})
