import { at } from '#map/paths.ts'
import { routes } from '../../src/wiring/app.tsx'
import type { TestHouse } from '../support/house.ts'
import { type FormSeen, formsOf } from '../support/html.ts'
import { crawl } from './crawl.ts'
import type { Door, FilledHouse } from './filled-house.ts'

/** A form on a page, and whose page it is. */
export interface FormMet extends FormSeen {
  readonly door: Door
  readonly page: string
  /** The pattern of the route that takes it. */
  readonly pattern: string
  /** The same for forms that send the same fields to the same route. */
  readonly key: string
}

/** Every form on every page a person can visit; the same form on many pages counts once. */
export async function formsMet(test: TestHouse, filled: FilledHouse, door: Door): Promise<FormMet[]> {
  const met = new Map<string, FormMet>()
  for (const { path: page, html } of await crawl(test, filled, door)) {
    // The part sheet shows forms that lead nowhere.
    if (page.startsWith(at.devParts)) continue
    for (const form of formsOf(html)) {
      const action = form.action || page
      const pattern = patternOf(action, form.method)
      const fields = [...new Set(form.fields.map(({ name }) => name))].sort()
      const key = `${form.method} ${pattern} ${fields.join(' ')}`
      if (!met.has(key)) met.set(key, { ...form, action, door, page, pattern, key })
    }
  }
  return [...met.values()]
}

/** The route a form goes to. A form that leads nowhere keeps its own address, and the walls will say so. */
function patternOf(action: string, method: 'get' | 'post'): string {
  const path = action.split('?')[0] ?? ''
  const route = routes.find(
    (one) => one.method === method && new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
  )
  return route?.path ?? path
}

/** What a browser would send if nobody touched the form; the first choice where none is made. */
export function untouched(form: FormSeen): URLSearchParams {
  const sent = new URLSearchParams()
  const grouped = new Set<string>()
  for (const { name, type, value, options, checked } of form.fields) {
    if (type === 'submit' || type === 'file') continue
    if (type === 'radio' || type === 'checkbox') {
      if (checked || (!grouped.has(name) && !form.fields.some((f) => f.name === name && f.checked)))
        sent.append(name, value || 'on')
      grouped.add(name)
    } else sent.append(name, type === 'select' ? (options.find(Boolean) ?? '') : value)
  }
  return sent
}

/** Whether somebody types into it, so that losing it would hurt. */
export const isTyped = (type: string): boolean =>
  ['text', 'textarea', 'search', 'email', 'tel', 'url'].includes(type)
