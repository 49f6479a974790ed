import { cellsOf, type RowReader, textOf } from './cells.ts'

const titlesAfter =
  /^(?:jr|sr|i{2,3}|iv|ph\.?\s?d|m\.?d|m\.?a|m\.?sc|b\.?sc|mba|esq|rn|cpa|pmp|cfa|pe|dds|ll\.?[bm])\.?$/iu

/** "Okafor, Maya" as "Maya Okafor"; "Maya Okafor, PhD" stays; null when nothing is to be turned. */
export function turnedName(name: string): string | null {
  const [last = '', first = '', ...after] = name.split(',').map((part) => part.trim())
  if (last === '' || first === '' || after.length > 1 || titlesAfter.test(first)) return null
  if (after[0] !== undefined && !titlesAfter.test(after[0])) return null
  return [`${first} ${last}`, ...after].join(', ')
}

/** The name as written: first and last where the file has both apart, else the whole name. `turned` is its column. */
export function nameOf(reader: RowReader): { name: string; turned?: number } {
  const first = textOf(reader, 'firstName')
  const last = textOf(reader, 'lastName')
  const [whole] = cellsOf(reader, 'fullName')
  if (whole && !(first && last)) {
    const written = whole.value.replace(/\s+/gu, ' ')
    const turned = turnedName(written)
    return turned === null ? { name: written } : { name: turned, turned: whole.index }
  }
  return { name: [first, last].filter(Boolean).join(' ') }
}
