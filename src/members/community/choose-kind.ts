import type { Act } from '#platform/act.ts'
import { readSettings, saveSettings } from '#platform/settings.ts'
import { memberSettings } from '../joining/settings.ts'
import { stages } from '../member.ts'
import { exchangeTopics } from '../vocabulary/exchange-topics.ts'
import { type CommunityKind, type CommunityWords, firstWords } from './kinds.ts'

/**
 * @public Makes this an association or a company. Words that nobody has changed follow, and the topics; what staff or
 * members said stays.
 */
export async function chooseKind(act: Act, kind: CommunityKind): Promise<void> {
  const settings = await readSettings(act, memberSettings)
  if (settings.kind === kind) return
  await saveSettings(act, memberSettings, {
    kind,
    ...followed(settings, firstWords[settings.kind], firstWords[kind]),
  })
  await exchangeTopics(act, settings.kind)
}

/** The words as they are, and where they are still the old kind's first ones, the new kind's. */
function followed(words: CommunityWords, before: CommunityWords, next: CommunityWords): CommunityWords {
  const one = (name: Exclude<keyof CommunityWords, 'stageWords'>) =>
    words[name] === before[name] ? next[name] : words[name]
  const stage = (name: keyof CommunityWords['stageWords']) =>
    words.stageWords[name] === before.stageWords[name] ? next.stageWords[name] : words.stageWords[name]
  return {
    joinHelp: one('joinHelp'),
    chapterWord: one('chapterWord'),
    chaptersWord: one('chaptersWord'),
    employerWord: one('employerWord'),
    mentorWord: one('mentorWord'),
    menteeWord: one('menteeWord'),
    stageWords: Object.fromEntries(stages.map((name) => [name, stage(name)])) as CommunityWords['stageWords'],
  }
}
