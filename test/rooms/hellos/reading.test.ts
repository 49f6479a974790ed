import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { askFirst } from '#hellos/answering/ask-first.ts'
import { endHello } from '#hellos/answering/end-hello.ts'
import { setAside } from '#hellos/answering/set-aside.ts'
import { withdrawHello } from '#hellos/answering/withdraw-hello.ts'
import { sendMessage } from '#hellos/talk/send-message.ts'
import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { minutes } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { formsOf } from '../../support/html.ts'
import { postOffice } from '../notices/post.ts'
import { addPartner, addTopics, hello } from './two.ts'

const test = openTestHouse()
const post = postOffice(test)
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)

beforeAll(() => addTopics(test))
beforeEach(() => {
  post.letters.length = 0
})

async function two() {
  const maya = await addPartner(test, { name: 'Maya Okafor' })
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
  const [asMaya, asRuth] = [await signedIn(test, maya.id), await signedIn(test, ruth.id)]
  const id = await hello(test, maya, ruth)
  await test.settle()
  return { maya, ruth, asMaya, asRuth, id }
}
const write = (who: MemberViewer, id: HelloId, words: string) =>
  perform(who, (act) => sendMessage(act, { hello: id, words }))
const unread = async ({ id }: MemberViewer) =>
  (
    await test.query<{ headline: string }>(
      'select headline from notices.item where member = $1 and read_at is null order by at, id',
      [id],
    )
  ).map(({ headline }) => headline)

async function mailed(): Promise<string[]> {
  await test.settle()
  await post.deliver()
  return post.letters.splice(0).map(({ subject }) => subject)
}

describe('news of a hello', () => {
  it.each([
    ['accepts', (ruth: MemberViewer, id: HelloId) => perform(ruth, (act) => acceptHello(act, { hello: id }))],
    ['asks first', (ruth: MemberViewer, id: HelloId) => perform(ruth, (act) => askFirst(act, { hello: id }))],
    [
      'says not now',
      (ruth: MemberViewer, id: HelloId) => perform(ruth, (act) => setAside(act, { hello: id })),
    ],
  ])('is read by whoever %s', async (_, answer) => {
    const { ruth, id } = await two()
    expect(await unread(ruth)).toEqual(['Maya Okafor says hello: Public hearings'])
    await answer(ruth, id)
    expect(await unread(ruth)).toEqual([])
  })

  it('is read on the page: by its script, or by a button where there is none', async () => {
    const { ruth, asRuth, id } = await two()
    const page = await asRuth.get(to('hello', { hello: id }))
    expect(page.html).toContain(`data-read-post="${to('helloRead', { hello: id })}"`)
    expect(await unread(ruth)).toHaveLength(1)
    const form = formsOf(page.html).find(({ action }) => action === to('helloRead', { hello: id }))
    expect(page.html).toMatch(/<noscript><form[^>]*>.*Mark as read.*<\/form><\/noscript>/s)
    const marked = await asRuth.post(form?.action ?? '', { back: 'yes' })
    expect([marked.status, marked.location]).toEqual([303, to('hello', { hello: id })])
    expect(await unread(ruth)).toEqual([])
    expect((await asRuth.get(marked.location)).text).not.toContain('Mark as read')
  })

  it('makes its row in the list weigh more until it is read', async () => {
    const { asRuth, id } = await two()
    const row = async () =>
      /font-(semibold|normal)"><a href="\/hellos\/[^"]+"[^>]*>Maya[^<]*<\/a>(.*?)<\/h3>/.exec(
        (await asRuth.get(to('hellos'))).html,
      )
    expect((await row())?.[0]).toContain('(new)')
    expect((await row())?.[1]).toBe('semibold')
    await asRuth.post(to('helloRead', { hello: id }), { back: 'yes' })
    expect((await row())?.[0]).not.toContain('(new)')
    expect((await row())?.[1]).toBe('normal')
  })

  it('of a conversation that is over is read on its page as well', async () => {
    const { maya, ruth, asMaya, id } = await two()
    await perform(ruth, (act) => acceptHello(act, { hello: id }))
    await perform(ruth, (act) => endHello(act, { hello: id }))
    await test.settle()
    expect(await unread(maya)).toHaveLength(2)
    expect((await asMaya.get(to('hello', { hello: id }))).html).toContain('data-read-post')
    await asMaya.post(to('helloRead', { hello: id }))
    expect(await unread(maya)).toEqual([])
    expect((await asMaya.get(to('hello', { hello: id }))).html).not.toContain('data-read-post')
  })
})

describe('mail of one conversation', () => {
  it('that only reads goes on arriving after Mark as read, and “(new)” goes', async () => {
    const { maya, ruth, asMaya, id } = await two()
    await perform(ruth, (act) => acceptHello(act, { hello: id }))
    await mailed()
    await asMaya.post(to('helloRead', { hello: id }), { back: 'yes' })
    test.clock.pass(minutes(5))
    await write(ruth, id, 'Tuesday?')
    expect(await mailed()).toEqual(['Ruth wrote to you'])
    expect((await asMaya.get(to('hellos'))).text).toContain('(new)')
    await write(ruth, id, 'Or Wednesday?')
    expect(await mailed()).toEqual([])
    await asMaya.post(to('helloRead', { hello: id }), { back: 'yes' })
    expect((await asMaya.get(to('hellos'))).text).not.toContain('(new)')
    await write(ruth, id, 'Thursday, then.')
    expect(await mailed()).toEqual(['Ruth wrote to you'])
    expect(await unread(maya)).toEqual(['Ruth wrote to you'])
  })

  it('is one: a yes carries its first line, and what follows waits until it was read', async () => {
    const { ruth, id } = await two()
    await mailed()
    await perform(ruth, (act) => acceptHello(act, { hello: id, words: 'Gladly. Tuesday at four?' }))
    await test.settle()
    await post.deliver()
    expect(post.letters.map(({ subject }) => subject)).toEqual(['Ruth Lindqvist said yes'])
    expect(post.letters[0]?.text).toContain('> Gladly. Tuesday at four?')
    post.letters.length = 0
    await write(ruth, id, 'Or Wednesday.')
    expect(await mailed()).toEqual([])
  })
})

describe('a hello that was withdrawn', () => {
  it('leaves Ruth’s inbox and the mail that waits, and its page says so kindly', async () => {
    const { maya, ruth, asRuth, id } = await two()
    await perform(maya, (act) => withdrawHello(act, { hello: id }))
    expect(await unread(ruth)).toEqual([])
    expect(await mailed()).toEqual([])
    const page = await asRuth.get(to('hello', { hello: id }))
    expect(page.status).toBe(410)
    expect(page.text).toContain('This hello was taken back by whoever wrote it.')
    expect(page.text).not.toContain('harbour hearing')
    const stranger = await signedIn(test, (await addPartner(test, { name: 'Eve Stone' })).id)
    expect((await stranger.get(to('hello', { hello: id }))).status).toBe(404)
  })

  it('can be reported by whoever read it in the mail', async () => {
    const { maya, asRuth, asMaya, id } = await two()
    await perform(maya, (act) => withdrawHello(act, { hello: id }))
    const path = to('helloReport', { hello: id })
    expect((await asMaya.get(path)).status).toBe(404)
    expect((await asRuth.get(path)).text).toContain('harbour hearing')
    const sent = await asRuth.post(path, { words: 'The third of its kind.' })
    expect((await asRuth.get(sent.location)).text).toContain('Staff have been asked to look at it.')
    const [report] = await test.query<{ accused: string }>(
      'select accused from safety.report where subject_id = $1',
      [id],
    )
    expect(report?.accused).toBe(maya.id)
  })
})

describe('the last word', () => {
  it('with a not now can be reported by Maya, and by nobody who wrote it', async () => {
    const { ruth, asMaya, asRuth, id } = await two()
    await perform(ruth, (act) => setAside(act, { hello: id, word: 'People like you never learn.' }))
    const path = to('helloReport', { hello: id })
    expect((await asMaya.get(to('hello', { hello: id }))).html).toContain(path)
    const page = await asMaya.get(path)
    expect(page.text).toContain('People like you never learn.')
    await asMaya.post(path, { words: 'This hurt.' })
    const [report] = await test.query<{ accused: string; excerpt: { words: string }[] }>(
      'select accused, excerpt from safety.report where subject_id = $1',
      [id],
    )
    expect(report?.accused).toBe(ruth.id)
    expect(report?.excerpt.map(({ words }) => words)).toEqual(['People like you never learn.'])
    // Ruth may report the letter, and it alone.
    expect((await asRuth.get(path)).text).not.toContain('never learn')
  })

  it('of thanks can be reported by Ruth with the letter before it, or without', async () => {
    const { maya, ruth, asRuth, asMaya, id } = await two()
    await perform(ruth, (act) => acceptHello(act, { hello: id }))
    await perform(maya, (act) => endHello(act, { hello: id, thanks: 'Thanks for nothing.' }))
    const path = to('helloReport', { hello: id })
    expect((await asMaya.get(path)).status).toBe(404)
    expect((await asRuth.get(path)).text).toContain('harbour hearing')
    await asRuth.post(path, { words: '' })
    const [report] = await test.query<{ excerpt: { words: string }[] }>(
      'select excerpt from safety.report where subject_id = $1',
      [id],
    )
    expect(report?.excerpt.map(({ words }) => words)).toEqual(['Thanks for nothing.'])
  })
})
