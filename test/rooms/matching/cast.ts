import { weeklyHours } from '#matching/hours.ts'
import type { Id, Person, Programme, Teaching } from '#matching/person.ts'

export const TODAY = '2026-11-23'
export const PROGRAMME: Programme = { kappa: 1, meanAnswered: 0.6, apartFrom: 'employer' }

export const path = (topic: Id, level: number): Teaching => ({ topic, kind: 'path', level })
export const craft = (topic: Id, level: number): Teaching => ({ topic, kind: 'craft', level })
export const licensed = (year: number, regime = 'ontario') => ({
  kind: 'licensed',
  year,
  topic: 'licensing',
  regime,
})

const someone = {
  field: 'landscape architecture',
  experiences: [],
  regime: 'ontario',
  values: ['craft', 'fairness', 'curiosity'],
  languages: ['en'],
  channels: ['here', 'video'],
  hours: weeklyHours(['evening'], -300),
  chapter: 'toronto',
  region: 'ontario',
  helpsStages: [],
  kindsOfHelp: ['skill'],
  offers: true,
  seeks: true,
  paused: false,
  seatsFree: 2,
  responsiveness: { answered: 0, received: 0 },
} as const satisfies Partial<Person>

/** A second-year designer who wants her licence and draws better than most. */
export const maya: Person = {
  ...someone,
  id: 'maya-okafor',
  stage: 'early',
  inTheFieldSince: 2024,
  teaches: [craft('parametric drawing', 4)],
  learns: [path('licensing', 1)],
  employer: 'studio okoye',
}

/** A retired fellow, licensed long ago, who never tried parametric drawing. */
export const ruth: Person = {
  ...someone,
  id: 'ruth-lindqvist',
  stage: 'retired',
  inTheFieldSince: 1981,
  teaches: [path('licensing', 5)],
  learns: [craft('parametric drawing', 1)],
  experiences: [licensed(1986)],
  employer: 'lindqvist and daughter',
}

/** A project manager, licensed five years ago, seven years ahead of Maya. */
export const omar: Person = {
  ...someone,
  id: 'omar-haddad',
  stage: 'mid',
  inTheFieldSince: 2017,
  teaches: [path('licensing', 3)],
  learns: [],
  experiences: [licensed(2021)],
  employer: 'city of toronto',
}
