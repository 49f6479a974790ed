import { beforeAll, describe, expect, it } from 'vitest'
import { findReceiver } from '#hellos/saying/can-receive.ts'
import { sayHello } from '#hellos/saying/say-hello.ts'
import type { MemberId, TopicKey } from '#map/ids.ts'
import { marketOf } from '#market/snapshot.ts'
import { finishStep } from '#members/first-steps/finish-step.ts'
import { firstSteps } from '#members/first-steps/first-step.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { found } from '#platform/refusal.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { enrol } from '#programmes/enrol.ts'
import { pauseEnrolment } from '#programmes/pause-enrolment.ts'
import { makeReport } from '#safety/make-report.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
let maya: MemberViewer
let ruth: MemberViewer

beforeAll(async () => {
  await test.house.perform(system, seedVocabulary)
  maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
  ruth = await addMember(test, { name: 'Ruth Lindqvist', conduct: 1 })
})

const today = async (who: MemberViewer) => (await (await signedIn(test, who.id)).get('/')).text

describe('Today', () => {
  it('leads Maya through what is next: first steps, taking part, somebody who fits', async () => {
    expect(await today(maya)).toContain('Say what you could teach')
    for (const step of firstSteps.filter((one) => one !== 'mentoring'))
      await test.house.perform(maya, (act) => finishStep(act, step, step === 'learn'))
    const before = await today(maya)
    expect(before).toContain('Take part in mentoring')
    expect(before).toContain('When you have a minute Say what you would like to learn')

    await test.house.perform(maya, (act) => enrol(act, maya.id, 'mentee'))
    await test.query(`insert into members.teaches (member, topic, level) values ($1, 'public-hearings', 5)`, [
      ruth.id,
    ])
    await test.query(`insert into members.learns (member, topic, level) values ($1, 'public-hearings', 1)`, [
      maya.id,
    ])
    await test.house.perform(ruth, (act) => enrol(act, ruth.id, 'mentor'))
    await test.settle()
    await (await marketOf(test.house)).catchUp()
    const after = await today(maya)
    expect(after).toContain('Say hello to Ruth')
    expect(after).toContain('Ruth could teach you: Public hearings')
    expect(after).toContain('That is all for today.')
  })

  it('puts somebody who waits before anything else, and stops suggesting who is in touch', async () => {
    const receiver = found(await findReceiver(test.house.look(maya), ruth.publicId))
    await test.house.perform(maya, (act) =>
      sayHello(act, {
        to: receiver,
        topic: 'public-hearings' as TopicKey,
        whyYou: 'You spoke at the harbour hearing.',
        whoIAm: '',
        gain: 'I could show you Grasshopper.',
        question: '',
        size: 'talk',
        formKey: crypto.randomUUID(),
      }),
    )
    const hers = await today(ruth)
    expect(hers).toContain('Maya says hello')
    expect(hers).toContain('I could show you Grasshopper.')
    expect(await today(maya)).not.toContain('Say hello to Ruth')
  })

  it('lets somebody rest in peace', async () => {
    const omar = await addMember(test, { name: 'Omar Haddad', conduct: 1 })
    for (const step of firstSteps) await test.house.perform(omar, (act) => finishStep(act, step, false))
    await test.house.perform(omar, (act) => enrol(act, omar.id, 'both'))
    await test.house.perform(omar, (act) => pauseEnrolment(act, null))
    expect(await today(omar)).toContain('You are having a rest')
  })

  it('tells staff of a report, and nobody of one about themselves', async () => {
    const grace = await addMember(test, { name: 'Grace Mbeki', role: 'staff', conduct: 1 })
    const owner = await addMember(test, { name: 'Amina Odhiambo', role: 'owner', conduct: 1 })
    await test.house.perform(maya, (act) =>
      makeReport(act, {
        accused: grace.id,
        subject: { kind: 'profile' },
        excerpt: [],
        words: 'A price list.',
      }),
    )
    expect(await today(owner)).toContain('One report waits to be looked at')
    expect(await today(grace)).not.toContain('report')
    expect(await today(ruth)).not.toContain('report')
  })
})

describe('whom Today shows first', () => {
  const takesPart = async (
    name: string,
    { stage, role }: { stage: string; role: 'both' | 'mentor' | 'mentee' },
  ) => {
    const who = await addMember(test, { name, conduct: 1 })
    await test.query('update members.profile set stage = $2 where member = $1', [who.id, stage])
    for (const step of firstSteps) await test.house.perform(who, (act) => finishStep(act, step, false))
    await test.house.perform(who, (act) => enrol(act, who.id, role))
    return who
  }
  const knows = async (who: MemberViewer, teaches: string, learns: string) => {
    await test.query('insert into members.teaches (member, topic, level) values ($1, $2, 4)', [
      who.id,
      teaches,
    ])
    await test.query('insert into members.learns (member, topic, level) values ($1, $2, 1)', [who.id, learns])
  }

  it('is somebody to ask for a student, and somebody to help for a retired fellow, though both do both', async () => {
    const lena = await takesPart('Lena Fischer', { stage: 'student', role: 'both' })
    const henk = await takesPart('Henk de Vries', { stage: 'retired', role: 'both' })
    await knows(lena, 'grasshopper', 'first-job')
    await knows(henk, 'first-job', 'grasshopper')
    await (await marketOf(test.house)).catchUp()
    expect(await today(lena)).toContain('Say hello to Henk')
    expect(await today(henk)).toContain('You could help Lena')
  })

  it('is the other way round where there is nobody that way', async () => {
    const ada = await takesPart('Ada Retired', { stage: 'retired', role: 'both' })
    const noor = await takesPart('Noor Aziz', { stage: 'mid', role: 'mentor' })
    await knows(noor, 'first-job', 'salary-talks')
    await knows(ada, 'grasshopper', 'first-job')
    // Everybody who seeks has a rest.
    const seekers = await test.query<{ member: MemberId }>(
      `select member from programmes.enrolment where role <> 'mentor' and member <> $1`,
      [ada.id],
    )
    for (const { member } of seekers)
      await test.house.perform({ ...ada, id: member }, (act) => pauseEnrolment(act, null))
    await (await marketOf(test.house)).catchUp()
    expect(await today(ada)).toMatch(/Say hello to (Noor|Ruth)/)
  })
})
