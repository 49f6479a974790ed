import { sql } from 'kysely'

/** @public So many milliseconds as an interval, written into the text: a question asked often may hold it. */
export const span = (milliseconds: number) => sql`interval '1 millisecond' * ${sql.lit(milliseconds)}`
