import type { Child } from 'hono/jsx'
import { Linked } from '../talk/links.tsx'
import { type Block, blocksOf } from './blocks.ts'
import { type Span, spansOf } from './spans.ts'

/** @public What a person wrote with marks for lists, quotes, code and emphasis. Headings are said strongly: a page has its own. */
export const Markdown = ({ text }: { text: string }) => (
  <div class="grid grid-cols-[minmax(0,1fr)] gap-3">
    {blocksOf(text).map((block) => (
      <OneBlock block={block} />
    ))}
  </div>
)

function OneBlock({ block }: { block: Block }): Child {
  if (block.kind === 'code')
    return (
      <pre
        tabindex={0}
        class="overflow-x-auto rounded-field border border-base-300 bg-base-100 px-4 py-3 text-small"
      >
        <code>{block.text}</code>
      </pre>
    )
  if (block.kind === 'quote')
    return (
      <blockquote class="grid gap-3 border-base-300 border-l-4 pl-4">
        {block.blocks.map((inner) => (
          <OneBlock block={inner} />
        ))}
      </blockquote>
    )
  if (block.kind === 'list') return <OneList {...block} />
  return (
    <p dir="auto" class={block.kind === 'heading' ? 'voice font-bold' : 'voice'}>
      <Spans text={block.text} />
    </p>
  )
}

function OneList({ ordered, items }: { ordered: boolean; items: readonly string[] }) {
  const lines = items.map((item) => (
    <li dir="auto" class="voice">
      <Spans text={item} />
    </li>
  ))
  return ordered ? (
    <ol class="grid list-decimal gap-1 pl-7">{lines}</ol>
  ) : (
    <ul class="grid list-disc gap-1 pl-7">{lines}</ul>
  )
}

const Spans = ({ text }: { text: string }): Child => (
  <>
    {spansOf(text).map((span) => (
      <OneSpan span={span} />
    ))}
  </>
)

// A label may promise another place than its address, so the host is said after it.
function OneSpan({ span }: { span: Span }): Child {
  if (span.kind === 'words') return <Linked text={span.text} />
  if (span.kind === 'code') return <code>{span.text}</code>
  if (span.kind === 'link')
    return (
      <>
        <a href={span.href} rel="noopener nofollow ugc">
          {span.text}
        </a>{' '}
        <span class="text-muted text-small">({hostOf(span.href)})</span>
      </>
    )
  const inner = span.spans.map((one) => <OneSpan span={one} />)
  return span.kind === 'strong' ? <strong>{inner}</strong> : <em>{inner}</em>
}

const hostOf = (href: string): string => {
  const { host, pathname } = new URL(href)
  return host || pathname
}
