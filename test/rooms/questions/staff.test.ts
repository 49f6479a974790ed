import { beforeAll, describe, expect, it } from 'vitest'
import { to } from '#map/paths.ts'
import { setHidden } from '#questions/staff/hide.ts'
import { mergeThread } from '#questions/staff/move.ts'
import { editPost } from '#questions/thread/edit-post.ts'
import { sayHelped } from '#questions/thread/thank.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addTopics } from '../hellos/two.ts'
import { answers, asks, CAR_PARK, openingOf, pageOf } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

async function cast() {
  const maya = await addMember(test, { name: 'Maya Okafor' })
  const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
  const omar = await addMember(test, { name: 'Omar Haddad' })
  const greta = await addMember(test, { name: 'Greta Malik', role: 'staff' })
  const as = async (one: { id: typeof maya.id }): Promise<Browser> => signedIn(test, one.id)
  return {
    ...{ maya, ruth, omar, greta },
    ...{ asMaya: await as(maya), asRuth: await as(ruth), asOmar: await as(omar), asGreta: await as(greta) },
  }
}
const headlines = async (id: string) =>
  (await test.query<{ headline: string }>('select headline from notices.item where member = $1', [id])).map(
    ({ headline }) => headline,
  )

describe('staff', () => {
  it('take an answer out of sight: its author still reads it and is told, and a question is unanswered again', async () => {
    const { maya, ruth, asMaya, asRuth, asOmar, asGreta } = await cast()
    const question = await asks(test, maya, { title: 'Who hides what?' })
    const post = await answers(test, ruth, question, 'Buy my course.')
    await asGreta.post(to('postHiding', { question, post }))
    for (const browser of [asMaya, asOmar])
      expect((await pageOf(browser, question)).text).not.toContain('Buy my course.')
    expect((await pageOf(asRuth, question)).text).toContain('Staff took this out of sight. Buy my course.')
    expect((await asOmar.get(to('questions', {}, { state: 'unanswered' }))).text).toContain('Who hides what?')
    await test.settle()
    expect(await headlines(ruth.id)).toEqual(['Staff took something you wrote out of sight'])
    await asGreta.post(to('postHiding', { question, post }), { hidden: 'no' })
    expect((await pageOf(asOmar, question)).text).toContain('Buy my course.')
    expect((await asOmar.get(to('questions', {}, { state: 'unanswered' }))).text).not.toContain(
      'Who hides what?',
    )
  })

  it('take a whole thread out of sight with its opening', async () => {
    const { maya, ruth, asMaya, asOmar, asGreta } = await cast()
    const question = await asks(test, maya, { title: 'A price list' })
    const post = await openingOf(test, maya, question)
    await asGreta.post(to('postHiding', { question, post }))
    expect((await pageOf(asOmar, question)).status).toBe(404)
    expect((await asOmar.get(to('questions'))).text).not.toContain('A price list')
    expect((await pageOf(asMaya, question)).text).toContain('Only you and they can read it.')
    expect((await pageOf(asGreta, question)).status).toBe(200)
    await expect(answers(test, ruth, question)).rejects.toEqual(
      expect.objectContaining({ code: 'not_found' }),
    )
  })

  it('say what a thread is about', async () => {
    const { maya, asOmar, asGreta } = await cast()
    const question = await asks(test, maya, { title: 'Moved along' })
    expect((await asGreta.post(to('questionTopics', { question }), { topic: 'alchemy' })).status).toBe(422)
    await asGreta.post(to('questionTopics', { question }), { topic: 'stormwater' })
    expect((await asOmar.get(to('topic', { topic: 'stormwater' }))).text).toContain('Moved along')
    expect((await asOmar.get(to('topic', { topic: 'public-hearings' }))).text).not.toContain('Moved along')
  })

  it('put two questions together: answers go along, addresses lead there, and whoever asked is told', async () => {
    const { maya, ruth, omar, asMaya, asOmar, asGreta } = await cast()
    const into = await asks(test, maya, { title: 'The first of two' })
    const question = await asks(test, omar, { title: 'The second of two' })
    const older = await asks(test, omar, { title: 'One merged before' })
    await answers(test, ruth, question, 'It moved with me.')
    await asGreta.post(to('questionMerging', { question: older }), { into: question })
    expect((await asGreta.post(to('questionMerging', { question }), { into: 'that other one' })).status).toBe(
      422,
    )
    const done = await asGreta.post(to('questionMerging', { question }), {
      into: `http://127.0.0.1:3000/questions/${into}`,
    })
    expect(done.location).toContain(into)
    expect((await pageOf(asMaya, into)).text).toContain('It moved with me.')
    for (const gone of [question, older])
      expect((await pageOf(asOmar, gone)).location).toBe(`/questions/${into}`)
    expect((await asOmar.get(to('questions', {}, { state: 'answered' }))).text).toContain('The first of two')
    expect((await asOmar.get(to('questions'))).text).not.toContain('The second of two')
    await test.settle()
    expect(await headlines(omar.id)).toContain('Your question stands with another now: The first of two')
    await expect(answers(test, ruth, question)).rejects.toEqual(
      expect.objectContaining({ code: 'thread_closed' }),
    )
  })

  it('put together nothing that is part of another, out of sight, or the same', async () => {
    const { maya, greta } = await cast()
    const [one, other] = [await asks(test, maya), await asks(test, maya)]
    const merge = (question: typeof one, into: typeof one) =>
      test.house.perform(greta, (act) => mergeThread(act, { question, into }))
    const no_merge = expect.objectContaining({ code: 'no_merge' })
    await expect(merge(one, one)).rejects.toEqual(no_merge)
    const both = await Promise.allSettled([merge(one, other), merge(other, one)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const third = await asks(test, maya)
    const post = await openingOf(test, maya, third)
    await test.house.perform(greta, (act) => setHidden(act, { question: third, post, hidden: true }))
    await expect(merge(third, await asks(test, maya))).rejects.toEqual(no_merge)
  })

  it('put together neither what was asked quietly nor two of different kinds', async () => {
    const { maya, ruth, omar, asRuth, greta } = await cast()
    const open = await asks(test, omar)
    await answers(test, ruth, open)
    const quiet = await asks(test, maya, { quiet: true })
    const talk = await asks(test, maya, { kind: 'conversation' })
    for (const [question, into] of [
      [open, quiet],
      [quiet, open],
      [talk, open],
      [open, talk],
    ] as const)
      await expect(test.house.perform(greta, (act) => mergeThread(act, { question, into }))).rejects.toEqual(
        expect.objectContaining({ code: 'no_merge' }),
      )
    expect((await pageOf(asRuth, quiet)).html).not.toContain('Maya')
  })

  it('put two together without saying for the one that what helped the other helped them', async () => {
    const { maya, ruth, omar, asMaya, greta } = await cast()
    const [into, question, mine] = [await asks(test, maya), await asks(test, omar), await asks(test, maya)]
    const [his, hers] = [await answers(test, ruth, question), await answers(test, ruth, mine)]
    await test.house.perform(omar, (act) => sayHelped(act, { question, post: his, helped: true }))
    await test.house.perform(maya, (act) => sayHelped(act, { question: mine, post: hers, helped: true }))
    for (const one of [question, mine])
      await test.house.perform(greta, (act) => mergeThread(act, { question: one, into }))
    const helped = await test.query(
      'select id from questions.post where thread = $1 and helped_at is not null',
      [into],
    )
    expect(helped).toEqual([{ id: hers }])
    expect((await pageOf(asMaya, into)).text).toContain('This helped you')
  })

  it('take words out of sight for good, though they are mended before they are shown again', async () => {
    const { maya, ruth, asRuth, asOmar, asGreta } = await cast()
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question, 'Ring her on 0113 496 0000.')
    await asGreta.post(to('postHiding', { question, post }))
    await test.house.perform(ruth, (act) =>
      editPost(act, { question, post, version: 1, words: 'Ring the front desk.' }),
    )
    await asGreta.post(to('postHiding', { question, post }), { hidden: 'no' })
    expect((await pageOf(asOmar, question)).text).toContain('Ring the front desk.')
    const path = to('postVersions', { question, post })
    expect((await asOmar.get(path)).text).not.toContain('0113')
    for (const browser of [asRuth, asGreta]) expect((await browser.get(path)).text).toContain('0113')
  })

  it('alone do so', async () => {
    const { maya, asMaya, asOmar } = await cast()
    const question = await asks(test, maya)
    const post = await openingOf(test, maya, question)
    for (const browser of [asMaya, asOmar]) {
      expect((await browser.post(to('postHiding', { question, post }))).status).toBe(404)
      expect((await browser.post(to('questionTopics', { question }), { topic: 'stormwater' })).status).toBe(
        404,
      )
      expect((await browser.post(to('questionMerging', { question }), { into: question })).status).toBe(404)
      expect((await pageOf(browser, question)).text).not.toContain('For staff')
    }
  })
})

describe('a report', () => {
  it('brings staff the words, and only here the name of whoever asked quietly', async () => {
    const noor = await addMember(test, { name: 'Noor Vega' })
    const { asOmar, asGreta } = await cast()
    const question = await asks(test, noor, { quiet: true, words: 'They are **all** like that.' })
    const post = await openingOf(test, noor, question)
    const path = to('postReport', { question, post })
    const form = await asOmar.get(path)
    expect(form.text).toContain('Staff will read this, and who wrote it')
    expect(form.html).toContain('They are <strong>all</strong> like that.')
    expect(form.html).not.toContain('Noor')
    const sent = await asOmar.post(path, { words: 'This names my neighbour.' })
    expect(sent.status).toBe(303)
    expect((await asOmar.get(sent.location)).text).toContain('Staff have been asked to look at it.')
    expect((await pageOf(asGreta, question)).html).not.toContain('Noor')
    const list = await asGreta.get(to('staffReported'))
    expect(list.text).toContain('Noor Vega Something in Questions')
    const [, report = ''] = /staff\/reported\/([0-9a-f-]{36})/.exec(list.html) ?? []
    const read = await asGreta.get(to('staffReport', { report }))
    expect(read.text).toContain('Report about Noor Vega')
    expect(read.text).toContain(CAR_PARK)
    expect(read.html).toContain('They are <strong>all</strong> like that.')
    expect(read.text).toContain('This names my neighbour.')
    expect((await asOmar.post(path, { words: 'Again' })).status).toBe(409)
    const asNoor = await signedIn(test, noor.id)
    expect((await asNoor.get(path)).status).toBe(404)
    expect((await asNoor.post(path)).status).toBe(404)
  })
})
