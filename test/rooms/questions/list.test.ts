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
