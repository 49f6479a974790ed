import type { Child } from 'hono/jsx'
import { PanelThreads } from './weave/small.tsx'

type NextPanelProps = {
  heading: Child
  /** Why this, and why now. */
  why: Child
  /** A `panel` button, link or form. */
  action: Child
  /** What it takes and what follows: "Five minutes to write. If the answer is yes, a 20-minute chat." */
  cost: Child
  /** A quiet way out. */
  exit?: Child
}

/** @public The one next step: the only filled panel of the house. */
export function NextPanel({ heading, why, action, cost, exit }: NextPanelProps) {
  return (
    <section class="deep relative overflow-hidden rounded-box border p-6 sm:p-8">
      <PanelThreads />
      <div class="relative grid gap-4">
        <div class="grid gap-1 sm:pr-32">
          <p class="text-small">Your next step</p>
          <h2 class="font-semibold text-h2 sm:text-h1">{heading}</h2>
        </div>
        <p>{why}</p>
        <div>{action}</div>
        <p class="text-small">{cost}</p>
        {exit && <div class="text-small [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center">{exit}</div>}
      </div>
    </section>
  )
}
