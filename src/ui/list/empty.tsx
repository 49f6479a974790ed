import type { Child } from 'hono/jsx'
import { EmptyThreads } from '../weave/small.tsx'

type EmptyProps = {
  /** What this page is for, as a sentence. */
  heading: Child
  /** What will live here. */
  children?: Child
  action?: Child
  /** Who has room, or what it costs. */
  hint?: Child
}

/** @public Nothing yet: one thread reaching for another, what will live here, and how it begins. */
export function Empty({ heading, children, action, hint }: EmptyProps) {
  return (
    <div class="grid justify-items-start gap-4">
      <EmptyThreads />
      <h2 class="mt-2 font-semibold text-h2">{heading}</h2>
      <p class="text-muted">{children}</p>
      {action}
      {hint && <p class="text-muted text-small">{hint}</p>}
    </div>
  )
}
