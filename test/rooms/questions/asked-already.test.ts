import { beforeAll, describe, expect, it } from 'vitest'
import type { QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { stopTakingPart } from '#members/standing/stop-taking-part.ts'
import { days } from '#platform/time.ts'
import { setHidden } from '#questions/staff/hide.ts'
import { closeThread } from '#questions/thread/close.ts'
import { block } from '#safety/block.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addTopics } from '../hellos/two.ts'
import { answers, asks, openingOf } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

/** Somebody whose question waits, and somebody who is about to ask the same. */
async function two() {
  const maya = await addMember(test, { name: 'Maya Okafor' })
  const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
  return { maya, ruth, asRuth: await signedIn(test, ruth.id) }
}

/** What stands below the question while it is typed. */
async function typing(browser: Browser, title: string) {
  const { html } = await browser.get(to('questionNew', {}, { title }))
  const frame = /<turbo-frame id="similar"[^>]*>([\s\S]*?)<\/turbo-frame>/.exec(html)?.[1] ?? ''
  return { html: frame, has: (question: QuestionId) => frame.includes(to('question', { question })) }
}

describe('a question that waits for an answer already', () => {
  it('stands below the new one while it is typed, and once before it is posted', async () => {
    const { maya, asRuth } = await two()
    const open = await asks(test, maya, { title: 'Which gravel stays put on a steep vineyard path?' })
    test.clock.pass(days(1))
    const typed = await typing(asRuth, 'What gravel stays on a steep vineyard path?')
    expect(typed.has(open)).toBe(true)
    expect(typed.html).toContain('Asked already, and waiting for an answer')
    expect(typed.html).toContain('Maya Okafor asked')
    expect(typed.html).not.toContain('Answered before')
    expect(typed.html).toContain('name="seen" value="yes"')
    // Whoever asked knows.
    const asMaya = await signedIn(test, maya.id)
    expect((await typing(asMaya, 'What gravel stays on a steep vineyard path?')).has(open)).toBe(false)

    const form = {
      title: 'Gravel that stays on a steep vineyard path?',
      words: 'Ours is in the river by May.',
      topic1: 'stormwater',
      kind: 'question',
      formKey: 'gravel',
    }
    const first = await asRuth.post(to('questionNew'), form)
    expect(first.status).toBe(409)
    expect(first.text).toContain('This may have been asked already, and waits for an answer')
    expect(first.html).toContain('Ours is in the river by May.')
    expect((await asRuth.post(to('questionNew'), { ...form, seen: 'yes' })).status).toBe(303)
  })

  it('comes after those that were answered', async () => {
    const { maya, ruth, asRuth } = await two()
    const open = await asks(test, maya, { title: 'How thick is a parapet of rammed earth?' })
    const known = await asks(test, maya, { title: 'How thick must a parapet of rammed earth be?' })
    await answers(test, ruth, known)
    const { html, has } = await typing(asRuth, 'How thick is a parapet of rammed earth?')
    expect([has(known), has(open)]).toEqual([true, true])
    expect(html.indexOf(known)).toBeLessThan(html.indexOf(open))
  })

  it('is found by what its opening says', async () => {
    const { maya, asRuth } = await two()
    const words = 'The espalier pears on the cloister wall died in the frost.'
    const open = await asks(test, maya, { title: 'Help, please', words })
    expect((await typing(asRuth, 'Espalier pears on a cloister wall, and frost')).has(open)).toBe(true)
  })

  it('is not there once it is closed or out of sight, nor where whoever asked cannot be answered', async () => {
    const ines = await addMember(test, { name: 'Ines Duarte', role: 'staff' })
    const title = 'May a pergola of willow carry wisteria?'
    const closed = async () => {
      const { maya } = await two()
      const question = await asks(test, maya, { title })
      await test.house.perform(maya, (act) => closeThread(act, { question }))
      return question
    }
    const hidden = async () => {
      const { maya } = await two()
      const question = await asks(test, maya, { title })
      const post = await openingOf(test, maya, question)
      await test.house.perform(ines, (act) => setHidden(act, { question, post, hidden: true }))
      return question
    }
    const left = async () => {
      const { maya } = await two()
      const question = await asks(test, maya, { title })
      await test.house.perform(maya, (act) => stopTakingPart(act))
      return question
    }
    const gone = [await closed(), await hidden(), await left()]
    const { maya, ruth, asRuth } = await two()
    const parted = await asks(test, maya, { title })
    expect((await typing(asRuth, title)).has(parted)).toBe(true)
    test.clock.pass(days(1))
    await test.house.perform(ruth, (act) => block(act, maya.id))
    const typed = await typing(asRuth, title)
    for (const question of [...gone, parted]) expect(typed.has(question)).toBe(false)
    expect(typed.html).toBe('')
  })

  it('keeps the name of whoever asked quietly, also from whoever blocks one after the other', async () => {
    const { maya, ruth, asRuth } = await two()
    const title = 'Does anybody else dread the trowel exam?'
    const open = await asks(test, maya, { title, quiet: true })
    test.clock.pass(days(1))
    const before = (await typing(asRuth, title)).html
    expect(before).toContain(open)
    expect(before).toContain('Asked quietly')
    expect(before).not.toContain('Maya')
    await test.house.perform(ruth, (act) => block(act, maya.id))
    expect((await typing(asRuth, title)).html).toBe(before)
  })
})
