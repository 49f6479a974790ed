import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

const drawn = new Map<string, HtmlEscapedString>()

/** @public A picture of which there are few, under a name that says all it depends on: a page shows dozens, and each is drawn once. */
export function drawnOnce(name: string, draw: () => unknown): HtmlEscapedString {
  const known = drawn.get(name) ?? raw(String(draw()))
  drawn.set(name, known)
  return known
}
