import { z } from 'zod'

// What people type: composed (NFC), without control characters, without marks that turn the line around or hide in it.
// Joiners stay, because scripts and emoji need them, and so do the tags that make some flags.
const hidden = /(?!\n|\t|\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** Text as it is kept: NFC, no controls, no zero-width or direction marks (ZWJ and ZWNJ stay: scripts and emoji need them), line ends as \n. */
export const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(hidden, '').normalize('NFC').trim()

/** @public The same on one line. */
export const tidyLine = (text: string): string => tidy(text).replace(/\s+/g, ' ')

/** @public The key by which names sort and words are found: unaccented, lower-cased. Equals `platform.plain` for Latin text. */
export const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')

const long = (max: number) => `Please keep this under ${max.toLocaleString('en')} characters.`

/** @public A field of one line; empty is allowed unless `needed` names what is missing, in a sentence. */
export const line = (max: number, needed?: string) => {
  const field = z
    .string()
    .default('')
    .transform(tidyLine)
    .pipe(z.string().max(max, long(max)))
  return needed === undefined ? field : field.pipe(z.string().min(1, needed))
}

/** @public Words to look for, however many: what is too long is said where it was typed, and not dropped. */
export const searched = z.string().default('').transform(tidyLine)

/** @public The sentence for words that are more than a search takes; undefined where it takes them. */
export const tooLongToFind = (text: string, max: number): string | undefined =>
  text.length > max ? `A search takes up to ${max} characters. Please leave some words out.` : undefined

/** @public A field of several lines. */
export const words = (max: number, needed?: string) => {
  const field = z
    .string()
    .default('')
    .transform(tidy)
    .pipe(z.string().max(max, long(max)))
  return needed === undefined ? field : field.pipe(z.string().min(1, needed))
}

/** @public An e-mail address as identity: NFC and lower case, dots and plus kept. */
export const address = z
  .string()
  .default('')
  .transform((text) => tidyLine(text).toLowerCase())
  .pipe(z.email('Please write an e-mail address, such as maya@example.org.').max(254, long(254)))

/** @public A choice from a known list; anything else counts as nothing chosen. */
export const oneOf = <T extends string>(choices: readonly T[]) =>
  z.preprocess((v) => (choices.includes(v as T) ? v : undefined), z.enum(choices as [T, ...T[]]).optional())

/** @public Several choices from a known list; unknown ones are dropped, order and doubles do not matter. */
export const someOf = <T extends string>(choices: readonly T[]) =>
  z.preprocess(
    (v) => [v ?? []].flat().filter((x): x is T => choices.includes(x as T)),
    z.array(z.enum(choices as [T, ...T[]])).transform((all) => [...new Set(all)]),
  )

/** @public A whole number within bounds, or undefined where the field was left empty. */
export const wholeNumber = (min: number, max: number, sentence: string) =>
  z.preprocess(
    (v) => (typeof v === 'string' && v.trim() === '' ? undefined : v),
    z.coerce.number({ error: sentence }).int(sentence).min(min, sentence).max(max, sentence).optional(),
  )

/** @public A ticked box. */
export const tick = z.preprocess((v) => v === 'on' || v === 'yes' || v === 'true', z.boolean())
