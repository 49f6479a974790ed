import { beforeAll, describe, expect, it } from 'vitest'
import { newsOfSaid } from '#hellos/notices.ts'
import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { days, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello, rowOf } from './two.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

const letter = {
  topic: 'public-hearings',
  whoIAm: 'Second-year designer in Leeds.',
  whyYou: 'You spoke at the harbour hearing, and I have one of my own in March.',
  gain: 'I could show you how to shape a bed in Grasshopper.',
  question: 'What do you do in the first five minutes?',
  size: 'talk',
}
const idIn = (location: string) => location.split(/[/?]/)[2] as HelloId

async function two() {
  const maya = await addPartner(test, { name: 'Maya Okafor', teaches: ['grasshopper'] })
  const ruth = await addPartner(test, {
    name: 'Ruth Lindqvist',
    teaches: ['public-hearings'],
    learns: ['grasshopper'],
  })
  return { maya, ruth, asMaya: await signedIn(test, maya.id), asRuth: await signedIn(test, ruth.id) }
}
const pageOf = (browser: Browser, id: string) => browser.get(to('hello', { hello: id }))
const go = async (browser: Browser, path: string, form: Record<string, string> = {}) => {
  const answer = await browser.post(path, form)
  expect([path, answer.status]).toEqual([path, 303])
  return browser.get(answer.location)
}

describe('from the letter to the talk', () => {
  it('Maya writes, Ruth asks first, accepts, they talk, and end kindly', async () => {
    const { maya, ruth, asMaya, asRuth } = await two()
    const form = await asMaya.get(to('helloNew', { person: ruth.publicId }))
    expect(form.text).toContain('Say hello to Ruth Lindqvist')
    expect(form.text).toContain('Ruth would like to learn Grasshopper, which you teach.')
    expect(form.html).toMatch(/<option value="public-hearings" selected="">/)
    expect(form.text).not.toContain('find a mentor')
    const sent = await asMaya.post(to('helloNew', { person: ruth.publicId }), letter)
    expect(sent.status).toBe(303)
    const id = idIn(sent.location)
    expect((await asMaya.get(sent.location)).text).toContain('Sent. You will be told when Ruth answers.')
    await test.settle()

    expect((await asRuth.get(to('hellos'))).text).toContain(
      'Waiting for you MO Maya Okafor (new) Public hearings',
    )
    const read = await pageOf(asRuth, id)
    const order = [
      letter.gain,
      letter.whoIAm,
      letter.whyYou,
      letter.question,
      'Accept',
      'Ask first',
      'Not now',
    ]
    const places = order.map((words) => read.text.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)

    const asked = await go(asRuth, to('helloAsk', { hello: id }))
    expect(asked.text).toContain('nothing is decided until you accept')
    await go(asRuth, to('helloMessages', { hello: id }), { words: 'Which council is it?' })
    expect((await pageOf(asMaya, id)).text).toContain('Ruth would like to talk first.')
    expect((await asMaya.get(to('hellos'))).text).toContain('Waiting for them RL Ruth Lindqvist')
    const accepted = await go(asRuth, to('helloAccept', { hello: id }))
    expect(accepted.text).toContain('You are talking. Maya has been told.')
    const talk = await go(asMaya, to('helloMessages', { hello: id }), { words: 'Leeds, on a Tuesday.' })
    expect(talk.text).toContain('Leeds, on a Tuesday.')
    expect(talk.html).toMatch(/<turbo-stream-source src="\/hellos\/[^"]+\/live\?after=2"/)
    expect((await asMaya.get(to('hellos'))).text).toContain('Talking RL Ruth Lindqvist')

    const ended = await go(asMaya, to('helloEnd', { hello: id }), {
      thanks: 'The first five minutes worked.',
    })
    expect(ended.text).toContain('This conversation has ended.')
    const last = await pageOf(asRuth, id)
    expect(last.text).toContain('“The first five minutes worked.” Maya')
    expect(last.html).not.toContain('name="words"')
    expect((await asRuth.post(to('helloMessages', { hello: id }), { words: 'One more' })).status).toBe(409)
    await test.settle()
    const items = await test.query<{ member: string; headline: string }>(
      `select member, headline from notices.item where path like $1`,
      [`%${id}%`],
    )
    const told = items.map(({ member, headline }) => `${member === maya.id ? 'Maya' : 'Ruth'}: ${headline}`)
    expect(told.sort()).toEqual([
      'Maya: Ruth Lindqvist said yes',
      'Maya: Ruth Lindqvist would like to talk first',
      'Maya: Ruth wrote to you',
      'Ruth: Maya Okafor says hello: Public hearings',
      'Ruth: Maya wrote to you',
      'Ruth: Your conversation with Maya has ended',
    ])
  })

  it('refuses a letter without topic or reason at its fields, and keeps what was written', async () => {
    const { ruth, asMaya } = await two()
    const answer = await asMaya.post(to('helloNew', { person: ruth.publicId }), {
      ...letter,
      topic: '',
      whyYou: '   ',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('<title>Error: Say hello to Ruth Lindqvist')
    expect(answer.text).toContain('Two things to put right')
    expect(answer.text).toContain('Choose what your hello is about.')
    expect(answer.html).toContain(letter.question)
    const strange = await asMaya.post(to('helloNew', { person: ruth.publicId }), {
      ...letter,
      topic: 'alchemy',
    })
    expect(strange.status).toBe(422)
  })

  it('keeps the text where room went while it was written, and offers others', async () => {
    const { ruth, asMaya } = await two()
    await test.query('update programmes.enrolment set seats_used = seats where member = $1', [ruth.id])
    const answer = await asMaya.post(to('helloNew', { person: ruth.publicId }), letter)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('There is no room for a new hello here just now.')
    expect(answer.html).toContain(letter.whyYou)
    expect(answer.html).toContain('href="/people?topic=public-hearings"')
    const before = await asMaya.get(to('helloNew', { person: ruth.publicId }))
    expect(before.text).toContain('There is no room for a new hello here just now.')
    expect(before.html).not.toContain('name="whyYou"')
  })

  it('says that sending enrols, and that a private gap is shown by choosing it', async () => {
    const { ruth } = await two()
    const omar = await addMember(test, { name: 'Omar Haddad' })
    await test.query(
      `insert into members.learns (member, topic, level, private) values ($1, 'stormwater', 1, true)`,
      [omar.id],
    )
    const form = await (await signedIn(test, omar.id)).get(
      to('helloNew', { person: ruth.publicId }, { topic: 'stormwater' }),
    )
    expect(form.text).toContain('Sending it also says that you would like to find a mentor.')
    expect(form.text).toContain(
      'Only you know so far that you would like to learn Stormwater. Sending this shows it to Ruth.',
    )
  })

  it('leads a crossing hello to the one that was first', async () => {
    const { maya, ruth, asRuth } = await two()
    const id = await hello(test, maya, ruth)
    const crossed = await asRuth.get(to('helloNew', { person: maya.publicId }))
    expect(idIn(crossed.location)).toBe(id)
    expect((await asRuth.get(crossed.location)).text).toContain('Maya has just written to you.')
    const posted = await asRuth.post(to('helloNew', { person: maya.publicId }), letter)
    expect(idIn(posted.location)).toBe(id)
  })

  it('suggests a time in one zone and reads it in the other', async () => {
    const maya = await addPartner(test, { name: 'Maya Okafor', zone: 'America/Toronto' })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist', zone: 'Europe/Stockholm' })
    const [asMaya, asRuth] = [await signedIn(test, maya.id), await signedIn(test, ruth.id)]
    const past = await asMaya.post(to('helloNew', { person: ruth.publicId }), {
      ...letter,
      timeAt: '2020-01-01T10:00',
    })
    expect(past.status).toBe(422)
    expect(past.text).toContain('That time has passed.')
    const sent = await asMaya.post(to('helloNew', { person: ruth.publicId }), {
      ...letter,
      timeAt: '2026-11-25T09:30',
      timeKind: 'video',
      timeWhere: 'https://meet.example.org/maya',
    })
    const id = idIn(sent.location)
    const read = await pageOf(asRuth, id)
    expect(read.text).toMatch(/Maya suggests: a video call on Wednesday at 15:30 , 20 minutes/)
    const none = await asRuth.post(to('helloAccept', { hello: id }), { time: 'another' })
    expect(none.status).toBe(422)
    expect((await rowOf(test, id))?.state).toBe('waiting')
    const talk = await go(asRuth, to('helloAccept', { hello: id }), {
      time: 'another',
      timeAt: '2026-11-26T16:00',
    })
    expect(talk.text).toContain('You suggested a call on Thursday at 16:00')
    const answered = await pageOf(asMaya, id)
    expect(answered.text).toContain('Ruth suggests a call on Thursday at 10:00')
    const agree = answered.html.match(/name="agree" value="([^"]+)"/)?.[1] ?? ''
    expect((await go(asMaya, to('helloProposal', { hello: id }), { agree })).text).toContain('Agreed: a call')
  })
})

describe('the answers', () => {
  it('one tap in the mail leads to the page with the button ready, and writes nothing', async () => {
    const { maya, ruth, asRuth } = await two()
    const id = await hello(test, maya, ruth)
    const [notice] = await test.house.perform(system, (act) => newsOfSaid(act, id))
    expect(notice).toMatchObject({ to: ruth.id, button: 'Read and answer', still: { what: 'hello_waiting' } })
    const page = await asRuth.get(notice?.path ?? '')
    expect(page.html).toMatch(/<button[^>]*autofocus[^>]*>Accept/)
    expect(page.text.indexOf('Accept')).toBeLessThan(page.text.indexOf('I heard you speak'))
    expect(await rowOf(test, id)).toMatchObject({ state: 'waiting' })
  })

  it('suggests what might be gained, truly, where nothing was written', async () => {
    const { maya, ruth, asRuth } = await two()
    const id = await hello(test, maya, ruth)
    expect((await pageOf(asRuth, id)).text).toContain(
      'Maya teaches Grasshopper, which you would like to learn.',
    )
    const ivy = await addPartner(test, { name: 'Ivy Chan' })
    const bare = await hello(test, ivy, ruth)
    expect((await pageOf(asRuth, bare)).text).not.toContain('What you might gain')
  })

  it('not now goes to the list, stands under Earlier, and can be taken back', async () => {
    const { maya, ruth, asRuth } = await two()
    const id = await hello(test, maya, ruth)
    const list = await go(asRuth, to('helloNotNow', { hello: id }))
    expect(list.text).toContain('Done. Nobody was told.')
    expect(list.text).toContain('Earlier MO Maya Okafor Public hearings · not now')
    expect(list.text).not.toContain('Waiting for you')
    expect((await pageOf(asRuth, id)).text).toContain('Take back')
    expect((await go(asRuth, to('helloTakeBack', { hello: id }))).text).toContain('It waits for you again.')
  })

  it('not now with a word closes at once, and the word arrives', async () => {
    const { maya, ruth, asMaya, asRuth } = await two()
    const id = await hello(test, maya, ruth)
    await go(asRuth, to('helloNotNow', { hello: id }), { word: 'I am in court all spring. Ask Omar.' })
    const read = await pageOf(asMaya, id)
    expect(read.text).toContain('“I am in court all spring. Ask Omar.” Ruth')
    await test.settle()
    const [item] = await test.query<{ headline: string }>(
      'select headline from notices.item where member = $1 and path like $2',
      [maya.id, `%${id}`],
    )
    expect(item?.headline).toBe('Ruth Lindqvist answered: not now')
  })

  it('a waiting letter shows its sender what it asks for, and the time that came with it', async () => {
    const { maya, ruth, asMaya } = await two()
    const at = new Date(test.clock.now().getTime() + days(1))
    const proposal = { kind: 'call', at, where: 'Harbour café', minutes: 25 } as const
    const id = await hello(test, maya, ruth, { proposal })
    expect((await pageOf(asMaya, id)).text).toMatch(
      /You asked for: one talk\. You suggested a call tomorrow at \d\d:\d\d , 25 minutes, Harbour café\./,
    )
    test.clock.pass(days(2))
    const later = (await pageOf(asMaya, id)).text
    expect([later.includes('You asked for: one talk.'), later.includes('You suggested')]).toEqual([
      true,
      false,
    ])
  })

  it('withdrawn is gone from the receiver, kept for the sender', async () => {
    const { maya, ruth, asMaya, asRuth } = await two()
    const id = await hello(test, maya, ruth)
    expect((await pageOf(asMaya, id)).text).toContain('Waiting for Ruth.')
    expect((await go(asMaya, to('helloWithdraw', { hello: id }))).text).toContain('You withdrew this hello.')
    expect((await pageOf(asRuth, id)).status).toBe(410)
    expect((await asRuth.get(to('hellos'))).text).toContain('A hello is a short letter to one person.')
    const late = await asRuth.post(to('helloAccept', { hello: id }))
    expect([late.status, late.text.includes('This hello has closed in the meantime')]).toEqual([409, true])
  })

  it('offers others from the third day, and to withdraw the others once somebody says yes', async () => {
    const { maya, ruth, asMaya, asRuth } = await two()
    const omar = await addPartner(test, { name: 'Omar Haddad' })
    const id = await hello(test, maya, ruth)
    const other = await hello(test, maya, omar)
    expect((await pageOf(asMaya, id)).text).not.toContain('three others')
    test.clock.pass(days(3))
    expect((await pageOf(asMaya, id)).text).toContain('Look at three others')
    await go(asRuth, to('helloAccept', { hello: id }))
    expect((await pageOf(asMaya, id)).text).toContain(
      'Another hello of yours about Public hearings still waits',
    )
    await go(asMaya, to('helloOthers', { hello: id }))
    expect((await rowOf(test, other))?.done_how).toBe('withdrawn')
    expect((await pageOf(asMaya, id)).text).not.toContain('still waits')
  })
})

describe('in the conversation', () => {
  async function talking() {
    const people = await two()
    const id = await hello(test, people.maya, people.ruth)
    await go(people.asRuth, to('helloAccept', { hello: id }))
    return { ...people, id }
  }
  const say = (browser: Browser, id: HelloId, words: string) =>
    go(browser, to('helloMessages', { hello: id }), { words })
  const lastOf = async (id: HelloId) => {
    const [row] = await test.query<{ id: string }>(
      'select id from hellos.message where hello = $1 order by place desc limit 1',
      [id],
    )
    return row?.id ?? ''
  }

  it('shows links with their host, and fetches nothing', async () => {
    const { id, asMaya } = await talking()
    const page = await say(asMaya, id, 'See https://hearings.example.org/leeds/42, or <b>nothing</b>.')
    expect(page.html).toContain(
      '<a href="https://hearings.example.org/leeds/42" rel="noopener nofollow ugc">hearings.example.org/leeds/42</a>, or &lt;b&gt;nothing&lt;/b&gt;.',
    )
  })

  it('does not send emptiness, and says so at the field', async () => {
    const { id, asMaya } = await talking()
    const answer = await asMaya.post(to('helloMessages', { hello: id }), { words: ' \u200b ' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Write a word or two first.')
  })

  it('offers to change no words once it is over, whether the page or its editor was open', async () => {
    const { id, asMaya, asRuth } = await talking()
    expect((await say(asMaya, id, 'Tuesday at noon?')).html).toMatch(/>Change</)
    const editor = to('helloMessage', { hello: id, message: await lastOf(id) })
    expect((await asMaya.get(editor)).status).toBe(200)
    await go(asRuth, to('helloEnd', { hello: id }))
    expect((await pageOf(asMaya, id)).html).not.toMatch(/>Change</)
    expect((await asMaya.get(editor)).status).toBe(409)
  })

  it('lets words be mended for fifteen minutes, marked', async () => {
    const { id, asMaya, asRuth } = await talking()
    await say(asMaya, id, 'On Tuesdy?')
    const path = to('helloMessage', { hello: id, message: await lastOf(id) })
    expect((await asMaya.get(path)).html).toContain('On Tuesdy?')
    expect((await asRuth.get(path)).status).toBe(409)
    expect((await go(asMaya, path, { words: 'On Tuesday?' })).text).toContain('changed On Tuesday?')
    test.clock.pass(minutes(15))
    expect((await asMaya.get(path)).status).toBe(409)
    expect((await pageOf(asMaya, id)).html).not.toContain(path)
  })

  it('is mailed once until it is read, by a POST of the page, a message, or the inbox', async () => {
    const { id, maya, ruth, asMaya, asRuth } = await talking()
    const mails = async () => {
      await test.settle()
      const [row] = await test.query<{ n: number }>(
        `select count(*)::int as n from notices.mail where member = $1 and kind = 'message'`,
        [ruth.id],
      )
      return row?.n
    }
    await say(asMaya, id, 'One')
    await say(asMaya, id, 'Two')
    expect(await mails()).toBe(1)
    // Looking alone tells nothing: a GET never writes.
    const list = await asRuth.get(to('hellos'))
    expect(list.text).toContain('(new)')
    await pageOf(asRuth, id)
    await say(asMaya, id, 'Three')
    expect(await mails()).toBe(1)
    expect((await asRuth.post(to('helloRead', { hello: id }))).status).toBe(204)
    expect((await asRuth.get(to('hellos'))).text).not.toContain('(new)')
    await say(asMaya, id, 'Four')
    expect(await mails()).toBe(2)
    await say(asRuth, id, 'I was away.')
    await say(asMaya, id, 'Five')
    expect(await mails()).toBe(3)
    expect(maya.id).not.toBe(ruth.id)
  })

  it('reports a message with the lines around it that were chosen, and no more', async () => {
    const { id, ruth, asMaya, asRuth } = await talking()
    for (let n = 1; n <= 9; n++) await say(n % 2 ? asRuth : asMaya, id, `Line ${n}`)
    const rows = await test.query<{ id: string; words: string }>(
      'select id, words from hellos.message where hello = $1 order by place',
      [id],
    )
    const message = rows[4]?.id ?? ''
    const path = to('messageReport', { hello: id, message })
    const page = await asMaya.get(path)
    expect(page.text.match(/Line \d/g)).toEqual(['Line 2', 'Line 3', 'Line 4', 'Line 5', 'Line 6', 'Line 7'])
    expect((await asRuth.get(path)).status).toBe(404)
    const sent = await go(asMaya, path, { line: rows[3]?.id ?? '', words: 'This hurt.' })
    expect(sent.text).toContain('Staff have been asked to look at it.')
    const [report] = await test.query<{ accused: string; excerpt: { who: string; words: string }[] }>(
      'select accused, excerpt from safety.report where subject_id = $1',
      [message],
    )
    expect(report?.accused).toBe(ruth.id)
    expect(report?.excerpt.map(({ who, words }) => [who, words])).toEqual([
      ['Maya Okafor', 'Line 4'],
      ['Ruth Lindqvist', 'Line 5'],
    ])
  })

  it('shows a hundred at a time', async () => {
    const { id, maya, asMaya } = await talking()
    await test.query(
      `insert into hellos.message (id, hello, author, words, at, place, changed)
       select gen_random_uuid(), $1, $2, 'Old ' || n, $3, n, n from generate_series(1, 130) n`,
      [id, maya.id, test.clock.now()],
    )
    await test.query('update hellos.hello set turns = 130 where id = $1', [id])
    const page = await pageOf(asMaya, id)
    expect(page.text).toContain('Old 31')
    expect(page.text).not.toContain('Old 30 ')
    const before = await asMaya.get(to('hello', { hello: id }, { before: 31 }))
    expect(before.text).toContain('Old 1 ')
  })
})

describe('what is not theirs', () => {
  it('is not found by anybody else, at any address', async () => {
    const { maya, ruth, asRuth } = await two()
    const id = await hello(test, maya, ruth)
    await go(asRuth, to('helloAsk', { hello: id }))
    await go(asRuth, to('helloMessages', { hello: id }), { words: 'Which council?' })
    const [row] = await test.query<{ id: string }>('select id from hellos.message where hello = $1', [id])
    const eve: MemberViewer = await addPartner(test, { name: 'Eve Stone' })
    const asEve = await signedIn(test, eve.id)
    const message = row?.id ?? ''
    const gets = [
      to('hello', { hello: id }),
      to('helloLive', { hello: id }),
      to('helloMessage', { hello: id, message }),
      to('helloReport', { hello: id }),
      to('messageReport', { hello: id, message }),
    ]
    for (const path of gets) expect([path, (await asEve.get(path)).status]).toEqual([path, 404])
    const posts = (
      [
        'helloAccept',
        'helloAsk',
        'helloNotNow',
        'helloTakeBack',
        'helloWithdraw',
        'helloOthers',
        'helloProposal',
      ] as const
    ).map((place) => to(place, { hello: id }))
    const more = (['helloEnd', 'helloMessages', 'helloRead', 'helloReport'] as const).map((place) =>
      to(place, { hello: id }),
    )
    const both = [to('helloMessage', { hello: id, message }), to('messageReport', { hello: id, message })]
    for (const path of [...posts, ...more, ...both])
      expect([path, (await asEve.post(path, { words: 'Hi' })).status]).toEqual([path, 404])
    expect((await asEve.get(to('hellos'))).text).not.toContain('Okafor')
  })
})

describe('a form that was open when the two were parted', () => {
  it('gives back what was typed, and nothing of what the other teaches or would like to learn', async () => {
    const { maya, ruth, asMaya } = await two()
    const path = to('helloNew', { person: ruth.publicId })
    expect((await asMaya.post(path, {})).text).toContain('would like to learn')
    await test.house.perform(ruth, (act) => block(act, maya.id))
    expect((await asMaya.get(path)).status).toBe(404)
    const empty = await asMaya.post(path, {})
    expect(empty.status).toBe(422)
    expect(empty.text).not.toContain('would like to learn')
    expect(empty.html).not.toContain('What Ruth')
    const sent = await asMaya.post(path, letter)
    expect(sent.status).toBe(409)
    expect(sent.text).toContain(letter.whyYou)
    expect(sent.text).not.toContain('would like to learn')
  })
})
