const letters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
  '#': 'number',
  '№': 'number',
}

/**
 * The key two spellings of a header or status word share: lower-cased, unaccented, only letters and digits.
 * A Salesforce name such as `OrderApi__Paid_Thru__c` loses its namespace. `Member #` is `membernumber`.
 */
export function plainKey(text: string): string {
  const own = /^(?:\w+?__)?(\w+?)__c$/iu.exec(text.trim())?.[1] ?? text
  const unaccented = own
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const spelled = unaccented.replace(/[ßøłæœđı#№]/gu, (letter) => letters[letter] ?? letter)
  return spelled.replace(/[^\p{L}\p{N}]+/gu, '')
}
