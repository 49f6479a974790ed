import { describe, expect, it } from 'vitest'
import type { GoalId, HelloId, PartnershipId, ThingId, TopicKey } from '#map/ids.ts'
import { readPartnership } from '#partnerships/access.ts'
import { logContact } from '#partnerships/contacts/log-contact.ts'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { asRead } from '#partnerships/goals/goal.ts'
import { addGoal, changeGoal, settleGoal } from '#partnerships/goals/write-goal.ts'
import { addLesson } from '#partnerships/lessons/add-lesson.ts'
import { ownLevels } from '#partnerships/levels/level.ts'
import { sayLevels } from '#partnerships/levels/say-levels.ts'
import { readMade } from '#partnerships/outcome/read-made.ts'
import { talksSentence, thingsSentence } from '#partnerships/outcome/words.ts'
import { addThing, removeThing } from '#partnerships/things/add-thing.ts'
import { days, after as later, minutes } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner } from '../hellos/two.ts'
import { activePair, pairOnTrial } from './pair.ts'

const test = openTestHouse()
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)
const refused = (code: string) => expect.objectContaining({ code })
const gone = refused('not_found')

const made = async (who: MemberViewer, partnership: PartnershipId) => {
  const look = test.house.look(who)
  return readMade(look, await readPartnership(look, partnership))
}
const today = () => test.clock.now().toISOString().slice(0, 10)
const pageOf = async (who: MemberViewer, partnership: PartnershipId, more = '') =>
  (await signedIn(test, who.id)).get(`/partnerships/${partnership}${more}`)

describe('a goal', () => {
  const hearing = {
    kind: 'professional',
    teacher: 'them',
    words: 'Maya speaks first at a hearing',
    dueOn: '2027-03-11',
  } as const

  it('is of work or of membership, with who teaches towards it, and reads right for both', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    await perform(maya, (act) => addGoal(act, { partnership, ...hearing }))
    test.clock.pass(minutes(1))
    await perform(ruth, (act) =>
      addGoal(act, { partnership, kind: 'member', teacher: 'both', words: 'One idea brought to the board' }),
    )
    expect((await made(maya, partnership)).goals).toMatchObject([
      { teacher: 'them', kind: 'professional', dueOn: '2027-03-11' },
      { teacher: 'both', kind: 'member' },
    ])
    expect((await made(ruth, partnership)).goals[0]).toMatchObject({ teacher: 'me' })
    const { text } = await pageOf(maya, partnership)
    expect(text).toContain('Ruth teaches · by 11 March 2027')
    expect(text).toContain('Together · as members')
  })

  it('is changed and reached by either; what is done is not changed, and may be opened again', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await perform(maya, (act) => addGoal(act, { partnership, ...hearing }))
    const goal = (await made(maya, partnership)).goals[0]?.id as GoalId
    await perform(ruth, (act) =>
      changeGoal(act, {
        ...{ partnership, goal, ...hearing, words: 'Maya speaks first, twice' },
        base: asRead({ ...hearing, teacher: 'me' }),
      }),
    )
    const settle = (who: MemberViewer, state: 'open' | 'reached' | 'dropped') =>
      perform(who, (act) => settleGoal(act, { partnership, goal, state }))
    await settle(ruth, 'reached')
    await settle(maya, 'reached')
    await expect(settle(maya, 'dropped')).rejects.toEqual(refused('goal_done'))
    await expect(
      perform(maya, (act) => changeGoal(act, { partnership, goal, ...hearing, base: '' })),
    ).rejects.toEqual(refused('goal_done'))
    expect((await pageOf(maya, partnership)).text).toContain('Maya speaks first, twice Reached today')
    await settle(maya, 'open')
    await settle(maya, 'dropped')
    expect((await pageOf(maya, partnership)).text).not.toContain('Maya speaks first, twice')
  })

  it('changed by both in the same minute keeps what was saved, and what was typed', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await perform(maya, (act) => addGoal(act, { partnership, ...hearing }))
    const goal = (await made(maya, partnership)).goals[0]?.id as GoalId
    const path = `/partnerships/${partnership}/goals/${goal}`
    const baseOf = (html: string) => /name="base" value="([^"]*)"/.exec(html)?.[1] ?? ''
    const [hers, ruths] = [await signedIn(test, maya.id), await signedIn(test, ruth.id)]
    const read = [await hers.get(path), await ruths.get(path)].map(({ html }) => baseOf(html))
    const save = (browser: typeof hers, base: string, words: string) =>
      browser.post(path, { base, words, teacher: 'both', kind: 'member', dueOn: '' })
    expect((await save(ruths, read[1] ?? '', 'As Ruth says it')).status).toBe(303)
    // A second click of the same is done already.
    expect((await save(ruths, read[1] ?? '', 'As Ruth says it')).status).toBe(303)
    const late = await save(hers, read[0] ?? '', 'As Maya says it')
    expect(late.status).toBe(409)
    expect(late.text).toContain('As Ruth says it Together · as members')
    expect(late.html).toContain('As Maya says it')
    expect((await made(maya, partnership)).goals[0]?.words).toBe('As Ruth says it')
    expect((await save(hers, baseOf(late.html), 'As Maya says it')).status).toBe(303)
    expect((await made(ruth, partnership)).goals[0]?.words).toBe('As Maya says it')
  })

  it('is for a day to come; one that has come since it was chosen may stay', async () => {
    const { maya, partnership } = await activePair(test)
    const as = await signedIn(test, maya.id)
    const path = `/partnerships/${partnership}/goals`
    const on = (day: Date) => day.toISOString().slice(0, 10)
    const [before, chosen] = [later(test.clock.now(), -days(2)), later(test.clock.now(), days(2))].map(on)
    const goal = { words: 'Speaks first', teacher: 'both', kind: 'member', formKey: 'g', base: '' }
    const gone = await as.post(`${path}/new`, { ...goal, dueOn: before ?? '' })
    expect([gone.status, gone.text.includes('Please choose a day to come, or none.')]).toEqual([422, true])
    expect((await as.post(`${path}/new`, { ...goal, dueOn: chosen ?? '' })).status).toBe(303)
    test.clock.pass(days(5))
    const one = `${path}/${(await made(maya, partnership)).goals[0]?.id}`
    const base = /name="base" value="([^"]*)"/.exec((await as.get(one)).html)?.[1] ?? ''
    const edit = (dueOn = '') => as.post(one, { ...goal, base, words: 'Speaks first, twice', dueOn })
    expect((await edit(before)).status).toBe(422)
    expect((await edit(chosen)).status).toBe(303)
  })

  it('reached and let go at the same time is one of the two', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await perform(maya, (act) => addGoal(act, { partnership, ...hearing }))
    const goal = (await made(maya, partnership)).goals[0]?.id as GoalId
    const both = await Promise.allSettled([
      perform(maya, (act) => settleGoal(act, { partnership, goal, state: 'reached' })),
      perform(ruth, (act) => settleGoal(act, { partnership, goal, state: 'dropped' })),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('sent twice is one; a stranger finds nothing; after the end nothing is written', async () => {
    const { maya, partnership } = await activePair(test)
    const other = await activePair(test)
    const eve = await addPartner(test, { name: 'Eve Stone' })
    const add = () => perform(maya, (act) => addGoal(act, { partnership, ...hearing, formKey: 'f' }))
    await Promise.all([add(), add()])
    const { goals } = await made(maya, partnership)
    expect(goals).toHaveLength(1)
    const goal = goals[0]?.id as GoalId
    await expect(
      perform(eve, (act) => settleGoal(act, { partnership, goal, state: 'reached' })),
    ).rejects.toEqual(gone)
    await expect(perform(eve, (act) => addGoal(act, { partnership, ...hearing }))).rejects.toEqual(gone)
    await expect(
      perform(other.maya, (act) =>
        settleGoal(act, { partnership: other.partnership, goal, state: 'reached' }),
      ),
    ).rejects.toEqual(gone)
    await perform(maya, (act) => endKindly(act, { partnership }))
    await expect(add()).rejects.toEqual(refused('partnership_over'))
    expect((await pageOf(maya, partnership, '/goals/new')).status).toBe(409)
  })
})

describe('things the two made', () => {
  const add = (who: MemberViewer, partnership: PartnershipId, words: string, more = {}) =>
    perform(who, (act) => addThing(act, { partnership, words, madeOn: today(), ...more }))

  it('are counted, many of them, with the latest shown', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    for (let n = 1; n <= 53; n++) {
      await add(n % 2 ? maya : ruth, partnership, `Post number ${n}`)
      test.clock.pass(days(7))
    }
    const { text } = await pageOf(ruth, partnership)
    expect(text).toContain('You made 53 things in a year.')
    expect(text).toContain('Post number 53')
    expect(text).not.toContain('Post number 50 ')
    const all = await pageOf(ruth, partnership, '/what-came-of-it')
    expect(all.text).toContain('Post number 1 ')
  })

  it('have a link that says where it leads, or none', async () => {
    const { maya, partnership } = await activePair(test)
    const browser = await signedIn(test, maya.id)
    const post = (link: string) =>
      browser.post(`/partnerships/${partnership}/things/new`, { words: 'A plan', link, madeOn: today() })
    for (const unsafe of ['javascript:alert(1)', 'https://me:secret@example.org/', 'data:text/html,x', 'a b'])
      expect((await post(unsafe)).status, unsafe).toBe(422)
    expect((await post('example.org/square')).status).toBe(303)
    const { html } = await pageOf(maya, partnership)
    expect(html).toContain(
      '<a href="https://example.org/square" rel="noopener nofollow ugc">example.org/square</a>',
    )
  })

  it('are added once from one form, not for a day to come, and removed by whoever added them', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    const once = { formKey: 'f' }
    await Promise.all([add(maya, partnership, 'A', once), add(maya, partnership, 'A', once)])
    const { things } = await made(maya, partnership)
    expect(things).toHaveLength(1)
    await expect(add(maya, partnership, 'B', { madeOn: '2999-01-01' })).rejects.toEqual(
      refused('day_to_come'),
    )
    const thing = things[0]?.id as ThingId
    const remove = (who: MemberViewer) => perform(who, (act) => removeThing(act, { partnership, thing }))
    await remove(ruth)
    expect((await made(ruth, partnership)).thingsCount).toBe(1)
    const eve = await addPartner(test, { name: 'Eve Stone' })
    await expect(remove(eve)).rejects.toEqual(gone)
    await expect(add(eve, partnership, 'C')).rejects.toEqual(gone)
    await remove(maya)
    expect((await made(ruth, partnership)).thingsCount).toBe(0)
    await perform(maya, (act) => endKindly(act, { partnership }))
    await expect(add(maya, partnership, 'D')).rejects.toEqual(refused('partnership_over'))
  })

  it('are said as people say such numbers', () => {
    expect(thingsSentence(0, null, '2027-01-01')).toBeUndefined()
    expect(thingsSentence(1, '2026-12-30', '2027-01-01')).toBe('You made one thing.')
    expect(thingsSentence(2, '2026-12-30', '2027-01-01')).toBe('You made two things in three days.')
    expect(thingsSentence(9, '2026-11-23', '2027-01-01')).toBe('You made nine things in six weeks.')
    expect(thingsSentence(12, '2026-06-01', '2027-01-01')).toBe('You made 12 things in seven months.')
    expect(thingsSentence(53, '2026-01-03', '2027-01-01')).toBe('You made 53 things in a year.')
    expect(thingsSentence(99, '2024-12-03', '2027-01-01')).toBe('You made 99 things in two years.')
  })
})

describe('levels then and now', () => {
  const hearings = 'public-hearings' as TopicKey
  const say = (who: MemberViewer, partnership: PartnershipId, atFirst: number | null, now: number | null) =>
    perform(who, (act) => sayLevels(act, { partnership, levels: [{ topic: hearings, atFirst, now }] }))

  it('are the learner’s own word, read by both once said, and can be said anew or taken back', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await say(maya, partnership, 1, null)
    await say(maya, partnership, 1, 3)
    expect((await made(ruth, partnership)).levels).toEqual([
      { whose: 'them', topicName: 'Public hearings', atFirst: 1, now: 3 },
    ])
    expect((await pageOf(ruth, partnership)).text).toContain(
      'Public hearings , Maya When you two began: New to me. Now: I have tried it.',
    )
    await perform(ruth, (act) => endKindly(act, { partnership }))
    await say(maya, partnership, null, null)
    expect((await made(ruth, partnership)).levels).toEqual([])
    const eve = await addPartner(test, { name: 'Eve Stone' })
    await expect(say(eve, partnership, 1, 2)).rejects.toEqual(gone)
  })

  it('are filled in from one’s own open profile in one’s own form alone; a private gap reaches nobody', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    const learn = (topic: string, level: number, hidden: boolean) =>
      test.query(`insert into members.learns (member, topic, level, private) values ($1, $2, $3, $4)`, [
        maya.id,
        topic,
        level,
        hidden,
      ])
    // Ruth teaches both; Maya keeps one to herself. What they talk about she keeps to herself, too.
    await test.query(
      `insert into members.teaches (member, topic, level) values ($1, 'stormwater', 4), ($1, 'licensing-exam', 4)`,
      [ruth.id],
    )
    await learn('stormwater', 2, false)
    await learn('licensing-exam', 4, true)
    await learn('public-hearings', 5, true)
    const own = async (who: MemberViewer) => {
      const look = test.house.look(who)
      const levels = await ownLevels(look, await readPartnership(look, partnership))
      return levels.map(({ topic, atFirst }) => [topic, atFirst])
    }
    expect(await own(maya)).toEqual([
      ['public-hearings', null],
      ['stormwater', 2],
    ])
    expect(await own(ruth)).toEqual([['public-hearings', null]])
    for (const path of ['', '/levels', '/lessons/new', '/goals/new', '/what-came-of-it']) {
      const { html } = await pageOf(ruth, partnership, path)
      if (path !== '/levels') expect(html).not.toContain('I know it well, and want more')
      expect(html).not.toMatch(/Would like to learn[^<]*Licensing/)
    }
    // Ruth may name what she teaches herself; that Maya would like to learn it is told to nobody.
    const page = await pageOf(ruth, partnership)
    expect(page.text).toContain('Would like to learn Stormwater (I have seen it done)')
    const chosen = /<option value="[^"]+" selected/
    expect((await pageOf(maya, partnership, '/levels')).html).toMatch(chosen)
    expect((await pageOf(ruth, partnership, '/levels')).html).not.toMatch(chosen)
  })

  it('are saved from the form, and what a form does not carry stays', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await perform(maya, (act) =>
      addLesson(act, { partnership, taughtBy: 'them', topic: 'grasshopper' as TopicKey, words: 'Try it' }),
    )
    const browser = await signedIn(test, maya.id)
    const post = (form: Record<string, string>) => browser.post(`/partnerships/${partnership}/levels`, form)
    await post({ 'then-public-hearings': '1', 'now-public-hearings': '2' })
    await post({ 'then-grasshopper': '9', 'now-grasshopper': '4', 'now-licensing-exam': '3' })
    expect((await made(ruth, partnership)).levels).toEqual([
      { whose: 'them', topicName: 'Grasshopper', atFirst: null, now: 4 },
      { whose: 'them', topicName: 'Public hearings', atFirst: 1, now: 2 },
    ])
  })
})

describe('what came of it', () => {
  it('adds up meetings held, contacts and their minutes, on the page and on one to print', async () => {
    const { maya, ruth, hello, partnership } = await activePair(test)
    const log = (id: HelloId, minutes: number) =>
      perform(maya, (act) => logContact(act, { hello: id, onDay: today(), channel: 'phone', minutes }))
    await log(hello, 20)
    await log(hello, 0)
    const meeting = crypto.randomUUID()
    await test.query(
      `insert into partnerships.meeting (id, hello, partnership, state, by, starts_local, zone, starts_at, minutes, channel, made_at, changed_at)
       values ($1, $2, $3, 'agreed', $4, '2026-11-23T10:00', 'Europe/London', $5, 45, 'phone', $5, $5)`,
      [meeting, hello, partnership, maya.id, test.clock.now()],
    )
    for (const [local, state, at] of [
      ['2026-11-23T10:00', 'held', test.clock.now()],
      ['2026-11-24T10:00', 'missed', test.clock.now()],
      ['2036-11-24T10:00', 'planned', new Date('2036-11-24T10:00:00Z')],
      ['2036-11-25T10:00', 'planned', new Date('2036-11-25T10:00:00Z')],
    ])
      await test.query(
        `insert into partnerships.occurrence (id, meeting, local, starts_at, minutes, state)
         values ($1, $2, $3, $4, 45, $5)`,
        [crypto.randomUUID(), meeting, local, at, state],
      )
    expect(await made(ruth, partnership)).toMatchObject({
      talks: 3,
      minutes: 65,
      nextAt: new Date('2036-11-24T10:00:00Z'),
    })
    for (const more of ['', '/what-came-of-it'])
      expect((await pageOf(ruth, partnership, more)).text).toContain(
        'You talked three times, one hour and five minutes in all.',
      )
  })

  it('takes no day for a contact that no calendar has', async () => {
    const { maya, hello } = await activePair(test)
    const browser = await signedIn(test, maya.id)
    for (const onDay of ['0000-01-01', '2026-02-30', 'soon', '']) {
      const { status } = await browser.post(`/hellos/${hello}/contact`, { onDay, channel: 'phone' })
      expect(status, onDay).toBe(422)
    }
  })

  it('asks the database one question for all of it', async () => {
    const { maya, partnership } = await activePair(test)
    const browser = await signedIn(test, maya.id)
    const queries = async (path: string) => {
      await browser.get(path)
      return Number(test.logs.filter((line) => line.method === 'GET').at(-1)?.queries)
    }
    const nothing = await queries('/no/such/page')
    expect((await queries(`/partnerships/${partnership}/what-came-of-it`)) - nothing).toBe(2)
  })

  it('shows what each is good at and how each likes to learn, as everybody may see it', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    await test.query(`update members.profile set likes_to_learn = '{do_together,talk}' where member = $1`, [
      ruth.id,
    ])
    const { text } = await pageOf(maya, partnership)
    expect(text).toContain('Who knows what Ruth Good at Public hearings')
    expect(text).toContain('Likes to learn by doing it together and talking it through')
    expect(text).toContain('You Good at Grasshopper')
  })

  it('is found by its two people alone', async () => {
    const { partnership } = await activePair(test)
    const eve = await addPartner(test, { name: 'Eve Stone' })
    for (const more of ['/what-came-of-it', '/levels', '/lessons/new', '/goals/new', '/things/new'])
      expect((await pageOf(eve, partnership, more)).status).toBe(404)
  })

  it('is said in whole sentences', () => {
    expect(talksSentence(0, 0)).toBeUndefined()
    expect(talksSentence(1, 20)).toBe('You talked once, 20 minutes.')
    expect(talksSentence(2, 0)).toBe('You talked two times.')
    expect(talksSentence(14, 400)).toBe('You talked 14 times, six hours and 40 minutes in all.')
  })
})

describe('the forms of a lesson', () => {
  it('are walked: Ruth writes down, Maya tries, says so, and drops another with a word', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    const hers = await signedIn(test, ruth.id)
    const path = `/partnerships/${partnership}`
    const missing = await hers.post(`${path}/lessons/new`, { plan: 'When I open the next hearing' })
    expect(missing.status).toBe(422)
    expect(missing.text).toContain('Say who taught it.')
    expect(missing.html).toContain('When I open the next hearing')
    const past = { taughtBy: 'me', words: 'Ask first', lookAgainOn: '2020-01-01' }
    expect((await hers.post(`${path}/lessons/new`, past)).text).toContain('Please choose a day to come')
    const sent = await hers.post(`${path}/lessons/new`, {
      ...{ taughtBy: 'me', words: 'Ask who has lived there longest', topic: 'public-hearings' },
      ...{ plan: 'When I open the next hearing, then I ask', lookAgainOn: '2036-01-01', formKey: 'k' },
    })
    expect(sent.location).toBe(`${path}?done=lesson`)
    const fresh = await hers.get(sent.location)
    expect(fresh.html).toContain('mine draws')
    const mine = await signedIn(test, maya.id)
    const [lesson] = (await made(maya, partnership)).lessons
    const page = await mine.get(path)
    for (const word of ['Ruth taught you', 'Public hearings', 'Tried', 'Works for me', 'Drop', 'To try.'])
      expect(page.text).toContain(word)
    expect(page.text).toContain('You planned to try: Ask who has lived there longest .')
    expect(fresh.text).toContain('Maya planned to try: Ask who has lived there longest . Ask how it went.')
    const say = (form: Record<string, string>) => mine.post(`${path}/lessons/${lesson?.id}`, form)
    const dropped = await say({ mark: 'dropped', said: ' ' })
    expect(dropped.status).toBe(422)
    expect(dropped.text).toContain('A word why is needed to drop it.')
    expect((await say({ said: 'Something' })).html).toContain('Something')
    expect((await say({ mark: 'tried', said: 'Once' })).status).toBe(303)
    await say({ mark: 'works', said: 'In every hearing since' })
    expect((await hers.get(path)).text).toContain('Works for Maya. “In every hearing since”')
    expect((await mine.get(path)).text).toContain('Ruth taught you one thing so far. It is in use.')
    // Whoever taught it has no form for it.
    expect((await hers.get(`${path}/lessons/${lesson?.id}`)).status).toBe(303)
    expect((await hers.post(`${path}/lessons/${lesson?.id}`, { mark: 'works' })).status).toBe(403)
  })
})
