import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { askFirst } from '#hellos/answering/ask-first.ts'
import { endHello } from '#hellos/answering/end-hello.ts'
import { setAside } from '#hellos/answering/set-aside.ts'
import { suggestTime } from '#hellos/answering/suggest-time.ts'
import { findReceiver } from '#hellos/saying/can-receive.ts'
import { sayHello } from '#hellos/saying/say-hello.ts'
import { editMessage, sendMessage } from '#hellos/talk/send-message.ts'
import type { HelloId, MessageId } from '#map/ids.ts'
import { days, after as later } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { openTestHouse } from '../../support/house.ts'
import { postOffice } from '../notices/post.ts'
import { addPartner, addTopics, hello, rowOf } from './two.ts'

const test = openTestHouse()
const post = postOffice(test)
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)

beforeAll(() => addTopics(test))
beforeEach(async () => {
  // Half past nine in the evening: mail rests until eight.
  test.clock.set('2026-11-23T21:30:00Z')
  await test.settle()
  await test.query('delete from notices.mail')
  post.letters.length = 0
})

async function two() {
  const maya = await addPartner(test, { name: 'Maya Okafor' })
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
  return { maya, ruth, id: await hello(test, maya, ruth) }
}
const blocks = (blocker: MemberViewer, blocked: MemberViewer) =>
  perform(blocker, (act) => block(act, blocked.id))
async function nextMorning(): Promise<string[]> {
  test.clock.pass(days(0.5))
  await post.deliver()
  return post.letters.map(({ subject }) => subject)
}
const newsFor = async ({ id }: MemberViewer) =>
  (
    await test.query<{ headline: string }>(
      'select headline from notices.item where member = $1 order by at, id',
      [id],
    )
  ).map(({ headline }) => headline)
const write = (who: MemberViewer, id: HelloId, words: string) =>
  perform(who, (act) => sendMessage(act, { hello: id, words }))

describe('mail that waits for the morning', () => {
  it('leaves once for a conversation, while the two may meet', async () => {
    const { maya, ruth, id } = await two()
    await test.settle()
    await perform(ruth, (act) => askFirst(act, { hello: id }))
    await test.settle()
    await write(ruth, id, 'Which hearing is it?')
    await test.settle()
    expect(await nextMorning()).toEqual(['Ruth Lindqvist would like to talk first'])
    expect(post.letters.every(({ to }) => to === maya.email)).toBe(true)
  })

  it('brings no word of Maya once Ruth has blocked Maya', async () => {
    const { maya, ruth, id } = await two()
    await perform(ruth, (act) => acceptHello(act, { hello: id }))
    await write(maya, id, 'Then tell me why.')
    const time = { kind: 'call' as const, at: later(test.clock.now(), days(2)), where: '', minutes: 20 }
    await perform(maya, (act) => suggestTime(act, { hello: id, time }))
    await test.settle()
    await blocks(ruth, maya)
    expect(await nextMorning()).toEqual([])
  })

  it('brings no letter of somebody blocked before it was read', async () => {
    const { maya, ruth } = await two()
    await test.settle()
    await blocks(ruth, maya)
    expect(await nextMorning()).toEqual([])
  })

  it.each([
    [
      'a word with not now',
      (ruth: MemberViewer, id: HelloId) =>
        perform(ruth, (act) => setAside(act, { hello: id, word: 'Never, to you.' })),
    ],
    [
      'a thank-you',
      async (ruth: MemberViewer, id: HelloId) => {
        await perform(ruth, (act) => acceptHello(act, { hello: id }))
        await perform(ruth, (act) => endHello(act, { hello: id, thanks: 'For nothing.' }))
      },
    ],
  ])('brings no last word of Ruth once Maya has blocked Ruth: %s', async (_, ends) => {
    const { maya, ruth, id } = await two()
    await ends(ruth, id)
    await test.settle()
    await blocks(maya, ruth)
    await nextMorning()
    expect(post.letters.map(({ text }) => text).join()).not.toMatch(/Never|nothing/)
  })
})

describe('a block that comes before the news', () => {
  it('keeps a message from the inbox, and tells of the end alone', async () => {
    const { maya, ruth, id } = await two()
    await perform(ruth, (act) => acceptHello(act, { hello: id }))
    await test.settle()
    const before = await newsFor(ruth)
    await write(maya, id, 'Then tell me why.')
    await blocks(ruth, maya)
    await test.settle()
    expect(await newsFor(ruth)).toEqual(before)
    expect(await newsFor(maya)).toContain('Your conversation with Ruth has ended')
  })

  it('lets no message be changed any more', async () => {
    const { maya, ruth, id } = await two()
    await perform(ruth, (act) => acceptHello(act, { hello: id }))
    await write(maya, id, 'Tuesday?')
    const [message] = await test.query<{ id: MessageId }>('select id from hellos.message where hello = $1', [
      id,
    ])
    await blocks(ruth, maya)
    const change = perform(maya, (act) =>
      editMessage(act, { hello: id, message: message?.id as MessageId, words: 'Why?' }),
    )
    await expect(change).rejects.toEqual(expect.objectContaining({ code: 'hello_closed' }))
  })
})

describe('a hello said in the instant of a block', () => {
  it('is set aside by it, whichever commits first', async () => {
    const maya = await addPartner(test, { name: 'Maya Okafor' })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
    let blocking: Promise<void> | undefined
    const { said } = await perform(maya, async (act) => {
      const to = await findReceiver(act, ruth.publicId)
      if (!to) throw new Error('Ruth is there')
      const { hello: said } = await sayHello(act, {
        to,
        topic: 'public-hearings' as never,
        whyYou: 'You know.',
        size: 'talk',
      })
      // Not committed yet: the block and all that follows from it try to be through first.
      blocking = blocks(ruth, maya)
      await Promise.race([blocking, sleep(300)])
      await test.settle()
      return { said }
    })
    await blocking
    await test.settle()
    expect((await rowOf(test, said))?.set_aside_at).not.toBeNull()
    expect(await newsFor(ruth)).toEqual([])
  })
})
