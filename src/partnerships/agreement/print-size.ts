import { blankKeys } from '#programmes/policy/policy.ts'
import type { Filled } from './agreement.ts'
import { blankText } from './words.ts'

/** How closely the letter is set so that it stays on one page, from roomy to as small as can be read. */
type PrintSize = 'roomy' | 'close' | 'tight' | 'tiny'

/** Letters of the widest scripts take the room of two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\uffdc\u{10000}-\u{10ffff}]/u.test(letter) ? 2 : 1),
    0,
  )

/** How many lines a text takes where so many letters stand on one. */
const linesOf = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / letters)), 0)

/** Letters on a line, and lines on the page, at each size: measured in print, with a margin. */
const sizes: readonly { size: PrintSize; letters: number; lines: number }[] = [
  { size: 'roomy', letters: 62, lines: 15 },
  { size: 'close', letters: 74, lines: 28 },
  { size: 'tight', letters: 92, lines: 44 },
]

/** The roomiest size at which the agreement fits on a page. */
export function printSize(filled: Filled): PrintSize {
  const texts = blankKeys.map((key) => blankText(filled, key))
  const fitting = sizes.find(
    ({ letters, lines }) => texts.reduce((sum, text) => sum + linesOf(text, letters), 0) <= lines,
  )
  return fitting?.size ?? 'tiny'
}
