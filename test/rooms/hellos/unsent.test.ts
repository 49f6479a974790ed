import { beforeAll, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { endHello } from '#hellos/answering/end-hello.ts'
import { sendMessage } from '#hellos/talk/send-message.ts'
import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { stopTakingPart } from '#members/standing/stop-taking-part.ts'
import { minutes } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from './two.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

async function talking() {
  const maya = await addPartner(test, { name: 'Maya Okafor', learns: ['public-hearings'] })
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
  const id = await hello(test, maya, ruth)
  await test.house.perform(ruth, (act) => acceptHello(act, { hello: id }))
  return { maya, ruth, id, asMaya: await signedIn(test, maya.id) }
}

const WORDS = 'On Tuesday I shall bring the plan.\n\n  And <b>cake</b>.'
const KEPT = 'On Tuesday I shall bring the plan.\n\n  And &lt;b&gt;cake&lt;/b&gt;.'
const TOO_LATE = 'Nothing more can be written in this conversation, so this did not reach Ruth.'

/** A page without what is of this one pair. */
const plainly = (html: string, id: HelloId) =>
  html
    .replaceAll(id, 'HELLO')
    .replace(/\/people\/[\w-]+/g, '/people/ONE')
    .replace(/data-viewer="[^"]*"/, '')

type Ending = (ruth: MemberViewer, maya: MemberViewer, hello: HelloId) => Promise<void>
const ends: Record<string, Ending> = {
  'a kind end': (ruth, _maya, id) => test.house.perform(ruth, (act) => endHello(act, { hello: id })),
  'an end of one’s own in another tab': (_ruth, maya, id) =>
    test.house.perform(maya, (act) => endHello(act, { hello: id })),
  'a block': (ruth, maya) => test.house.perform(ruth, (act) => block(act, maya.id)),
  'stopping to take part': (ruth) => test.house.perform(ruth, stopTakingPart),
}

describe('words sent into a conversation that had ended meanwhile', () => {
  it('are given back to be copied, and the page reads the same whatever ended it', async () => {
    const pages = []
    for (const [how, end] of Object.entries(ends)) {
      const { maya, ruth, id, asMaya } = await talking()
      await end(ruth, maya, id)
      await test.settle()
      // The news is read, so that only the page itself is compared.
      await asMaya.post(to('helloRead', { hello: id }))
      const late = await asMaya.post(to('helloMessages', { hello: id }), { words: WORDS, formKey: 'late' })
      expect(late.status, how).toBe(409)
      expect(late.text).toContain(TOO_LATE)
      expect(late.html).toContain(KEPT)
      expect(late.html).toMatch(/<textarea[^>]* readonly[^>]*>/)
      expect(await test.query('select from hellos.message where hello = $1', [id])).toEqual([])
      pages.push(plainly(late.html, id))
    }
    for (const page of pages) expect(page).toBe(pages[0])
  })

  it('are given back also where they were too long to be sent', async () => {
    const { ruth, id, asMaya } = await talking()
    await test.house.perform(ruth, (act) => endHello(act, { hello: id }))
    const long = `${'word '.repeat(1700)}end`
    const late = await asMaya.post(to('helloMessages', { hello: id }), { words: long })
    expect([late.status, late.html.includes(long)]).toEqual([409, true])
    expect(late.text).not.toContain('to put right')
  })
})

describe('a message that is changed too late', () => {
  it('gives the words back: to be sent as another while the two talk, and to be copied once they do not', async () => {
    const { maya, ruth, id, asMaya } = await talking()
    await test.house.perform(maya, (act) => sendMessage(act, { hello: id, words: 'On Tuesdy?' }))
    const [row] = await test.query<{ id: string }>('select id from hellos.message where hello = $1', [id])
    const editor = to('helloMessage', { hello: id, message: row?.id ?? '' })
    test.clock.pass(minutes(15))
    const late = await asMaya.post(editor, { words: WORDS })
    expect(late.status).toBe(422)
    expect(late.text).toContain('A message can be changed for fifteen minutes. You can send another one.')
    expect(late.html).toContain(KEPT)
    expect(late.html).not.toContain('readonly')
    await test.house.perform(ruth, (act) => endHello(act, { hello: id }))
    const over = await asMaya.post(editor, { words: WORDS })
    expect([over.status, over.text.includes(TOO_LATE), over.html.includes(KEPT)]).toEqual([409, true, true])
  })
})

describe('a word of thanks at the end', () => {
  const end = (id: HelloId) => to('helloEnd', { hello: id })

  it('that the other came before with is given back to be copied', async () => {
    const { ruth, id, asMaya } = await talking()
    await test.house.perform(ruth, (act) => endHello(act, { hello: id, thanks: 'Good luck!' }))
    const late = await asMaya.post(end(id), { thanks: WORDS })
    expect([late.status, late.text.includes(TOO_LATE), late.html.includes(KEPT)]).toEqual([409, true, true])
    const long = `${'word '.repeat(300)}end`
    const both = await asMaya.post(end(id), { thanks: long })
    expect([both.status, both.html.includes(long)]).toEqual([409, true])
    expect((await asMaya.post(end(id), { thanks: '' })).status).toBe(409)
  })

  it('that was sent twice was said once', async () => {
    const { id, asMaya } = await talking()
    const both = await Promise.all([1, 2].map(() => asMaya.post(end(id), { thanks: WORDS })))
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const [row] = await test.query<{ last_word: string }>(
      'select last_word from hellos.hello where id = $1',
      [id],
    )
    expect(row?.last_word).toBe(WORDS)
  })
})
