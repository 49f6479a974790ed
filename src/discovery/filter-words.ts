import type { Stage } from '#members/member.ts'
import { yearsAheadWords } from '#members/years-ahead.ts'
import { type AskedFor, filtersSet } from './asked-for.ts'
import { channelWords, kindWords, languageWord, valueWord } from './words.ts'

interface Names {
  readonly stageWords: Partial<Record<Stage, string>>
  readonly chapters: readonly { key: string; name: string }[]
  readonly chapterWord: string
}

/** A filter that is set, as its label and what was chosen: "Stage: Retired". */
export function filterWords(asked: AskedFor, name: keyof AskedFor, names: Names): string {
  const { stageWords, chapters, chapterWord } = names
  const said: Partial<Record<keyof AskedFor, string | undefined>> = {
    topic: `Topic: ${asked.topic}`,
    kind: asked.kind && `Kind of help: ${kindWords[asked.kind]}`,
    stage: asked.stage && `Stage: ${stageWords[asked.stage] ?? asked.stage}`,
    value: asked.value && `Values: ${valueWord(asked.value)}`,
    ahead: asked.ahead && `Years ahead: ${yearsAheadWords[asked.ahead]}`,
    both: 'Both ways',
    chapter: `${chapterWord}: ${chapters.find(({ key }) => key === asked.chapter)?.name ?? asked.chapter}`,
    channel: asked.channel && `Channel: ${channelWords[asked.channel]}`,
    language: `Language: ${languageWord(asked.language)}`,
    near: 'Near me',
  }
  return said[name] ?? name
}

/** The query of a page of the list; what is not set is not in it. */
export function queryOf(asked: AskedFor, page = 1): Record<string, string | undefined> {
  const set = filtersSet(asked).map((name): [string, string] => [
    name,
    asked[name] === true ? 'yes' : String(asked[name]),
  ])
  return {
    tab: asked.tab === 'you' ? undefined : asked.tab,
    topic: asked.topic || undefined,
    ...Object.fromEntries(set),
    page: page > 1 ? String(page) : undefined,
  }
}

/** The same list without one of its filters. */
export const without = (asked: AskedFor, name: keyof AskedFor): AskedFor => ({
  ...asked,
  [name]:
    name === 'topic' || name === 'chapter' || name === 'language'
      ? ''
      : name === 'both' || name === 'near'
        ? false
        : undefined,
})
