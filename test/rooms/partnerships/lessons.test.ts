import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LessonId, PartnershipId } from '#map/ids.ts'
import { readPartnership } from '#partnerships/access.ts'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { addGoal } from '#partnerships/goals/write-goal.ts'
import { addLesson, leaveOneWay, removeLesson } from '#partnerships/lessons/add-lesson.ts'
import { askAboutLessons } from '#partnerships/lessons/ask-about-lessons.ts'
import { type LessonMark, type LessonSeen, lessonToAskAbout } from '#partnerships/lessons/lesson.ts'
import { markLesson } from '#partnerships/lessons/mark-lesson.ts'
import { weaveOf } from '#partnerships/lessons/path.tsx'
import { taughtSentence } from '#partnerships/lessons/words.ts'
import { readMade } from '#partnerships/outcome/read-made.ts'
import { pausePartnership, resumePartnership } from '#partnerships/pausing/pause-partnership.ts'
import { days, hours, after as later, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner } from '../hellos/two.ts'
import { postOffice } from '../notices/post.ts'
import { activePair, pairOnTrial } from './pair.ts'

const test = openTestHouse()
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)
const refused = (code: string) => expect.objectContaining({ code })

interface Two {
  maya: MemberViewer
  ruth: MemberViewer
  partnership: PartnershipId
}

/** Whoever teaches writes it down, and a minute goes by. */
async function teach(
  { partnership }: Two,
  teacher: MemberViewer,
  words: string,
  more: { lookAgainOn?: string; formKey?: string } = {},
): Promise<LessonId> {
  await perform(teacher, (act) => addLesson(act, { partnership, taughtBy: 'me', words, ...more }))
  test.clock.pass(minutes(1))
  const [row] = await test.query<{ id: LessonId }>(
    'select id from partnerships.lesson where partnership = $1 and words = $2',
    [partnership, words],
  )
  return row?.id as LessonId
}

const mark = (two: Two, who: MemberViewer, lesson: LessonId, how: LessonMark, said = '') =>
  perform(who, (act) => markLesson(act, { partnership: two.partnership, lesson, mark: how, said }))

const lessonsOf = async (two: Two, who: MemberViewer): Promise<readonly LessonSeen[]> => {
  const look = test.house.look(who)
  return (await readMade(look, await readPartnership(look, two.partnership))).lessons
}

const told = async (who: MemberViewer, like: string) =>
  test.query<{ headline: string; body: string; path: string }>(
    `select headline, body, path from notices.item where member = $1 and key like $2 order by at, id`,
    [who.id, like],
  )

const dayAfter = (n: number) => later(test.clock.now(), days(n)).toISOString().slice(0, 10)

describe('a lesson', () => {
  it('is written down by either, and counted each way', async () => {
    const two = await pairOnTrial(test)
    await teach(two, two.ruth, 'Begin with who has lived there longest')
    await perform(two.ruth, (act) =>
      addLesson(act, { partnership: two.partnership, taughtBy: 'them', words: 'Film at walking pace' }),
    )
    expect((await lessonsOf(two, two.maya)).map(({ taughtBy, mine }) => [taughtBy, mine])).toEqual([
      ['them', false],
      ['me', false],
    ])
    expect(taughtSentence(await lessonsOf(two, two.maya), 'Ruth')).toBe(
      'Ruth taught you one thing, you taught Ruth one.',
    )
    await test.settle()
    expect((await told(two.maya, 'lesson/%/added')).map(({ headline }) => headline).sort()).toEqual([
      'Ruth will try what you taught',
      'Ruth wrote down something for you to try',
    ])
    expect(await told(two.ruth, 'lesson/%/added')).toEqual([])
  })

  it('sent twice, also at once, is written down once', async () => {
    const two = await pairOnTrial(test)
    const lesson = { taughtBy: 'me', words: 'Ask first', formKey: 'one-form' } as const
    const send = () => perform(two.ruth, (act) => addLesson(act, { partnership: two.partnership, ...lesson }))
    await Promise.all([send(), send(), send()])
    expect(await lessonsOf(two, two.maya)).toHaveLength(1)
    await test.settle()
    expect(await told(two.maya, 'lesson/%/added')).toHaveLength(1)
  })

  it('is the learner’s alone to mark; the teacher sees what was said and is thanked', async () => {
    const two = await activePair(test)
    const lesson = await teach(two, two.ruth, 'Lose one point on purpose, early')
    await expect(mark(two, two.ruth, lesson, 'works')).rejects.toEqual(refused('learner_marks'))
    await mark(two, two.maya, lesson, 'tried', 'Once, and my voice shook')
    await mark(two, two.maya, lesson, 'works', 'The room went quiet in the good way')
    await test.settle()
    expect((await told(two.ruth, `lesson/${lesson}/%`)).map(({ headline }) => headline)).toEqual([
      'What you taught works for Maya',
    ])
    expect((await told(two.ruth, `lesson/${lesson}/%`))[0]?.body).toContain('Thank you')
    expect((await lessonsOf(two, two.ruth))[0]).toMatchObject({
      state: 'works',
      said: 'The room went quiet in the good way',
    })
  })

  it('is dropped only with a word why', async () => {
    const two = await activePair(test)
    const lesson = await teach(two, two.ruth, 'Lose one point on purpose')
    await expect(mark(two, two.maya, lesson, 'dropped')).rejects.toEqual(refused('word_needed'))
    expect((await lessonsOf(two, two.maya))[0]?.state).toBe('open')
    await mark(two, two.maya, lesson, 'dropped', 'It felt like a trick')
    await test.settle()
    expect((await told(two.ruth, `lesson/${lesson}/dropped`))[0]?.headline).toBe(
      'Maya tells you what did not fit',
    )
  })

  it('marked by two clicks at once is told once', async () => {
    const two = await activePair(test)
    const lesson = await teach(two, two.ruth, 'Three sliders')
    await Promise.all([1, 2, 3].map(() => mark(two, two.maya, lesson, 'works', 'Yes')))
    await test.settle()
    expect(await told(two.ruth, `lesson/${lesson}/works`)).toHaveLength(1)
    const events = await test.query(
      `select id from platform.event where type = 'lesson.marked' and payload ->> 'lesson' = $1`,
      [lesson],
    )
    expect(events).toHaveLength(1)
  })

  it('can still be marked after the end, and nothing can be added then', async () => {
    const two = await activePair(test)
    const lesson = await teach(two, two.ruth, 'Keep a list')
    await perform(two.ruth, (act) => endKindly(act, { partnership: two.partnership }))
    await mark(two, two.maya, lesson, 'works')
    expect((await lessonsOf(two, two.ruth))[0]?.state).toBe('works')
    await expect(teach(two, two.ruth, 'One more')).rejects.toEqual(refused('partnership_over'))
    await test.settle()
    expect(await told(two.ruth, `lesson/${lesson}/works`)).toHaveLength(1)
  })

  it('tells nothing to somebody who must not meet the learner any more', async () => {
    const two = await activePair(test)
    const lesson = await teach(two, two.ruth, 'Keep two lists')
    await perform(two.ruth, (act) => block(act, two.maya.id))
    await test.settle()
    await mark(two, two.maya, lesson, 'works')
    await test.settle()
    expect(await told(two.ruth, `lesson/${lesson}/works`)).toEqual([])
  })

  it('is taken back by whoever wrote it down, until the learner says something', async () => {
    const two = await activePair(test)
    const which = async (words: string) => ({
      partnership: two.partnership,
      lesson: await teach(two, two.ruth, words),
    })
    const first = await which('By mistake')
    await expect(perform(two.maya, (act) => removeLesson(act, first))).rejects.toEqual(
      refused('marked_already'),
    )
    await perform(two.ruth, (act) => removeLesson(act, first))
    const second = await which('On purpose')
    await mark(two, two.maya, second.lesson, 'tried')
    await expect(perform(two.ruth, (act) => removeLesson(act, second))).rejects.toEqual(
      refused('marked_already'),
    )
    // The news of what is gone is no news.
    await test.settle()
    expect(await told(two.maya, `lesson/${first.lesson}/%`)).toEqual([])
  })

  it('keeps a trial from going quiet', async () => {
    const two = await pairOnTrial(test)
    test.clock.pass(days(5))
    await teach(two, two.ruth, 'Heard of each other')
    expect((await readPartnership(test.house.look(two.maya), two.partnership)).heardAt).toEqual(
      later(test.clock.now(), -minutes(1)),
    )
  })

  it('has a day to look again that is still to come where the learner lives', async () => {
    const two = await activePair(test)
    await expect(teach(two, two.ruth, 'Too late', { lookAgainOn: dayAfter(-1) })).rejects.toEqual(
      refused('day_gone'),
    )
  })

  it('is not found by a stranger, nor under another partnership', async () => {
    const two = await activePair(test)
    const other = await activePair(test)
    const lesson = await teach(two, two.ruth, 'Ours')
    const eve = await addPartner(test, { name: 'Eve Stone' })
    const gone = refused('not_found')
    await expect(mark(two, eve, lesson, 'works')).rejects.toEqual(gone)
    await expect(teach(two, eve, 'Let me in')).rejects.toEqual(gone)
    await expect(mark(other, other.maya, lesson, 'works')).rejects.toEqual(gone)
    await expect(
      perform(eve, (act) => removeLesson(act, { partnership: two.partnership, lesson })),
    ).rejects.toEqual(gone)
    await expect(perform(eve, (act) => leaveOneWay(act, { partnership: two.partnership }))).rejects.toEqual(
      gone,
    )
  })
})

describe('the day to look again', () => {
  const ask = async () => {
    for (const _ of [1, 2]) await perform(system, askAboutLessons)
    await test.settle()
  }

  it('asks the learner once when it comes where the learner lives, and not again', async () => {
    const two = await activePair(test)
    await test.query(`update members.profile set zone = 'Pacific/Auckland' where member = $1`, [two.maya.id])
    const maya = { ...two.maya, zone: 'Pacific/Auckland' }
    const tomorrow = dayAfter(1)
    const lesson = await teach(two, two.ruth, 'Speak first', { lookAgainOn: tomorrow })
    const asked = () => told(maya, `lesson/${lesson}/asked/%`)
    // In November Auckland is thirteen hours ahead.
    const midnight = new Date(`${tomorrow}T00:00:00+13:00`)
    test.clock.set(later(midnight, -minutes(1)).toISOString())
    await ask()
    expect(await asked()).toEqual([])
    test.clock.set(midnight.toISOString())
    await ask()
    expect(await asked()).toHaveLength(1)
    expect((await asked())[0]?.path).toBe(`/partnerships/${two.partnership}/lessons/${lesson}`)
    test.clock.pass(days(30))
    await ask()
    expect(await asked()).toHaveLength(1)
    expect(await told(two.ruth, `lesson/${lesson}/asked/%`)).toEqual([])
  })

  it('asks once more two weeks after a try, and never after the last word', async () => {
    const two = await activePair(test)
    const lesson = await teach(two, two.ruth, 'Speak second', { lookAgainOn: dayAfter(7) })
    const asked = async () => (await told(two.maya, `lesson/${lesson}/asked/%`)).length
    test.clock.pass(days(7))
    await ask()
    await mark(two, two.maya, lesson, 'tried', 'Once')
    test.clock.pass(days(13))
    await ask()
    expect(await asked()).toBe(1)
    test.clock.pass(days(1))
    await ask()
    expect(await asked()).toBe(2)
    await mark(two, two.maya, lesson, 'works')
    test.clock.pass(days(60))
    await ask()
    expect(await asked()).toBe(2)
  })

  it('of several asks about one a week, and about none in a pause or after the end', async () => {
    const two = await activePair(test)
    for (const words of ['First', 'Second', 'Third'])
      await teach(two, two.ruth, words, { lookAgainOn: dayAfter(1) })
    const asked = async () => (await told(two.maya, 'lesson/%/asked/%')).length
    await perform(two.maya, (act) =>
      pausePartnership(act, { partnership: two.partnership, until: undefined }),
    )
    test.clock.pass(days(2))
    await ask()
    expect(await asked()).toBe(0)
    await perform(two.maya, (act) => resumePartnership(act, { partnership: two.partnership }))
    for (const expected of [1, 2]) {
      await ask()
      test.clock.pass(days(6))
      await ask()
      expect(await asked()).toBe(expected)
      test.clock.pass(days(1) + hours(1))
    }
    await perform(two.maya, (act) => endKindly(act, { partnership: two.partnership }))
    test.clock.pass(days(8))
    await ask()
    expect(await asked()).toBe(2)
  })

  it('is not mailed about where the learner answered before the quiet hours were over', async () => {
    const two = await activePair(test)
    const post = postOffice(test)
    const lesson = await teach(two, two.ruth, 'Speak third', { lookAgainOn: dayAfter(1) })
    await test.settle()
    test.clock.pass(days(3))
    test.clock.set(`${dayAfter(0)}T02:00:00Z`)
    await post.deliver()
    await ask()
    await post.deliver()
    await mark(two, two.maya, lesson, 'works')
    test.clock.pass(hours(9))
    await post.deliver()
    expect(await told(two.maya, `lesson/${lesson}/asked/%`)).toHaveLength(1)
    const asking = post.letters.filter(({ subject }) => subject.startsWith('How did it go'))
    expect(asking.map(({ to }) => to)).not.toContain(two.maya.email)
  })

  it('whenever sweeps run, asks about no lesson twice in a week', async () => {
    const two = await activePair(test)
    for (let n = 0; n < 4; n++) await teach(two, two.ruth, `Often ${n}`, { lookAgainOn: dayAfter(n) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 6 }),
        async (waits) => {
          for (const wait of waits) {
            test.clock.pass(hours(wait))
            await Promise.all([1, 2, 3, 4].map(() => perform(system, askAboutLessons)))
          }
        },
      ),
      { numRuns: 8 },
    )
    const rows = await test.query<{ lesson: string; at: Date }>(
      `select payload ->> 'lesson' as lesson, at from platform.event
       where type = 'lesson.asked' and payload ->> 'partnership' = $1 order by at`,
      [two.partnership],
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.length).toBe(new Set(rows.map(({ lesson }) => lesson)).size)
    for (const [place, row] of rows.entries()) {
      const before = rows[place - 1]
      if (before) expect(row.at.getTime() - before.at.getTime()).toBeGreaterThanOrEqual(days(7))
    }
  })

  it('brings up one lesson at the next meeting: the nearest day, then the oldest, none asked about lately', () => {
    const now = new Date('2026-11-23T10:00:00Z')
    const lesson = (id: string, more: Partial<LessonSeen> = {}): LessonSeen => ({
      ...{ id: id as LessonId, taughtBy: 'them', topicName: null, words: id, plan: '', lookAgainOn: null },
      ...{ taughtAt: now, state: 'open', said: '', askedAt: null, mine: false },
      ...more,
    })
    const of = (...lessons: LessonSeen[]) => lessonToAskAbout(lessons, now)?.id
    const early = lesson('early', { taughtAt: later(now, -days(9)) })
    const dated = lesson('dated', { lookAgainOn: '2026-12-01' })
    expect(of(lesson('new'), early)).toBe('early')
    expect(of(early, dated)).toBe('dated')
    expect(of({ ...dated, askedAt: later(now, -days(6)) }, early)).toBe('early')
    expect(of({ ...dated, askedAt: later(now, -days(7)) }, early)).toBe('dated')
    expect(of(lesson('done', { state: 'works' }), lesson('gone', { state: 'dropped' }))).toBeUndefined()
  })
})

describe('one way only', () => {
  const page = async (two: Two, who: MemberViewer) =>
    (await signedIn(test, who.id)).get(`/partnerships/${two.partnership}`)

  it('asks each, once, what could go the other way, and blames nobody', async () => {
    const two = await activePair(test)
    for (const words of ['One', 'Two', 'Three', 'Four']) {
      test.clock.pass(days(1))
      await teach(two, two.ruth, words)
      await test.settle()
      const asked = words === 'One' || words === 'Two' ? 0 : 1
      for (const who of [two.maya, two.ruth])
        expect(await told(who, `partnership/${two.partnership}/one-way`)).toHaveLength(asked)
    }
    const [forRuth] = await told(two.ruth, `partnership/${two.partnership}/one-way`)
    expect(forRuth).toMatchObject({
      headline: 'Three from you so far. What would you like to learn from Maya?',
      path: `/partnerships/${two.partnership}/goals/new?teacher=them`,
    })
    const [forMaya] = await told(two.maya, `partnership/${two.partnership}/one-way`)
    expect(forMaya).toMatchObject({
      headline: 'Three from Ruth so far. What would you like to teach Ruth?',
      path: `/partnerships/${two.partnership}/goals/new?teacher=me`,
    })
    expect((await page(two, two.ruth)).text).toContain(
      'Four from you so far. What would you like to learn from Maya?',
    )
    // A lesson back answers it for both, and three more one way do not ask again.
    test.clock.pass(days(1))
    await teach(two, two.maya, 'Back')
    expect((await page(two, two.ruth)).text).not.toContain('so far. What')
    for (const words of ['Five', 'Six', 'Seven']) await teach(two, two.ruth, words)
    await test.settle()
    expect(await told(two.ruth, `partnership/${two.partnership}/one-way`)).toHaveLength(1)
    expect((await page(two, two.ruth)).text).not.toContain('so far. What')
  })

  it('leads to a goal of that way, which answers it; or is left, on one’s own page alone', async () => {
    const two = await activePair(test)
    for (const words of ['One', 'Two', 'Three']) await teach(two, two.ruth, words)
    await perform(two.maya, (act) => leaveOneWay(act, { partnership: two.partnership }))
    expect((await page(two, two.maya)).text).not.toContain('What would you like')
    expect((await page(two, two.ruth)).text).toContain('What would you like')
    const form = await (await signedIn(test, two.ruth.id)).get(
      `/partnerships/${two.partnership}/goals/new?teacher=them`,
    )
    expect(form.html).toMatch(/value="them" checked/)
    await perform(two.ruth, (act) =>
      addGoal(act, {
        partnership: two.partnership,
        kind: 'professional',
        teacher: 'them',
        words: 'Ruth models one bed, alone',
      }),
    )
    expect((await page(two, two.ruth)).text).not.toContain('What would you like')
  })

  it('at once from both sides asks once', async () => {
    const two = await activePair(test)
    await Promise.all(
      ['One', 'Two', 'Three', 'Four', 'Five'].map((words, n) =>
        perform(n % 2 ? two.maya : two.ruth, (act) =>
          addLesson(act, { partnership: two.partnership, taughtBy: n % 2 ? 'them' : 'me', words }),
        ),
      ),
    )
    const events = await test.query(
      `select id from platform.event where type = 'lesson.one_way' and payload ->> 'partnership' = $1`,
      [two.partnership],
    )
    expect(events).toHaveLength(1)
  })
})

describe('the path', () => {
  it('is drawn from the lessons there are: in the trial, since, and with a bead where one works', async () => {
    const two = await pairOnTrial(test)
    const first = await teach(two, two.ruth, 'In the trial')
    await mark(two, two.maya, first, 'works')
    await test.query(`update partnerships.partnership set state = 'active', active_at = $2 where id = $1`, [
      two.partnership,
      later(test.clock.now(), days(1)),
    ])
    test.clock.pass(days(2))
    await teach(two, two.maya, 'Since')
    const partnership = await readPartnership(test.house.look(two.maya), two.partnership)
    expect(weaveOf(partnership, await lessonsOf(two, two.maya), undefined)).toEqual({
      stage: 'partnership',
      trial: [{ teacher: 'theirs', works: true }],
      lessons: [{ teacher: 'mine', works: false }],
      planned: false,
      ended: false,
    })
    // To Ruth the threads are the other way round.
    expect(weaveOf(partnership, await lessonsOf(two, two.ruth), test.clock.now())).toMatchObject({
      trial: [{ teacher: 'mine', works: true }],
      planned: true,
    })
  })
})
