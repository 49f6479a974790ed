import { beforeAll, describe, expect, it } from 'vitest'
import type { QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { setHidden } from '#questions/staff/hide.ts'
import { mergeThread } from '#questions/staff/move.ts'
import { closeThread } from '#questions/thread/close.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addTopics } from '../hellos/two.ts'
import { answers, asks, openingOf } from './asked.ts'

// What somebody typed is given back, whatever happened meanwhile to what it was written under.

const test = openTestHouse()
beforeAll(() => addTopics(test))

const WORDS = 'Bring the drawings.\n\n  And <b>cake</b>.'
const KEPT = 'Bring the drawings.\n\n  And &lt;b&gt;cake&lt;/b&gt;.'
const NOT_SENT = 'Nothing more can be written here, so nothing was sent.'

async function asked() {
  const maya = await addMember(test, { name: 'Maya Okafor' })
  const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
  const grace = await addMember(test, { name: 'Grace Mbeki', role: 'staff' })
  const question = await asks(test, maya)
  return { maya, ruth, grace, question, asRuth: await signedIn(test, ruth.id) }
}

const postsIn = async (question: QuestionId): Promise<number> =>
  (await test.query('select from questions.post where thread = $1', [question])).length

describe('an answer to a question', () => {
  it('that was closed meanwhile is given back to be copied, also where it was too long', async () => {
    const { maya, question, asRuth } = await asked()
    await test.house.perform(maya, (act) => closeThread(act, { question }))
    const late = await asRuth.post(to('questionAnswers', { question }), { words: WORDS, formKey: 'late' })
    expect(late.status).toBe(409)
    expect(late.text).toContain(NOT_SENT)
    expect(late.html).toContain(KEPT)
    expect(late.html).toMatch(/<textarea[^>]* readonly[^>]*>/)
    const long = `${'word '.repeat(3000)}end`
    const both = await asRuth.post(to('questionAnswers', { question }), { words: long })
    expect([both.status, both.html.includes(long)]).toEqual([409, true])
    expect(both.text).not.toContain('to put right')
    expect(await postsIn(question)).toBe(1)
  })

  it('that became part of another stands in the form of that one, and is sent from there', async () => {
    const { maya, grace, question, asRuth } = await asked()
    const other = await asks(test, maya, { title: 'How does one answer a neighbour at a hearing?' })
    await test.house.perform(grace, (act) => mergeThread(act, { question, into: other }))
    const late = await asRuth.post(to('questionAnswers', { question }), { words: WORDS })
    expect(late.status).toBe(422)
    expect(late.text).toContain('This has changed while you were writing, so nothing was sent.')
    expect(late.html).toContain(KEPT)
    expect(late.html).toContain(`action="${to('questionAnswers', { question: other })}"`)
    expect(late.html).not.toContain('readonly')
  })

  it('that staff took out of sight is given back on a page of its own', async () => {
    const { maya, grace, question, asRuth } = await asked()
    const post = await openingOf(test, maya, question)
    await test.house.perform(grace, (act) => setHidden(act, { question, post, hidden: true }))
    const late = await asRuth.post(to('questionAnswers', { question }), { words: WORDS })
    expect([late.status, late.html.includes(KEPT)]).toEqual([404, true])
    expect(late.text).toContain('There is nothing here any more, or it is not yours to see')
  })
})

describe('a comment', () => {
  it('on an answer that staff took out of sight meanwhile is given back to be copied', async () => {
    const { maya, ruth, grace, question } = await asked()
    const under = await answers(test, ruth, question)
    const asMaya = await signedIn(test, maya.id)
    await test.house.perform(grace, (act) => setHidden(act, { question, post: under, hidden: true }))
    const late = await asMaya.post(to('postComments', { question, post: under }), { words: WORDS })
    expect(late.html).toContain(KEPT)
    expect(await postsIn(question)).toBe(2)
  })

  it('in a question that was closed meanwhile is given back to be copied', async () => {
    const { maya, question, asRuth } = await asked()
    const post = await openingOf(test, maya, question)
    await test.house.perform(maya, (act) => closeThread(act, { question }))
    const late = await asRuth.post(to('postComments', { question, post }), {
      words: WORDS,
    })
    expect([late.status, late.text.includes(NOT_SENT), late.html.includes(KEPT)]).toEqual([409, true, true])
  })
})
