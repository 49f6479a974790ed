import { Linked } from './links.tsx'

/** @public What a person wrote: serif, paragraphs at empty lines, in whichever direction their script runs. */
export function Words({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <div class="grid gap-2">
      {paragraphs.map((paragraph) => (
        <p dir="auto" class="voice">
          <Linked text={paragraph.trim()} />
        </p>
      ))}
    </div>
  )
}

/** @public A person's words inside a page of ours, and who said them. */
export function Quote({ text, by }: { text: string; by?: string | undefined }) {
  return (
    <figure class="grid gap-1">
      <blockquote dir="auto" class="voice">
        “{text}”
      </blockquote>
      {by && <figcaption class="text-muted text-small">{by}</figcaption>}
    </figure>
  )
}
