const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const domain =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u

/** Whether a text is one address a letter can be sent to, lengths as in RFC 5321. */
export function isAddress(text: string): boolean {
  if (text.length > 254) return false
  const at = text.lastIndexOf('@')
  if (at < 1 || at > 64) return false
  return local.test(text.slice(0, at)) && domain.test(text.slice(at + 1))
}

// Nobody writes more than a handful of addresses in one cell; what lies beyond is not searched.
const longestCell = 2000

const trimmed = (part: string) =>
  part
    .replace(/^(?:mailto:|["'([])+/iu, '')
    .replace(/\?.*$/u, '')
    .replace(/[.,;:"')\]]+$/u, '')

/**
 * The addresses in a cell, NFC and lower-cased, in the order they stand: `mailto:` links, `Name <address>`, several
 * separated by anything usual, dots or spaces at the end.
 */
export function addressesIn(cell: string): string[] {
  const parts = cell
    .slice(0, longestCell)
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s<>,;|]+/u)
  return [
    ...new Set(
      parts
        .filter((part) => part.includes('@'))
        .map(trimmed)
        .filter(isAddress),
    ),
  ]
}

/** How many of some values hold an address. */
export function countAddresses(values: readonly string[]): number {
  return values.filter((value) => value.includes('@') && addressesIn(value).length > 0).length
}
