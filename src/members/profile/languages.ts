// Languages people speak in professional associations, as BCP 47 subtags; shown by their English names.

/** @public */
export const languages = [
  ...[
    'en',
    'fr',
    'es',
    'pt',
    'de',
    'it',
    'nl',
    'pl',
    'sv',
    'da',
    'nb',
    'fi',
    'is',
    'ga',
    'cy',
    'gd',
    'ca',
    'eu',
  ],
  ...[
    'gl',
    'cs',
    'sk',
    'hu',
    'ro',
    'bg',
    'el',
    'tr',
    'ru',
    'uk',
    'lt',
    'lv',
    'et',
    'sr',
    'hr',
    'sl',
    'sq',
    'he',
  ],
  ...[
    'ar',
    'fa',
    'ur',
    'hi',
    'bn',
    'pa',
    'gu',
    'mr',
    'ta',
    'te',
    'kn',
    'ml',
    'si',
    'ne',
    'zh',
    'yue',
    'ja',
    'ko',
  ],
  ...[
    'vi',
    'th',
    'id',
    'ms',
    'fil',
    'sw',
    'yo',
    'ig',
    'ha',
    'ak',
    'am',
    'zu',
    'af',
    'mi',
    'sm',
    'xh',
    'cr',
    'bfi',
    'ase',
  ],
] as const

const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' })

/** @public The name of a language: `mi` is Māori. */
export const languageName = (code: string): string =>
  ({ bfi: 'British Sign Language', ase: 'American Sign Language' })[code] ?? names.of(code) ?? code

/** Languages in the order of their names. */
export const languagesByName = [...languages].sort((a, b) =>
  languageName(a).localeCompare(languageName(b), 'en'),
)
