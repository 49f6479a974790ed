import type { Child } from 'hono/jsx'
import { Icon } from '../icons.tsx'

interface FoldProps {
  id: string
  heading: string
  /** What is in it, in a line. */
  says: Child
  open?: boolean | undefined
  /** What was done there just now, such as "Saved." */
  done?: string | undefined
  children?: Child
}

/** @public A part of a page folded to its heading and a line that says what is in it; opened by a tap, without scripts. */
export const Fold = ({ id, heading, says, open, done, children }: FoldProps) => (
  <details id={id} open={open} class="group border-base-300 border-t last:border-b">
    <summary
      data-arrived={done ? '' : undefined}
      class="flex min-h-16 list-none items-center gap-4 py-4 [&::-webkit-details-marker]:hidden"
    >
      <div class="grid min-w-0 grow gap-0.5">
        <div class="flex flex-wrap items-center gap-x-4">
          <h2 class="font-semibold text-lead">{heading}</h2>
          {done && (
            <p data-flash class="flex items-center gap-1.5 text-small text-success">
              <Icon name="check" size={16} />
              {done}
            </p>
          )}
        </div>
        <p class="line-clamp-2 text-muted text-small">{says}</p>
      </div>
      <span class="text-muted group-open:rotate-180">
        <Icon name="chevronDown" />
      </span>
    </summary>
    <div class="pt-2 pb-10">{children}</div>
  </details>
)
