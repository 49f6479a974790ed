import { describe, expect, test } from 'vitest'
import { type CommunityKind, communityKinds } from '#members/community/kinds.ts'
import { beforeTheChange } from '#members/demo/association/path.ts'
import { demoPeople } from '#members/demo/people.ts'
import type { DemoPerson, Stage } from '#members/demo/person.ts'
import { mostValues } from '#members/values.ts'

const today = new Date('2026-11-25T14:30:00Z')
const startOfToday = new Date('2026-11-25T00:00:00Z')
const thisYear = 2026
const society = demoPeople({ seed: 1, members: 300, today })
const crowd = demoPeople({ seed: 2, members: 3000, today })
const everyone = [...society, ...crowd]
const company = demoPeople({ kind: 'company', seed: 1, members: 200, today })
const allOf: Record<CommunityKind, readonly DemoPerson[]> = {
  association: everyone,
  company: [...company, ...demoPeople({ kind: 'company', seed: 2, members: 3000, today })],
}

function called(name: string, people: readonly DemoPerson[] = society): DemoPerson {
  const person = people.find((one) => one.name === name)
  if (person === undefined) throw new Error(`${name} is not there`)
  return person
}

describe('the same seed and day', () => {
  test('give the same people, at any hour of the day', () => {
    const later = new Date('2026-11-25T23:59:00Z')
    expect(demoPeople({ seed: 1, members: 300, today: later })).toEqual(society)
    expect(demoPeople({ kind: 'company', seed: 1, members: 200, today: later })).toEqual(company)
  })

  test('another seed gives others, but the same cast', () => {
    const others = demoPeople({ seed: 9, members: 300, today })
    expect(others.slice(0, 15)).toEqual(society.slice(0, 15))
    expect(others.slice(15).map(({ name }) => name)).not.toEqual(society.slice(15).map(({ name }) => name))
  })

  test('a later year moves every date with it', () => {
    const ruth = called('Ruth Lindqvist', demoPeople({ seed: 1, members: 20, today: new Date('2029-02-03') }))
    expect(ruth.experiences.map(({ year }) => year)).toEqual(
      called('Ruth Lindqvist').experiences.map(({ year }) => year + 3),
    )
  })

  test('as many as asked for, never fewer than the cast', () => {
    expect(society).toHaveLength(300)
    expect(crowd).toHaveLength(3000)
    expect(demoPeople({ seed: 1, members: 2, today })).toHaveLength(15)
    expect(company).toHaveLength(200)
    expect(demoPeople({ kind: 'company', seed: 1, members: 2, today })).toHaveLength(14)
  })
})

describe('the cast', () => {
  test.each([
    ['association', society],
    ['company', company],
  ])('of the %s: eight people can be signed in as, each with a story', (_, people) => {
    expect(people.filter(({ story }) => story !== undefined).map(({ email }) => email)).toEqual([
      'newcomer@demo.example',
      'student@demo.example',
      'guide@demo.example',
      'veteran@demo.example',
      'leader@demo.example',
      'farmember@demo.example',
      'staff@demo.example',
      'board@demo.example',
    ])
  })

  test('Maya Okafor joined on the last Sunday, also when today is one', () => {
    expect(called('Maya Okafor').joinedOn).toEqual(new Date('2026-11-22'))
    const sunday = demoPeople({ seed: 1, members: 15, today: new Date('2026-11-22T08:00:00Z') })
    expect(called('Maya Okafor', sunday).joinedOn).toEqual(new Date('2026-11-15'))
  })

  test('Omar Haddad was licensed three years ago and keeps his evenings', () => {
    const omar = called('Omar Haddad')
    expect(omar.experiences.find(({ kind }) => kind === 'licensed')).toMatchObject({
      year: 2023,
      topic: 'licensing-exam',
    })
    expect(omar.hours.every(({ to }) => to <= '17:00')).toBe(true)
  })

  test('Ruth Lindqvist has an old licence, decades of dates, and wants to learn Grasshopper', () => {
    const ruth = called('Ruth Lindqvist')
    const licence = ruth.experiences.find(({ kind }) => kind === 'licensed')
    expect(beforeTheChange(licence?.regime, licence?.year ?? thisYear)).toBe(true)
    expect(ruth.learns.map(({ topic }) => topic)).toContain('grasshopper')
    expect(called('Maya Okafor').teaches.map(({ topic }) => topic)).toContain('grasshopper')
  })

  test('the chair has no room, Hanna lives far away, Grace is staff, Margaret an ordinary member', () => {
    expect(called('Caoimhe Brannigan').enrolment?.full).toBe(true)
    expect(called('Hanna Kowalczyk-Brzęczyszczykiewicz').farFromChapter).toBe(true)
    expect(society.filter(({ role }) => role !== 'member').map(({ name }) => name)).toEqual(['Grace Mbeki'])
    expect(called('Margaret Osei-Bonsu').role).toBe('member')
  })

  test.each([
    'Nguyễn Thị Minh Khai',
    'Dele Adeyemi',
    'Priya Raman',
    'Jun Watanabe',
    'Gunnar Ek',
    'Tomás Echeverría',
    'Abena Sarpong',
    'Marama Kereama',
  ])('%s is there', (name) => expect(called(name).about).not.toBe(''))
})

describe('in the association', () => {
  test('students hold no licence, only retired people have retired, and they have no employer', () => {
    for (const { key, stage, experiences, employer, inTheFieldSince } of everyone) {
      const kinds = experiences.map(({ kind }) => kind)
      if (stage === 'student') expect(kinds, key).not.toContain('licensed')
      if (stage !== 'retired') expect(kinds, key).not.toContain('retired')
      if (stage === 'retired') {
        expect(inTheFieldSince, key).toBeLessThanOrEqual(thisYear - 30)
        const end = experiences.find(({ kind }) => kind === 'retired')?.year ?? thisYear
        if (key.startsWith('p-'))
          for (const { year } of experiences) expect(year, key).toBeLessThanOrEqual(end)
      }
      if (stage === 'retired' || stage === 'student') expect(employer, key).toBeUndefined()
    }
  })
})

describe.each(communityKinds)('every person of the %s reads as one person', (kind) => {
  const people = allOf[kind]

  test('no date lies in the future or before the beginning', () => {
    for (const { key, experiences, inTheFieldSince: since, joinedOn, lastSeen } of people) {
      for (const { year } of experiences) {
        expect(year, key).toBeLessThanOrEqual(thisYear)
        if (since !== undefined) expect(year, key).toBeGreaterThanOrEqual(since)
      }
      expect(experiences.map(({ year }) => year)).toEqual(
        experiences.map(({ year }) => year).sort((a, b) => b - a),
      )
      expect(joinedOn <= startOfToday, key).toBe(true)
      expect(lastSeen >= joinedOn && lastSeen <= startOfToday, key).toBe(true)
    }
  })

  test('the years in the field fit the stage', () => {
    const span: Record<Stage, readonly [number, number]> = {
      student: [0, 3],
      early: [1, 6],
      mid: [7, 15],
      senior: [16, 31],
      // In a company these are the executives.
      retired: kind === 'company' ? [20, 32] : [30, 50],
    }
    for (const { key, stage, inTheFieldSince } of people) {
      if (inTheFieldSince === undefined) continue
      const [fewest, most] = span[stage]
      expect(thisYear - inTheFieldSince, key).toBeGreaterThanOrEqual(fewest)
      expect(thisYear - inTheFieldSince, key).toBeLessThanOrEqual(most)
    }
  })

  test('nobody teaches and learns the same thing, or wants what they have been through', () => {
    for (const { key, teaches, learns, experiences } of people) {
      const taught = teaches.map(({ topic }) => topic)
      const wanted = learns.map(({ topic }) => topic)
      expect(new Set(taught).size, key).toBe(taught.length)
      expect(new Set(wanted).size, key).toBe(wanted.length)
      expect(
        wanted.filter((topic) => taught.includes(topic)),
        key,
      ).toEqual([])
      if (experiences.some(({ kind }) => kind === 'licensed'))
        expect(wanted, key).not.toContain('licensing-exam')
    }
  })

  test('words are whole: no blank left open, at most three sentences, short notes', () => {
    for (const person of people) {
      const words = [
        person.headline,
        person.about,
        person.motive,
        ...person.experiences.map(({ what }) => what),
      ]
      for (const text of words) expect(text, person.key).not.toMatch(/[{}|]|undefined|NaN|\s\s/)
      expect(person.headline.length, person.headline).toBeLessThanOrEqual(90)
      expect(person.headline, person.key).not.toBe('')
      expect(
        person.about.split(/[.?!](?:\s|$)/).filter((part) => part !== '').length,
        person.about,
      ).toBeLessThanOrEqual(3)
      for (const { note } of [...person.teaches, ...person.learns])
        expect(note.length).toBeLessThanOrEqual(80)
      expect(person.values.length).toBeLessThanOrEqual(mostValues)
      expect(person.channels.length, person.key).toBeGreaterThan(0)
      for (const { from, to } of person.hours) expect(from < to, person.key).toBe(true)
    }
  })

  test('a page of twenty rarely says the same sentence twice', () => {
    const said = people
      .slice(0, kind === 'company' ? 200 : 300)
      .map(({ about }) => about.split(/(?<=[.?!])\s/).filter((sentence) => sentence !== ''))
    const pages = Array.from({ length: said.length / 20 }, (_, page) =>
      said.slice(page * 20, page * 20 + 20).flat(),
    )
    const repeats = pages.map((page) => page.length - new Set(page).size)
    expect(Math.max(...repeats)).toBeLessThanOrEqual(2)
  })
})
