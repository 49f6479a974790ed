import { expect, test } from 'vitest'
import type { Person } from '#matching/person.ts'
import { type Reason, reasons } from '#matching/reasons.ts'
import { score } from '#matching/score.ts'
import { craft, licensed, maya, omar, PROGRAMME, path, ruth, TODAY } from './cast.ts'
import { chance, crowd } from './crowd.ts'

const forMaya = (helper: Partial<Person>, seeker: Partial<Person> = {}): Reason[] =>
  reasons(score({ ...maya, ...seeker }, { ...omar, ...helper }, TODAY, PROGRAMME, 'own'), TODAY)

const kinds = (list: readonly Reason[]) => list.map(({ kind }) => kind)

const COMPLEMENTARY = ['teachesYou', 'youTeach', 'livedIt', 'youLivedIt', 'yearsAhead', 'youAreAhead']
const SHARED = ['sharedValues', 'sharedLanguage', 'sharedChannel', 'sameChapter', 'sameField']

test('Maya reads what Omar has lived, what both hold dear, and why he may say yes', () => {
  const said = forMaya({ helpsStages: ['early'] })
  expect(kinds(said)).toEqual(['livedIt', 'yearsAhead', 'sharedValues', 'helpsYourStage'])
  expect(said[0]).toEqual({
    kind: 'livedIt',
    topic: { topic: 'licensing', private: false },
    lived: { kind: 'licensed', year: 2021, regime: 'ontario', older: false },
  })
})

test('Ruth’s licence is told as an older one, and what Maya could teach her too', () => {
  const said = reasons(score(maya, ruth, TODAY, PROGRAMME, 'own'), TODAY)
  const lived = said.find((reason) => reason.kind === 'livedIt')
  expect(lived?.lived).toEqual({ kind: 'licensed', year: 1986, regime: 'ontario', older: true })
  expect(said).toContainEqual({ kind: 'youTeach', topics: [{ topic: 'parametric drawing', private: false }] })
})

test('the strongest topics come first, three at most', () => {
  const said = forMaya(
    { teaches: ['a', 'b', 'c', 'd'].map((topic, i) => craft(topic, i + 2)) },
    { learns: ['a', 'b', 'c', 'd'].map((topic) => craft(topic, 1)) },
  )
  const taught = said.find((reason) => reason.kind === 'teachesYou')
  expect(taught?.topics.map(({ topic }) => topic)).toEqual(['c', 'd', 'b'])
})

test('in You could help the same facts turn round', () => {
  const said = reasons(score(maya, { ...omar, helpsStages: ['early'] }, TODAY, PROGRAMME), TODAY, 'helper')
  expect(kinds(said)).toContain('youLivedIt')
  expect(kinds(said)).toContain('theirStageSuitsYou')
  expect(kinds(said)).not.toContain('livedIt')
  expect(kinds(said)).not.toContain('hasRoom')
})

test('answering is named only where it is usual', () => {
  const answers = (answered: number, received: number) =>
    kinds(forMaya({ responsiveness: { answered, received, days: 2 } }))
  expect(answers(9, 10)).toContain('usuallyAnswers')
  expect(answers(2, 2)).not.toContain('usuallyAnswers')
  expect(answers(4, 10)).not.toContain('usuallyAnswers')
})

test('nothing untrue: without topics, chapter, field or values in common none is named', () => {
  const said = forMaya({
    teaches: [],
    values: [],
    chapter: 'ottawa',
    field: 'planning',
    experiences: [licensed(2021)],
  })
  expect(kinds(said)).toEqual(['sharedLanguage', 'hasRoom'])
  expect(kinds(forMaya({ teaches: [path('licensing', 3)], inTheFieldSince: 2025 }))).not.toContain(
    'yearsAhead',
  )
})

test('two to four for everyone shown, one shared and one complementary where they exist, never a number of fit', () => {
  const people = crowd(chance(43), 60)
  let shown = 0
  for (const viewer of people) {
    for (const other of people) {
      const fit = score(viewer, other, TODAY, PROGRAMME, 'own')
      if (fit.p === 0 || viewer === other) continue
      const said = reasons(fit, TODAY)
      const { need, interest } = fit.factors
      expect(said.length).toBeGreaterThanOrEqual(2)
      expect(said.length).toBeLessThanOrEqual(4)
      expect(kinds(said).some((kind) => SHARED.includes(kind))).toBe(true)
      const exists = need.met.length + interest.back.length > 0
      expect(kinds(said).some((kind) => COMPLEMENTARY.includes(kind))).toBe(exists)
      expect(JSON.stringify(said)).not.toMatch(/weight|value"|"p"|0\.\d/)
      shown++
    }
  }
  expect(shown).toBeGreaterThan(300)
})
