import { beforeAll, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { askFirst } from '#hellos/answering/ask-first.ts'
import { setAside } from '#hellos/answering/set-aside.ts'
import { introduce } from '#hellos/introducing/introduce.ts'
import { sendMessage } from '#hellos/talk/send-message.ts'
import type { TopicKey } from '#map/ids.ts'
import { days } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { followUpNewcomers } from '#welcome/follow-up.ts'
import { type FollowUp, followUpAbout, followUpDue, type SoFar } from '#welcome/newcomer.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPerson } from '../discovery/cast.ts'
import { hello } from '../hellos/two.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addNewcomer, asked, headlines, says, seek, stepsOf } from './newcomers.ts'

const test = openTestHouse()
let ruth: MemberViewer
beforeAll(async () => {
  await addVocabulary(test.query)
  ruth = await addPerson(test, {
    name: 'Ruth Lindqvist',
    teaches: { cv: 3 },
    profile: { kinds_of_help: ['welcoming'] },
  })
})

const followUp = async () => {
  await test.house.perform(system, followUpNewcomers)
  await test.settle()
}

describe('what a follow-up is about', () => {
  const nothing: SoFar = {
    ...{ takesPart: true, stepsAhead: false, contact: false, paired: false, teaches: true },
    ...{ host: undefined, talk: undefined },
  }
  const somebody = { id: 'h', callName: 'Ruth' }
  const cases: [FollowUp, Partial<SoFar>][] = [
    ['write', {}],
    ['first_steps', { stepsAhead: true }],
    ['take_part', { takesPart: false, stepsAhead: true }],
    ['talk', { talk: somebody, takesPart: false }],
    ['paired', { talk: somebody, paired: true }],
    ['teach', { talk: somebody, paired: true, teaches: false }],
    ['host', { host: somebody, talk: somebody, paired: true }],
  ]
  it.each(cases)('is %s', (about, so) => {
    expect(followUpAbout({ ...nothing, ...so })).toBe(about)
  })

  it('is due from the seventh day, and from the thirtieth, to the instant', () => {
    const began = new Date('2026-11-23T09:00:00Z')
    const due = (ms: number) => followUpDue(began, new Date(began.getTime() + ms))
    expect([due(days(7) - 1), due(days(7)), due(days(30) - 1), due(days(30))]).toEqual([undefined, 7, 7, 30])
  })
})

describe('a newcomer', () => {
  it('is asked after a week and after a month, once each, from what did or did not happen', async () => {
    const maya = await addNewcomer(test, { name: 'Maya Okafor', role: 'none' })
    test.clock.pass(days(7) - 1)
    await followUp()
    expect(await headlines(test, maya)).toEqual([])
    test.clock.pass(1)
    await followUp()
    await followUp()
    expect(await headlines(test, maya)).toEqual(['Would you like to be introduced to somebody?'])
    const letter = await hello(test, maya, ruth, { topic: 'cv' })
    await test.house.perform(ruth, (act) => acceptHello(act, { hello: letter }))
    await test.settle()
    test.clock.pass(days(23))
    await followUp()
    await followUp()
    expect((await headlines(test, maya)).at(-1)).toBe('How is it going with Ruth?')
    expect(await stepsOf(test, maya)).toEqual(['contact', 'day_30', 'day_7'])
    test.clock.pass(days(40))
    await followUp()
    expect((await headlines(test, maya)).filter((line) => line.includes('How is it going'))).toHaveLength(1)
  })

  it('hears that Ruth would be happy to meet them, before anything else', async () => {
    const amara = await addNewcomer(test, { name: 'Amara Diallo', teaches: { cv: 2 } })
    await seek(test)
    await says(test, ruth, (await asked(test, amara)).find(({ host }) => host === 'Ruth')?.id)
    test.clock.pass(days(7))
    await followUp()
    expect(
      (await headlines(test, amara)).filter((line) => line === 'Ruth would be happy to meet you'),
    ).toHaveLength(2)
  })

  it('is asked once where a week and a month have both gone by, and not at all where both were skipped', async () => {
    const late = await addNewcomer(test, { name: 'Late Lena' })
    const skips = await addNewcomer(test, { name: 'Sami Skips' })
    const leaves = await addNewcomer(test, { name: 'Lea Leaves' })
    const browser = await signedIn(test, skips.id)
    await browser.post('/first-weeks/day_7/skip')
    await browser.post('/first-weeks/day_30/skip')
    await (await signedIn(test, leaves.id)).post('/first-weeks/off')
    test.clock.pass(days(31))
    await followUp()
    await followUp()
    expect(await headlines(test, late)).toHaveLength(1)
    expect([await headlines(test, skips), await headlines(test, leaves)]).toEqual([[], []])
  })
})

describe('the first contact', () => {
  const contact = async (who: MemberViewer) => (await stepsOf(test, who)).includes('contact')

  it('is a letter received, a yes, a question, words; not a letter written, and not a silent no', async () => {
    const made: MemberViewer[] = []
    for (const name of ['Writes', 'Receives', 'Accepted', 'Asked', 'Refused'])
      made.push(await addNewcomer(test, { name: `Newcomer ${name}`, teaches: { cv: 2 } }))
    const [writes, receives, accepted, askedFirst, refused] = made as [
      MemberViewer,
      MemberViewer,
      MemberViewer,
      MemberViewer,
      MemberViewer,
    ]
    const helper = async () => addPerson(test, { name: 'Omar Haddad', teaches: { fees: 3 } })
    await hello(test, writes, await helper(), { topic: 'fees' })
    await hello(test, await helper(), receives, { topic: 'cv' })
    const answered = async (who: MemberViewer) => {
      const omar = await helper()
      return { omar, id: await hello(test, who, omar, { topic: 'fees' }) }
    }
    const yes = await answered(accepted)
    await test.house.perform(yes.omar, (act) => acceptHello(act, { hello: yes.id }))
    const first = await answered(askedFirst)
    await test.house.perform(first.omar, (act) => askFirst(act, { hello: first.id }))
    const no = await answered(refused)
    await test.house.perform(no.omar, (act) => setAside(act, { hello: no.id }))
    await test.settle()
    const contacts: boolean[] = []
    for (const who of made) contacts.push(await contact(who))
    expect(contacts).toEqual([false, true, true, true, false])
    expect(await test.query('select 1 from welcome.step where member = $1', [yes.omar.id])).toEqual([])
  })

  it('is no introduction alone, but the first words in it', async () => {
    const khai = await addNewcomer(test, { name: 'Khai Nguyen', teaches: { cv: 2 } })
    const omar = await addPerson(test, { name: 'Omar Haddad', teaches: { fees: 3 } })
    const id = await test.house.perform(system, (act) =>
      introduce(act, {
        ...{ host: omar.id, guest: khai.id, offers: 'topic', origin: 'welcome' },
        topic: 'fees' as TopicKey,
      }),
    )
    await says(test, omar, id)
    await says(test, khai, id)
    expect(await contact(khai)).toBe(false)
    await test.house.perform(khai, (act) =>
      sendMessage(act, { hello: id as never, words: 'Good to meet you.' }),
    )
    await test.settle()
    expect(await contact(khai)).toBe(false)
    await test.house.perform(omar, (act) =>
      sendMessage(act, { hello: id as never, words: 'Coffee on Tuesday?' }),
    )
    await test.settle()
    expect(await contact(khai)).toBe(true)
  })

  it('and what a newcomer gave is written down: a hello about what they teach, or to a student', async () => {
    const teaches = await addNewcomer(test, { name: 'Tia Teaches', teaches: { cv: 4 } })
    const meets = await addNewcomer(test, { name: 'Max Meets' })
    const asks = await addNewcomer(test, { name: 'Ana Asks' })
    const student = await addPerson(test, { name: 'Sana Student', profile: { stage: 'student' } })
    const other = await addPerson(test, { name: 'Dele Adeyemi', teaches: { fees: 3 } })
    await hello(test, teaches, other, { topic: 'cv' })
    await hello(test, meets, student, { topic: 'fees' })
    await hello(test, asks, other, { topic: 'fees' })
    await test.settle()
    const gave = async (who: MemberViewer) => (await stepsOf(test, who)).includes('something')
    expect([await gave(teaches), await gave(meets), await gave(asks)]).toEqual([true, true, false])
  })
})
