import { beforeAll, describe, expect, it } from 'vitest'
import type { TopicKey } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { stopTakingPart } from '#members/standing/stop-taking-part.ts'
import { days } from '#platform/time.ts'
import { comment } from '#questions/thread/answer.ts'
import { editPost } from '#questions/thread/edit-post.ts'
import { thank } from '#questions/thread/thank.ts'
import { followTopic } from '#questions/topic/follow.ts'
import { block, unblock } from '#safety/block.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addTopics } from '../hellos/two.ts'
import { answers, asks, openingOf, pageOf } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

async function two(name = 'Maya Okafor') {
  const maya = await addMember(test, { name })
  const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
  return { maya, ruth, asMaya: await signedIn(test, maya.id), asRuth: await signedIn(test, ruth.id) }
}
const not_found = expect.objectContaining({ code: 'not_found' })
const thread_closed = expect.objectContaining({ code: 'thread_closed' })
const listOf = async (browser: Browser) => (await browser.get(to('questions'))).html

describe('two who are parted by a block', () => {
  it.each(['asker', 'reader'] as const)(
    'keep what was written before without a name, and find nothing of what comes after (the %s blocks)',
    async (who) => {
      const name = who === 'asker' ? 'Noor Vega' : 'Jun Watanabe'
      const { maya, ruth, asMaya, asRuth } = await two(name)
      const before = await asks(test, maya, { title: `Before, the ${who} blocks` })
      const said = await answers(test, ruth, before, 'Which four would you keep?')
      test.clock.pass(days(1))
      const [blocker, blocked] = who === 'asker' ? [maya, ruth] : [ruth, maya]
      await test.house.perform(blocker, (act) => block(act, blocked.id))
      test.clock.pass(days(1))
      const after = await asks(test, maya, { title: `After, the ${who} blocks` })

      expect((await pageOf(asRuth, after)).status).toBe(404)
      const list = await listOf(asRuth)
      expect(list).not.toContain(`After, the ${who} blocks`)
      expect(list).toContain(`Before, the ${who} blocks`)
      expect(list).not.toContain(name)
      const read = await pageOf(asRuth, before)
      expect(read.text).toContain('Somebody who is no longer here asked')
      expect(read.text).toContain('Nothing more can be written here.')
      expect(read.html).not.toContain(name)
      const mine = await pageOf(asMaya, before)
      expect(mine.text).toContain('Which four would you keep?')
      expect(mine.html).not.toContain('Ruth')

      await expect(answers(test, ruth, before)).rejects.toEqual(thread_closed)
      await expect(answers(test, ruth, after)).rejects.toEqual(not_found)
      const written = { question: before, post: said }
      await expect(
        test.house.perform(maya, (act) => thank(act, { ...written, thanks: true })),
      ).rejects.toEqual(not_found)
      await expect(
        test.house.perform(maya, (act) => comment(act, { question: before, under: said, words: 'Hm' })),
      ).rejects.toEqual(not_found)
    },
  )

  it('do not read each other’s later answers at a third person’s question, who reads both', async () => {
    const { maya, ruth, asMaya, asRuth } = await two()
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const question = await asks(test, omar)
    await test.house.perform(ruth, (act) => block(act, maya.id))
    test.clock.pass(days(1))
    await answers(test, maya, question, 'Begin with who lives there.')
    await answers(test, ruth, question, 'Begin with a felt pen.')
    expect((await pageOf(asMaya, question)).text).not.toContain('felt pen')
    expect((await pageOf(asRuth, question)).text).not.toContain('who lives there')
    const both = (await pageOf(await signedIn(test, omar.id), question)).text
    expect(both).toContain('felt pen')
    expect(both).toContain('who lives there')
  })

  it.each(['blocks', 'is blocked'] as const)(
    'find no thread by words of the other that they may not read (the one who looks %s)',
    async (who) => {
      const { maya, ruth, asMaya } = await two()
      const omar = await addMember(test, { name: 'Omar Haddad' })
      const title = `Where does one begin, when one ${who}?`
      const question = await asks(test, omar, { title })
      await answers(test, ruth, question, 'Begin with a zeppelin.')
      test.clock.pass(days(1))
      const [blocker, blocked] = who === 'blocks' ? [maya, ruth] : [ruth, maya]
      await test.house.perform(blocker, (act) => block(act, blocked.id))
      test.clock.pass(days(1))
      await answers(test, ruth, question, 'Then take a gramophone.')
      const found = async (browser: Browser, words: string) =>
        (await browser.get(to('questions', {}, { words }))).text.includes(title)
      expect(await found(asMaya, 'gramophone')).toBe(false)
      // What was written before stays readable, and is found.
      expect(await found(asMaya, 'zeppelin')).toBe(true)
      expect(await found(await signedIn(test, omar.id), 'gramophone')).toBe(true)
    },
  )
})

describe('somebody who left', () => {
  it('leaves what was written, without a name; it reads like a block, so that nobody learns of one', async () => {
    const { maya, ruth, asRuth } = await two()
    const blocked = await two()
    const left = await asks(test, maya)
    const parted = await asks(test, blocked.maya)
    test.clock.pass(days(1))
    await test.house.perform(blocked.maya, (act) => block(act, ruth.id))
    await test.house.perform(maya, (act) => stopTakingPart(act))
    test.clock.pass(days(1))
    const scrub = (html: string, id: string) =>
      html.replaceAll(id, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    const [one, other] = [await pageOf(asRuth, left), await pageOf(asRuth, parted)]
    expect(scrub(one.html, left)).toBe(scrub(other.html, parted))
    await expect(answers(test, ruth, left)).rejects.toEqual(thread_closed)
    await expect(answers(test, ruth, parted)).rejects.toEqual(thread_closed)
  })
})

describe('a quiet question', () => {
  it('is not given away by blocking one after the other', async () => {
    const { maya, ruth, asRuth } = await two()
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const question = await asks(test, maya, { quiet: true })
    const opening = await openingOf(test, maya, question)
    test.clock.pass(days(1))
    await test.house.perform(maya, (act) =>
      comment(act, { question, under: opening, words: 'It was a small hall.' }),
    )
    test.clock.pass(days(1))
    const before = (await pageOf(asRuth, question)).text
    expect(before).not.toContain('Nothing more can be written here.')
    for (const suspect of [omar, maya]) {
      await test.house.perform(ruth, (act) => block(act, suspect.id))
      expect((await pageOf(asRuth, question)).text).toBe(before)
      await test.house.perform(ruth, (act) => comment(act, { question, under: opening, words: 'How small?' }))
      await test.query('delete from questions.post where author = $1', [ruth.id])
    }
    // Whoever answers may know, and finds what any block between the two does.
    await answers(test, ruth, question)
    expect((await pageOf(asRuth, question)).text).toContain('Nothing more can be written here.')
  })
})

describe('a quiet question of somebody the reader has blocked', () => {
  it('is there as everybody else’s is, and looks the same before and after the block ends', async () => {
    const { maya, ruth, asMaya, asRuth } = await two('Noor Vega')
    await test.house.perform(ruth, (act) =>
      followTopic(act, { topic: 'grasshopper' as TopicKey, follow: true }),
    )
    await test.house.perform(ruth, (act) => block(act, maya.id))
    test.clock.pass(days(1))
    const asked = { topics: ['grasshopper'], title: 'Am I the only one who fears the plug-in?', quiet: true }
    const question = await asks(test, maya, asked)
    const openly = await asks(test, maya, { ...asked, title: 'Who has a plug-in to lend?', quiet: false })
    await test.house.perform(maya, async (act) =>
      comment(act, { question, under: await openingOf(test, maya, question), words: 'It was the sliders.' }),
    )
    await test.settle()
    const seen = async () => [
      (await pageOf(asRuth, question)).text,
      (await listOf(asRuth)).includes(asked.title),
      (await asRuth.get(to('questions', {}, { words: 'sliders plug-in fears' }))).text.includes(asked.title),
      (await asRuth.get(to('topic', { topic: 'grasshopper' }))).text.includes(asked.title),
    ]
    const before = await seen()
    expect(before[0]).toContain('It was the sliders.')
    expect(before[0]).not.toContain('Noor')
    expect(before.slice(1, 2).concat(before.slice(3))).toEqual([true, true])
    const news = await test.query<{ headline: string }>(
      `select headline from notices.item where member = $1 and kind = 'topic'`,
      [ruth.id],
    )
    expect(news.map(({ headline }) => headline)).toEqual([`Asked quietly: ${asked.title}`])
    // What she asks openly is not there, as ever.
    expect((await pageOf(asRuth, openly)).status).toBe(404)
    await test.house.perform(ruth, (act) => unblock(act, maya.id))
    expect(await seen()).toEqual(before)
    // Whoever was blocked finds nothing of what the other asks meanwhile, however it was asked.
    await test.house.perform(ruth, (act) => block(act, maya.id))
    test.clock.pass(days(1))
    const theirs = await asks(test, ruth, { title: 'And who would help me quietly?', quiet: true })
    expect((await pageOf(asMaya, theirs)).status).toBe(404)
  })
})

describe('thanks of whoever asked quietly', () => {
  it('name them to those alone who answered', async () => {
    const { maya, ruth, asMaya, asRuth } = await two('Noor Vega')
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const question = await asks(test, maya, { quiet: true })
    const post = await answers(test, ruth, question)
    for (const who of [maya, omar])
      await test.house.perform(who, (act) => thank(act, { question, post, thanks: true }))
    expect((await pageOf(await signedIn(test, omar.id), question)).text).toContain('Thanks from you')
    const passerBy = await signedIn(test, (await addMember(test, { name: 'Dele Adeyemi' })).id)
    const read = await pageOf(passerBy, question)
    expect(read.text).toContain('Thanks from Omar')
    expect(read.html).not.toContain('Noor')
    expect((await pageOf(asRuth, question)).text).toContain('Thanks from Noor and Omar')
    expect((await pageOf(asMaya, question)).text).toContain('Thanks from you and Omar')
  })
})

describe('an answer written anew after a block', () => {
  it('reaches whoever blocked its author no more than a new one would', async () => {
    const { maya, ruth, asMaya } = await two()
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question, 'Begin with a felt pen.')
    test.clock.pass(days(1))
    await test.house.perform(maya, (act) => block(act, ruth.id))
    test.clock.pass(days(1))
    expect((await pageOf(asMaya, question)).text).toContain('felt pen')
    await test.house.perform(ruth, (act) =>
      editPost(act, { question, post, version: 1, words: 'Why do you not answer me?' }),
    )
    const read = (await pageOf(asMaya, question)).text
    expect(read).not.toContain('Why do you not answer me?')
    const others = (await pageOf(await signedIn(test, omar.id), question)).text
    expect(others).toContain('Why do you not answer me?')
  })
})
