import { beforeAll, describe, expect, it } from 'vitest'
import type { PostId, TopicKey } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { claimMail } from '#notices/mail/claim.ts'
import { days, hours } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { comment } from '#questions/thread/answer.ts'
import { sayHelped, thank } from '#questions/thread/thank.ts'
import { followTopic } from '#questions/topic/follow.ts'
import { block } from '#safety/block.ts'
import { stills } from '../../../src/wiring/mail.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, rowOf } from '../hellos/two.ts'
import { answers, asks, CAR_PARK, pageOf } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

const two = async () => ({
  maya: await addMember(test, { name: 'Maya Okafor' }),
  ruth: await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] }),
})
const toldTo = async ({ id }: MemberViewer) => {
  await test.settle()
  const rows = await test.query<{ headline: string }>(
    'select headline from notices.item where member = $1 order by at, id',
    [id],
  )
  return rows.map(({ headline }) => headline)
}
const mailTo = ({ id }: MemberViewer) =>
  test.query<{ state: string; content: { quote?: string } }>(
    'select state, content from notices.mail where member = $1',
    [id],
  )

describe('what is told', () => {
  it('is told to whoever asked, whoever answered, and whoever was commented on, each once', async () => {
    const { maya, ruth } = await two()
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question, 'Which four would you keep?')
    expect(await toldTo(maya)).toEqual([`Ruth Lindqvist answered: ${CAR_PARK}`])
    expect((await mailTo(maya))[0]?.content.quote).toBe('Which four would you keep?')
    const which = { question, post }
    for (const thanks of [true, false, true])
      await test.house.perform(maya, (act) => thank(act, { ...which, thanks }))
    await test.house.perform(maya, (act) => sayHelped(act, { ...which, helped: true }))
    await test.house.perform(maya, (act) =>
      comment(act, { question, under: post, words: 'The four by the school.' }),
    )
    expect((await toldTo(ruth)).sort()).toEqual([
      'Maya Okafor commented on what you wrote',
      'Thanks from Maya Okafor',
      'Your answer helped Maya Okafor',
    ])
  })

  it('is read with the page, by the page’s own word', async () => {
    const { maya, ruth } = await two()
    const question = await asks(test, maya)
    await answers(test, ruth, question)
    await test.settle()
    const asMaya = await signedIn(test, maya.id)
    expect((await pageOf(asMaya, question)).html).toContain(`data-read-post="/questions/${question}/read"`)
    expect((await asMaya.post(to('questionRead', { question }))).status).toBe(204)
    expect(
      await test.query('select from notices.item where member = $1 and read_at is null', [maya.id]),
    ).toEqual([])
    expect((await pageOf(asMaya, question)).html).not.toContain('data-read-post')
  })

  it('names nobody who asked quietly, but to those who answered', async () => {
    const noor = await addMember(test, { name: 'Noor Vega' })
    const { ruth } = await two()
    const omar = await addMember(test, { name: 'Omar Haddad' })
    await test.house.perform(omar, (act) =>
      followTopic(act, { topic: 'stormwater' as TopicKey, follow: true }),
    )
    const question = await asks(test, noor, { quiet: true, topics: ['stormwater'] })
    expect(await toldTo(omar)).toEqual([`Asked quietly: ${CAR_PARK}`])
    const opening = await test.query<{ id: PostId }>('select id from questions.post where thread = $1', [
      question,
    ])
    const under = opening[0]?.id as PostId
    const asked = await test.house.perform(omar, (act) =>
      comment(act, { question, under, words: 'Where is it?' }),
    )
    expect(await toldTo(noor)).toEqual(['Omar Haddad commented on what you wrote'])
    expect(asked).toBeDefined()
    const post = await answers(test, ruth, question)
    await test.house.perform(noor, (act) => comment(act, { question, under: post, words: 'By the school.' }))
    expect(await toldTo(ruth)).toEqual(['Noor Vega commented on what you wrote'])
    expect(
      JSON.stringify(await test.query('select * from notices.item where member = $1', [omar.id])),
    ).not.toContain('Noor')
  })

  it('goes to those who follow a topic, some at a time, and to nobody who was parted', async () => {
    const { maya, ruth } = await two()
    const topic = 'licensing-exam' as TopicKey
    const blocked = await addMember(test, { name: 'Lea Blocked' })
    for (const one of [maya, ruth, blocked])
      await test.house.perform(one, (act) => followTopic(act, { topic, follow: true }))
    await test.house.perform(blocked, (act) => block(act, maya.id))
    await test.query(
      `with many as (
         insert into members.member (id, public_id, email, name, call_name, joined_at, made_at)
         select gen_random_uuid(), 'many-' || n, 'many' || n || '@example.org', 'Many ' || n, 'Many', now(), now()
         from generate_series(1, 110) n returning id)
       insert into questions.follow (member, topic, at) select id, 'licensing-exam', now() from many`,
    )
    const question = await asks(test, maya, { topics: ['licensing-exam'] })
    expect(await toldTo(ruth)).toEqual([`Maya Okafor asks: ${CAR_PARK}`])
    expect(await toldTo(blocked)).toEqual([])
    expect(await toldTo(maya)).toEqual([])
    const all = await test.query('select from notices.item where key = $1', [`question/${question}/asked`])
    expect(all).toHaveLength(111)
  })

  it('does not leave by mail once the two were parted, or staff took it out of sight', async () => {
    test.clock.set('2026-11-24T22:30:00Z')
    const { maya, ruth } = await two()
    const question = await asks(test, maya)
    await answers(test, ruth, question, 'Said at night.')
    await test.settle()
    await test.house.perform(maya, (act) => block(act, ruth.id))
    test.clock.pass(hours(12))
    while ((await test.house.perform(system, (act) => claimMail(act, stills))) !== undefined);
    expect((await mailTo(maya)).map(({ state }) => state)).toEqual(['dropped'])
  })
})

describe('from a thanked answer', () => {
  it('Maya says hello to Ruth, and both see what it grew out of', async () => {
    const { maya, ruth } = await two()
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question)
    const [asMaya, asRuth] = [await signedIn(test, maya.id), await signedIn(test, ruth.id)]
    const path = to('helloNew', { person: ruth.publicId }, { topic: 'public-hearings', answer: post })
    const link = `href="${path.replaceAll('&', '&amp;')}"`
    expect((await pageOf(asMaya, question)).html).not.toContain(link)
    await asMaya.post(to('postThanks', { question, post }))
    expect((await pageOf(asMaya, question)).html).toContain(link)
    const form = await asMaya.get(path)
    expect(form.text).toContain(`It grows out of an answer to “${CAR_PARK}”`)
    expect(form.html).toContain('<option value="public-hearings" selected="">')
    const sent = await asMaya.post(to('helloNew', { person: ruth.publicId }), {
      ...{
        topic: 'public-hearings',
        whyYou: 'Your four places turned it round.',
        size: 'talk',
        answer: post,
      },
    })
    expect(sent.status).toBe(303)
    const hello = sent.location.split(/[/?]/)[2] ?? ''
    for (const browser of [asMaya, asRuth]) {
      const page = await browser.get(to('hello', { hello }))
      expect(page.text).toContain(`It grew out of an answer to “${CAR_PARK}”`)
      expect(page.html).toContain(`/questions/${question}#post-${post}`)
    }
    await asRuth.post(to('helloAccept', { hello }))
    test.logs.length = 0
    await asRuth.get(to('hello', { hello }))
    const asked = Number(test.logs.at(-1)?.queries)
    await asRuth.get('/no/such/page')
    expect(asked - Number(test.logs.at(-1)?.queries)).toBeLessThanOrEqual(6)
    expect(await rowOf(test, hello as never)).toMatchObject({ state: 'talking' })
  })

  it('does not say so of an answer that is somebody else’s, or not there', async () => {
    const { maya, ruth } = await two()
    const omar = await addPartner(test, { name: 'Omar Haddad' })
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question)
    const asMaya = await signedIn(test, maya.id)
    for (const answer of [post, crypto.randomUUID(), 'nothing'])
      expect((await asMaya.get(to('helloNew', { person: omar.publicId }, { answer }))).text).not.toContain(
        'It grows out of',
      )
    const sent = await asMaya.post(to('helloNew', { person: omar.publicId }), {
      ...{ topic: 'public-hearings', whyYou: 'You know harbours.', size: 'talk', answer: post },
    })
    const [row] = await test.query<{ origin: string }>('select origin from hellos.hello where id = $1', [
      sent.location.split(/[/?]/)[2],
    ])
    expect(row?.origin).toBe('people')
  })

  it('is not offered where the two were parted', async () => {
    const { maya, ruth } = await two()
    const question = await asks(test, maya)
    const post = await answers(test, ruth, question)
    await test.house.perform(maya, (act) => thank(act, { question, post, thanks: true }))
    test.clock.pass(days(1))
    await test.house.perform(ruth, (act) => block(act, maya.id))
    expect((await pageOf(await signedIn(test, maya.id), question)).html).not.toContain(`answer=${post}`)
  })
})
