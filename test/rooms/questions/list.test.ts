import { beforeAll, describe, expect, it } from 'vitest'
import type { TopicKey } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { mergeTopic } from '#members/vocabulary/merge-topic.ts'
import { mergeInQuestions } from '#questions/topic/follow-merge.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addTopics } from '../hellos/two.ts'
import { asks } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

describe('a search of more words than one takes', () => {
  it('says so at its field, keeps what was typed, and shows neither everything nor “nothing fits”', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    await asks(test, maya, { title: 'Where does the rain go?' })
    const asMaya = await signedIn(test, maya.id)
    const words = `rain ${'and more rain '.repeat(20)}`.trim()
    const page = await asMaya.get(to('questions', {}, { words, state: 'unanswered' }))
    expect(page.status).toBe(422)
    expect(page.text).toContain('A search takes up to 200 characters. Please leave some words out.')
    expect(page.html).toContain(`value="${words}"`)
    expect(page.html).toContain('<option value="unanswered" selected="">')
    expect(page.text).not.toContain('Where does the rain go?')
    expect(page.text).not.toContain('Nothing here fits.')
  })
})

describe('the questions of a topic that staff merged into another', () => {
  it('are led to from its old address, and so is asking about it', async () => {
    const ines = await addMember(test, { name: 'Ines Duarte', role: 'staff' })
    await test.query(`insert into members.topic (key, name, kind, "group")
      values ('rain', 'Rain water', 'craft', 'Water')`)
    const question = await asks(test, ines, { title: 'Where does the rain go?', topics: ['rain'] })
    const merge = { topic: 'rain' as TopicKey, into: 'stormwater' as TopicKey }
    await test.house.perform(ines, async (act) => {
      await mergeTopic(act, merge)
      await mergeInQuestions(act, merge)
    })
    const asInes = await signedIn(test, ines.id)
    const old = await asInes.get(to('questions', {}, { topic: 'rain', kind: 'question', words: 'go & see' }))
    expect(old.status).toBe(301)
    expect(old.location).toBe(
      to('questions', {}, { topic: 'stormwater', kind: 'question', words: 'go & see' }),
    )
    const led = await asInes.get((await asInes.get(to('questions', {}, { topic: 'rain' }))).location)
    expect(led.html).toContain(to('question', { question }))
    expect((await asInes.get(to('questionNew', {}, { topic: 'rain' }))).html).toContain(
      '<option value="stormwater" selected="">',
    )
    expect((await asInes.get(to('questions', {}, { topic: 'alchemy' }))).status).toBe(200)
  })
})
