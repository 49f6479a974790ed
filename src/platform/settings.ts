import { sql } from 'kysely'
import type { z } from 'zod'
import type { Act, Look } from './act.ts'
import type { Database } from './database/database.ts'
import { askedOften } from './database/prepared.ts'

/** @public One room's settings: a zod object in which every field has its default. */
export interface SettingsOf<Shape extends z.ZodObject> {
  readonly room: string
  readonly shape: Shape
}

interface Kept {
  /** What was changed from the default, of all rooms: few rows, so that one question serves whoever asks for more. */
  changed?: Promise<readonly Changed[]>
  readonly rooms: Map<string, Promise<unknown>>
}

/** What each reading database, and each transaction, has been asked before: settings change seldom, and all need some. */
const kept = new WeakMap<object, Kept>()

/**
 * From now on reads through this database remember settings until `forget` is called: after this process changed
 * some, when another one tells of it, and when the line was cut. A transaction asks anew, once.
 */
export function rememberSettings(db: Database): { forget(): void } {
  const forget = () => kept.set(db, { rooms: new Map() })
  forget()
  return { forget }
}

/** @public Reads a room's settings; what was never changed is the default, and so is a kept value that no longer fits. */
export function readSettings<Shape extends z.ZodObject>(
  { tx }: Pick<Look, 'tx'>,
  settings: SettingsOf<Shape>,
): Promise<z.infer<Shape>> {
  const memory = kept.get(tx)
  if (!memory) return shaped(settings, askChanged(tx, {}))
  const known = memory.rooms.get(settings.room) as Promise<z.infer<Shape>> | undefined
  if (known) return known
  memory.changed ??= askChanged(tx, {})
  const asked = shaped(settings, memory.changed)
  memory.rooms.set(settings.room, asked)
  asked.catch(() => kept.get(tx) === memory && kept.set(tx, { rooms: new Map() }))
  return asked
}

interface Changed {
  readonly room: string
  readonly name: string
  readonly value: unknown
}

const askChanged = askedOften((tx, _: object) =>
  tx.selectFrom('platform.setting').select(['room', 'name', 'value']),
)

async function shaped<Shape extends z.ZodObject>(
  { room, shape }: SettingsOf<Shape>,
  changed: Promise<readonly Changed[]>,
): Promise<z.infer<Shape>> {
  const rows = (await changed).filter((row) => row.room === room)
  const fitting = rows.filter(({ name, value }) => fieldOf(shape, name)?.safeParse(value).success)
  return shape.parse(Object.fromEntries(fitting.map(({ name, value }) => [name, value])))
}

const fieldOf = (shape: z.ZodObject, name: string): z.ZodType | undefined =>
  shape.shape[name] as z.ZodType | undefined

/** @public Writes what changed, with who and when, and tells `setting.changed` once a field. */
export async function saveSettings<Shape extends z.ZodObject>(
  act: Act,
  settings: SettingsOf<Shape>,
  values: Partial<z.infer<Shape>>,
): Promise<void> {
  const before = (await readSettings(act, settings)) as Record<string, unknown>
  const { room } = settings
  if (kept.has(act.tx)) rememberSettings(act.tx)
  for (const [name, value] of Object.entries(values)) {
    if (JSON.stringify(before[name]) === JSON.stringify(value)) continue
    const json = JSON.stringify(value)
    await act.tx
      .insertInto('platform.setting')
      .values({ room, name, value: json })
      .onConflict((on) => on.columns(['room', 'name']).doUpdateSet({ value: json }))
      .execute()
    await noteChange(act, { room, name, was: before[name] ?? null, value })
  }
}

/** Any number nobody else takes: the lock of whoever changes what an association decided. */
const TURN = 7_301_118

/** @public Holds the turn of whoever changes settings until the transaction ends; what is read after it is the latest. */
export async function takeTurnAtSettings(act: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(TURN)})`.execute(act.tx)
}

/** @public One thing an association decided, as it was and as it is: kept with who and when, and told. */
export interface Change {
  readonly room: string
  readonly name: string
  readonly was: unknown
  readonly value: unknown
}

/** @public Notes a change of what the association decided, for whoever asks later who did it. */
export async function noteChange(act: Act, { room, name, was, value }: Change): Promise<void> {
  await act.tx
    .insertInto('platform.setting_change')
    .values({
      id: act.newId(),
      room,
      name,
      was: JSON.stringify(was),
      value: JSON.stringify(value),
      changed_by: act.viewer.kind === 'member' ? act.viewer.id : null,
      changed_at: act.now,
    })
    .execute()
  act.tell('setting.changed', { room, name })
}
