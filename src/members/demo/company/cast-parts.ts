import { daysAgo } from '../cast-parts.ts'
import type { DemoLearning, DemoPerson, DemoTeaching, Level } from '../person.ts'
import { companySites } from './places.ts'

// What the cast of the company is put together from.

/** Where somebody of the cast works. */
export function at(town: string): Pick<DemoPerson, 'place' | 'zone' | 'farFromChapter'> {
  const site = companySites.find((one) => one.town === town)
  if (site === undefined) throw new Error(`The demo company has no site in ${town}.`)
  const { region, country, zone, far } = site
  return { place: { town, region, country }, zone, farFromChapter: far }
}

export const teach = (topic: string, level: Level, note: string): DemoTeaching => ({ topic, level, note })

export const learn = (topic: string, level: Level, note: string): DemoLearning => ({
  topic,
  level,
  note,
  private: false,
})

/** Marked *Only me*. */
export const learnAlone = (topic: string, level: Level, note = ''): DemoLearning => ({
  topic,
  level,
  note,
  private: true,
})

/** What most of the cast have in common, for those who say nothing else. */
export const ordinary = (today: Date) =>
  ({
    role: 'member',
    channels: ['here', 'email', 'video'],
    likesToLearn: ['do_together'],
    kindsOfHelp: ['skill', 'career'],
    helpsStages: ['student', 'early', 'mid'],
    enrolment: { as: 'both', seats: 2, paused: false },
    lastSeen: daysAgo(today, 1),
  }) satisfies Partial<DemoPerson>
