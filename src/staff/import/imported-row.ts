// An export is the file an association's member system writes; a column of it is taken for a field; each data row
// becomes a person, is joined to the person an earlier row described, or is left out. A problem is what the reading
// has to say about one row or cell; a question is what only staff can answer. Nothing here touches the database.

/**
 * @public The fields a column may be taken for, in the order staff read them.
 */
export const fields = [
  'memberId',
  'email',
  'firstName',
  'lastName',
  'fullName',
  'callName',
  'memberSince',
  'status',
  'type',
  'paidThrough',
  'renewedOn',
  'chapter',
  'jobTitle',
  'employer',
  'town',
  'region',
  'country',
  'licence',
  'licenceYear',
  'inTheFieldSince',
  'topicsOffered',
  'topicsWanted',
  'language',
] as const

/** @public */
export type Field = (typeof fields)[number]

/** @public */
export type TakenFor = Field | 'ignore'

/** @public */
export type Status = 'active' | 'grace' | 'lapsed' | 'pending' | 'left'

/**
 * @public How the numbers of a date such as 03/04/2019 are meant.
 */
export type DateOrder = 'dmy' | 'mdy'

/**
 * @public One person of the export. `line` is the row a spreadsheet shows for it (title rows and empty rows count), dates are
 * `YYYY-MM-DD`, years are whole numbers, `email` is NFC and lower-cased. `name` is empty when the file gives none.
 */
export type ImportedRow = {
  line: number
  name: string
  topicsOffered: string[]
  topicsWanted: string[]
  memberId?: string
  email?: string
  callName?: string
  memberSince?: string
  status?: Status | 'unknown'
  statusWord?: string
  type?: string
  paidThrough?: string
  renewedOn?: string
  chapter?: string
  jobTitle?: string
  employer?: string
  town?: string
  region?: string
  country?: string
  licence?: string
  licenceYear?: number
  inTheFieldSince?: number
  language?: string
}

/** @public */
export type Severity = 'row left out' | 'cell left out' | 'note'

/**
 * @public `column` is the header as the preview shows it; `line` 0 speaks of the whole file.
 */
export type Problem = { line: number; column?: string; sentence: string; severity: Severity }

/**
 * @public One column as staff see it before they commit. A password column shows no samples.
 */
export type ColumnPreview = {
  index: number
  header: string
  takenFor: TakenFor
  why: string
  samples: string[]
}

/** @public */
export type Question =
  | { about: 'date order'; column: string; sample: string; sentence: string }
  | { about: 'status word'; word: string; rows: number; sentence: string }
  | { about: 'column'; index: number; header: string; samples: string[]; sentence: string }
  | { about: 'identity'; sentence: string }
