import type { Child } from 'hono/jsx'
import MarkdownIt, { type Token } from 'markdown-it'
import { Linked } from '../talk/links.tsx'
import { Words } from '../talk/words.tsx'
import { endLists } from './after-lists.ts'
import { keepDividers } from './dividers.ts'

// markdown-it reads; what it read is drawn here as a page's own elements, and never handed on as markup. So there is
// nothing to clean: what is no mark is words, and words are escaped where they are drawn. Rules that would lose or change
// words by accident (a line of dashes, an indent, a reference below) are off, and pictures are not fetched.

/** @public What a person wrote with marks for lists, quotes, code and emphasis. Headings are said strongly: a page has its own. */
export function Markdown({ text }: { text: string }) {
  const tokens = reader.parse(text, {})
  if (isTooDeep(tokens)) return <Words text={text} />
  return <div class="grid grid-cols-[minmax(0,1fr)] gap-3">{all(nested(tokens))}</div>
}

const OFF = ['image', 'autolink', 'reference', 'hr', 'lheading', 'code', 'entity']

/** Levels; a list in a list is two further down. */
const DEEPEST = 20

const reader = new MarkdownIt('commonmark', { html: false, maxNesting: DEEPEST }).disable(OFF)
reader.use(keepDividers).use(endLists)
/**
 * Whether something is nested deeper than anybody means. The reader drops lists and quotes from there on, with all that
 * follows them, and thousands of stars would take the drawing deeper than it can go: such a text is words.
 */
const isTooDeep = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ level, nesting, children }) =>
      (nesting === 1 && level >= DEEPEST - 1) || children?.some((child) => child.level > DEEPEST),
  )

reader.validateLink = (address) => isSafe(address)

const kept = new Set(['http:', 'https:', 'mailto:'])

/** Leads to a page or an inbox; a name or password in an address would hide where. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return kept.has(protocol) && !username && !password
}

/** A mark with what stands in it. */
interface Marked {
  readonly token: Token
  readonly inside: Marked[]
}

/** The reader tells marks one after another, opening and closing. */
function nested(tokens: readonly Token[]): Marked[] {
  const all: Marked[] = []
  const open: Marked[][] = [all]
  for (const token of tokens) {
    if (token.nesting === -1) open.pop()
    else {
      const marked = { token, inside: nested(token.children ?? []) }
      open.at(-1)?.push(marked)
      if (token.nesting === 1) open.push(marked.inside)
    }
  }
  return all
}

const all = (marks: readonly Marked[]): Child => marks.map(drawn)

function drawn({ token, inside }: Marked): Child {
  const draw = drawings[token.type]
  // What has no drawing of its own is the words it was written with.
  return draw ? draw(token, inside) : token.content
}

const drawings: Record<string, (token: Token, inside: readonly Marked[]) => Child> = {
  // In a list without empty lines between its items, a paragraph is only the item's words.
  paragraph_open: ({ hidden }, inside) =>
    hidden ? (
      all(inside)
    ) : (
      <p dir="auto" class="voice">
        {all(inside)}
      </p>
    ),
  heading_open: (_, inside) => (
    <p dir="auto" class="voice font-bold">
      {all(inside)}
    </p>
  ),
  bullet_list_open: (_, inside) => <ul class="grid list-disc gap-1">{all(inside)}</ul>,
  ordered_list_open: (token, inside) => (
    <ol start={Number(token.attrGet('start') ?? 1)} class="grid list-decimal gap-1">
      {all(inside)}
    </ol>
  ),
  // Its mark stands at the side on which its own script begins.
  list_item_open: (_, inside) => (
    <li dir="auto" class="voice ms-7">
      {all(inside)}
    </li>
  ),
  blockquote_open: (_, inside) => (
    <blockquote class="grid gap-3 border-base-300 border-l-4 pl-4">{all(inside)}</blockquote>
  ),
  fence: ({ content }) => (
    <pre
      tabindex={0}
      class="overflow-x-auto rounded-field border border-base-300 bg-base-100 px-4 py-3 text-small"
    >
      <code>{content.replace(/\n$/, '')}</code>
    </pre>
  ),
  inline: (_, inside) => all(inside),
  text: ({ content }) => <Linked text={content} />,
  softbreak: () => '\n',
  hardbreak: () => '\n',
  code_inline: ({ content }) => <code>{content}</code>,
  strong_open: (_, inside) => <strong>{all(inside)}</strong>,
  em_open: (_, inside) => <em>{all(inside)}</em>,
  // A label may promise another place than its address, so the host is said after it.
  link_open: (token, inside) => {
    const href = String(token.attrGet('href'))
    // One with an empty address gets past the reader.
    if (!isSafe(href)) return all(inside)
    return (
      <>
        <a href={href} rel="noopener nofollow ugc">
          {inside.map((one) => (one.token.type === 'text' ? one.token.content : drawn(one)))}
        </a>{' '}
        <span class="text-muted text-small">({hostOf(href)})</span>
      </>
    )
  },
}

const hostOf = (href: string): string => {
  const { host, pathname } = new URL(href)
  return host || pathname
}
