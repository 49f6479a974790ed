import type { JSX } from 'hono/jsx/jsx-runtime'

const drawn = new Map<string, JSX.Element>()

/** @public A picture of which there are few, under a name that says all it depends on: a page shows dozens, and each is drawn once. */
export function drawnOnce(name: string, draw: () => JSX.Element): JSX.Element {
  const known = drawn.get(name) ?? draw()
  drawn.set(name, known)
  return known
}
