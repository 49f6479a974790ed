import { describe, expect, test } from 'vitest'
import { careers } from '#members/demo/association/careers.ts'
import { learnNotes, teachNotes } from '#members/demo/association/notes.ts'
import { demoChapters, demoPlaces, demoRegimes } from '#members/demo/association/places.ts'
import { cultures, nameOf } from '#members/demo/names.ts'
import { demoPeople } from '#members/demo/people.ts'
import type { DemoPerson, Stage } from '#members/demo/person.ts'
import { seededRandom } from '#members/demo/random.ts'
import { fieldsOfPractice } from '#members/fields-of-practice.ts'
import { taxonomy } from '#members/taxonomy.ts'
import { values } from '#members/values.ts'

const today = new Date('2026-11-25T14:30:00Z')
const day = 86_400_000
const society = demoPeople({ seed: 1, members: 300, today })
const crowd = demoPeople({ seed: 2, members: 3000, today })
const everyone = [...society, ...crowd]
const topics = new Set(taxonomy.map(({ key }) => key))

function share(people: readonly DemoPerson[], holds: (person: DemoPerson) => boolean): number {
  return people.filter(holds).length / people.length
}

describe('names', () => {
  test('are composed letters, kept as they are, and everyone has a name to be called by', () => {
    for (const { name, callName } of everyone) {
      expect(name).toBe(name.normalize('NFC'))
      expect(name, name).not.toMatch(/[~|{}]|undefined|^\s|\s$|\s\s/)
      expect(name).toContain(callName)
    }
  })

  test('Nguyễn Thị Minh Khai is Khai, Hwang Seo-yeon is Seo-yeon, a single name is both', () => {
    expect(society.find(({ name }) => name === 'Nguyễn Thị Minh Khai')?.callName).toBe('Khai')
    const vietnamese = nameOf(seededRandom(3), 'vietnamese')
    expect(vietnamese.name.endsWith(vietnamese.callName)).toBe(true)
    const korean = nameOf(seededRandom(3), 'korean')
    expect(korean.name.endsWith(` ${korean.callName}`)).toBe(true)
    const single = nameOf(seededRandom(3), 'indonesian')
    expect(single.name).toBe(single.callName)
  })

  test('come from many languages, with few namesakes among three hundred', () => {
    expect(cultures.size).toBeGreaterThanOrEqual(40)
    expect(new Set(society.map(({ name }) => name)).size).toBeGreaterThan(290)
    expect(society.some(({ name }) => !name.includes(' '))).toBe(true)
    expect(share(society, ({ name }) => /[^\x20-\x7e]/.test(name))).toBeGreaterThan(0.2)
  })

  test('addresses are plain ASCII and nobody shares one', () => {
    for (const { email } of everyone) expect(email).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*@demo\.example$/)
    expect(new Set(crowd.map(({ email }) => email)).size).toBe(crowd.length)
    expect(new Set(crowd.map(({ key }) => key)).size).toBe(crowd.length)
  })
})

describe('every key is known', () => {
  const known = {
    fields: new Set(fieldsOfPractice.map(({ key }) => key)),
    values: new Set(values.map(({ key }) => key)),
    chapters: new Set(demoChapters.map(({ key }) => key)),
    regimes: new Set(demoRegimes.map(({ key }) => key)),
  }

  test('topics, values, fields, chapters, regimes, time zones, languages', () => {
    for (const person of everyone) {
      const used = [...person.teaches, ...person.learns, ...person.experiences].flatMap(
        ({ topic }) => topic ?? [],
      )
      expect(
        used.filter((topic) => !topics.has(topic)),
        person.key,
      ).toEqual([])
      expect(person.values.filter((value) => !known.values.has(value))).toEqual([])
      expect(known.fields).toContain(person.field)
      if (person.chapter !== undefined) expect(known.chapters).toContain(person.chapter)
      for (const { regime } of person.experiences)
        if (regime !== undefined) expect(known.regimes).toContain(regime)
    }
    for (const zone of new Set(everyone.map((person) => person.zone)))
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
    for (const tongue of new Set(everyone.flatMap((person) => person.languages)))
      expect(Intl.getCanonicalLocales(tongue)).toEqual([tongue])
  })

  test('the tables behind the people name only what exists', () => {
    const inNotes = [teachNotes, learnNotes].flatMap((table) =>
      table
        .trim()
        .split('\n')
        .map((row) => row.split('|')[0]?.trim() ?? ''),
    )
    const inCareers = [...careers.values()].flatMap(({ crafts, deeds }) => [
      ...crafts,
      ...deeds.flatMap(({ topic }) => topic ?? []),
    ])
    expect([...inNotes, ...inCareers].filter((topic) => !topics.has(topic))).toEqual([])
    expect([...careers.keys()].sort()).toEqual([...known.fields].sort())
    for (const place of demoPlaces) {
      expect(
        place.cultures.filter((culture) => !cultures.has(culture)),
        place.town,
      ).toEqual([])
      expect(place.weight, place.town).toBeGreaterThan(0)
      expect(known.regimes, place.town).toContain(place.regime)
    }
    expect(demoChapters).toHaveLength(12)
    for (const { key } of demoChapters)
      expect(
        demoPlaces.some(({ chapter }) => chapter === key),
        key,
      ).toBe(true)
  })
})

describe('the shape of the association', () => {
  test('stages as in life', () => {
    const wanted: Record<Stage, number> = {
      student: 0.08,
      early: 0.27,
      mid: 0.3,
      senior: 0.22,
      retired: 0.13,
    }
    for (const [stage, part] of Object.entries(wanted))
      expect(
        share(crowd, (person) => person.stage === stage),
        stage,
      ).toBeCloseTo(part, 1)
  })

  test('about one in seven never enrolled; some are paused, full, or here for a while', () => {
    expect(share(crowd, ({ enrolment }) => enrolment === undefined)).toBeCloseTo(0.15, 1)
    for (const people of [society, crowd]) {
      expect(people.some(({ enrolment }) => enrolment?.paused)).toBe(true)
      expect(people.some(({ enrolment }) => enrolment?.full)).toBe(true)
      expect(people.some(({ enrolment }) => enrolment?.until !== undefined)).toBe(true)
    }
    for (const { enrolment, key } of everyone) {
      if (enrolment?.full) expect(enrolment.paused, key).toBe(false)
      if (enrolment?.until) expect(enrolment.until > today, key).toBe(true)
    }
  })

  test('about a third of newcomers skipped the topics', () => {
    const newcomers = crowd.filter(({ joinedOn }) => today.getTime() - joinedOn.getTime() < 61 * day)
    expect(newcomers.length).toBeGreaterThan(200)
    const skipped = share(newcomers, ({ teaches, learns }) => teaches.length + learns.length === 0)
    expect(skipped).toBeGreaterThan(0.27)
    expect(skipped).toBeLessThan(0.44)
  })

  test('a few topics are asked for by many, and most topics by somebody', () => {
    const asked = new Map<string, number>()
    for (const { topic } of crowd.flatMap(({ learns }) => learns))
      asked.set(topic, (asked.get(topic) ?? 0) + 1)
    const counts = [...asked.values()].sort((a, b) => b - a)
    const all = counts.reduce((sum, count) => sum + count, 0)
    expect(counts.slice(0, 20).reduce((sum, count) => sum + count, 0) / all).toBeGreaterThan(0.35)
    expect(asked.size).toBeGreaterThan(120)
  })

  test('teaching runs in both directions, and some needs are private', () => {
    const screens = new Set(taxonomy.filter(({ group }) => group === 'Digital tools').map(({ key }) => key))
    const students = crowd.filter(({ stage, teaches }) => stage === 'student' && teaches.length > 0)
    expect(share(students, ({ teaches }) => teaches.some(({ topic }) => screens.has(topic)))).toBeGreaterThan(
      0.6,
    )
    const veterans = crowd.filter(({ stage, learns }) => stage === 'retired' && learns.length > 0)
    expect(share(veterans, ({ learns }) => learns.some(({ topic }) => screens.has(topic)))).toBeGreaterThan(
      0.6,
    )
    const needs = crowd.flatMap(({ learns }) => learns)
    const hidden = needs.filter((need) => need.private).length / needs.length
    expect(hidden).toBeGreaterThan(0.03)
    expect(hidden).toBeLessThan(0.25)
  })

  test('some live far from a chapter, and some have none', () => {
    expect(share(crowd, ({ farFromChapter }) => farFromChapter)).toBeGreaterThan(0.1)
    expect(share(crowd, ({ chapter }) => chapter === undefined)).toBeGreaterThan(0.05)
  })
})
