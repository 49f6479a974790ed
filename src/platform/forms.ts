import type { Context } from 'hono'
import type { z } from 'zod'

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
 * was not asked; fields that were not sent are as they were `before`. Files are not read here.
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
