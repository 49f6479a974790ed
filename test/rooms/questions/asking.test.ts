import { beforeAll, describe, expect, it } from 'vitest'
import { to } from '#map/paths.ts'
import { hours } from '#platform/time.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { formsOf } from '../../support/html.ts'
import { addPartner, addTopics } from '../hellos/two.ts'
import { answers, asks, CAR_PARK, idIn, pageOf } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

const form = {
  title: CAR_PARK,
  words: 'Our pocket park takes away **eleven** places.\n\n- people laughed\n- I had nothing to say',
  topic1: 'public-hearings',
  kind: 'question',
  // What was answered before has been looked at.
  seen: 'yes',
}

async function three(name = 'Maya Okafor') {
  const maya = await addMember(test, { name })
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
  const omar = await addMember(test, { name: 'Omar Haddad' })
  const [asMaya, asRuth, asOmar] = await Promise.all([maya, ruth, omar].map(({ id }) => signedIn(test, id)))
  return { maya, ruth, omar, asMaya: asMaya as Browser, asRuth: asRuth as Browser, asOmar: asOmar as Browser }
}

describe('from a question to what helped', () => {
  it('Maya asks, Ruth answers, Omar says thanks, and Maya says that it helped', async () => {
    const { asMaya, asRuth, asOmar } = await three()
    expect((await asMaya.get(to('questionNew'))).text).toContain('Ask a question')
    const sent = await asMaya.post(to('questionNew'), form)
    expect(sent.status).toBe(303)
    const id = idIn(sent.location)
    const asked = await asMaya.get(sent.location)
    expect(asked.text).toContain('Asked. You will be told when somebody answers.')
    expect(asked.text).toContain('You asked today')
    expect(asked.html).toContain('<strong>eleven</strong>')
    expect(asked.html).toContain('<li dir="auto" class="voice ms-7">people laughed</li>')
    expect(asked.html).not.toContain(to('questionAnswers', { question: id }))

    const list = await asRuth.get(to('questions'))
    expect(list.text).toContain('Not answered yet, and you teach this')
    const answered = await asRuth.post(to('questionAnswers', { question: id }), {
      words: 'You are right, it still looks like one. Which four would you keep?',
    })
    expect(answered.status).toBe(303)
    const read = await pageOf(asMaya, id)
    expect(read.text).toContain('One answer so far')
    const [, post = ''] = /id="post-([^"]+)"[^>]*class="border/.exec(read.html) ?? []
    const which = { question: id, post }
    expect((await asOmar.post(to('postThanks', which))).location).toBe(`/questions/${id}#post-${post}`)
    expect((await asOmar.get(to('question', { question: id }))).text).toContain('Thanks from you')
    await asMaya.post(to('postHelped', which), { helped: 'yes' })
    expect((await pageOf(asMaya, id)).text).toContain('This helped you Thanks from Omar')
    expect((await pageOf(asOmar, id)).text).toContain('This helped Maya')
    expect((await asOmar.get(to('questions'))).text).toContain('Answered, and it helped')
    await asMaya.post(to('postHelped', which), { helped: 'no' })
    await asOmar.post(to('postThanks', which), { thanks: 'no' })
    const back = await pageOf(asOmar, id)
    expect(back.text).not.toContain('This helped')
    expect(back.text).not.toContain('Thanks from')
  })

  it('refuses what cannot be answered at its fields, and keeps what was written', async () => {
    const { asMaya } = await three()
    const empty = await asMaya.post(to('questionNew'), { ...form, title: ' ', topic1: '' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Two things to put right')
    expect(empty.html).toContain('people laughed')
    const strange = await asMaya.post(to('questionNew'), { ...form, topic1: 'alchemy' })
    expect([strange.status, strange.text.includes('Choose what it is about.')]).toEqual([422, true])
  })

  it('is about up to three topics of the one vocabulary, each once, and none that is a gap of somebody', async () => {
    const { maya, asMaya } = await three()
    await test.query(
      `insert into members.topic (key, name, kind, "group", state, suggested_by) values ('secret', 'Reading aloud', 'craft', 'Stories', 'suggested', $1)`,
      [maya.id],
    )
    const sent = await asMaya.post(to('questionNew'), {
      ...form,
      topic2: 'grasshopper',
      topic3: 'public-hearings',
    })
    expect((await asMaya.get(sent.location)).text).toContain('Public hearings · Grasshopper ·')
    expect((await asMaya.get(to('questionNew'))).text).not.toContain('Reading aloud')
    await expect(asks(test, maya, { topics: ['secret'] })).rejects.toEqual(
      expect.objectContaining({ code: 'no_topic' }),
    )
  })

  it('is one posting, however often its form is sent', async () => {
    const { maya, ruth } = await three()
    const all = await Promise.all(Array.from({ length: 30 }, () => asks(test, maya, { formKey: 'one-form' })))
    expect(new Set(all).size).toBe(1)
    const [id] = all
    if (!id) throw new Error('nothing was asked')
    expect(await test.query('select from questions.post where thread = $1', [id])).toHaveLength(1)
    expect(
      await test.query(
        `select from platform.event where type = 'question.asked' and payload->>'question' = $1`,
        [id],
      ),
    ).toHaveLength(1)
    const asRuth = await signedIn(test, ruth.id)
    const twice = { words: 'Which four would you keep?', formKey: 'sent-twice' }
    await Promise.all(
      Array.from({ length: 5 }, () => asRuth.post(to('questionAnswers', { question: id }), twice)),
    )
    expect(
      await test.query(`select from questions.post where thread = $1 and kind = 'answer'`, [id]),
    ).toHaveLength(1)
  })

  it('is one posting for whoever goes back and sends the same again from a new form, for an hour', async () => {
    const { maya, ruth } = await three()
    const id = await asks(test, maya, { formKey: 'first-form' })
    expect(await asks(test, maya, { formKey: 'second-form' })).toBe(id)
    // Asked quietly, or of another topic, it is not the same.
    expect(await asks(test, maya, { formKey: 'third-form', quiet: true })).not.toBe(id)
    expect(await asks(test, maya, { formKey: 'fourth-form', topics: ['stormwater'] })).not.toBe(id)
    const asRuth = await signedIn(test, ruth.id)
    const answers = to('questionAnswers', { question: id })
    for (const formKey of ['one', 'two'])
      await asRuth.post(answers, { words: 'Which four would you keep?', formKey })
    const said = () =>
      test.query(`select words from questions.post where thread = $1 and kind = 'answer'`, [id])
    expect(await said()).toHaveLength(1)
    test.clock.pass(hours(2))
    expect(await asks(test, maya, { formKey: 'fifth-form' })).not.toBe(id)
    await asRuth.post(answers, { words: 'Which four would you keep?', formKey: 'three' })
    expect(await said()).toHaveLength(2)
  })

  it('loses nothing of whoever goes back, writes something else and sends the same form', async () => {
    const { maya, ruth } = await three()
    const id = await asks(test, maya, { formKey: 'used-form' })
    const other = await asks(test, maya, {
      formKey: 'used-form',
      title: 'And what do you say the next time?',
    })
    expect(other).not.toBe(id)
    expect(await test.query('select title from questions.thread where id = $1', [other])).toEqual([
      { title: 'And what do you say the next time?' },
    ])
    const asRuth = await signedIn(test, ruth.id)
    const words = ['Which four would you keep?', 'Or ask which five.', 'Or ask which five.']
    for (const said of words)
      await asRuth.post(to('questionAnswers', { question: id }), { words: said, formKey: 'used-answer' })
    const answers = await test.query<{ words: string }>(
      `select words from questions.post where thread = $1 and kind = 'answer' order by words desc`,
      [id],
    )
    expect(answers.map(({ words }) => words)).toEqual(words.slice(0, 2))
  })
})

describe('a conversation', () => {
  it('stands in the same list, is answered by anybody, and nothing in it is said to have helped', async () => {
    const { maya, asMaya, asRuth } = await three()
    const id = await asks(test, maya, { kind: 'conversation', title: 'What is on your desk this week?' })
    expect((await asMaya.get(to('questions', {}, { kind: 'conversation' }))).text).toContain('on your desk')
    expect((await asMaya.get(to('questions', {}, { kind: 'question' }))).text).not.toContain('on your desk')
    await asMaya.post(to('questionAnswers', { question: id }), { words: 'A kerb, in four versions.' })
    await asRuth.post(to('questionAnswers', { question: id }), { words: 'A hearing on Tuesday.' })
    const page = await pageOf(asMaya, id)
    expect(page.text).toContain('What was said')
    expect(page.text).toContain('Say thanks')
    expect(page.text).not.toContain('This helped')
    const [{ id: post } = { id: '' }] = await test.query<{ id: string }>(
      `select id from questions.post where thread = $1 and words like 'A hearing%'`,
      [id],
    )
    expect((await asMaya.post(to('postHelped', { question: id, post }))).status).toBe(404)
  })

  it('cannot be begun quietly', async () => {
    const { maya, asRuth } = await three()
    const id = await asks(test, maya, { kind: 'conversation', quiet: true })
    expect((await pageOf(asRuth, id)).text).toContain('Maya Okafor began')
  })
})

describe('a question asked quietly', () => {
  it('shows who asked to those alone who answer, and to no member of staff', async () => {
    const { maya: noor, ruth, asMaya: asNoor, asRuth, asOmar } = await three('Noor Vega')
    const greta = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
    const sent = await asNoor.post(to('questionNew'), { ...form, quiet: 'yes' })
    const id = idIn(sent.location)
    expect((await pageOf(asNoor, id)).text).toContain('You asked quietly')
    const pages = async (browser: Browser) =>
      (await pageOf(browser, id)).html + (await browser.get(to('questions'))).html
    for (const browser of [asRuth, asOmar, greta]) {
      const html = await pages(browser)
      expect(html).toContain('Asked quietly ')
      expect(html).not.toContain(noor.publicId)
      expect(html).not.toContain('Noor')
    }
    await answers(test, ruth, id)
    expect(await pages(asRuth)).toContain('Noor Vega asked')
    // What Noor adds below an answer stays as quiet as the question.
    const [{ id: post } = { id: '' }] = await test.query<{ id: string }>(
      `select id from questions.post where thread = $1 and kind = 'answer'`,
      [id],
    )
    await asNoor.post(to('postComments', { question: id, post }), { words: 'The four by the school.' })
    await asNoor.post(to('postHelped', { question: id, post }))
    for (const browser of [asOmar, greta]) {
      const html = await pages(browser)
      expect(html).toContain('The four by the school.')
      expect(html).toContain('This helped whoever asked')
      expect(html).not.toContain(noor.publicId)
      expect(html).not.toContain('Noor')
    }
    expect(await pages(asRuth)).toContain('This helped Noor')
  })
})

describe('an equal voice', () => {
  it('carries no mark of how far along anybody is, and asks for no experience', async () => {
    const { maya, ruth, asMaya, asOmar } = await three()
    await test.query(
      `update members.profile set headline = 'Fellow since forever', stage = 'retired', in_the_field_since = 1979,
        employer = 'Lindqvist and Daughters' where member = $1`,
      [ruth.id],
    )
    await test.query(`update members.profile set stage = 'student' where member = $1`, [maya.id])
    const id = await asks(test, maya)
    await answers(test, ruth, id)
    for (const browser of [asMaya, asOmar])
      for (const { text } of [await pageOf(browser, id), await browser.get(to('questions'))])
        expect(text).not.toMatch(
          /Fellow since|1979|[Rr]etired|[Ss]tudent|Lindqvist and Daughters|Offers mentoring/,
        )
    const fields = formsOf((await asMaya.get(to('questionNew'))).html).flatMap(({ fields }) => fields)
    expect([...new Set(fields.map(({ name }) => name))].sort()).toEqual(
      ['formKey', 'kind', 'quiet', 'title', 'topic1', 'topic2', 'topic3', 'words'].sort(),
    )
  })
})
