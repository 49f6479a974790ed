/** @public A piece of a line: plain words, code, or words with more inside. */
export type Span =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly spans: readonly Span[] }
  | { readonly kind: 'em'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }

/** Emphasis within emphasis ends here. */
const DEEPEST = 4

// One alternative a mark; each must find its end on its own, and none reads the same letters twice.
const marks =
  /\\([!-/:-@[-`{-~])|(?<!`)(`{1,3})(?!`)([^`]+)\2(?!`)|!?\[([^[\]\n]{1,300})\]\(([^\s()<>]{1,2000})\)|(?<![\p{L}\p{N}*])\*\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*\*(?!\*)|(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)(?<=\S)\7(?![\p{L}\p{N}*_])/gu

/** The pieces of a line; joined, their words are all that was written but the marks. */
export function spansOf(text: string, depth = 0): Span[] {
  const spans: Span[] = []
  let done = 0
  for (const found of depth > DEEPEST ? [] : text.matchAll(marks)) {
    const span = spanOf(found, depth)
    if (!span) continue
    if (found.index > done) spans.push({ kind: 'words', text: text.slice(done, found.index) })
    spans.push(span)
    done = found.index + found[0].length
  }
  if (done < text.length) spans.push({ kind: 'words', text: text.slice(done) })
  return spans
}

function spanOf(found: RegExpExecArray, depth: number): Span | undefined {
  const [, escaped, , code, label, address, strong, , em] = found
  if (escaped) return { kind: 'words', text: escaped }
  if (code) return { kind: 'code', text: code.trim() }
  if (strong) return { kind: 'strong', spans: spansOf(strong, depth + 1) }
  if (em) return { kind: 'em', spans: spansOf(em, depth + 1) }
  const href = address && safeHref(address)
  return href && label ? { kind: 'link', href, text: label } : undefined
}

const kept = new Set(['http:', 'https:', 'mailto:'])

/** The address as a browser reads it, where it leads to a page or an inbox; a name or password in it hides where. */
function safeHref(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined
  const { protocol, username, password, href } = new URL(written)
  return kept.has(protocol) && !username && !password ? href : undefined
}
