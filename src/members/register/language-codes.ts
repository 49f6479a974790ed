import { plain } from '#platform/text.ts'

const codes =
  'en de fr es pt nl sv it pl da no nb fi is ga cy gd eu ca gl et lv lt cs sk hu ro bg el hr sr sl uk ru tr ar he fa hi ur bn ta pa zh ja ko vi th id ms tl sw am yo ig ha zu af mi'.split(
    ' ',
  )

/** Names of languages in English and in the language itself, each leading to its code (ISO 639). */
const byName = new Map(
  codes.flatMap((code) => [
    [code, code] as const,
    ...[code, 'en', 'de', 'fr', 'es'].map(
      (within) =>
        [plain(new Intl.DisplayNames([within], { type: 'language' }).of(code) ?? code), code] as const,
    ),
  ]),
)

/** The languages a cell names, by code or name: "en-GB; Polski" is `['en', 'pl']`. What is none is left out. */
export function languageCodes(words: string): string[] {
  const found = words.split(/[;|,/]|\band\b/u).flatMap((word) => {
    const name = plain(word.trim())
    return byName.get(name) ?? byName.get(name.split(/[-_]/)[0] ?? '') ?? []
  })
  return [...new Set(found)]
}
