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
  // Two plain letters are two signs; only other scripts need to be taken apart.
  if (/^[A-Za-z][A-Za-z]/.test(word)) return word.slice(0, 1).toUpperCase()
  for (const { segment } of graphemes.segment(word)) {
    if (/\p{L}/u.test(segment)) return segment.toLocaleUpperCase('en')
  }
  return undefined
}
