import { beforeAll, describe, expect, it } from 'vitest'
import { marketOf } from '#market/snapshot.ts'
import { stopTakingPart } from '#members/standing/stop-taking-part.ts'
import { suspendMember } from '#members/standing/suspend.ts'
import { livePartnershipOf } from '#partnerships/access.ts'
import { days } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { enrolmentOf } from '#programmes/access.ts'
import { enrol } from '#programmes/enrol.ts'
import { takeSeat } from '#programmes/take-seat.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics } from '../hellos/two.ts'
import { pairOnTrial } from '../partnerships/pair.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

const enrolmentFor = ({ id }: MemberViewer) => enrolmentOf(test.house.look(system), id)

/** What signing in again does to somebody who had left. */
const comesBack = ({ id }: MemberViewer) =>
  test.query('update members.member set left_at = null where id = $1', [id])

const isFound = async (reader: MemberViewer, person: MemberViewer) =>
  (await (await signedIn(test, reader.id)).get('/people')).html.includes(person.publicId)

describe('coming back', () => {
  it('brings the account back and no enrolment, until Ruth enrols again', async () => {
    const maya = await addPartner(test, { name: 'Maya Okafor', learns: ['public-hearings'] })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
    expect(await isFound(maya, ruth)).toBe(true)
    await test.house.perform(ruth, stopTakingPart)
    await test.settle()
    await comesBack(ruth)
    expect(await enrolmentFor(ruth)).toBeUndefined()
    await (await marketOf(test.house)).catchUp()
    expect(await isFound(maya, ruth)).toBe(false)
    expect((await (await signedIn(test, ruth.id)).get('/mentoring')).text).not.toContain('Stop for now')

    await test.house.perform(ruth, (act) => enrol(act, ruth.id, 'mentor'))
    await (await marketOf(test.house)).catchUp()
    expect(await isFound(maya, ruth)).toBe(true)
  })

  it('is the same once a suspension has lapsed', async () => {
    const omar = await addPartner(test, { name: 'Omar Haddad' })
    const until = new Date(test.clock.now().getTime() + days(2))
    await test.house.perform(system, (act) => suspendMember(act, omar.id, until))
    await test.settle()
    test.clock.pass(days(3))
    expect(await enrolmentFor(omar)).toBeUndefined()
  })

  it('keeps what was begun after, when the news of leaving is late', async () => {
    const ivy = await addPartner(test, { name: 'Ivy Chan' })
    await test.house.perform(ivy, stopTakingPart)
    await comesBack(ivy)
    await test.query('delete from programmes.enrolment where member = $1', [ivy.id])
    test.clock.pass(1000)
    await test.house.perform(ivy, (act) => enrol(act, ivy.id, 'both'))
    await test.settle()
    expect(await enrolmentFor(ivy)).toMatchObject({ role: 'both' })
  })

  it('frees no seat that was taken after, when the end of a trial is late', async () => {
    const { maya, ruth, hello } = await pairOnTrial(test)
    await test.house.perform(ruth, stopTakingPart)
    await comesBack(ruth)
    await test.query('delete from programmes.enrolment where member = $1', [ruth.id])
    test.clock.pass(1000)
    await test.house.perform(ruth, (act) => enrol(act, ruth.id, 'both'))
    await test.house.perform(system, (act) => takeSeat(act, [ruth.id]))
    await test.settle()
    expect(await livePartnershipOf(test.house.look(maya), hello)).toBeUndefined()
    expect(await enrolmentFor(ruth)).toMatchObject({ seatsUsed: 1 })
    expect(await enrolmentFor(maya)).toMatchObject({ seatsUsed: 0 })
  })
})
