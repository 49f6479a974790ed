import { describe, expect, test } from 'vitest'
import { communityKinds } from '#members/community/kinds.ts'
import { everyField, fieldsOf } from '#members/fields-of-practice.ts'
import { normalisedTopicName, taxonomy, taxonomyOf, topicNamed } from '#members/taxonomy.ts'
import { mostValues, values, valuesOf } from '#members/values.ts'

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

function doubles(list: readonly string[]): string[] {
  return list.filter((item, at) => list.indexOf(item) !== at)
}

describe('the topics everyone shares', () => {
  test('there are about two hundred, of both kinds, in groups worth browsing', () => {
    expect(taxonomy.length).toBeGreaterThanOrEqual(190)
    expect(taxonomy.length).toBeLessThanOrEqual(260)
    for (const kind of ['path', 'craft'])
      expect(taxonomy.filter((topic) => topic.kind === kind).length).toBeGreaterThan(80)
    for (const group of new Set(taxonomy.map((topic) => topic.group)))
      expect(taxonomy.filter((topic) => topic.group === group).length, group).toBeGreaterThanOrEqual(8)
  })

  test.each(communityKinds)('no two topics of an %s answer to the same words', (kind) => {
    const names = taxonomyOf(kind).flatMap((topic) =>
      [topic.name, ...topic.synonyms].map(normalisedTopicName),
    )
    expect(doubles(names)).toEqual([])
    expect(names.filter((name) => name === '')).toEqual([])
  })

  test.each(communityKinds)('keys in an %s are slugs, names are said as people say them', (kind) => {
    expect(doubles(taxonomyOf(kind).map((topic) => topic.key))).toEqual([])
    for (const topic of taxonomyOf(kind)) {
      expect(topic.key).toMatch(slug)
      expect(topic.name.charAt(0), topic.name).toBe(topic.name.charAt(0).toUpperCase())
      expect(topic.name.length, topic.name).toBeLessThanOrEqual(40)
      expect(topic.synonyms.length, topic.key).toBeLessThanOrEqual(6)
      expect(`${topic.name} ${topic.synonyms.join(' ')}`, topic.key).toBe(
        `${topic.name} ${topic.synonyms.join(' ')}`.normalize('NFC'),
      )
    }
  })

  test.each([
    ['LARE', 'licensing-exam'],
    ['mutual recognition', 'licensure-by-reciprocity'],
    ['resume', 'cv'],
    ['pay rise', 'salary-talks'],
    ['ebitda', 'ebitda'],
    ['  Q.GIS ', undefined],
    ['arcgis', 'gis'],
    ['Tik-Tok', undefined],
    ['tiktok', 'short-video'],
    ['Parametric   Design', 'grasshopper'],
    ['stage fright', 'public-speaking'],
    ['P & L', 'balance-sheet'],
    ['career break', 'returning-after-a-break'],
    ['membership drive', 'recruiting-members'],
    ['basket weaving', undefined],
  ])('Maya types “%s” and finds %s', (typed, key) => {
    expect(topicNamed(typed)?.key).toBe(key)
  })

  test('a company begins with about a hundred of its own and of everybody’s, and none of a profession', () => {
    const company = taxonomyOf('company')
    expect(company.length).toBeGreaterThanOrEqual(80)
    expect(company.length).toBeLessThanOrEqual(120)
    for (const kind of ['path', 'craft'])
      expect(company.filter((topic) => topic.kind === kind).length, kind).toBeGreaterThan(40)
    const said = company.map(({ name, synonyms }) => [name, ...synonyms].join(', ')).join('\n')
    expect(said).not.toMatch(/chapter|licen[cs]|planner|landscape|architect|planting|park|garden/i)
    // One name, one topic: staff may turn an association into a company and back.
    const keys = new Map(taxonomy.map(({ key, name }) => [normalisedTopicName(name), key]))
    for (const { key, name } of company) expect(keys.get(normalisedTopicName(name)) ?? key, name).toBe(key)
  })

  test.each([
    ['cash flow', 'ebitda'],
    ['video channel', 'youtube'],
    ['near misses', 'safety'],
    ['phone calls with customers', 'customer-calls'],
    ['LARE', undefined],
  ])('in a company Maya types “%s” and finds %s', (typed, key) => {
    expect(topicNamed(typed, 'company')?.key).toBe(key)
  })

  test('names in other scripts are kept apart, not emptied', () => {
    expect(normalisedTopicName('Ландшафт')).toBe('ландшафт')
    expect(normalisedTopicName('景观 设计')).toBe('景观 设计')
    expect(normalisedTopicName('Children’s')).toBe(normalisedTopicName("children's"))
  })
})

describe('values and fields of practice', () => {
  test.each(communityKinds)('about thirty values in an %s, each said once', (kind) => {
    expect(valuesOf(kind).length).toBeGreaterThanOrEqual(28)
    expect(valuesOf(kind).length).toBeLessThanOrEqual(34)
    expect(mostValues).toBeLessThan(values.length)
    expect(doubles(values.map((value) => value.key))).toEqual([])
    expect(doubles(values.map((value) => value.name.toLowerCase()))).toEqual([])
    for (const value of values) expect(value.key).toMatch(slug)
  })

  test('ten fields in either kind, each said once', () => {
    for (const kind of communityKinds) expect(fieldsOf(kind).length).toBe(10)
    expect(doubles(everyField.map((field) => field.key))).toEqual([])
    for (const field of everyField) expect(field.key).toMatch(slug)
  })
})
