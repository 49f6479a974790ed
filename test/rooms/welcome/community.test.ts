import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PostId, QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { days, hours } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { setHidden } from '#questions/staff/hide.ts'
import { answer, comment } from '#questions/thread/answer.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPerson } from '../discovery/cast.ts'
import { addVocabulary } from '../market/crowd.ts'
import { answers, asks, openingOf } from '../questions/asked.ts'
import { addNewcomer, stepsOf } from './newcomers.ts'

// The newcomer and the community: what is talked about in their topics, what they can answer, and that nobody's first words
// are left alone.

const test = openTestHouse()
let ruth: MemberViewer
beforeAll(async () => {
  await addVocabulary(test.query)
  ruth = await addPerson(test, { name: 'Ruth Lindqvist', teaches: { cv: 5 } })
})
beforeEach(() => test.query('delete from questions.thread'))

const page = async (who: MemberViewer, path = '/') => (await (await signedIn(test, who.id)).get(path)).text
const aboutCv = { topics: ['cv'] }
const someone = (name: string) => addMember(test, { name })

describe('conversations in a newcomer’s topics', () => {
  it('stand on Today and among the steps, the liveliest first, until the newcomer says a word in one', async () => {
    const amara = await addNewcomer(test, { name: 'Amara Diallo', learns: { cv: 1 } })
    const talk = await asks(test, ruth, { ...aboutCv, kind: 'conversation', title: 'Two pages or one?' })
    await asks(test, ruth, { topics: ['portfolio'], kind: 'conversation', title: 'Something else' })
    for (const path of ['/', '/first-weeks']) {
      const text = await page(amara, path)
      expect(text).toContain('Three live conversations')
      expect(text).toContain('Two pages or one?')
      expect(text).not.toContain('Something else')
    }
    expect(await stepsOf(test, amara)).not.toContain('conversations')
    await answers(test, amara, talk, 'One, and a good one.')
    await test.settle()
    expect(await stepsOf(test, amara)).toContain('conversations')
    // A line in a conversation is a word, and no answer that anybody waited for.
    expect(await stepsOf(test, amara)).not.toContain('something')
    expect(await page(amara, '/')).not.toContain('Three live conversations')
  })

  it('are said to be missing where nothing is talked about, and can be skipped', async () => {
    const lea = await addNewcomer(test, { name: 'Lea Brandt', learns: { cv: 1 } })
    expect(await page(lea)).toContain('A question of yours would be welcome.')
    const browser = await signedIn(test, lea.id)
    await browser.post(to('firstWeeksSkip', { step: 'conversations' }))
    expect((await browser.get('/')).text).not.toContain('Three live conversations')
  })

  it('are not those of somebody a block parts them from, of last year, closed or out of sight', async () => {
    const nora = await addNewcomer(test, { name: 'Nora Quint', learns: { cv: 1 } })
    const parted = await someone('Parted Pat')
    await test.house.perform(parted, (act) => block(act, nora.id))
    await asks(test, parted, { ...aboutCv, kind: 'conversation', title: 'Of somebody parted' })
    const old = await asks(test, ruth, { ...aboutCv, kind: 'conversation', title: 'Of last year' })
    await test.query(
      `update questions.thread set heard_at = heard_at - interval '1 year', asked_at = asked_at - interval '1 year' where id = $1`,
      [old],
    )
    const closed = await asks(test, ruth, { ...aboutCv, kind: 'conversation', title: 'Closed' })
    await test.query('update questions.thread set closed_at = asked_at where id = $1', [closed])
    const text = await page(nora, '/first-weeks')
    for (const title of ['Of somebody parted', 'Of last year', 'Closed']) expect(text).not.toContain(title)
  })
})

describe('something a newcomer can do now', () => {
  it('is a question on what they teach, and answering it is something they gave', async () => {
    const ken = await addNewcomer(test, { name: 'Ken Adeyemi', teaches: { cv: 3 } })
    const question = await asks(test, await someone('Ines Duarte'), {
      ...aboutCv,
      title: 'How long should it be?',
    })
    expect(await page(ken, '/first-weeks')).toContain('Ines asks: How long should it be?')
    await answers(test, ken, question)
    await test.settle()
    expect(await stepsOf(test, ken)).toEqual(expect.arrayContaining(['something', 'conversations']))
  })
})

describe('a reply', () => {
  it('is contact: an answer to what they asked, or a word under what they wrote', async () => {
    const [asker, writer] = [
      await addNewcomer(test, { name: 'Mo Farid' }),
      await addNewcomer(test, { name: 'Ada Nwosu' }),
    ]
    const question = await asks(test, asker, aboutCv)
    const post = await answers(test, writer, question)
    await test.settle()
    expect(await stepsOf(test, asker)).toContain('contact')
    expect(await stepsOf(test, writer)).not.toContain('contact')
    await test.house.perform(writer, (act) => comment(act, { question, under: post, words: 'And one more.' }))
    await test.settle()
    expect(await stepsOf(test, writer)).not.toContain('contact')
    await test.house.perform(ruth, (act) => comment(act, { question, under: post, words: 'Well said.' }))
    await test.settle()
    expect(await stepsOf(test, writer)).toContain('contact')
  })
})

describe('what a newcomer wrote and nobody replied to', () => {
  const welcoming = () =>
    addPerson(test, { name: `Wanda ${Math.random()}`, profile: { kinds_of_help: ['welcoming'] } })
  const greta = async () => signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)

  it('is in sight at once for who knows the topic, and a day later for who welcomes newcomers', async () => {
    const maya = await addNewcomer(test, { name: 'Maya Okafor' })
    const [wanda, omar] = [await welcoming(), await someone('Omar Haddad')]
    const talk = await asks(test, maya, { ...aboutCv, kind: 'conversation', title: 'Is this a fair start?' })
    const said = 'Maya is new here, and nobody has replied yet'
    expect(await page(ruth)).toContain(said)
    expect(await page(wanda)).not.toContain(said)
    test.clock.pass(days(1))
    expect(await page(wanda)).toContain(said)
    for (const other of [omar, maya]) expect(await page(other)).not.toContain(said)
    await test.house.perform(omar, async (act) => {
      await comment(act, { question: talk, under: await openingOf(test, omar, talk), words: 'It is.' })
    })
    expect(await page(wanda)).not.toContain(said)
  })

  it('of somebody who asked quietly is in sight without a name or that they are new', async () => {
    const maya = await addNewcomer(test, { name: 'Maya Quiet' })
    await asks(test, maya, { ...aboutCv, quiet: true, title: 'Am I too slow?' })
    test.clock.pass(days(2))
    const text = await page(ruth)
    expect(text).toContain('Am I too slow?')
    expect(text).not.toContain('Maya')
    expect(text).not.toContain('is new here')
    const staff = await (await greta()).get('/staff/attention')
    expect(staff.text).toContain('Am I too slow? Somebody new asked')
    expect(staff.text).not.toContain('Maya Quiet')
  })

  it('stands with staff after a day, an answer too, with what would mend it, until somebody says a word', async () => {
    const maya = await addNewcomer(test, { name: 'Maya Okafor' })
    const ines = await someone('Ines Duarte')
    const question = await asks(test, maya, { ...aboutCv, title: 'Whom do I ask first?' })
    const other = await asks(test, ines, { ...aboutCv, title: 'What do you bring?' })
    const post = await answers(test, maya, other)
    const staff = await greta()
    const list = async () => (await staff.get('/staff/attention')).text
    test.clock.pass(hours(23))
    expect(await list()).not.toContain('Without a reply')
    expect((await staff.get('/')).text).not.toContain('Newcomers wait for a reply')
    test.clock.pass(hours(1))
    const text = await list()
    expect(text).toContain('Whom do I ask first? Maya Okafor asked')
    expect(text).toContain('What do you bring? Maya Okafor answered')
    expect(text).toContain('Say thanks')
    expect((await staff.get('/')).text).toContain('Newcomers wait for a reply')
    await thanks(other, post, ines)
    await answers(test, ines, question)
    expect(await list()).not.toContain('Without a reply')
  })

  it('is nobody’s concern once it is hidden, or the newcomer switched their first weeks off', async () => {
    const [maya, off] = [
      await addNewcomer(test, { name: 'Maya Okafor' }),
      await addNewcomer(test, { name: 'Olga Off' }),
    ]
    const hidden = await asks(test, maya, { ...aboutCv, title: 'Hidden' })
    await asks(test, off, { ...aboutCv, kind: 'conversation', title: 'Switched off' })
    await (await signedIn(test, off.id)).post('/first-weeks/off')
    const staffMember = await addMember(test, { name: 'Greta Malik', role: 'staff' })
    const opening = await openingOf(test, maya, hidden)
    await test.house.perform(staffMember, (act) =>
      setHidden(act, { question: hidden, post: opening, hidden: true }),
    )
    test.clock.pass(days(2))
    const text = await page(staffMember, '/staff/attention')
    for (const title of ['Hidden', 'Switched off']) expect(text).not.toContain(title)
  })

  async function thanks(question: QuestionId, post: PostId, by: MemberViewer) {
    await (await signedIn(test, by.id)).post(to('postThanks', { question, post }))
  }
})

describe('what somebody could answer', () => {
  it('stands on Today: who was asked finds it as the next step, who teaches it among the rest', async () => {
    const question = await asks(test, await someone('Ines Duarte'), { ...aboutCv, title: 'One page or two?' })
    expect(await page(ruth)).toContain('You could answer All questions One page or two?')
    await test.query(
      `insert into questions.invitation (id, thread, member, wave, state, asked_at)
       values (gen_random_uuid(), $1, $2, 1, 'open', $3)`,
      [question, ruth.id, test.clock.now()],
    )
    const text = await page(ruth)
    expect(text).toContain('Could you answer Ines?')
    expect(text).not.toContain('You could answer')
    await test.house.perform(ruth, (act) => answer(act, { question, words: 'One.' }))
    expect(await page(ruth)).not.toContain('One page or two?')
  })
})
