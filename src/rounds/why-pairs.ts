import { bothWaysOf, reasonsFor } from '#discovery/access.ts'
import { loadPeople } from '#market/load-people.ts'
import type { Programme } from '#matching/person.ts'
import { score } from '#matching/score.ts'
import { type CardPerson, peopleForCards } from '#members/access.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Look } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { dayIn } from '#platform/time.ts'
import { standings } from '#programmes/access.ts'
import type { PairRow } from './access.ts'

/** One of the two, and the reasons as they would be told to this one. */
interface Told {
  readonly name: string
  readonly callName: string
  readonly publicId: string
  /** What this one could teach the other. */
  readonly teaches: readonly string[]
  readonly reasons: readonly string[]
}

/** A proposal as staff look at it: true things both may read, and no figure. */
export interface PairSeen extends PairRow {
  readonly learns: Told
  readonly helps: Told
}

/** Why these pairs, from what everybody may see of the two: three queries. Who takes part no more is left out. */
export async function whyPairs(
  look: Look,
  programme: Programme,
  pairs: readonly PairRow[],
): Promise<PairSeen[]> {
  const ids = [...new Set(pairs.flatMap(({ seeker, helper }) => [seeker, helper]))]
  const [{ stageWords, regimes }, cards, people, enrolled] = await Promise.all([
    readSettings(look, memberSettings),
    peopleForCards(look, ids),
    loadPeople(look, ids),
    standings(look, ids),
  ])
  const card = new Map(cards.map((one) => [one.id, one]))
  const person = new Map<unknown, (typeof people)[number]>(people.map((one) => [one.id, one]))
  const standing = new Map(enrolled.map((one) => [one.member, one]))
  const today = dayIn('UTC', look.now)
  const known = (id: PairRow['seeker']) => {
    const all = { card: card.get(id), person: person.get(id), standing: standing.get(id) }
    return all.card && all.person && all.standing ? (all as Known) : undefined
  }
  return pairs.flatMap((pair) => {
    const [learns, helps] = [known(pair.seeker), known(pair.helper)]
    if (!learns || !helps) return []
    const fit = score(learns.person, helps.person, today, programme, 'public')
    const tell = (reader: Known, other: Known, direction: 'learn' | 'help') => {
      const asked = { viewer: reader.person, today, now: look.now, direction }
      const fitting = { person: other.person, fit }
      return {
        ...named(reader.card),
        teaches: bothWaysOf(other.card, fitting, { asked }).youTeach,
        reasons: reasonsFor(
          { asked, wordings: { stageWords, regimes } },
          other.card,
          fitting,
          other.standing,
        ),
      }
    }
    return [{ ...pair, learns: tell(learns, helps, 'learn'), helps: tell(helps, learns, 'help') }]
  })
}

interface Known {
  readonly card: CardPerson
  readonly person: Awaited<ReturnType<typeof loadPeople>>[number]
  readonly standing: Awaited<ReturnType<typeof standings>>[number]
}

const named = ({ name, callName, publicId }: CardPerson) => ({ name, callName, publicId })
