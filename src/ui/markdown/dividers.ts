import type MarkdownIt from 'markdown-it'

/** A line of dashes, stars or low lines, with or without spaces: what people part their text with. */
const divider = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/

/** Reads such a line as a line of words. As marks it would be a list in a list in a list, and nothing in them. */
export function keepDividers({ block: { ruler } }: InstanceType<typeof MarkdownIt>): void {
  ruler.before('list', 'divider', (state, at, _end, silent) => {
    const line = state.getLines(at, at + 1, state.blkIndent, false).trim()
    if (!divider.test(line)) return false
    if (silent) return true
    state.line = at + 1
    state.push('paragraph_open', 'p', 1).map = [at, state.line]
    const words = state.push('inline', '', 0)
    words.content = line
    words.map = [at, state.line]
    words.children = []
    state.push('paragraph_close', 'p', -1)
    return true
  })
}
