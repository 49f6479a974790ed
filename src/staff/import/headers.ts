import { knownHeaders, knownUnwanted } from './headers-known.ts'
import { type Field, fields } from './imported-row.ts'
import { why } from './notices.ts'
import { plainKey } from './plain-key.ts'

/** What a header's name says: the field, and how usual the name is for it (0 is best). */
export type Named =
  | { takenFor: Field; rank: number; why: string; key: string }
  | { takenFor: 'ignore'; why: string; password: boolean }

type Known = { field: Field; rank: number } | { unwanted: keyof typeof knownUnwanted }

const keysOf = (list: string) => list.split(/[|\n]/u).map(plainKey).filter(Boolean)

function listKnown(): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const unwanted of Object.keys(knownUnwanted) as (keyof typeof knownUnwanted)[]) {
    for (const key of keysOf(knownUnwanted[unwanted])) known.set(key, { unwanted })
  }
  for (const field of fields) {
    for (const [rank, key] of keysOf(knownHeaders[field]).entries()) {
      if (!known.has(key)) known.set(key, { field, rank })
    }
  }
  return known
}

const known = listKnown()
const prefix =
  /^(?:contact|individual|person|member|membership|primary|preferred|main|work|home|mitglied)(?=.{4})/u

/** A name as it stands, then without a remark in brackets, then without a word such as "Contact" before it. */
function lookUp(header: string): { known: Known; key: string; steps: number } | null {
  let key = plainKey(header)
  for (const [steps, next] of [
    () => key,
    () => plainKey(header.replace(/\(.*?\)/gu, '')),
    () => key.replace(prefix, ''),
    () => key.replace(prefix, ''),
  ].entries()) {
    key = next() || key
    const found = known.get(key)
    if (found) return { known: found, key, steps }
  }
  return null
}

/** What the name of a header says about its column, or null when it is not a known name. */
export function byName(header: string): Named | null {
  const found = header.length > 120 ? null : lookUp(header)
  if (!found) return null
  if ('unwanted' in found.known) {
    const { unwanted } = found.known
    return { takenFor: 'ignore', why: why.unwanted(header, unwanted), password: unwanted === 'password' }
  }
  const { field, rank } = found.known
  // A shortened name ranks behind every name that is known as it stands.
  return { takenFor: field, rank: rank + found.steps * 1000, why: why.named(header), key: found.key }
}

/** How many different things a row of cells names: a row that names two is a row of headers. */
export function namesIn(cells: readonly string[]): number {
  const named = new Set<string>()
  for (const cell of cells) {
    const name = cell.trim() === '' ? null : byName(cell)
    if (name) named.add(name.takenFor === 'ignore' ? name.why : `${name.takenFor} ${name.key}`)
  }
  return named.size
}
