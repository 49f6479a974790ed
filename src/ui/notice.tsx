import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

/** @public done: it worked · wait: not now, or you were asked · error: it did not work. */
export type NoticeKind = 'done' | 'wait' | 'error'

const looks: Record<NoticeKind, { icon: IconName; look: string }> = {
  done: { icon: 'check', look: 'border border-transparent bg-mine-wash' },
  wait: { icon: 'hourglass', look: 'border border-transparent bg-theirs-wash' },
  error: { icon: 'alert', look: 'border-2 border-error bg-base-100' },
}

/** @public One sentence on what just happened. An error interrupts a screen reader, the others wait. */
export function Notice({ kind, children }: { kind: NoticeKind; children?: Child }) {
  const { icon, look } = looks[kind]
  return (
    <div role={kind === 'error' ? 'alert' : 'status'} class={`flex gap-3 rounded-field px-5 py-4 ${look}`}>
      <span class="mt-1">
        <Icon name={icon} />
      </span>
      <div class="min-w-0">{children}</div>
    </div>
  )
}
