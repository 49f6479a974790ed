import { beforeAll, describe, expect, it } from 'vitest'
import { setHidden } from '#questions/staff/hide.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addTopics } from '../hellos/two.ts'
import { answers, asks, openingOf, pageOf } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

async function three() {
  const maya = await addMember(test, { name: 'Maya Okafor' })
  const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
  const grace = await addMember(test, { name: 'Grace Mbeki', role: 'staff' })
  return { maya, ruth, grace }
}

describe('what nobody would write', () => {
  it.each([
    ['stars by the thousand', '*'.repeat(9000)],
    ['strong in strong', '**a '.repeat(2000)],
    ['a list in a list in a list', '- '.repeat(5000)],
    ['a quote in a quote in a quote', '> '.repeat(5000)],
  ])('leaves the question to everybody else: %s', async (_, mark) => {
    const { maya, ruth } = await three()
    const question = await asks(test, maya, { words: 'Before it.' })
    await answers(test, ruth, question, `${mark}a${mark.split('').reverse().join('')}`)
    await answers(test, ruth, question, 'And after it.')
    const page = await pageOf(await signedIn(test, maya.id), question)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Before it.')
    expect(page.text).toContain('And after it.')
  })
})

describe('a question out of sight', () => {
  it('says who can still read it: another thing to whoever asked than to staff', async () => {
    const { maya, grace } = await three()
    const question = await asks(test, maya)
    const post = await openingOf(test, maya, question)
    await test.house.perform(grace, (act) => setHidden(act, { question, post, hidden: true }))
    const mine = await pageOf(await signedIn(test, maya.id), question)
    expect(mine.text).toContain('Only you and they can read it.')
    const theirs = await pageOf(await signedIn(test, grace.id), question)
    expect(theirs.text).toContain('Only whoever asked and staff can read it.')
    for (const page of [mine, theirs]) expect(page.text).not.toContain('every member can read this')
  })
})
