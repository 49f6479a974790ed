import { describe, expect, test } from 'vitest'
import { fieldsOfPractice } from '#members/fields-of-practice.ts'
import { normalisedTopicName, taxonomy, topicNamed } from '#members/taxonomy.ts'
import { mostValues, values } from '#members/values.ts'

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

  test('no two topics answer to the same words', () => {
    const names = taxonomy.flatMap((topic) => [topic.name, ...topic.synonyms].map(normalisedTopicName))
    expect(doubles(names)).toEqual([])
    expect(names.filter((name) => name === '')).toEqual([])
  })

  test('keys are stable slugs, names are said as people say them', () => {
    expect(doubles(taxonomy.map((topic) => topic.key))).toEqual([])
    for (const topic of taxonomy) {
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

  test('names in other scripts are kept apart, not emptied', () => {
    expect(normalisedTopicName('Ландшафт')).toBe('ландшафт')
    expect(normalisedTopicName('景观 设计')).toBe('景观 设计')
    expect(normalisedTopicName('Children’s')).toBe(normalisedTopicName("children's"))
  })
})

describe('values and fields of practice', () => {
  test('about thirty values, each said once', () => {
    expect(values.length).toBeGreaterThanOrEqual(28)
    expect(values.length).toBeLessThanOrEqual(34)
    expect(mostValues).toBeLessThan(values.length)
    expect(doubles(values.map((value) => value.key))).toEqual([])
    expect(doubles(values.map((value) => value.name.toLowerCase()))).toEqual([])
    for (const value of values) expect(value.key).toMatch(slug)
  })

  test('about ten fields, each said once', () => {
    expect(fieldsOfPractice.length).toBe(10)
    expect(doubles(fieldsOfPractice.map((field) => field.key))).toEqual([])
    for (const field of fieldsOfPractice) expect(field.key).toMatch(slug)
  })
})
