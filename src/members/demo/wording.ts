import type { Stage } from './person.ts'
import type { Random } from './random.ts'

// Reading the tables of words.ts and notes.ts, and filling their blanks.

const letters: Record<Stage, string> = { student: 's', early: 'e', mid: 'm', senior: 'v', retired: 'r' }

const sentences = new Map<Stage, Map<string, string[]>>()

/** The sentences of a table `who | sentence` that somebody at this stage may say; read once, then remembered. */
export function sentencesFor(table: string, stage: Stage): string[] {
  const tables = sentences.get(stage) ?? new Map<string, string[]>()
  sentences.set(stage, tables)
  const known = tables.get(table) ?? readSentences(table, stage)
  tables.set(table, known)
  return known
}

function readSentences(table: string, stage: Stage): string[] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((part) => part.trim()))
    .flatMap(([who = '', sentence = '']) => (who.includes(letters[stage]) ? [sentence] : []))
}

/** `topic:stage letter` → notes, from a table `topic | who | note`. */
export function notesByTopic(table: string): ReadonlyMap<string, string[]> {
  const notes = new Map<string, string[]>()
  for (const row of table.trim().split('\n')) {
    const [topic = '', who = '', note = ''] = row.split('|').map((part) => part.trim())
    for (const letter of who) {
      const key = `${topic}:${letter}`
      notes.set(key, [...(notes.get(key) ?? []), note])
    }
  }
  return notes
}

/** A note for this topic at this stage; empty where people leave it empty. */
export function noteFor(
  random: Random,
  deck: string,
  notes: ReadonlyMap<string, string[]>,
  topic: string,
  stage: Stage,
): string {
  const key = `${topic}:${letters[stage]}`
  const known = notes.get(key)
  if (known === undefined || random.chance(0.15)) return ''
  return random.deal(`${deck}:${key}`, known)
}

/** What can stand in the blanks of sentences, by the blank's name. */
export type Blanks = ReadonlyMap<string, readonly string[]>

export const blanksOf = (table: Readonly<Record<string, string>>): Blanks =>
  new Map(
    Object.entries(table).map(([blank, names]) => [
      blank,
      names.split(';').map((name) => name.replace(/\s+/g, ' ').trim()),
    ]),
  )

/** Puts something of the person's own work into the blank of a sentence. */
export function withSite(random: Random, blanks: Blanks, sentence: string): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, blank: string) =>
    random.deal(`sites:${blank}`, blanks.get(blank) ?? []),
  )
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}

const pageful = 40

/** A sentence dealt from the deck that none of the last pageful of people said, as far as the deck has one. */
export function freshSentence(random: Random, deck: string, list: readonly string[], said: string[]): string {
  let dealt = random.deal(deck, list)
  for (let tries = 1; tries < list.length && said.includes(dealt); tries++) dealt = random.deal(deck, list)
  said.push(dealt)
  if (said.length > pageful) said.shift()
  return dealt
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty'.split(' ')

/** 22 → "twenty-two", as headlines say years; up to sixty-nine. */
export function inWords(count: number): string {
  const small = ones[count]
  if (small !== undefined) return small
  const unit = count % 10
  return `${tens[Math.floor(count / 10)] ?? count}${unit === 0 ? '' : `-${ones[unit] ?? ''}`}`
}
