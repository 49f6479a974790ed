import { describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { sendMessage } from '#hellos/talk/send-message.ts'
import type { MemberId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { livePartnershipOf, readPartnership } from '#partnerships/access.ts'
import { logContact } from '#partnerships/contacts/log-contact.ts'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { saveNotes } from '#partnerships/save-notes.ts'
import {
  agreeToTrial,
  setSuggestionAside,
  takeSuggestionBack,
} from '#partnerships/trial/answer-suggestion.ts'
import { extendTrial, goOnTogether } from '#partnerships/trial/go-on.ts'
import { suggestTrial } from '#partnerships/trial/suggest-trial.ts'
import {
  askForDecisions,
  askQuietTrials,
  endUndecidedTrials,
  lapseSuggestions,
} from '#partnerships/trial/sweep-trials.ts'
import { days, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, hello } from '../hellos/two.ts'
import { onTrial, openSuggestion, type Pair, pairOnTrial, talkingPair } from './pair.ts'

const test = openTestHouse()
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)
const refused = (code: string) => expect.objectContaining({ code })

const suggest = (who: MemberViewer, id: Pair['hello'], conversations = 3) =>
  perform(who, (act) => suggestTrial(act, { hello: id, conversations, days: 30 }))
const agree = async (who: MemberViewer, id: Pair['hello']) => {
  const suggestion = await openSuggestion(test, id)
  return perform(who, (act) => agreeToTrial(act, { hello: id, suggestion }))
}
/** What somebody's own page of the conversation says of a suggestion. */
const panel = async (who: MemberViewer, id: Pair['hello']) => {
  const { text } = await (await signedIn(test, who.id)).get(`/hellos/${id}`)
  return /You suggested a trial|suggests a trial|Suggest a trial/.exec(text)?.[0]
}
const seatsOf = async (member: MemberId) =>
  (
    await test.query<{ n: number }>('select seats_used as n from programmes.enrolment where member = $1', [
      member,
    ])
  )[0]?.n
const sweep = async () => {
  for (const run of [lapseSuggestions, askForDecisions, askQuietTrials, endUndecidedTrials])
    for (const _ of [1, 2]) await perform(system, run)
}

describe('a trial', () => {
  it('is suggested and agreed by both, and takes a seat of each', async () => {
    const pair = await talkingPair(test)
    await suggest(pair.ruth, pair.hello)
    expect(await panel(pair.ruth, pair.hello)).toBe('You suggested a trial')
    expect(await panel(pair.maya, pair.hello)).toBe('suggests a trial')
    const id = await agree(pair.maya, pair.hello)
    const seen = await readPartnership(test.house.look(pair.maya), id)
    expect(seen).toMatchObject({ state: 'trial', them: { callName: 'Ruth' }, topicName: 'Public hearings' })
    expect([await seatsOf(pair.maya.id), await seatsOf(pair.ruth.id)]).toEqual([1, 1])
    await expect(suggest(pair.maya, pair.hello)).rejects.toEqual(refused('in_a_trial_already'))
    // A second click finds what the first one began.
    expect(await agree(pair.maya, pair.hello)).toBe(id)
  })

  it('of another length takes the place of what the other suggested, and the form says so', async () => {
    const { maya, ruth, hello: id } = await talkingPair(test)
    const as = await signedIn(test, maya.id)
    expect((await as.get(`/hellos/${id}/trial`)).text).not.toContain('takes the place')
    await suggest(ruth, id, 5)
    const { html } = await as.get(`/hellos/${id}`)
    expect(html).toMatch(/>\s*Suggest another length\s*</)
    expect(html).not.toMatch(/>\s*Suggest a trial\s*</)
    const form = await as.get(`/hellos/${id}/trial`)
    expect(form.text).toContain('This takes the place of what Ruth suggested: five conversations')
    // Whoever said not now to it has nothing left to put in its place.
    const suggestion = await openSuggestion(test, id)
    await perform(maya, (act) => setSuggestionAside(act, { hello: id, suggestion }))
    expect((await as.get(`/hellos/${id}/trial`)).text).not.toContain('takes the place')
  })

  it('cannot be suggested before a word from each, and a contact logged by either is enough', async () => {
    const { maya, ruth, hello: id } = await talkingPair(test, '')
    await expect(suggest(maya, id)).rejects.toEqual(refused('nothing_heard_yet'))
    await perform(ruth, (act) =>
      logContact(act, { hello: id, onDay: '2026-11-23', channel: 'phone', minutes: 20 }),
    )
    await suggest(maya, id)
  })

  it('needs words from both: the letter is one of them', async () => {
    const { maya, ruth, hello: id } = await talkingPair(test, '')
    await perform(maya, (act) => sendMessage(act, { hello: id, words: 'Shall we?' }))
    await expect(suggest(maya, id)).rejects.toEqual(refused('nothing_heard_yet'))
    await perform(ruth, (act) => sendMessage(act, { hello: id, words: 'Yes.' }))
    await suggest(maya, id)
  })

  it('is taken back, lapses after fourteen days, or gives way to the other’s', async () => {
    const { maya, ruth, hello: id } = await talkingPair(test)
    await suggest(maya, id)
    const first = await openSuggestion(test, id)
    // The second click of the same form finds it done; other numbers are another suggestion.
    await suggest(maya, id)
    expect(await openSuggestion(test, id)).toBe(first)
    await expect(suggest(maya, id, 4)).rejects.toEqual(refused('suggested_already'))
    await suggest(ruth, id, 5)
    // Whoever still has the first one open agrees to nothing that came in its place.
    await expect(perform(ruth, (act) => agreeToTrial(act, { hello: id, suggestion: first }))).rejects.toEqual(
      refused('nothing_suggested'),
    )
    const second = await openSuggestion(test, id)
    await expect(
      perform(maya, (act) => takeSuggestionBack(act, { hello: id, suggestion: second })),
    ).rejects.toEqual(refused('nothing_suggested'))
    await perform(ruth, (act) => takeSuggestionBack(act, { hello: id, suggestion: second }))
    await suggest(maya, id)
    test.clock.pass(days(14))
    await expect(agree(ruth, id)).rejects.toEqual(refused('nothing_suggested'))
    await suggest(ruth, id)
    await agree(maya, id)
    const ends = await test.query<{ how: string }>(
      'select done_how as how from partnerships.suggestion where hello = $1 order by done_how',
      [id],
    )
    expect(ends.map(({ how }) => how)).toEqual(['agreed', 'lapsed', 'replaced', 'taken_back'])
  })

  it('set aside reads to whoever suggested it as if nobody had answered', async () => {
    const { maya, ruth, hello: id } = await talkingPair(test)
    await suggest(maya, id)
    const page = async () => {
      const { html } = await (await signedIn(test, maya.id)).get(`/hellos/${id}`)
      return html.replace(/name="formKey" value="[^"]*"/g, '')
    }
    const before = await page()
    const suggestion = await openSuggestion(test, id)
    await perform(ruth, (act) => setSuggestionAside(act, { hello: id, suggestion }))
    expect(await page()).toBe(before)
    expect(await panel(ruth, id)).toBe('Suggest a trial')
    await test.settle()
    const told = await test.query(
      `select headline from notices.item where member = $1 and kind = 'partnership'`,
      [maya.id],
    )
    expect(told).toEqual([])
    test.clock.pass(days(14))
    await sweep()
    expect(await panel(maya, id)).toBe('Suggest a trial')
  })

  it('of thirty at once with three seats makes three', async () => {
    const guide = await addPartner(test, { name: 'Dele Adeyemi', seats: 3 })
    const pairs: Pair[] = []
    for (let n = 0; n < 30; n++) {
      const one = await addPartner(test, { name: `Seeker ${n}` })
      await test.query('update programmes.enrolment set intake_new = 0 where member = $1', [guide.id])
      const id = await hello(test, one, guide)
      await perform(guide, (act) => acceptHello(act, { hello: id, words: 'Yes.' }))
      await suggest(guide, id)
      pairs.push({ maya: one, ruth: guide, hello: id })
    }
    const all = await Promise.allSettled(pairs.map(({ maya, hello: id }) => agree(maya, id)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const one of all)
      if (one.status === 'rejected') expect(one.reason).toEqual(refused('their_seats_full'))
    expect(await seatsOf(guide.id)).toBe(3)
    let taken = 0
    for (const { maya } of pairs) taken += (await seatsOf(maya.id)) ?? 0
    expect(taken).toBe(3)
    // The suggestion stays: once a seat is free, the next one is agreed.
    const [first] = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    await perform(guide, (act) => endKindly(act, { partnership: first as never }))
    const left = pairs.find((_, place) => all[place]?.status === 'rejected') as Pair
    await agree(left.maya, left.hello)
    expect(await seatsOf(guide.id)).toBe(3)
  })

  it('is neither offered nor agreed to once the programme has come to its end', async () => {
    const { maya, ruth, hello: id } = await talkingPair(test)
    await suggest(ruth, id)
    await test.query(`update programmes.programme set ends_on = $1`, [
      new Date(test.clock.now().getTime() - days(1)).toISOString().slice(0, 10),
    ])
    const pageOf = async (who: MemberViewer, more = '') =>
      (await signedIn(test, who.id)).get(`/hellos/${id}${more}`)
    const { text } = await pageOf(maya)
    const { status } = await pageOf(maya, '/trial')
    await test.query('update programmes.programme set ends_on = null')
    expect(text).toContain('no new trial begins')
    expect(text).not.toContain('Agree to the trial')
    expect(text).not.toContain('Suggest a trial')
    expect(status).toBe(409)
    expect((await pageOf(maya)).text).toContain('Agree to the trial')
  })

  it('offers its sender to withdraw the other hellos on the topic', async () => {
    const { maya, ruth, hello: id, partnership } = await pairOnTrial(test)
    const other = await addPartner(test, { name: 'Dele Adeyemi', teaches: ['public-hearings'] })
    await hello(test, maya, other)
    const pageOf = async (who: MemberViewer) =>
      (await (await signedIn(test, who.id)).get(`/partnerships/${partnership}`)).text
    expect(await pageOf(maya)).toContain('Withdraw the other')
    expect(await pageOf(ruth)).not.toContain('Withdraw the other')
    await (await signedIn(test, maya.id)).post(`/hellos/${id}/others`)
    expect(await pageOf(maya)).not.toContain('Withdraw the other')
  })

  it('tells somebody whose own seats are full so', async () => {
    const pair = await talkingPair(test)
    await test.query('update programmes.enrolment set seats_used = seats where member = $1', [pair.maya.id])
    await suggest(pair.ruth, pair.hello)
    await expect(agree(pair.maya, pair.hello)).rejects.toEqual(refused('own_seats_full'))
    expect(await openSuggestion(test, pair.hello)).toBeDefined()
    expect(await seatsOf(pair.ruth.id)).toBe(0)
  })
})

describe('going on', () => {
  it('takes both, and shows the first yes to the other', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    const goOn = (who: MemberViewer) => perform(who, (act) => goOnTogether(act, { partnership }))
    expect(await goOn(maya)).toBe('waiting')
    expect(await goOn(maya)).toBe('waiting')
    expect(await readPartnership(test.house.look(ruth), partnership)).toMatchObject({
      state: 'trial',
      theyGoOn: true,
    })
    expect(await goOn(ruth)).toBe('active')
    await expect(goOn(ruth)).rejects.toEqual(refused('not_in_this_state'))
    expect([await seatsOf(maya.id), await seatsOf(ruth.id)]).toEqual([1, 1])
  })

  it('of both at once makes one partnership', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    const both = await Promise.all(
      [maya, ruth].map((who) => perform(who, (act) => goOnTogether(act, { partnership }))),
    )
    expect(both.toSorted()).toEqual(['active', 'waiting'])
  })

  it('extends once, when both would like to', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test, { conversations: 3, days: 30 })
    const extend = (who: MemberViewer) => perform(who, (act) => extendTrial(act, { partnership }))
    expect(await extend(maya)).toBe('waiting')
    expect(await extend(maya)).toBe('waiting')
    const before = await readPartnership(test.house.look(ruth), partnership)
    expect(before).toMatchObject({ extensionBy: 'them', extendedAt: null })
    expect(await extend(ruth)).toBe('extended')
    const now = await readPartnership(test.house.look(ruth), partnership)
    expect(now.trialUntil.getTime() - before.trialUntil.getTime()).toBe(days(30))
    expect(now.trialConversations).toBe(6)
    await expect(extend(maya)).rejects.toEqual(refused('extended_already'))
  })
})

describe('time', () => {
  it('asks both once the number is reached; at most one contact counts a day', async () => {
    const { maya, ruth, hello: id, partnership } = await pairOnTrial(test, { conversations: 2 })
    const log = (who: MemberViewer, onDay: string) =>
      perform(who, (act) => logContact(act, { hello: id, onDay, channel: 'phone', minutes: 10 }))
    const today = () => test.clock.now().toISOString().slice(0, 10)
    await log(maya, today())
    await log(ruth, today())
    await sweep()
    expect(await readPartnership(test.house.look(maya), partnership)).toMatchObject({
      talks: 1,
      decisionAskedAt: null,
    })
    test.clock.pass(days(1))
    await log(maya, today())
    await sweep()
    expect((await readPartnership(test.house.look(maya), partnership)).decisionAskedAt).not.toBeNull()
    await test.settle()
    const asked = await test.query(`select member from notices.item where key like $1`, [
      `partnership/${partnership}/decision/%`,
    ])
    expect(asked).toHaveLength(2)
  })

  it('says how it counts where its number and what stands below are not the same', async () => {
    const { maya, hello: id, partnership } = await pairOnTrial(test)
    const page = async () =>
      (await (await signedIn(test, maya.id)).get(to('partnership', { partnership }))).text
    const log = () =>
      perform(maya, (act) =>
        logContact(act, {
          ...{ hello: id, channel: 'phone', minutes: 10 },
          onDay: test.clock.now().toISOString().slice(0, 10),
        }),
      )
    const counts = 'What falls on one day counts as one conversation here.'
    await log()
    const once = await page()
    expect(once).toContain('Two conversations left')
    expect(once).not.toContain(counts)
    await log()
    const twice = await page()
    expect(twice).toContain('Two conversations left')
    expect(twice).toContain(counts)
    expect(twice).toContain('You talked two times')
  })

  it('asks on the day, and ends neutrally fourteen days later', async () => {
    const { maya, ruth, hello: id, partnership } = await pairOnTrial(test, { days: 30 })
    test.clock.pass(days(29))
    await perform(maya, (act) => sendMessage(act, { hello: id, words: 'Still here.' }))
    await sweep()
    test.clock.pass(days(1))
    await sweep()
    test.clock.pass(days(14) - minutes(1))
    await sweep()
    expect(await livePartnershipOf(test.house.look(maya), id)).toBeDefined()
    test.clock.pass(minutes(1))
    await sweep()
    expect(await readPartnership(test.house.look(ruth), partnership)).toMatchObject({ state: 'ended' })
    expect([await seatsOf(maya.id), await seatsOf(ruth.id)]).toEqual([0, 0])
    const [farewell] = await test.query('select how, by from partnerships.farewell where partnership = $1', [
      partnership,
    ])
    expect(farewell).toEqual({ how: 'undecided', by: null })
  })

  it('asks whether the two are in touch after ten quiet days, and one tap answers', async () => {
    const { maya, hello: id, partnership } = await pairOnTrial(test)
    test.clock.pass(days(10))
    await sweep()
    const asked = await readPartnership(test.house.look(maya), partnership)
    expect(asked.quietAskedAt).not.toBeNull()
    test.clock.pass(days(1))
    await perform(maya, (act) =>
      logContact(act, {
        hello: id,
        onDay: test.clock.now().toISOString().slice(0, 10),
        channel: 'here',
        minutes: 0,
      }),
    )
    await sweep()
    expect((await readPartnership(test.house.look(maya), partnership)).quietAskedAt).toBeNull()
    test.clock.pass(days(9))
    await sweep()
    expect((await readPartnership(test.house.look(maya), partnership)).state).toBe('trial')
  })

  it('ends a trial that stayed quiet for seven days more', async () => {
    const { maya, partnership } = await pairOnTrial(test, { days: 60 })
    test.clock.pass(days(10))
    await sweep()
    test.clock.pass(days(7))
    await sweep()
    expect((await readPartnership(test.house.look(maya), partnership)).state).toBe('ended')
  })
})

describe('strangers', () => {
  it('find nothing', async () => {
    const pair = await talkingPair(test)
    const eve = await addPartner(test, { name: 'Eve Stone' })
    const gone = refused('not_found')
    await expect(suggest(eve, pair.hello)).rejects.toEqual(gone)
    const partnership = await onTrial(test, pair)
    for (const verb of [
      () => readPartnership(test.house.look(eve), partnership),
      () => perform(eve, (act) => goOnTogether(act, { partnership })),
      () => perform(eve, (act) => extendTrial(act, { partnership })),
      () => perform(eve, (act) => endKindly(act, { partnership })),
      () => perform(eve, (act) => saveNotes(act, { partnership, notes: 'Mine?' })),
      () => perform(eve, (act) => saveNotes(act, { partnership: 'no-such', notes: 'Mine?' })),
      () =>
        perform(eve, (act) =>
          logContact(act, { hello: pair.hello, onDay: '2026-11-23', channel: 'phone', minutes: 5 }),
        ),
    ])
      await expect(verb()).rejects.toEqual(gone)
  })
})
