const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const both = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' })

/** @public A whole number as people write it: a word up to ten, digits beyond. */
export const inWords = (n: number): string => words[n] ?? n.toLocaleString('en-GB')

/** @public The noun that fits the number: `noun(1, 'person', 'people')` is `person`. */
export const noun = (n: number, one: string, many: string): string => (n === 1 ? one : many)

/** @public Number and noun in one: `counted(3, 'person', 'people')` is `three people`. */
export const counted = (n: number, one: string, many: string): string => `${inWords(n)} ${noun(n, one, many)}`

/** @public `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join() : both.format(items)

/** @public The first letter made large, for a sentence that begins with a word computed elsewhere. */
export function sentence(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
