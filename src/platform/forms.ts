import type { Context } from 'hono'
import { z } from 'zod'
import { tidy } from './text.ts'

/** @public A form that came back: the field values as they were typed, and a sentence per field that needs mending. */
export interface Mistakes {
  readonly errors: Readonly<Record<string, string>>
  readonly values: FormValues
}
/** @public What was typed, by field name; several values where several controls share a name. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

type Parsed<T> = { ok: true; data: T; values: FormValues } | ({ ok: false } & Mistakes)

/**
 * @public Reads a posted form against a schema. Fields the schema does not name are ignored, so that nobody can set what
 * was not asked; fields that were not sent are as they were `before`. Files are not read here. A schema stands outside the
 * function that reads with it: to build one takes a hundred times as long as to read a form.
 */
export async function parseForm<Shape extends z.ZodObject>(
  c: Context,
  shape: Shape,
  before: FormValues = {},
): Promise<Parsed<z.infer<Shape>>> {
  const values = { ...before, ...(await formValues(c)) }
  const result = shape.safeParse(values)
  if (result.success) return { ok: true, data: result.data, values }
  return { ok: false, errors: sentences(result.error), values }
}

/** @public The hidden field in which a form says what it was opened with. */
export const OPENED = 'opened'

/** @public Values for a form that several people may have open at once: they take along what they are now, in `opened`. */
export const toEdit = (values: FormValues): FormValues => ({ ...values, [OPENED]: JSON.stringify(values) })

const openedForm = z.record(z.string(), z.string())

function openedWith(typed: FormValues): Readonly<Record<string, string>> | undefined {
  try {
    return openedForm.safeParse(JSON.parse(fieldValue(typed, OPENED))).data
  } catch {
    return undefined
  }
}

/** @public A form read onto what stands there by now; `movedOn` where somebody else has changed what was typed over. */
export type ParsedOnto<T> = Parsed<T> & { readonly movedOn: boolean }

/**
 * @public Reads a form (see `toEdit`) onto what stands there `now`. What the writer left alone stays as it is by now, and
 * what they changed is theirs. A field that somebody else has changed meanwhile, to something else, comes back with what
 * it says now beside what was typed, and is theirs if it is sent again.
 */
export function parseOnto<Shape extends z.ZodObject>(
  shape: Shape,
  { typed, now }: { typed: FormValues; now: FormValues },
  said: (name: string, value: string) => string = (_, value) => value,
): ParsedOnto<z.infer<Shape>> {
  const opened = openedWith(typed)
  const values: Record<string, string | readonly string[]> = { ...typed }
  const errors: Record<string, string> = {}
  for (const name of opened ? Object.keys(now) : []) {
    const [was, mine, theirs] = [opened ?? {}, typed, now].map((all) => tidy(fieldValue(all, name)))
    if (mine === was) values[name] = fieldValue(now, name)
    else if (theirs !== was && theirs !== mine) errors[name] = meanwhile(said(name, theirs ?? ''))
  }
  if (Object.keys(errors).length > 0)
    return { ok: false, errors, values: { ...values, [OPENED]: JSON.stringify(now) }, movedOn: true }
  const result = shape.safeParse(values)
  if (result.success) return { ok: true, data: result.data, values, movedOn: false }
  return { ok: false, errors: sentences(result.error), values, movedOn: false }
}

/** @public Said above a form that somebody else has saved meanwhile. */
export const movedOnWords =
  'Somebody else saved this while you were writing, so nothing of yours is saved yet'

const meanwhile = (theirs: string): string =>
  theirs === ''
    ? 'Somebody else has emptied this meanwhile. Save again to have it as you wrote it.'
    : `Somebody else has changed this meanwhile to “${theirs.replaceAll('\n', '; ')}”. Save again to have it as you wrote it.`

/** @public The posted values as text. */
export async function formValues(c: Context): Promise<FormValues> {
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const texts = [value].flat().filter((v): v is string => typeof v === 'string')
      if (texts.length === 0) return []
      return [[name, texts.length === 1 ? (texts[0] ?? '') : texts]]
    }),
  )
}

/** @public The query of a page, read by the same rules; what does not fit is as if it were not there. */
export function parseQuery<Shape extends z.ZodObject>(c: Context, shape: Shape): z.infer<Shape> {
  const raw: Record<string, string | string[]> = {}
  for (const [name, all] of Object.entries(c.req.queries())) raw[name] = all.length > 1 ? all : (all[0] ?? '')
  const result = shape.safeParse(raw)
  if (result.success) return result.data
  const wrong = new Set(result.error.issues.map((issue) => String(issue.path[0])))
  return shape.parse(Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(name))))
}

/** @public The text of a field, for showing it again. */
export const fieldValue = (values: FormValues, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** @public All values of a field. */
export const fieldValues = (values: FormValues, name: string): readonly string[] =>
  [values[name] ?? []].flat()

function sentences(error: z.ZodError): Record<string, string> {
  const out: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form')
    out[field] ??=
      issue.code === 'custom' || /[.?!]$/.test(issue.message) ? issue.message : 'Please look at this again.'
  }
  return out
}
