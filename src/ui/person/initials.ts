const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The first letters of the first and the last word of a name; one for a single name. A word counts when it
 * has a letter, so emoji and remarks in brackets are passed over; a name without any letter shows a dot.
 */
export function initials(name: string): string {
  const letters = name
    .normalize('NFC')
    .replace(/\(.*?\)|\[.*?\]/gu, ' ')
    .split(/\s+/u)
    .flatMap((word) => firstLetter(word) ?? [])
  const [first = '·'] = letters
  return letters.length > 1 ? `${first}${letters.at(-1)}` : first
}

function firstLetter(word: string): string | undefined {
  // A letter before a plain one is a sign of its own; only other scripts need to be taken apart.
  const [, plain] = /^(\p{L})[A-Za-z]/u.exec(word) ?? []
  if (plain !== undefined) return plain.toUpperCase()
  for (const { segment } of graphemes.segment(word)) {
    if (/\p{L}/u.test(segment)) return segment.toUpperCase()
  }
  return undefined
}
