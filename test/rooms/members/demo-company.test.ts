import { describe, expect, test } from 'vitest'
import { companyCareers } from '#members/demo/company/careers.ts'
import { companyLearnNotes, companyTeachNotes } from '#members/demo/company/notes.ts'
import { companySites, demoDepartments, departmentsOf } from '#members/demo/company/places.ts'
import { cultures } from '#members/demo/names.ts'
import { demoPeople } from '#members/demo/people.ts'
import type { DemoPerson } from '#members/demo/person.ts'
import { fieldsOf } from '#members/fields-of-practice.ts'
import { taxonomyOf } from '#members/taxonomy.ts'
import { valuesOf } from '#members/values.ts'

const today = new Date('2026-11-25T14:30:00Z')
const company = demoPeople({ kind: 'company', seed: 1, members: 200, today })
const crowd = demoPeople({ kind: 'company', seed: 2, members: 3000, today })
const everyone = [...company, ...crowd]
const topics = new Set(taxonomyOf('company').map(({ key }) => key))
const keys = (list: readonly { key: string }[]) => new Set(list.map(({ key }) => key))
const called = (key: string): DemoPerson | undefined => company.find((one) => one.key === key)

describe('the company', () => {
  test('is two hundred people of eight departments in many teams, at eleven sites, in many languages', () => {
    expect(keys(company).size).toBe(200)
    expect(new Set(company.map(({ chapter }) => chapter)).size).toBe(8)
    expect(new Set(company.map(({ employer }) => employer)).size).toBeGreaterThan(30)
    expect(new Set(company.map(({ place }) => place.town)).size).toBe(companySites.length)
    expect(new Set(company.flatMap(({ languages }) => languages)).size).toBeGreaterThan(15)
    expect(company.some(({ farFromChapter }) => farFromChapter)).toBe(true)
  })

  test('everybody has a team and a department, from the apprentice to the executive', () => {
    for (const { key, employer, chapter } of everyone) {
      expect(employer, key).toBeTruthy()
      expect(keys(demoDepartments), key).toContain(chapter)
    }
    for (const stage of ['student', 'early', 'mid', 'senior', 'retired'])
      expect(company.filter((one) => one.stage === stage).length, stage).toBeGreaterThan(5)
  })

  test('names only topics, fields and values that a company has', () => {
    for (const person of everyone) {
      const used = [...person.teaches, ...person.learns, ...person.experiences].flatMap(
        ({ topic }) => topic ?? [],
      )
      expect(
        used.filter((topic) => !topics.has(topic)),
        person.key,
      ).toEqual([])
      expect(keys(fieldsOf('company'))).toContain(person.field)
      expect(person.values.filter((value) => !keys(valuesOf('company')).has(value))).toEqual([])
      for (const { regime } of person.experiences) expect(regime).toBeUndefined()
    }
    const inNotes = [companyTeachNotes, companyLearnNotes].flatMap((table) =>
      table
        .trim()
        .split('\n')
        .map((row) => row.split('|')[0]?.trim() ?? ''),
    )
    const inCareers = [...companyCareers.values()].flatMap(({ crafts, deeds }) => [
      ...crafts,
      ...deeds.flatMap(({ topic }) => topic ?? []),
    ])
    expect([...inNotes, ...inCareers].filter((topic) => !topics.has(topic))).toEqual([])
    const fields = [...keys(fieldsOf('company'))].sort()
    expect([...companyCareers.keys()].sort()).toEqual(fields)
    expect(Object.keys(departmentsOf).sort()).toEqual(fields)
    for (const { cultures: named, town } of companySites)
      expect(
        named.filter((culture) => !cultures.has(culture)),
        town,
      ).toEqual([])
  })

  test('says nothing of chapters, licences or a profession that is not its own', () => {
    for (const { key, headline, about, motive, story, teaches, learns, experiences } of everyone) {
      const notes = [...teaches, ...learns].map(({ note }) => note)
      const said = [headline, about, motive, story, ...notes, ...experiences.map(({ what }) => what)].join(
        '\n',
      )
      expect(said, key).not.toMatch(
        /\b(chapter|licen[cs]\w*|landscape|architects?|plants?|planting|parks?|gardens?|retired|society)\b/i,
      )
    }
  })

  test('a few topics are asked for by many, and most topics by somebody', () => {
    const asked = new Set(crowd.flatMap(({ learns }) => learns.map(({ topic }) => topic)))
    expect(asked.size).toBeGreaterThan(80)
    expect(new Set(crowd.flatMap(({ teaches }) => teaches.map(({ topic }) => topic))).size).toBeGreaterThan(
      90,
    )
  })
})

describe('its cast', () => {
  test('an executive and her assistant could teach each other what the other lacks', () => {
    const [executive, assistant] = [called('ingrid-halvorsen'), called('tomasz-wilk')]
    expect(executive?.stage).toBe('retired')
    expect(executive?.employer).toBe(assistant?.employer)
    expect(executive?.teaches.map(({ topic }) => topic)).toContain('ebitda')
    expect(assistant?.learns.map(({ topic }) => topic)).toContain('ebitda')
    for (const topic of ['linkedin', 'youtube', 'blogging']) {
      expect(assistant?.teaches.map((one) => one.topic)).toContain(topic)
      expect(executive?.learns.map((one) => one.topic)).toContain(topic)
    }
  })

  test('Ana has no room, Màiri is at a site of her own, Joost is staff and nobody else', () => {
    expect(called('ana-beatriz-coutinho')?.enrolment?.full).toBe(true)
    expect(called('mairi-sutherland')?.farFromChapter).toBe(true)
    expect(company.filter(({ role }) => role !== 'member').map(({ name }) => name)).toEqual([
      'Joost Verhoeven',
    ])
    expect(called('lena-kowalik')?.joinedOn).toEqual(new Date('2026-11-22'))
  })
})
