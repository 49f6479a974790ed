import { beforeAll, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { askFirst } from '#hellos/answering/ask-first.ts'
import { expireHellos } from '#hellos/answering/close-due.ts'
import { remindReceivers } from '#hellos/answering/remind.ts'
import { withdrawHello } from '#hellos/answering/withdraw-hello.ts'
import { sendMessage } from '#hellos/talk/send-message.ts'
import { to } from '#map/paths.ts'
import { marketOf } from '#market/snapshot.ts'
import { days, hours, after as later } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { saveAnswering } from '#programmes/save-answering.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from './two.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

async function two() {
  const maya = await addPartner(test, { name: 'Maya Okafor' })
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
  return { maya, ruth, asMaya: await signedIn(test, maya.id), asRuth: await signedIn(test, ruth.id) }
}
const newTo = (person: MemberViewer) => to('helloNew', { person: person.publicId })
const letter = { topic: 'public-hearings', whyYou: 'You spoke at the harbour hearing.', size: 'talk' }

describe('what stands in the way is said before anything is written', () => {
  it('ninety days, with the day from which it works, swept or not', async () => {
    const { maya, ruth, asMaya } = await two()
    const id = await hello(test, maya, ruth)
    await test.house.perform(maya, (act) => withdrawHello(act, { hello: id }))
    const page = await asMaya.get(newTo(ruth))
    expect(page.text).toContain('You can write again on 21 February 2027')
    expect(page.html).not.toContain('name="whyYou"')
    test.clock.pass(days(90))
    await hello(test, maya, ruth)
    test.clock.pass(days(8))
    const due = await asMaya.get(newTo(ruth))
    expect(due.text).toContain('You can write again on')
    await test.house.perform(system, expireHellos)
    expect((await asMaya.get(newTo(ruth))).text).toBe(due.text)
  })

  it('as many open as can be, with the hour from which there is room, and the way to them', async () => {
    test.clock.set('2026-11-23T09:00:00Z')
    const { maya, ruth, asMaya } = await two()
    for (const name of ['Omar Haddad', 'Ivy Chan', 'Dele Adeyemi', 'Noor Aziz', 'Jun Watanabe']) {
      expect((await asMaya.get(newTo(ruth))).html).toContain('name="whyYou"')
      const other = await addPartner(test, { name })
      const id = await hello(test, maya, other)
      // Whoever accepts keeps it open.
      if (name !== 'Jun Watanabe') await test.house.perform(other, (act) => acceptHello(act, { hello: id }))
      test.clock.pass(hours(1))
    }
    const page = await asMaya.get(newTo(ruth))
    expect(page.text).toContain('There is room for another on Thursday at 13:00 , or when you withdraw')
    expect(page.html).toContain(`href="${to('hellos')}"`)
    expect(page.html).not.toContain('name="whyYou"')
    const sent = await asMaya.post(newTo(ruth), letter)
    expect(sent.status).toBe(409)
    expect(sent.text).toContain('when you withdraw a letter or end a conversation')
    expect(sent.text).toContain('Look at your hellos')
    expect(sent.text).not.toContain('take it to somebody else')
    expect(sent.text).toContain(letter.whyYou)
    test.clock.set('2026-11-26T13:00:00Z')
    expect((await asMaya.get(newTo(ruth))).html).toContain('name="whyYou"')
  })

  it('says how Ruth usually answers only where it may be said of Ruth anywhere', async () => {
    const { ruth, asMaya, asRuth } = await two()
    const habit = (received: number, answered: number) =>
      test.house.perform(system, (act) =>
        saveAnswering(act, { member: ruth.id, received, answered, usualHours: 20 }),
      )
    await habit(9, 3)
    expect((await asMaya.get(newTo(ruth))).text).not.toContain('usually answers')
    const own = (await asRuth.get(to('mentoring'))).text
    expect(own).toContain('In the last 180 days you answered 3 of nine hellos.')
    expect(own).toContain('Your usual answer takes 20 hours.')
    expect(own).toContain('Others read nothing about it.')
    await habit(9, 8)
    expect((await asMaya.get(newTo(ruth))).text).toContain('Ruth usually answers within a day')
    expect((await asRuth.get(to('mentoring'))).text).toContain('“usually answers within a day”')
  })
})

describe('three others', () => {
  it('are offered on the third day, and to whoever found no room while writing, with the text kept', async () => {
    const { maya, ruth, asMaya } = await two()
    for (const name of ['Omar Haddad', 'Ivy Chan', 'Dele Adeyemi', 'Noor Aziz'])
      await addPartner(test, { name, teaches: ['public-hearings'] })
    await (await marketOf(test.house)).catchUp()
    const shown = (html: string) =>
      new Set([...html.matchAll(/<li><article[\s\S]*?href="(\/people\/[\w-]+)"/g)].map(([, href]) => href))

    const id = await hello(test, maya, ruth)
    test.clock.pass(days(3))
    const page = await asMaya.get(to('hello', { hello: id }))
    const path = to('helloPeople', { hello: id })
    expect(page.html).toContain(path)
    const three = await asMaya.get(path)
    expect(three.text).toContain('Others for Public hearings')
    expect(shown(three.html).size).toBe(3)
    expect(shown(three.html)).not.toContain(to('person', { person: ruth.publicId }))
    expect((await (await signedIn(test, ruth.id)).get(path)).status).toBe(404)

    const ivy = await addPartner(test, { name: 'Ivy Chan' })
    const asIvy = await signedIn(test, ivy.id)
    await test.query('update programmes.enrolment set seats_used = seats where member = $1', [ruth.id])
    const refused = await asIvy.post(newTo(ruth), letter)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain(letter.whyYou)
    expect(shown(refused.html).size).toBe(3)
  })
})

describe('a yes that comes late', () => {
  it('is kept when the time suggested has passed meanwhile, and says so', async () => {
    const { maya, ruth, asRuth } = await two()
    const at = later(test.clock.now(), days(1))
    const id = await hello(test, maya, ruth, { proposal: { kind: 'call', at, where: '', minutes: 20 } })
    test.clock.pass(days(2))
    const answer = await asRuth.post(to('helloAccept', { hello: id }), { time: 'suits' })
    expect(answer.status).toBe(303)
    const page = await asRuth.get(answer.location)
    expect(page.text).toContain('The time suggested had passed, so none is agreed yet.')
    const [row] = await test.query<{ state: string; agreed: Date | null }>(
      'select state, proposal_accepted_at as agreed from hellos.hello where id = $1',
      [id],
    )
    expect(row).toEqual({ state: 'talking', agreed: null })
  })
})

describe('the reminder', () => {
  it('names the day on which the hello closes, also when it comes late', async () => {
    test.clock.set('2026-11-23T09:00:00Z')
    const { maya, ruth } = await two()
    await hello(test, maya, ruth)
    test.clock.pass(days(5))
    await test.house.perform(system, remindReceivers)
    await test.settle()
    const [item] = await test.query<{ body: string }>(
      `select body from notices.item where member = $1 and kind = 'hello_reminder'`,
      [ruth.id],
    )
    expect(item?.body).toContain('closes by itself on 30 November.')
  })
})

describe('a hello that is talked over before anything is decided', () => {
  it('waits for Ruth on Today and beside Hellos, and for Maya nowhere', async () => {
    const { maya, ruth, asMaya, asRuth } = await two()
    const id = await hello(test, maya, ruth)
    await test.house.perform(ruth, (act) => askFirst(act, { hello: id }))
    const today = await asRuth.get('/')
    expect(today.text).toContain('You asked Maya first')
    expect(today.text).toContain(', 1 waiting for you')
    expect((await asMaya.get('/')).text).not.toContain('You asked')
    await test.house.perform(maya, (act) => sendMessage(act, { hello: id, words: 'The one in Leeds.' }))
    const read = (await asRuth.get('/')).text
    expect(read).toContain('Maya Okafor wrote to you')
    expect(read).not.toContain('You asked Maya first')
    test.clock.pass(days(15))
    expect((await asRuth.get('/')).text).not.toContain('You asked Maya first')
  })
})
