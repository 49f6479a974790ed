import { memberSettings } from '#members/joining/settings.ts'
import type { MemberAct } from '#platform/act.ts'
import { saveSettings } from '#platform/settings.ts'

/** What staff say of the programme. Days are 'YYYY-MM-DD', null for none. */
export interface ProgrammeWords {
  readonly name: string
  readonly purpose: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly bothWays: boolean
  readonly mentorWord: string
  readonly menteeWord: string
}

/** Writes the programme down anew. Past its end it takes nobody new; whoever is in it stays. */
export async function saveProgramme(act: MemberAct, words: ProgrammeWords): Promise<void> {
  const { name, purpose, startsOn, endsOn, bothWays, mentorWord, menteeWord } = words
  await act.tx
    .updateTable('programmes.programme')
    .set({ name, purpose, starts_on: startsOn, ends_on: endsOn, both_ways: bothWays })
    .where('key', '=', 'mentoring')
    .execute()
  await saveSettings(act, memberSettings, { mentorWord, menteeWord })
  act.tell('setting.changed', { room: 'programmes', name: 'programme' })
}
