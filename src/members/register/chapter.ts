import { plain } from '#platform/text.ts'

// A *chapter* is a local group of the association (its word for it is a setting). Members have one or none.

/** @public */
export interface Chapter {
  readonly key: string
  readonly name: string
}

/** @public Chapters by what people call them: unaccented, lower-cased names and keys, leading to the key. */
export type ChapterIndex = ReadonlyMap<string, string>

export const chapterIndex = (chapters: readonly Chapter[]): ChapterIndex =>
  new Map(chapters.flatMap(({ key, name }) => [[plain(key), key] as const, [plain(name), key] as const]))

/** The key of the chapter a cell names, whole or as the first known one of several. */
export function chapterNamed(words: string, chapters: ChapterIndex): string | undefined {
  for (const word of [words, ...words.split(/[;|,/]/u)]) {
    const key = chapters.get(plain(word.trim()))
    if (key !== undefined) return key
  }
  return undefined
}

/** @public The same index with names that are going to be chapters, standing for keys they do not have yet. */
export const addedChapters = (known: ChapterIndex, names: readonly string[]): ChapterIndex =>
  new Map([...names.map((name) => [plain(name), name] as const), ...known])
