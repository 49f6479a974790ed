import { describe, expect, it } from 'vitest'
import { type Filled, unfilled } from '#partnerships/agreement/agreement.ts'
import { printSize } from '#partnerships/agreement/print-size.ts'
import { blankText, summaryWords } from '#partnerships/agreement/words.ts'

const all = (text: string): Filled => ({
  ...{ goals: text, teach: text, learn: text, where: text, between: text, end: text },
  long: { ...unfilled.long, words: text },
  often: { ...unfilled.often, words: text },
})

describe('the printed page', () => {
  it.each([
    ['', 'roomy'],
    ['Thursdays at seven.', 'roomy'],
    ['x'.repeat(80), 'close'],
    ['x'.repeat(180), 'tight'],
    ['我'.repeat(90), 'tight'],
    ['x'.repeat(600), 'tiny'],
    ['a\n'.repeat(299), 'tiny'],
  ])('is set more closely the more stands on it', (text, size) => {
    expect(printSize(all(text))).toBe(size)
  })
})

describe('a blank in figures', () => {
  const often = (said: Partial<Filled['often']>) =>
    blankText({ ...unfilled, often: { ...unfilled.often, ...said } }, 'often')
  const long = (said: Partial<Filled['long']>) =>
    blankText({ ...unfilled, long: { ...unfilled.long, ...said } }, 'long')

  it('reads as people say it', () => {
    expect([
      often({ times: 1, minutes: 30, per: 'weekday' }),
      often({ times: 2, per: 'week', words: 'on the train' }),
      often({ times: 3, minutes: 1, per: 'month', words: 'Never on Mondays.' }),
      often({ per: 'as_needed', minutes: 15 }),
      often({ minutes: 45 }),
      often({ times: 5 }),
      often({ words: 'When the tide is out.' }),
      often({}),
    ]).toEqual([
      'every weekday for 30 minutes',
      'twice a week, on the train',
      'three times a month for one minute. Never on Mondays.',
      'as needed, for 15 minutes at a time',
      'for 45 minutes',
      'five times',
      'When the tide is out.',
      '',
    ])
    expect([
      long({ kind: 'until', until: '2027-03-28' }),
      long({ kind: 'meetings', meetings: 12, words: 'and then we see' }),
      long({ kind: 'open' }),
      long({ kind: 'until' }),
    ]).toEqual(['until 28 March 2027', 'for 12 meetings, and then we see', 'open-ended', ''])
  })

  it('is what the common page says in short, or else what was written first', () => {
    expect(summaryWords({ ...unfilled, goals: 'One bed', end: 'Kindly' })).toBe('One bed. Kindly.')
    expect(summaryWords(all('word '.repeat(100).trim())).length).toBeLessThan(165)
    expect(summaryWords(unfilled)).toBe('')
  })
})
