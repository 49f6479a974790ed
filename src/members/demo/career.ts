import type { ExperienceKind, Stage } from './person.ts'

// What a working life looks like in one field: titles, employers (in a company: teams), what people know, what they did
// and when in a career one does such things.

/** Something a person did: early in a career (1), in the middle (2) or late (3). */
export interface Deed {
  phase: number
  kind: ExperienceKind
  topic: string | undefined
  what: string
}

export interface Career {
  /** Fits after "eleven years in". */
  works: string[]
  titles: Record<Stage, string[]>
  employers: string[]
  /** Craft topics of the field, the commonest first. */
  crafts: string[]
  deeds: Deed[]
}

/** The written form of a career: items of a line are parted by `;`, parts of a deed by `|`. */
export interface CareerText {
  works: string
  titles: Record<Stage, string>
  employers: string
  crafts: string
  deeds: string
}

function items(line: string): string[] {
  return line.split(';').map((item) => item.trim())
}

function deedOfRow(row: string): Deed {
  const [phase, kind, topic = '', what = ''] = row.split('|').map((part) => part.trim())
  return {
    phase: Number(phase),
    kind: kind as ExperienceKind,
    topic: topic === '-' ? undefined : topic,
    what,
  }
}

function careerOf(text: CareerText): Career {
  const { student, early, mid, senior, retired } = text.titles
  return {
    works: items(text.works),
    titles: {
      student: items(student),
      early: items(early),
      mid: items(mid),
      senior: items(senior),
      retired: items(retired),
    },
    employers: items(text.employers),
    crafts: items(text.crafts),
    deeds: text.deeds.trim().split('\n').map(deedOfRow),
  }
}

/** Field → career. */
export type Careers = ReadonlyMap<string, Career>

export const careersOf = (texts: Readonly<Record<string, CareerText>>): Careers =>
  new Map(Object.entries(texts).map(([field, text]) => [field, careerOf(text)]))

export function careerIn(careers: Careers, field: string): Career {
  const career = careers.get(field)
  if (career === undefined) throw new Error(`The demo knows no career in ${field}.`)
  return career
}
