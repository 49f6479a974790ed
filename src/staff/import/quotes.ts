/** Text in which every quoted cell is closed; `lines` are the rows in which a stray mark was removed. */
export type Mended = { text: string; lines: number[] } | { brokenAt: number }

// No true cell is longer, and no true file has more slips; beyond them the marks of a file mean nothing.
const longestQuoted = 100_000
const mostStray = 200
const mostUnescaped = 100_000

type Close = { at: number; unescaped: number } | null

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks
}

/** Where the quoted cell opened at `open` ends; marks inside that are neither doubled nor last are counted. */
function findClose(text: string, delimiter: string, open: number): Close {
  let unescaped = 0
  for (let at = text.indexOf('"', open + 1); at !== -1; ) {
    if (at - open > longestQuoted) return null
    let next = at + 1
    if (text[next] === '"') at = text.indexOf('"', next + 1)
    else {
      while (text[next] === ' ' && delimiter !== ' ') next += 1
      const after = text[next]
      if (after === undefined || after === delimiter || after === '\n') return { at, unescaped }
      unescaped += 1
      at = text.indexOf('"', next)
    }
  }
  return null
}

/** Whether the line a cell opens in, and the line below it, have as many cells as the table: two rows, then. */
function swallowsRows(
  text: string,
  delimiter: string,
  width: number,
  open: number,
  close: NonNullable<Close>,
) {
  if (close.unescaped === 0) return false
  const start = text.lastIndexOf('\n', open) + 1
  const end = text.indexOf('\n', open)
  if (end === -1 || end > close.at) return false
  const below = text.indexOf('\n', end + 1)
  const lines = [text.slice(start, end), text.slice(end + 1, below === -1 ? text.length : below)]
  return width > 1 && lines.every((line) => line.split(delimiter).length >= width)
}

/**
 * A quotation mark that is opened and never closed swallows the rows below it. It is taken for a slip and removed when
 * nothing closes it, or when what closes it belongs to a later row: marks in between stand alone, and the lines it
 * runs through are as wide as the table. Rows are counted as a spreadsheet counts them.
 */
export function mendQuotes(text: string, delimiter: string, width: number): Mended {
  const kept: string[] = []
  const lines: number[] = []
  let from = 0
  let row = 1
  let counted = 0
  let unescaped = 0
  for (let open = text.indexOf('"'); open !== -1; ) {
    const before = open === 0 ? '\n' : text[open - 1]
    const close = before === '\n' || before === delimiter ? findClose(text, delimiter, open) : undefined
    if (close === undefined) {
      open = text.indexOf('"', open + 1)
      continue
    }
    row += countBreaks(text, counted, open)
    counted = open
    unescaped += close?.unescaped ?? 0
    if (unescaped > mostUnescaped) return { brokenAt: row }
    if (close && !swallowsRows(text, delimiter, width, open, close)) {
      counted = close.at
      open = text.indexOf('"', close.at + 1)
      continue
    }
    lines.push(row)
    if (lines.length > mostStray) return { brokenAt: lines[0] ?? row }
    kept.push(text.slice(from, open))
    from = open + 1
    open = text.indexOf('"', from)
  }
  return { text: lines.length === 0 ? text : kept.join('') + text.slice(from), lines }
}
