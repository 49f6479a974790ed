import { z } from 'zod'
import type { Happened, RegisterNote } from '#members/register/register.ts'
import { type ColumnPreview, fields, type Question } from '../import/imported-row.ts'

// An *import* is one export of the association on its way in. It is *checked* (a dry run: read, and decided against
// who is here), corrected and checked again, then *written* in batches; a batch is one transaction, so that an import
// killed midway goes on where it was. What it foresaw and what it did are the same decision, kept row by row.

/** What a column may be taken for, `ignore` for none. */
export const takenFor = [...fields, 'ignore'] as const
export const statuses = ['active', 'grace', 'lapsed', 'pending', 'left'] as const

/** @public What staff said about a file. Columns by their index, status words as the file spells them. */
export const corrections = z.object({
  columns: z.record(z.coerce.number().int().min(0), z.enum(takenFor)).default({}),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  statusWords: z.record(z.string().max(200), z.enum(statuses)).default({}),
  /** Words of the file that become chapters when it is written. */
  chapters: z.array(z.string().min(1).max(120)).default([]),
})
/** @public */
export type Corrections = z.infer<typeof corrections>

/** Something the reading noticed of the file as a whole, or of a row that is nobody's. */
export interface FileNote {
  readonly line: number
  readonly column?: string
  readonly sentence: string
}

/** @public What the last check found, beside the rows. */
export interface Preview {
  readonly columns: readonly ColumnPreview[]
  readonly questions: readonly Question[]
  readonly notes: readonly FileNote[]
  /** Words in the chapter column that name no chapter here, and how many people they stand for. */
  readonly unknownChapters: readonly { readonly word: string; readonly people: number }[]
}

/** @public How many rows became what. `joined`: rows of the file that were one person's. */
export interface Counts {
  readonly rows: number
  readonly made: number
  readonly updated: number
  readonly unchanged: number
  readonly joined: number
  readonly leftOut: number
  /** Rows and cells about which there is something to read in the report. */
  readonly noticed: number
}

/** @public What became of one person of the file. */
export interface RowOutcome {
  readonly line: number
  readonly happened: Happened
  readonly notes: readonly RegisterNote[]
}
