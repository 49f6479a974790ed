import { beforeAll, describe, expect, it } from 'vitest'
import type { TopicKey } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { days } from '#platform/time.ts'
import { findThreads } from '#questions/search/search.ts'
import { setHidden } from '#questions/staff/hide.ts'
import { mergeThread, moveThread } from '#questions/staff/move.ts'
import { closeThread, openAgain } from '#questions/thread/close.ts'
import { followTopic } from '#questions/topic/follow.ts'
import { block } from '#safety/block.ts'
import { browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics } from '../hellos/two.ts'
import { answers, asks, CAR_PARK } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

const ofTopic = (topic: string) => [topic as TopicKey]

describe('a question that was answered before', () => {
  it('stands below the new one while it is typed, and once before it is posted', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const asMaya = await signedIn(test, maya.id)
    const known = await asks(test, maya)
    const open = await asks(test, maya, { title: 'A neighbour calls my plan a car park again, what now?' })
    await answers(test, ruth, known)
    // What the frame fetches while somebody types.
    const typed = await asMaya.get(to('questionNew', {}, { title: 'My neighbour calls the plan a car park' }))
    const frame = /<turbo-frame id="similar" data-follows="title"[^>]*>([\s\S]*?)<\/turbo-frame>/.exec(
      typed.html,
    )?.[1]
    expect(frame).toContain(to('question', { question: known }))
    expect(frame).not.toContain(to('question', { question: open }))
    expect(frame).toContain('name="seen" value="yes"')
    const other = await asMaya.get(
      to('questionNew', {}, { title: 'How does one brace a wall for the wind?' }),
    )
    expect(other.html).not.toContain('Answered before')

    const form = {
      title: 'What should I say when a neighbor calls our plan a carpark?',
      words: 'It happened again.',
      topic1: 'public-hearings',
      kind: 'question',
      formKey: 'interposed',
    }
    const first = await asMaya.post(to('questionNew'), form)
    expect(first.status).toBe(409)
    expect(first.text).toContain('This may have been answered already')
    expect(first.html).toContain(to('question', { question: known }))
    expect(first.html).toContain('It happened again.')
    expect(first.html).toContain('value="interposed"')
    // What was looked at once stays so while something else is put right.
    const wrong = await asMaya.post(to('questionNew'), { ...form, words: '', seen: 'yes' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('name="seen" value="yes"')
    expect((await asMaya.post(to('questionNew'), { ...form, seen: 'yes' })).status).toBe(303)
  })
})

describe('looking for what was asked', () => {
  it.each([
    ['a word of the title', 'neighbour'],
    ['other forms of it', 'calling plans'],
    ['a slip of the finger', 'neigbour calls'],
    ['a word of an answer', 'felt pens'],
    ['letters without their accents', 'resume cafe'],
  ])('finds it by %s', async (_, words) => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const asked = await asks(test, maya, { words: 'At the Café they gave me a Résumé of it.' })
    await answers(test, ruth, asked, 'I carry a felt pen.')
    const page = await (await signedIn(test, ruth.id)).get(to('questions', {}, { words }))
    expect(page.text).toContain(CAR_PARK)
    expect(
      (await (await signedIn(test, ruth.id)).get(to('questions', {}, { words: 'xylophone' }))).text,
    ).toContain('Nothing here fits.')
  })

  it('narrows by topic, kind, state and what one follows', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const bed = await asks(test, maya, { title: 'How do you shape a bed?', topics: ['grasshopper'] })
    const rain = await asks(test, maya, { title: 'Where does the rain go?', topics: ['stormwater'] })
    await answers(test, ruth, bed)
    const asRuth = await signedIn(test, ruth.id)
    const titles = async (query: Record<string, string>) => {
      const { text } = await asRuth.get(to('questions', {}, query))
      return ['shape a bed', 'Where does the rain'].filter((title) => text.includes(title))
    }
    expect(await titles({ topic: 'grasshopper' })).toEqual(['shape a bed'])
    expect(await titles({ topic: 'stormwater', state: 'unanswered' })).toEqual(['Where does the rain'])
    expect(await titles({ topic: 'grasshopper', state: 'unanswered' })).toEqual([])
    expect(await titles({ topic: 'grasshopper', state: 'answered', kind: 'question' })).toEqual([
      'shape a bed',
    ])
    expect(await titles({ topic: 'grasshopper', words: 'shaping beds' })).toEqual(['shape a bed'])
    expect(await titles({ follow: 'yes' })).toEqual([])
    await asRuth.post(to('topicFollow', { topic: 'stormwater' }), { follow: 'yes' })
    expect(await titles({ follow: 'yes' })).toEqual(['Where does the rain'])
    await asRuth.post(to('topicFollow', { topic: 'stormwater' }), { follow: 'no' })
    expect(await titles({ follow: 'yes' })).toEqual([])
    expect(rain).not.toBe(bed)
  })

  it('finds words within a topic and among what waits, whatever becomes of a thread', async () => {
    const [ines, ruth] = [
      await addMember(test, { name: 'Ines Duarte', role: 'staff' }),
      await addMember(test, { name: 'Ruth Lindqvist' }),
    ]
    const look = test.house.look(ruth)
    const find = async (wanted: { topic?: string; state?: 'unanswered' | 'answered' | 'closed' }) => {
      const { topic, state } = wanted
      const narrowed = { page: 1, state, topic: topic as TopicKey | undefined }
      return (await findThreads(look, 'zelkova roots', narrowed)).threads.map(({ id }) => id)
    }
    const words = 'How deep do the roots of a zelkova go?'
    const id = await asks(test, ines, { title: 'A tree by the wall', words, topics: ['stormwater'] })
    expect(await find({ topic: 'stormwater', state: 'unanswered' })).toEqual([id])
    expect(await find({ topic: 'grasshopper' })).toEqual([])
    await test.house.perform(ines, (act) => moveThread(act, { question: id, topics: ofTopic('grasshopper') }))
    expect(await find({ topic: 'stormwater' })).toEqual([])
    expect(await find({ topic: 'grasshopper', state: 'unanswered' })).toEqual([id])
    const post = await answers(test, ruth, id, 'As deep as the roots of the zelkova find water.')
    expect(await find({ topic: 'grasshopper' })).toEqual([id])
    expect(await find({ state: 'unanswered' })).toEqual([])
    expect(await find({ state: 'answered' })).toEqual([id])
    await test.house.perform(ines, (act) => setHidden(act, { question: id, post, hidden: true }))
    expect(await find({ state: 'unanswered' })).toEqual([id])
    await test.house.perform(ines, (act) => closeThread(act, { question: id }))
    expect([await find({ state: 'unanswered' }), await find({ state: 'closed' })]).toEqual([[], [id]])
    await test.house.perform(ines, (act) => openAgain(act, { question: id }))
    expect(await find({ state: 'unanswered' })).toEqual([id])
    // Put together with another, its answers are found under the topics of that one, and its opening no more.
    await test.house.perform(ines, (act) => setHidden(act, { question: id, post, hidden: false }))
    const other = await asks(test, ines, {
      title: 'A wall by a tree',
      words: 'It leans.',
      topics: ['stormwater'],
    })
    await test.house.perform(ines, (act) => mergeThread(act, { question: id, into: other }))
    expect(await find({ topic: 'stormwater' })).toEqual([other])
    expect(await find({ topic: 'grasshopper' })).toEqual([])
  })

  it('has what nobody has answered first, for those who teach it', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['licensing-exam'] })
    const omar = await addMember(test, { name: 'Omar Haddad' })
    await asks(test, maya, { title: 'Which exam first?', topics: ['licensing-exam'] })
    test.clock.pass(days(1))
    await asks(test, maya, { title: 'The newest of all?', topics: ['stormwater'] })
    const order = async (id: string) => {
      const { text } = await (await signedIn(test, id as never)).get(to('questions'))
      return text.indexOf('Which exam first?') < text.indexOf('The newest of all?')
    }
    expect(await order(ruth.id)).toBe(true)
    expect(await order(omar.id)).toBe(false)
  })
})

describe('the page of a topic', () => {
  it('says who teaches it and has room, what is asked, and what is wanted: counts from five up, never who', async () => {
    const reader = await addMember(test, { name: 'Ivy Chan' })
    const asIvy = await signedIn(test, reader.id)
    const page = () => asIvy.get(to('topic', { topic: 'grasshopper' }))
    const ruth = await addPartner(test, { name: 'Ruth Grasshopper', teaches: ['grasshopper'] })
    await addPartner(test, { name: 'Full Person', teaches: ['grasshopper'], seats: 0 })
    const resting = await addPartner(test, { name: 'Resting Person', teaches: ['grasshopper'] })
    await test.query('update programmes.enrolment set paused_at = $2 where member = $1', [
      resting.id,
      test.clock.now(),
    ])
    const blocker = await addPartner(test, { name: 'Blocking Person', teaches: ['grasshopper'] })
    await test.house.perform(blocker, (act) => block(act, reader.id))
    for (let n = 1; n <= 4; n++) await addPartner(test, { name: `Learner ${n}`, learns: ['grasshopper'] })
    for (let n = 1; n <= 3; n++) await addPartner(test, { name: `Private ${n}`, gaps: ['grasshopper'] })
    const few = await page()
    expect(few.text).toContain('Ruth Grasshopper')
    for (const name of ['Full Person', 'Resting Person', 'Blocking Person'])
      expect(few.text).not.toContain(name)
    expect(few.text).not.toContain('would like to learn')
    for (let n = 5; n <= 9; n++) await addPartner(test, { name: `Learner ${n}`, learns: ['grasshopper'] })
    const many = await page()
    expect(many.text).toContain('Nine members would like to learn this, five more than teach it. Could you?')
    expect(many.text).not.toContain('Learner')
    expect(many.html).toContain(to('person', { person: ruth.publicId }))
    expect((await asIvy.get(to('topic', { topic: 'alchemy' }))).status).toBe(404)
    expect((await asIvy.post(to('topicFollow', { topic: 'alchemy' }))).status).toBe(404)
    expect((await asIvy.get('/topics/a%00b')).status).toBe(404)
    expect((await asIvy.get(`/topics/${'x'.repeat(300)}`)).status).toBe(404)
  })
})

describe('what somebody answered', () => {
  it('is one link from their profile, for whoever may meet them', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
    const asked = await asks(test, maya, { quiet: true })
    await answers(test, ruth, asked, 'Bring chalk.')
    const path = to('personAnswers', { person: ruth.publicId })
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const asOmar = await signedIn(test, omar.id)
    expect((await asOmar.get(to('person', { person: ruth.publicId }))).html).toContain(path)
    const page = await asOmar.get(path)
    expect(page.text).toContain('What Ruth answered')
    expect(page.text).toContain('Bring chalk.')
    expect(page.text).not.toContain('Maya')
    await test.house.perform(ruth, (act) => block(act, omar.id))
    expect((await asOmar.get(path)).status).toBe(404)
  })
})

describe('a feed', () => {
  it('is read by a secret address, names nobody, and ends when it is taken away', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await asks(test, maya, { title: 'Is <b>rain</b> & snow "water"?', topics: ['stormwater'] })
    const asRuth = await signedIn(test, ruth.id)
    await test.house.perform(ruth, (act) =>
      followTopic(act, { topic: ofTopic('stormwater')[0] ?? ('' as TopicKey), follow: true }),
    )
    expect((await asRuth.get(to('meFeed'))).html).not.toContain('/feeds/')
    const from = await asRuth.post(to('meFeed'), { topic: 'public-hearings' })
    expect(from.location).toBe('/me/feed?topic=public-hearings')
    const [, address = ''] =
      /<code>http:\/\/127\.0\.0\.1:3000(\/feeds\/[^<]+)<\/code>/.exec(
        (await asRuth.get(to('meFeed'))).html,
      ) ?? []
    const reader = browse(test)
    const feed = await reader.get(address)
    expect(feed.status).toBe(200)
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(feed.html).toContain('<title>Is &lt;b&gt;rain&lt;/b&gt; &amp; snow &quot;water&quot;?</title>')
    expect(feed.html).toContain('<summary>Not answered yet</summary>')
    expect(feed.html).not.toContain('Maya')
    expect(wellFormed(feed.html)).toEqual([])
    const again = await reader.get(address, { 'If-None-Match': feed.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect((await reader.get(address.replace('stormwater', 'alchemy'))).status).toBe(404)
    await asRuth.post(to('meFeedEnd'))
    expect((await reader.get(address)).status).toBe(404)
  })
})

/** Tags that are opened and not closed, or the other way round, and entities XML does not know. */
function wellFormed(xml: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (self) continue
    if (!close) open.push(name)
    else if (open.pop() !== name) wrong.push(`</${name}>`)
  }
  return [...open, ...wrong, ...(xml.match(/&(?!amp;|lt;|gt;|quot;|#39;)\S*/g) ?? [])]
}

describe('the list', () => {
  it('leads to a topic whose name the words begin, and back from a page too far on', async () => {
    const maya = await signedIn(test, (await addMember(test, { name: 'Maya Okafor' })).id)
    const named = await maya.get(to('questions', {}, { words: 'hearing públic' }))
    expect(named.text).toContain('A topic of that name: Public hearings')
    expect(named.html).toContain(`href="${to('questions', {}, { topic: 'public-hearings' })}"`)
    expect((await maya.get(to('questions', {}, { words: 'harbour' }))).text).not.toContain('of that name')
    const far = await maya.get(to('questions', {}, { page: 400 }))
    expect(far.text).toContain('Nothing stands on a page this far on. Back to the first page')
    expect(far.html).not.toContain('page=399')
  })
})
