import {
  type Compilable,
  type CompiledQuery,
  type PostgresPool,
  type PostgresPoolClient,
  type RawBuilder,
  sql,
} from 'kysely'
import { escapeLiteral, type Pool } from 'pg'
import type { Database } from './database.ts'
import { askTogether } from './together.ts'

// Building a statement, reading it and planning it take longer than answering it. What nearly every page asks is built
// once, and each connection prepares it once. Only such questions: whatever finds rows by their key has one good plan
// for all values, which a search has not.

/** The names of prepared texts; a client prepares a text of this list at its first run. */
const names = new Map<string, string>()

/**
 * @public A question that is asked on nearly every page. `build` runs once and may only pass its values on: they are
 * blanks, filled in at each run. What it names itself is written into the text, so that the one plan knows it.
 */
export function askedOften<Values extends object, Row>(
  build: (tx: Database, values: Values) => Compilable<Row>,
): (tx: Database, values: Values) => Promise<Row[]> {
  const blanks = new Proxy({}, { get: (_, name) => Symbol(String(name)) }) as Values
  let written: Written<Row> | undefined
  return async (tx, values) => {
    written ??= write(build(tx, blanks).compile())
    const { query, wanted } = written
    const parameters = wanted.map((name) => values[name as keyof Values])
    return (await tx.executeQuery<Row>({ ...query, parameters })).rows
  }
}

interface Written<Row> {
  readonly query: CompiledQuery<Row>
  /** The blanks in the order of their places. */
  readonly wanted: readonly string[]
}

function write<Row>(query: CompiledQuery<Row>): Written<Row> {
  const wanted: string[] = []
  const text = query.sql.replace(/\$(\d+)/g, (_, place) => {
    const value = query.parameters[Number(place) - 1]
    return typeof value === 'symbol' ? `$${wanted.push(value.description ?? '')}` : fixed(value)
  })
  prepareText(text)
  return { query: { ...query, sql: text }, wanted }
}

/** @public From now on each connection prepares this text at its first run: for one that is written elsewhere. */
export function prepareText(text: string): void {
  names.set(text, names.get(text) ?? `often${names.size}`)
}

function fixed(value: unknown): string {
  if (typeof value === 'string') return escapeLiteral(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error('A question asked often holds a value that has no place in its text.')
}

/** @public Any of these, in one value: the text stays the same however many they are. */
export const anyOf = <T>(list: readonly T[]): RawBuilder<T> => sql<T>`any(${list})`

/** A pool as Kysely takes it, which knows what is prepared. */
export const preparing = (pool: Pool): PostgresPool => ({
  options: pool.options,
  connect: async () => {
    const client = await pool.connect()
    const query = (text: string, values: unknown[]) => client.query({ name: names.get(text), text, values })
    const release = (destroy?: boolean) => client.release(destroy)
    return asClient({ query, release })
  },
  end: () => pool.end(),
})

/**
 * Two pools as one, for reading alone: no question depends on the line that answered the one before. What is prepared has
 * lines of its own, so that they can be told to plan it once.
 */
export function reading(often: Pool, seldom: Pool): PostgresPool {
  const ask = askTogether(often)
  const query = (text: string, values: unknown[]) => {
    const name = names.get(text)
    return name === undefined ? seldom.query(text, values) : ask({ name, text, values })
  }
  const line = asClient({ query, release: () => undefined })
  return {
    options: seldom.options,
    connect: async () => line,
    end: async () => void (await Promise.all([often.end(), seldom.end()])),
  }
}

interface Client {
  query(text: string, values: unknown[]): Promise<unknown>
  release(destroy?: boolean): void
}

const asClient = (client: Client) => client as unknown as PostgresPoolClient
