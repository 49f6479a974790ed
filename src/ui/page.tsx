import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'

type PageProps = {
  /** A short line above the heading, such as where a challenge comes from. */
  above?: Child
  heading: Child
  /** A picture beside the heading, such as a face. */
  beside?: Child
  lead?: Child
  back?: { href: string; label: string } | undefined
  children?: Child
}

/** @public A page below the header: the way back, its one h1, what it is about, and the rest. */
export function Page({ above, heading, beside, lead, back, children }: PageProps) {
  return (
    <>
      {back && (
        <a
          href={back.href}
          class="screen-only -mt-3 mb-1 inline-flex min-h-11 items-center gap-1.5 text-muted text-small no-underline hover:underline"
        >
          <Icon name="arrowLeft" size={16} />
          {back.label}
        </a>
      )}
      <div class="mb-7 flex items-center gap-4 sm:gap-5">
        {beside}
        <div class="grid min-w-0 gap-1.5">
          {above && <div class="text-muted text-small">{above}</div>}
          <h1 tabindex={-1} class="font-bold text-h1 sm:text-title">
            {heading}
          </h1>
          {lead && <p class="text-muted">{lead}</p>}
        </div>
      </div>
      {children}
    </>
  )
}

type SectionProps = {
  heading: Child
  id?: string | undefined
  /** One link at the right of the heading. */
  link?: { href: string; label: string } | undefined
  lead?: Child
  children?: Child
}

/** @public A part of a page under its h2. */
export function Section({ heading, id, link, lead, children }: SectionProps) {
  return (
    <section id={id} class="mt-12 first:mt-0">
      <div class="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 class="font-semibold text-h2">{heading}</h2>
        {link && (
          <a href={link.href} class="inline-flex min-h-11 items-center text-small sm:min-h-0">
            {link.label}
          </a>
        )}
      </div>
      {lead && <p class="-mt-1 mb-4 text-muted">{lead}</p>}
      {children}
    </section>
  )
}

/** @public Two columns from 1024 px, the first half as wide again as the second; one below the other before. */
export function Columns({ main, aside }: { main: Child; aside: Child }) {
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  )
}

/** @public Buttons in a row, and what they cost in one small line. */
export function Actions({ cost, children }: { cost?: Child; children?: Child }) {
  return (
    <div class="mt-5 grid gap-3">
      <div class="flex flex-wrap items-center gap-3">{children}</div>
      {cost && <p class="text-muted text-small">{cost}</p>}
    </div>
  )
}

/** @public Words and what they mean, in two columns: "Likes: Phone, e-mail". */
export function Facts({ facts }: { facts: readonly { label: string; value: Child }[] }) {
  return (
    <dl class="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-2">
      {facts.map(({ label, value }) => (
        <>
          <dt class="text-muted">{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}
