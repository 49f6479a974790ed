// Markdown as people really write it in a few paragraphs: lists, quotes, code, emphasis, links. No HTML passes through and
// nothing is fetched, because what comes out is a tree of our own and never a text that a browser would read as markup.

/** @public A part of a text: what it is, and what stands in it. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }

/** Quotes within quotes end here; deeper ones are read as words. */
const DEEPEST = 4

const fence = /^ {0,3}(`{3,}|~{3,})/
const bullet = /^ {0,3}[-*+] +(?=\S)/
const number = /^ {0,3}\d{1,9}[.)] +(?=\S)/
const quote = /^ {0,3}> ?/
const heading = /^ {0,3}#{1,6} +(.*?)(?: +#+)? *$/
const isBlank = (line: string) => line.trim() === ''

/** The parts of a text, in order. Every line is looked at once a level. */
export function blocksOf(text: string, depth = 0): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const read = isBlank(lines[at] ?? '') ? undefined : readBlock(lines, at, depth)
    if (read) blocks.push(read.block)
    at = read?.next ?? at + 1
  }
  return blocks
}

interface Read {
  readonly block: Block
  /** The first line after it. */
  readonly next: number
}

function readBlock(lines: readonly string[], at: number, depth: number): Read {
  const line = lines[at] ?? ''
  const [, fenced] = fence.exec(line) ?? []
  if (fenced) return readCode(lines, at, fenced)
  const [, title] = heading.exec(line) ?? []
  if (title !== undefined && title !== '') return { block: { kind: 'heading', text: title }, next: at + 1 }
  if (quote.test(line) && depth < DEEPEST) return readQuote(lines, at, depth)
  if (bullet.test(line)) return readList(lines, at, bullet)
  if (number.test(line)) return readList(lines, at, number)
  return readParagraph(lines, at, depth)
}

/** Up to the fence that closes it, or to the end. */
function readCode(lines: readonly string[], at: number, fenced: string): Read {
  const closes = (line: string) =>
    line.trim().length >= fenced.length && isRunOf(line.trim(), fenced[0] ?? '`')
  const end = lines.findIndex((line, place) => place > at && closes(line))
  const last = end === -1 ? lines.length : end
  return { block: { kind: 'code', text: lines.slice(at + 1, last).join('\n') }, next: last + 1 }
}

const isRunOf = (text: string, letter: string) => text === letter.repeat(text.length)

function readQuote(lines: readonly string[], at: number, depth: number): Read {
  let next = at
  while (next < lines.length && quote.test(lines[next] ?? '')) next++
  const inner = lines.slice(at, next).map((line) => line.replace(quote, ''))
  return { block: { kind: 'quote', blocks: blocksOf(inner.join('\n'), depth + 1) }, next }
}

/** Each item with the lines that follow it, up to an empty one after which no item comes. */
function readList(lines: readonly string[], at: number, mark: RegExp): Read {
  const items: string[] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (mark.test(line)) items.push(line.replace(mark, ''))
    else if (isBlank(line) ? !mark.test(lines[next + 1] ?? '') : beginsOther(line)) break
    else if (!isBlank(line)) items[items.length - 1] = `${items.at(-1)}\n${line.trim()}`
  }
  return { block: { kind: 'list', ordered: mark === number, items }, next }
}

const beginsOther = (line: string) => [fence, bullet, number, quote, heading].some((mark) => mark.test(line))

function readParagraph(lines: readonly string[], at: number, depth: number): Read {
  let next = at + 1
  const ends = (line: string) =>
    isBlank(line) || (beginsOther(line) && !(quote.test(line) && depth >= DEEPEST))
  while (next < lines.length && !ends(lines[next] ?? '')) next++
  const text = lines.slice(at, next).map((line) => line.trim())
  return { block: { kind: 'paragraph', text: text.join('\n') }, next }
}
