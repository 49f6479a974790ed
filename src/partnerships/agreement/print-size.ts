import { blankKeys } from '#programmes/policy/policy.ts'
import type { Filled } from './agreement.ts'
import { blankText } from './words.ts'

/** How closely the letter is set so that it stays on one page, from roomy to as small as can be read. */
type PrintSize = 'roomy' | 'close' | 'tight' | 'tiny'

/** Letters of the widest scripts take the room of two, capitals of one and a half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : capital.test(letter) ? 1.5 : 1), 0)
const wide = /[\u1100-\u11ff\u2e80-\uffdc\u{10000}-\u{10ffff}]/u
const capital = /\p{Lu}/u

/** How many lines a text takes where so many letters stand on one. */
const linesOf = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / letters)), 0)

/** Letters on a line and lines on the page at each size, measured in print with a wide serif: A4 and Letter hold them. */
const sizes: readonly { size: PrintSize; letters: number; lines: number }[] = [
  { size: 'roomy', letters: 49, lines: 13 },
  { size: 'close', letters: 58, lines: 21 },
  { size: 'tight', letters: 70, lines: 38 },
]

/** The roomiest size at which the agreement fits on a page. */
export function printSize(filled: Filled): PrintSize {
  const texts = blankKeys.map((key) => blankText(filled, key))
  const fitting = sizes.find(
    ({ letters, lines }) => texts.reduce((sum, text) => sum + linesOf(text, letters), 0) <= lines,
  )
  return fitting?.size ?? 'tiny'
}
