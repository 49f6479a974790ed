import { beforeAll, describe, expect, it } from 'vitest'
import { to } from '#map/paths.ts'
import { days } from '#platform/time.ts'
import { closeThread, openAgain } from '#questions/thread/close.ts'
import { editPost } from '#questions/thread/edit-post.ts'
import { sayHelped, thank } from '#questions/thread/thank.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addTopics } from '../hellos/two.ts'
import { answers, asks, CAR_PARK, openingOf, pageOf } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

async function two() {
  const maya = await addMember(test, { name: 'Maya Okafor' })
  const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
  return { maya, ruth, asMaya: await signedIn(test, maya.id), asRuth: await signedIn(test, ruth.id) }
}
const thread_closed = expect.objectContaining({ code: 'thread_closed' })
const not_found = expect.objectContaining({ code: 'not_found' })

describe('changing what one wrote', () => {
  it('keeps what it said before, one click away for everybody', async () => {
    const { maya, asMaya, asRuth } = await two()
    const question = await asks(test, maya)
    const post = await openingOf(test, maya, question)
    const form = await asMaya.get(to('questionPost', { question, post }))
    expect(form.html).toContain('name="version" value="1"')
    test.clock.pass(days(1))
    const saved = await asMaya.post(to('questionPost', { question, post }), {
      version: '1',
      title: 'What do you answer to “a car park”?',
      words: 'People laughed. I drew the wrong thing.',
    })
    expect(saved.status).toBe(303)
    const page = await pageOf(asRuth, question)
    expect(page.text).toContain('What do you answer to “a car park”?')
    expect(page.text).toContain('changed')
    const before = await asRuth.get(to('postVersions', { question, post }))
    expect(before.text).toContain(CAR_PARK)
    expect(before.text).toContain('I had nothing to say.')
    // The same words again are no change.
    await asMaya.post(to('questionPost', { question, post }), {
      version: '2',
      title: 'What do you answer to “a car park”?',
      words: 'People laughed. I drew the wrong thing.',
    })
    expect(await test.query('select from questions.version where post = $1', [post])).toHaveLength(1)
  })

  it('from an older version saves nothing and shows both texts', async () => {
    const { maya, ruth, asRuth } = await two()
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question, 'I carry a felt pen.')
    const path = to('questionPost', { question, post })
    await asRuth.post(path, { version: '1', words: 'I carry a felt pen, and I use it.' })
    const late = await asRuth.post(path, { version: '1', words: 'I carry two felt pens.' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('nothing was saved')
    expect(late.text).toContain('I carry a felt pen, and I use it.')
    expect(late.text).toContain('I carry two felt pens.')
    expect(late.html).toContain('name="version" value="2"')
    const put = await asRuth.post(path, { version: '2', words: 'I carry two felt pens, and I use them.' })
    expect(put.status).toBe(303)
  })

  it('by thirty at once is one change', async () => {
    const { maya, ruth } = await two()
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question)
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        test.house.perform(ruth, (act) =>
          editPost(act, { question, post, version: 1, words: `Version ${n}` }),
        ),
      ),
    )
    expect(all.filter((one) => one === 'saved')).toHaveLength(1)
    expect(await test.query('select from questions.version where post = $1', [post])).toHaveLength(1)
  })

  it('is nobody else’s, not even of staff', async () => {
    const { maya, asRuth } = await two()
    const greta = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
    const question = await asks(test, maya)
    const post = await openingOf(test, maya, question)
    for (const browser of [asRuth, greta]) {
      expect((await browser.get(to('questionPost', { question, post }))).status).toBe(404)
      const tried = await browser.post(to('questionPost', { question, post }), {
        version: '1',
        title: 'x',
        words: 'y',
      })
      expect(tried.status).toBe(404)
    }
    const mend = await (await signedIn(test, maya.id)).post(to('questionPost', { question, post }), {
      version: '1',
      title: ' ',
      words: '',
    })
    expect(mend.status).toBe(422)
    expect(mend.text).toContain('Two things to put right')
  })
})

describe('a comment', () => {
  it('asks back in a line or two, under what was asked or answered', async () => {
    const { maya, ruth, asMaya, asRuth } = await two()
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question)
    const path = to('postComments', { question, post })
    const sent = await asMaya.post(path, { words: 'And if nobody names four?' })
    expect(sent.location).toContain(`/questions/${question}#post-`)
    expect((await pageOf(asRuth, question)).text).toContain('And if nobody names four?')
    const long = await asMaya.post(path, { words: 'x'.repeat(601) })
    expect([long.status, long.html.includes('x'.repeat(601))]).toEqual([422, true])
    expect((await asMaya.post(path, { words: '  ' })).status).toBe(422)
    const [{ id: comment } = { id: '' }] = await test.query<{ id: string }>(
      `select id from questions.post where under = $1`,
      [post],
    )
    expect(
      (await asRuth.post(to('postComments', { question, post: comment }), { words: 'No.' })).status,
    ).toBe(409)
  })
})

describe('thanks', () => {
  it('are said once, by anybody but whoever wrote it; that it helped is for the asker alone to say', async () => {
    const { maya, ruth } = await two()
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question)
    const which = { question, post }
    await Promise.all(
      Array.from({ length: 30 }, () =>
        test.house.perform(omar, (act) => thank(act, { ...which, thanks: true })),
      ),
    )
    expect(
      await test.query(`select from platform.event where type = 'answer.thanked' and payload->>'post' = $1`, [
        post,
      ]),
    ).toHaveLength(1)
    await expect(test.house.perform(ruth, (act) => thank(act, { ...which, thanks: true }))).rejects.toEqual(
      not_found,
    )
    for (const who of [omar, ruth])
      await expect(
        test.house.perform(who, (act) => sayHelped(act, { ...which, helped: true })),
      ).rejects.toEqual(not_found)
    const opening = await openingOf(test, maya, question)
    await expect(
      test.house.perform(omar, (act) => thank(act, { question, post: opening, thanks: true })),
    ).rejects.toEqual(not_found)
  })
})

describe('closing', () => {
  it('is the asker’s, ends all writing, and can be taken back', async () => {
    const { maya, ruth, asMaya, asRuth } = await two()
    const question = await asks(test, maya)
    expect((await asRuth.post(to('questionClose', { question }))).status).toBe(404)
    expect((await asMaya.post(to('questionClose', { question }))).status).toBe(303)
    const page = await pageOf(asRuth, question)
    expect(page.text).toContain('Closed')
    expect(page.html).not.toContain('name="words"')
    await expect(answers(test, ruth, question)).rejects.toEqual(thread_closed)
    expect((await asRuth.post(to('questionAnswers', { question }), { words: '' })).status).toBe(409)
    await asMaya.post(to('questionOpen', { question }))
    await answers(test, ruth, question)
    await expect(answers(test, maya, question)).rejects.toEqual(
      expect.objectContaining({ code: 'own_question' }),
    )
  })

  it('and an answer at the same instant: either the answer stands, or it finds the question closed', async () => {
    const { maya, ruth } = await two()
    for (let turn = 0; turn < 8; turn++) {
      const question = await asks(test, maya)
      const [, said] = await Promise.allSettled([
        test.house.perform(maya, (act) => closeThread(act, { question })),
        answers(test, ruth, question),
      ])
      const written = await test.query(`select from questions.post where thread = $1 and kind = 'answer'`, [
        question,
      ])
      expect(written).toHaveLength(said.status === 'fulfilled' ? 1 : 0)
      if (said.status === 'rejected') expect(said.reason).toEqual(thread_closed)
      await test.house.perform(maya, (act) => openAgain(act, { question }))
    }
  })
})
