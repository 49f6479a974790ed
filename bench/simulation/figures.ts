import { percentile } from '../support/machine.ts'
import type { Association } from './association.ts'
import type { Played } from './play.ts'

/** What became of the questions, and what it cost whom. Shares are of questions that had a week to be answered. */
export interface Figures {
  readonly answered: number
  readonly sameDay: number
  readonly unanswered48: number
  /** Median hours to the first answer over all questions; a week stands for longer and for never. */
  readonly hours: number
  /** How well those who answered could, 0..1. */
  readonly knows: number
  readonly asksPerAnswer: number
  /** Share of all asks that went to the tenth asked most. */
  readonly busiestTenth: number
  readonly neverAsked: number
  /** Asks to one person in one calendar week, of all persons and weeks. */
  readonly weekP95: number
  readonly weekMost: number
}

const DAY = 24
const WEEK = 7 * DAY

const share = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length === 0 ? Number.NaN : all.filter(is).length / all.length

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length

function loads({ asks }: Played, experts: number, hours: number) {
  const weeks = Math.floor(hours / WEEK)
  const perPerson: number[] = Array(experts).fill(0)
  const perWeek: number[] = Array(experts * weeks).fill(0)
  for (const { expert, at } of asks) {
    perPerson[expert] = (perPerson[expert] ?? 0) + 1
    const week = Math.floor(at / WEEK)
    if (week < weeks) perWeek[expert * weeks + week] = (perWeek[expert * weeks + week] ?? 0) + 1
  }
  return { perPerson: perPerson.sort((a, b) => b - a), perWeek: perWeek.sort((a, b) => a - b) }
}

export function figuresOf(association: Association, played: Played): Figures {
  const { experts, questions, visitors } = association
  const hours = visitors.length
  const seen = questions.filter(({ at }) => at < hours - WEEK)
  const waited = seen.map(({ id, at }) => (played.answers[id]?.at ?? Number.POSITIVE_INFINITY) - at)
  const upToWeek = waited.map((wait) => Math.min(wait, WEEK)).sort((a, b) => a - b)
  const { perPerson, perWeek } = loads(played, experts.length, hours)
  const asked = new Set(played.asks.map(({ question }) => question))
  const routed = [...asked].filter((id) => played.answers[id] !== undefined)
  return {
    answered: share(waited, (wait) => wait <= WEEK),
    sameDay: share(waited, (wait) => wait <= DAY),
    unanswered48: share(waited, (wait) => wait > 2 * DAY),
    hours: percentile(upToWeek, 0.5),
    knows: mean(seen.flatMap(({ id }) => played.answers[id]?.knows ?? [])),
    asksPerAnswer: played.asks.length / routed.length,
    busiestTenth:
      perPerson.slice(0, Math.round(experts.length / 10)).reduce((sum, one) => sum + one, 0) /
      played.asks.length,
    neverAsked: share(perPerson, (asks) => asks === 0),
    weekP95: percentile(perWeek, 0.95),
    weekMost: perWeek.at(-1) ?? 0,
  }
}
