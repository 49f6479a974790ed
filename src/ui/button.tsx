import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

/** @public action: filled, at most one a page · other: outlined · quiet: bare · link: a word in a line. */
export type ButtonKind = 'action' | 'other' | 'quiet' | 'link' | 'panel'

/** @public How a button looks, whatever element it is. */
export type ButtonLook = {
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  /** 52 px high: for the one thing a page is about. */
  big?: boolean | undefined
  /** As wide as its column. */
  full?: boolean | undefined
  children?: Child
}

const kinds: Record<ButtonKind, string> = {
  action: 'btn btn-primary',
  other: 'btn btn-other',
  quiet: 'btn btn-ghost',
  panel: 'btn btn-panel',
  link: 'inline-flex min-h-11 items-center gap-2 text-small underline decoration-edge underline-offset-4 cursor-pointer',
}

/** The classes of a button that looks like this. */
export const buttonClass = ({ kind = 'other', big, full }: ButtonLook): string =>
  [kinds[kind], big && 'btn-lg', full ? 'w-full' : 'justify-self-start'].filter(Boolean).join(' ')

type ButtonProps = ButtonLook & {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  /** The id of the form it belongs to, when it stands outside. */
  form?: string | undefined
  formaction?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  /** Reading begins here: whoever came by a mail for this very click. */
  autofocus?: boolean | undefined
}

/** @public A button that submits the form it stands in. */
export function Button({ type = 'submit', icon, children, describedBy, ...props }: ButtonProps) {
  const { kind, big, full, ...own } = props
  return (
    <button type={type} class={buttonClass({ kind, big, full })} aria-describedby={describedBy} {...own}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** @public A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ href, icon, children, ...look }: ButtonLook & { href: string }) {
  return (
    <a href={href} class={buttonClass(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
