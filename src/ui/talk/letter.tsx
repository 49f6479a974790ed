import type { Child } from 'hono/jsx'
import { Words } from './words.tsx'

/** @public One answer of a letter under what it answers: "Why you". */
export type LetterPart = { label: string; text: string }

type LetterProps = {
  /** In the order the reader should meet them; empty ones are left out. */
  parts: readonly LetterPart[]
  /** Who wrote it and when. */
  above?: Child
  /** Buttons, what they cost, who reads this. */
  children?: Child
}

/** @public A hello as its receiver reads it. */
export function Letter({ parts, above, children }: LetterProps) {
  return (
    <article class="sheet grid gap-5">
      {above && <div class="text-muted text-small">{above}</div>}
      {parts
        .filter(({ text }) => text.trim() !== '')
        .map(({ label, text }) => (
          <div>
            <h2 class="mb-1 font-semibold text-muted text-small">{label}</h2>
            <Words text={text} />
          </div>
        ))}
      {children}
    </article>
  )
}
