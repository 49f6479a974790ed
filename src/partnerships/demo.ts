import { fillTalks } from '#hellos/demo/fill.ts'
import { hearOfTalks, readTalks } from '#hellos/demo/read-talks.ts'
import type { Act } from '#platform/act.ts'
import { mentoringProgramme } from '#programmes/access.ts'
import { fillSeats } from '#programmes/demo.ts'
import { crowdOf, type DemoPartner } from './demo/crowd.ts'
import { pairOf } from './demo/pairs.ts'
import { insertRows } from './demo/rows.ts'
import { demoPartnerships, demoSuggestions } from './demo/stories.ts'
import type { PartnershipStory } from './demo/story.ts'
import { type Stage, suggest, tell } from './demo/tell.ts'

/**
 * @public Partnerships of a demo, in bulk and without news: the stories of its cast, and some among everybody else, so
 * that whoever has no seat left has none because of people. A story whose two do not talk here is left out.
 */
export async function fillPartnerships(
  act: Act,
  people: readonly DemoPartner[],
  stories: readonly PartnershipStory[] = demoPartnerships,
): Promise<void> {
  const talking = await stageOf(act, people)
  const cast = stories.filter(({ between }) => talking.talk(between))
  const crowd = crowdOf(people, { used: seatsUsed(cast), met: talking.met, now: act.now })
  await fillTalks(
    act,
    people,
    crowd.map(({ talk }) => talk),
  )
  const all = [...cast, ...crowd.map(({ partnership }) => partnership)]
  const stage = await stageOf(act, people)
  const told = all.flatMap((story) => tell(stage, story) ?? [])
  await insertRows(act, [
    ...told.flatMap(({ rows }) => rows),
    ...demoSuggestions.map((story) => suggest(stage, story)),
  ])
  await hearOfTalks(
    act,
    told.map(({ heard }) => heard),
  )
  const seated = [...seatsUsed(all)].flatMap(([key, n]) => {
    const member = stage.side(key)?.id
    return member ? [[member, n] as const] : []
  })
  await fillSeats(act, new Map(seated))
}

/** The people by their keys, and what they have said to each other. */
async function stageOf(
  act: Act,
  people: readonly DemoPartner[],
): Promise<Stage & { readonly met: ReadonlySet<string> }> {
  const byKey = new Map(people.map((person) => [person.key, person]))
  const keys = new Map(people.map(({ id, key }) => [id, key]))
  const talks = new Map(
    (await readTalks(act)).map((talk) => [
      pairOf(keys.get(talk.sender) ?? '', keys.get(talk.receiver) ?? ''),
      talk,
    ]),
  )
  return {
    programme: (await mentoringProgramme(act)).id,
    side: (key) => byKey.get(key),
    talk: ([a, b]) => {
      const talk = talks.get(pairOf(a, b))
      return talk?.answeredAt ? { ...talk, answeredAt: talk.answeredAt } : undefined
    },
    met: new Set(talks.keys()),
    now: act.now,
  }
}

/** How many seats each takes in what goes on. */
function seatsUsed(stories: readonly PartnershipStory[]): Map<string, number> {
  const used = new Map<string, number>()
  for (const { between, ended } of stories)
    for (const key of ended ? [] : between) used.set(key, (used.get(key) ?? 0) + 1)
  return used
}
