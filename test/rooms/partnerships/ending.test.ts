import { describe, expect, it } from 'vitest'
import { endHello } from '#hellos/answering/end-hello.ts'
import { partFromAll } from '#hellos/answering/part-ways.ts'
import type { MemberId, PartnershipId } from '#map/ids.ts'
import { stopTakingPart } from '#members/standing/stop-taking-part.ts'
import { readPartnership } from '#partnerships/access.ts'
import { endKindly, takeAlong } from '#partnerships/ending/end-partnership.ts'
import { addLesson } from '#partnerships/lessons/add-lesson.ts'
import { markLesson } from '#partnerships/lessons/mark-lesson.ts'
import { readMade } from '#partnerships/outcome/read-made.ts'
import { pausePartnership, resumeDue, resumePartnership } from '#partnerships/pausing/pause-partnership.ts'
import { days, after as later } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { agreed } from './meetings/plan.ts'
import { activePair, onTrial, type Pair, pairOnTrial } from './pair.ts'

const test = openTestHouse()
type OnTrial = Pair & { partnership: PartnershipId }
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)
const refused = (code: string) => expect.objectContaining({ code })
const seatsOf = async (members: readonly MemberId[]) =>
  (
    await test.query<{ n: number }>(
      'select seats_used as n from programmes.enrolment where member = any($1) order by member',
      [members],
    )
  ).map(({ n }) => n)

describe('an end', () => {
  it('is either’s, at once, in any state, frees both seats, and tells the other in words that blame nobody', async () => {
    for (const begin of [pairOnTrial, activePair]) {
      const { maya, ruth, hello, partnership } = await begin(test)
      await perform(maya, (act) => endKindly(act, { partnership, why: 'My evenings are gone.' }))
      expect(await seatsOf([maya.id, ruth.id])).toEqual([0, 0])
      await expect(perform(ruth, (act) => endKindly(act, { partnership }))).rejects.toEqual(
        refused('partnership_over'),
      )
      await test.settle()
      const told = await test.query<{ member: string; headline: string; body: string }>(
        'select member, headline, body from notices.item where key = $1',
        [`partnership/${partnership}/ended`],
      )
      expect(told.map(({ member }) => member)).toEqual([ruth.id])
      expect(JSON.stringify(told)).not.toContain('evenings')
      // The why is shown to nobody, on no page of the two.
      for (const one of [maya, ruth]) {
        const page = await (await signedIn(test, one.id)).get(`/partnerships/${partnership}`)
        expect(page.status).toBe(200)
        expect(page.text).toContain('come to an end')
        expect(page.text).not.toContain('evenings')
      }
      const [row] = await test.query<{ state: string }>('select state from hellos.hello where id = $1', [
        hello,
      ])
      expect(row?.state).toBe('talking')
    }
  })

  it('leaves the conversation open, where a new trial may be suggested', async () => {
    const pair = await pairOnTrial(test)
    await perform(pair.ruth, (act) => endKindly(act, { partnership: pair.partnership }))
    const next = await onTrial(test, pair)
    expect(next).not.toBe(pair.partnership)
    expect(await seatsOf([pair.maya.id, pair.ruth.id])).toEqual([1, 1])
  })

  it('comes with the end of the conversation, by either, a block, or somebody leaving, and is told once', async () => {
    const one = await activePair(test)
    await perform(one.maya, (act) => endHello(act, { hello: one.hello }))
    await test.settle()
    const two = await pairOnTrial(test)
    await perform(system, (act) => partFromAll(act, { member: two.ruth.id, before: act.now }))
    await test.settle()
    for (const { maya, ruth, partnership } of [one, two]) {
      expect((await readPartnership(test.house.look(maya), partnership)).state).toBe('ended')
      expect(await seatsOf([maya.id, ruth.id])).toEqual([0, 0])
      const told = await test.query(
        `select id from notices.item where member = any($1) and kind = 'ending'`,
        [[maya.id, ruth.id]],
      )
      expect(told).toHaveLength(1)
    }
  })

  it('says that the conversation is open while it is', async () => {
    const { maya, ruth, hello, partnership } = await activePair(test)
    const as = await signedIn(test, maya.id)
    await perform(maya, (act) => endKindly(act, { partnership }))
    const open = 'stays readable, and your conversation is open until either of you ends it.'
    const page = await as.get(`/partnerships/${partnership}`)
    expect(page.text).toContain(open)
    await perform(ruth, (act) => endHello(act, { hello }))
    const after = await as.get(`/partnerships/${partnership}`)
    expect(after.text).toContain('What you wrote down together stays readable.')
    // Whoever was blocked finds the same words and the same ways on.
    await perform(ruth, (act) => block(act, maya.id))
    await test.settle()
    const parted = await as.get(`/partnerships/${partnership}`)
    expect(parted.text).toContain('What you wrote down together stays readable.')
    for (const { html } of [page, after, parted]) {
      expect(html).not.toContain(`href="/people/${ruth.publicId}"`)
      expect(html).toContain(`href="/people/${ruth.publicId}/block"`)
    }
  })

  it('asks both for one thing they take along, which both read', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    await perform(maya, (act) => endKindly(act, { partnership }))
    await perform(ruth, (act) => takeAlong(act, { partnership, words: 'Three sliders are enough.' }))
    expect(await readPartnership(test.house.look(maya), partnership)).toMatchObject({
      theyTakeAlong: 'Three sliders are enough.',
      iTakeAlong: '',
    })
  })

  it('by a block lets no word through any more, and looks to the blocked like somebody who left', async () => {
    const pages: string[] = []
    for (const goes of [
      (pair: OnTrial) => perform(pair.ruth, (act) => block(act, pair.maya.id)),
      (pair: OnTrial) => perform(pair.ruth, stopTakingPart),
    ]) {
      const pair = await pairOnTrial(test)
      const { maya, ruth, partnership } = pair
      await perform(ruth, (act) => addLesson(act, { partnership, taughtBy: 'me', words: 'Call once.' }))
      const look = () => test.house.look(maya)
      const read = async () => readMade(look(), await readPartnership(look(), partnership))
      const [lesson] = (await read()).lessons
      const mark = (how: 'works' | 'tried', said: string) =>
        perform(maya, (act) => markLesson(act, { partnership, lesson: lesson?.id as never, mark: how, said }))
      await goes(pair)
      await test.settle()
      await expect(
        perform(maya, (act) => takeAlong(act, { partnership, words: 'One more thing.' })),
      ).rejects.toEqual(refused('partnership_over'))
      await expect(mark('works', 'And another.')).rejects.toEqual(refused('partnership_over'))
      await mark('works', '')
      expect((await read()).lessons[0]?.state).toBe('works')
      expect((await read()).theirs).toBeUndefined()
      expect((await read()).mine).toBeDefined()
      pages.push((await (await signedIn(test, maya.id)).get(`/partnerships/${partnership}`)).text)
    }
    expect(pages[0]).toBe(pages[1])
  })

  it('of two at once ends once', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    const both = await Promise.allSettled(
      [maya, ruth].map((who) => perform(who, (act) => endKindly(act, { partnership }))),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await seatsOf([maya.id, ruth.id])).toEqual([0, 0])
  })
})

describe('a pause', () => {
  it('keeps the seat, and either resumes', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await perform(maya, (act) => pausePartnership(act, { partnership, until: undefined }))
    expect(await seatsOf([maya.id, ruth.id])).toEqual([1, 1])
    await expect(
      perform(ruth, (act) => pausePartnership(act, { partnership, until: undefined })),
    ).rejects.toEqual(refused('not_in_this_state'))
    await perform(ruth, (act) => resumePartnership(act, { partnership }))
    expect((await readPartnership(test.house.look(maya), partnership)).state).toBe('active')
  })

  it('with a date resumes by itself, and both are told once', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    const until = later(test.clock.now(), days(10))
    await perform(maya, (act) => pausePartnership(act, { partnership, until }))
    test.clock.pass(days(9))
    await perform(system, resumeDue)
    expect((await readPartnership(test.house.look(maya), partnership)).state).toBe('paused')
    test.clock.pass(days(1))
    for (const _ of [1, 2]) await perform(system, resumeDue)
    await test.settle()
    expect((await readPartnership(test.house.look(maya), partnership)).state).toBe('active')
    const told = await test.query(`select member from notices.item where member = any($1) and key like $2`, [
      [maya.id, ruth.id],
      `partnership/${partnership}/resumed/%`,
    ])
    expect(told).toHaveLength(2)
  })

  it('tells to plan a meeting only where none is planned for after it', async () => {
    for (const planned of [true, false]) {
      const pair = await activePair(test)
      const day = later(test.clock.now(), days(20)).toISOString().slice(0, 10)
      if (planned) await agreed(test, pair, { startsLocal: `${day}T19:00` })
      const until = later(test.clock.now(), days(10))
      await perform(pair.maya, (act) => pausePartnership(act, { partnership: pair.partnership, until }))
      await test.settle()
      test.clock.pass(days(10))
      await perform(system, resumeDue)
      await test.settle()
      const [news] = await test.query<{ body: string }>(
        'select body from notices.item where member = $1 and key like $2',
        [pair.ruth.id, `partnership/${pair.partnership}/resumed/%`],
      )
      expect(news?.body).toContain('What fell into the pause was cancelled.')
      expect(news?.body.includes('Plan a meeting')).toBe(!planned)
    }
  })

  it('is not for a trial', async () => {
    const { maya, partnership } = await pairOnTrial(test)
    await expect(
      perform(maya, (act) => pausePartnership(act, { partnership, until: undefined })),
    ).rejects.toEqual(refused('not_in_this_state'))
  })
})
