/**
 * Whether two phrases are the same but for slips of the finger: as many words, and in each long one a letter or two
 * missing, doubled, wrong or swapped. Short words must agree, because GIS is not GIT and bats are not cats.
 */
export function isSlip(one: string, other: string): boolean {
  const theirs = other.split(' ')
  const words = one.split(' ')
  return (
    words.length === theirs.length &&
    words.every((word, place) => {
      const their = theirs[place] ?? ''
      const most = Math.min(word.length, their.length) < 5 ? 0 : word.length < 9 ? 1 : 2
      return editDistance(word, their) <= most
    })
  )
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(one: string, other: string): number {
  const width = other.length + 1
  const cells = new Uint16Array((one.length + 1) * width)
  const cell = (row: number, column: number) => cells[row * width + column] ?? 0
  for (let row = 0; row <= one.length; row++)
    for (let column = 0; column <= other.length; column++) {
      if (row === 0 || column === 0) {
        cells[row * width + column] = row + column
        continue
      }
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      cells[row * width + column] = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + same,
        swapped ? cell(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
  return cell(one.length, other.length)
}
