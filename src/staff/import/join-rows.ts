import type { Field, ImportedRow, Problem } from './imported-row.ts'
import { notice } from './notices.ts'

/**
 * @public What became of one data row; `into` is the row of the person it was joined to.
 */
export type Outcome = {
  line: number
  outcome: 'person' | 'joined' | 'left out'
  into?: number
  memberId: string
  email: string
  name: string
}

export type Joined = { people: ImportedRow[]; outcomes: Outcome[]; problems: Problem[] }

type Index = { byId: Map<string, ImportedRow>; byEmail: Map<string, ImportedRow> }

type Step =
  | { is: 'new' }
  | { is: 'left out'; why: string }
  | { is: 'joined'; to: ImportedRow; also?: ImportedRow }

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
const alike = (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase()

/** One person has one member id and one address; a row that would give somebody a second one is left out. */
function stepFor(row: ImportedRow, { byId, byEmail }: Index): Step {
  const own = row.memberId === undefined ? undefined : byId.get(row.memberId)
  const sharing = row.email === undefined ? undefined : byEmail.get(row.email)
  const { memberId = '', email = '' } = row
  if (!memberId && !email) return { is: 'left out', why: notice.nobody }
  if (own?.email && email && own.email !== email) {
    return { is: 'left out', why: notice.otherAddress(memberId, own.line) }
  }
  if (own && sharing && own !== sharing) {
    if (sharing.memberId) return { is: 'left out', why: notice.otherPerson(email, sharing.line) }
    const [to, also] = own.line < sharing.line ? [own, sharing] : [sharing, own]
    return { is: 'joined', to, also }
  }
  const other = !own && sharing?.memberId && memberId
  if (other && sharing.name && row.name && !alike(sharing.name, row.name)) {
    return { is: 'left out', why: notice.otherPerson(email, sharing.line) }
  }
  const to = own ?? sharing
  return to ? { is: 'joined', to } : { is: 'new' }
}

/** Fills what a person still lacks; gives back the fields in which the two rows differ. */
function fill(person: ImportedRow, row: ImportedRow): (keyof ImportedRow)[] {
  const differing: (keyof ImportedRow)[] = []
  const lacking: Partial<ImportedRow> = {}
  for (const key of Object.keys(row) as (keyof ImportedRow)[]) {
    if (key === 'line' || key === 'statusWord' || isEmpty(row[key])) continue
    if (isEmpty(person[key])) Object.assign(lacking, { [key]: row[key] })
    else if (!alike(person[key], row[key])) differing.push(key)
  }
  if (lacking.status && row.statusWord) lacking.statusWord = row.statusWord
  Object.assign(person, lacking)
  return differing
}

function outcomeOf(row: ImportedRow, outcome: Outcome['outcome'], into?: number): Outcome {
  const { line, memberId = '', email = '', name } = row
  return { line, outcome, memberId, email, name, ...(into === undefined ? {} : { into }) }
}

/**
 * Rows of the same person (same member id, else same address) become one: the first non-empty value wins, and what
 * differs is reported. `headerOf` names a field as the file does.
 */
export function joinRows(rows: readonly ImportedRow[], headerOf: (field: Field | 'name') => string): Joined {
  const index: Index = { byId: new Map(), byEmail: new Map() }
  const people = new Set<ImportedRow>()
  const outcomes = new Map<number, Outcome>()
  const problems: Problem[] = []
  const join = (to: ImportedRow, row: ImportedRow) => {
    const differing = fill(to, row).map((key) => headerOf(key as Field | 'name'))
    const sentence =
      differing.length > 0 ? notice.joinedDiffering(to.line, differing.join(', ')) : notice.joined(to.line)
    problems.push({ line: row.line, sentence, severity: 'note' })
    outcomes.set(row.line, outcomeOf(row, 'joined', to.line))
  }
  for (const original of rows) {
    const row = { ...original }
    const step = stepFor(row, index)
    if (step.is === 'left out') {
      problems.push({ line: row.line, sentence: step.why, severity: 'row left out' })
      outcomes.set(row.line, outcomeOf(row, 'left out'))
      continue
    }
    const person = step.is === 'joined' ? step.to : row
    if (step.is === 'new') {
      people.add(row)
      outcomes.set(row.line, outcomeOf(row, 'person'))
    } else {
      if (step.also) {
        join(step.to, step.also)
        people.delete(step.also)
      }
      join(step.to, row)
    }
    // A second id of somebody known still leads to that person, and so does what was absorbed just now.
    for (const known of [person, row, step.is === 'joined' ? step.also : undefined]) {
      if (known?.memberId) index.byId.set(known.memberId, person)
      if (known?.email) index.byEmail.set(known.email, person)
    }
  }
  return { people: [...people], outcomes: [...outcomes.values()], problems }
}
