import type { z } from 'zod'
import type { Act, Look } from './act.ts'
import type { Database } from './database/database.ts'

/** @public One room's settings: a zod object in which every field has its default. */
export interface SettingsOf<Shape extends z.ZodObject> {
  readonly room: string
  readonly shape: Shape
}

/** What each reading database, and each transaction, has been asked before: settings change seldom, and all need some. */
const kept = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * From now on reads through this database remember settings until `forget` is called: after this process changed
 * some, when another one tells of it, and when the line was cut. A transaction asks anew, once a room.
 */
export function rememberSettings(db: Database): { forget(): void } {
  const rooms = new Map<string, Promise<unknown>>()
  kept.set(db, rooms)
  return { forget: () => rooms.clear() }
}

/** @public Reads a room's settings; what was never changed is the default, and so is a kept value that no longer fits. */
export function readSettings<Shape extends z.ZodObject>(
  look: Pick<Look, 'tx'>,
  settings: SettingsOf<Shape>,
): Promise<z.infer<Shape>> {
  const rooms = kept.get(look.tx)
  if (!rooms) return askSettings(look, settings)
  const known = rooms.get(settings.room) as Promise<z.infer<Shape>> | undefined
  if (known) return known
  const asked = askSettings(look, settings)
  rooms.set(settings.room, asked)
  asked.catch(() => rooms.delete(settings.room))
  return asked
}

async function askSettings<Shape extends z.ZodObject>(
  look: Pick<Look, 'tx'>,
  { room, shape }: SettingsOf<Shape>,
): Promise<z.infer<Shape>> {
  const rows = await look.tx
    .selectFrom('platform.setting')
    .select(['name', 'value'])
    .where('room', '=', room)
    .execute()
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
  kept.get(act.tx)?.delete(room)
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
