import type { Child } from 'hono/jsx'

type SheetProps = {
  id?: string | undefined
  /** Names the sheet as a region, by the id of its heading. */
  labelledBy?: string | undefined
  class?: string | undefined
  children?: Child
}

/** @public Paper for a person, a meeting, a suggestion or a letter; lists are hairlines instead. */
export function Sheet({ id, labelledBy, class: look = '', children }: SheetProps) {
  return (
    <section id={id} aria-labelledby={labelledBy} class={`sheet ${look}`}>
      {children}
    </section>
  )
}
