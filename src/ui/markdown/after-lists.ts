import type MarkdownIt from 'markdown-it'

/**
 * Ends a list with a line that begins at the list's own edge: whoever types on a phone means it to stand below the list,
 * while the standard would join it to the last point. A line that is set in goes on with the point.
 */
export function endLists({ block: { ruler } }: InstanceType<typeof MarkdownIt>): void {
  ruler.before(
    'paragraph',
    'after_list',
    ({ sCount, listIndent }, line, _end, silent) => silent && (sCount[line] ?? 0) <= listIndent,
    { alt: ['paragraph'] },
  )
}
