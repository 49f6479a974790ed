import { countAddresses } from './email.ts'
import { byName } from './headers.ts'
import { type ColumnPreview, type Field, fields, type TakenFor } from './imported-row.ts'
import { why } from './notices.ts'
import type { Table } from './parse.ts'
import { plainKey } from './plain-key.ts'
import { statusOf } from './status-words.ts'

/** Which columns hold a field, best first; a field without a column is not in the map. */
export type Columns = {
  of: ReadonlyMap<Field, readonly number[]>
  preview: ColumnPreview[]
  /** Columns with values that nothing is known of: staff are asked. */
  unknown: number[]
}

/**
 * @public What staff say a column holds, by its index; it goes before everything the reading finds.
 */
export type Corrections = Readonly<Record<number, TakenFor>>

type Guess = {
  index: number
  header: string
  values: string[]
  takenFor: TakenFor
  rank: number
  why: string
  key: string
  state: 'named' | 'unknown' | 'password' | 'chosen'
}

const looked = 200
const chosenRank = -1
const byValueRank = 5000

/** What a second column of the same field is for; where nothing stands here, it is not read. */
const further: Partial<Record<Field, 'fallback' | 'added'>> = {
  email: 'fallback',
  callName: 'fallback',
  memberSince: 'fallback',
  paidThrough: 'fallback',
  renewedOn: 'fallback',
  jobTitle: 'fallback',
  employer: 'fallback',
  town: 'fallback',
  region: 'fallback',
  country: 'fallback',
  topicsOffered: 'added',
  topicsWanted: 'added',
}

// A last name in one language is a whole name in another, and a state of membership or of the federation.
const oneWordNames = new Set(['name', 'nom', 'nombre', 'nome', 'naam', 'namn'])
const stateOrStatus = new Set(['estado', 'stato', 'stan', 'etat'])
const formsOfAddress = new Set(
  'mr mrs ms miss mx dr prof sir madam herr frau m mme mlle sr sra srta dhr mevr mw sig sigra dott dottssa pan pani dipling drmed profdr'.split(
    ' ',
  ),
)

function sample(rows: Table['rows'], index: number): string[] {
  const found: string[] = []
  const step = Math.max(1, Math.floor(rows.length / (looked * 5)))
  const read = (first: number, by: number) => {
    for (let at = first; at < rows.length && found.length < looked; at += by) {
      const value = rows[at]?.cells[index]?.trim()
      if (value) found.push(value)
    }
  }
  read(0, step)
  // A column that is filled here and there is read whole before it is called empty.
  if (found.length === 0 && step > 1) read(0, 1)
  return found
}

const countStatuses = (values: readonly string[]) =>
  values.filter((value) => statusOf(value, new Map()) !== null).length
const countFormsOfAddress = (values: readonly string[]) =>
  values.filter((value) => formsOfAddress.has(plainKey(value))).length

/** A name that can mean two things, or whose values say otherwise. */
function checkedByValues(guess: Guess): Guess {
  const { values, header, key } = guess
  const most = values.length * 0.6
  if (values.length === 0) return guess
  if (guess.takenFor === 'region' && stateOrStatus.has(key) && countStatuses(values) > most) {
    return { ...guess, takenFor: 'status', why: why.byStatusValues(header) }
  }
  if (guess.takenFor === 'jobTitle' && countFormsOfAddress(values) > most) {
    return { ...guess, takenFor: 'ignore', why: why.salutations(header) }
  }
  const addresses = guess.takenFor === 'email' ? countAddresses(values) : values.length
  if (values.length >= 5 && addresses < values.length * 0.2) {
    return { ...guess, takenFor: 'ignore', why: why.notEmails(header, addresses, values.length) }
  }
  return guess
}

function guessOf(index: number, header: string, values: string[]): Guess {
  const blank = { index, header, values, rank: 0, key: '' }
  const named = byName(header)
  if (!named)
    return {
      ...blank,
      takenFor: 'ignore',
      why: values.length === 0 ? why.empty : why.unknown,
      state: 'unknown',
    }
  if (named.takenFor === 'ignore') return { ...blank, ...named, state: named.password ? 'password' : 'named' }
  return checkedByValues({ ...blank, ...named, state: 'named' })
}

/** Where no header names the field, the unknown column whose values show it. */
function takeByValues(guesses: Guess[], field: 'email' | 'status', least: number): void {
  if (guesses.some((guess) => guess.takenFor === field)) return
  const count = field === 'email' ? countAddresses : countStatuses
  for (const guess of guesses) {
    const total = guess.values.length
    if (guess.state !== 'unknown' || total === 0) continue
    const found = count(guess.values)
    if (found < total * least) continue
    const words = field === 'email' ? why.byEmails(found, total) : why.byStatuses(found, total)
    Object.assign(guess, { takenFor: field, why: words, state: 'named', rank: byValueRank })
    return
  }
}

/** "Name" beside "Vorname" is the last name, "Nome" beside "Cognome" the first; alone each is the whole name. */
function splitNames(guesses: Guess[]): void {
  const first = guesses.find(({ takenFor }) => takenFor === 'firstName')
  const last = guesses.find(({ takenFor }) => takenFor === 'lastName')
  const other = first ?? last
  const bare = guesses.find(
    (one) => one.takenFor === 'fullName' && one.state !== 'chosen' && oneWordNames.has(one.key),
  )
  if (!bare || !other || (first && last)) return
  bare.takenFor = first ? 'lastName' : 'firstName'
  bare.why = why.besides(bare.header, other.header)
}

function correct(guess: Guess, corrections: Corrections): Guess {
  const takenFor = corrections[guess.index]
  if (takenFor === undefined || guess.state === 'password') return guess
  return { ...guess, takenFor, why: why.chosen, rank: chosenRank, state: 'chosen' }
}

/** The columns of one field, best first; those that are not read turn to 'ignore', with the reason. */
function ranked(field: Field, guesses: Guess[]): number[] {
  const own = guesses.filter(({ takenFor }) => takenFor === field)
  own.sort((a, b) => a.rank - b.rank || a.index - b.index)
  const [best, ...others] = own
  if (!best) return []
  const use = further[field]
  for (const other of others) {
    other.why += `; ${use ? why[use](best.header) : why.another(best.header)}`
    if (!use) other.takenFor = 'ignore'
  }
  return (use ? own : [best]).map(({ index }) => index)
}

const short = (value: string) => {
  const line = value.replace(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** What each column of a table holds, by what staff say, by its header, by its values, with the reason for each. */
export function recogniseColumns(table: Table, corrections: Corrections): Columns {
  const guesses = table.headers.map((header, index) =>
    correct(guessOf(index, header, sample(table.rows, index)), corrections),
  )
  takeByValues(guesses, 'email', 0.8)
  takeByValues(guesses, 'status', 0.9)
  splitNames(guesses)
  const of = new Map<Field, number[]>()
  for (const field of fields) {
    const columns = ranked(field, guesses)
    if (columns.length > 0) of.set(field, columns)
  }
  const preview = guesses.map((guess) => ({
    index: guess.index,
    header: guess.header,
    takenFor: guess.takenFor,
    why: guess.why,
    samples: guess.state === 'password' ? [] : [...new Set(guess.values)].slice(0, 3).map(short),
  }))
  const unknown = guesses.filter(({ state, values }) => state === 'unknown' && values.length > 0)
  return { of, preview, unknown: unknown.map(({ index }) => index) }
}
