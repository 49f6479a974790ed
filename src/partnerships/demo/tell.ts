import type { HelloId, ProgrammeId, TopicKey } from '#map/ids.ts'
import { after, minutes } from '#platform/time.ts'
import { SUGGESTION_LIFE } from '../partnership.ts'
import { type DemoSide, partnershipRows, type Rows, type Told } from './rows.ts'
import { contactRows, meetingRows } from './rows-meetings.ts'
import { agreementRows, goalRows, lessonRows, levelRows, thingRows } from './rows-written.ts'
import type { PartnershipStory, SuggestionStory } from './story.ts'
import { ago, idOf } from './times.ts'

/** A conversation out of which something grew. */
export interface Talk {
  readonly hello: HelloId
  readonly topic: string
  readonly answeredAt: Date
}

/** @public What a story is told with. */
export interface Stage {
  readonly programme: ProgrammeId
  readonly side: (key: string) => DemoSide | undefined
  readonly talk: (between: readonly [string, string]) => Talk | undefined
  readonly now: Date
}

/** @public Everything of one story, and when the two last heard of each other; nothing where one of them is not there. */
export function tell(stage: Stage, story: PartnershipStory) {
  const { programme, side, talk, now } = stage
  const [a, b] = [side(story.between[0]), side(story.between[1])]
  const grown = talk(story.between)
  if (!(a && b && grown)) return undefined
  const { hello, topic } = grown
  const id = idOf<'partnership'>(story.between.join(' '))
  const answeredAt = after(grown.answeredAt, minutes(20))
  const told: Told = { id, programme, hello, topic: topic as TopicKey, a, b, answeredAt, now }
  const rows = [
    partnershipRows(told, story),
    contactRows(told, story),
    agreementRows(told, story),
    ...meetingRows(told, story),
    goalRows(told, story),
    lessonRows(told, story),
    levelRows(told, story),
    thingRows(told, story),
  ]
  return { rows, heard: { hello, members: [a.id, b.id], at: heardAt(rows, now) } }
}

/** When the two last met, were in touch, or wrote down what one had taught the other. */
function heardAt(rows: readonly Rows[], now: Date): Date {
  const times = rows.flatMap((some) => [
    ...(some['partnerships.partnership'] ?? []).map(({ started_at }) => started_at),
    ...(some['partnerships.contact'] ?? []).map(({ logged_at }) => logged_at),
    ...(some['partnerships.lesson'] ?? []).map(({ taught_at }) => taught_at),
    ...(some['partnerships.occurrence'] ?? []).flatMap(({ state, starts_at }) =>
      state === 'held' ? [starts_at] : [],
    ),
  ]) as Date[]
  return new Date(Math.min(now.getTime(), Math.max(...times.map((at) => at.getTime()))))
}

/** @public A suggested trial lapses after fourteen days, whatever the other thinks of it. */
export function suggest({ side, talk, now }: Stage, story: SuggestionStory): Rows {
  const [a, b] = [side(story.between[0]), side(story.between[1])]
  const grown = talk(story.between)
  if (!(a && b && grown)) return {}
  const { conversations, days, words, setAside } = story
  const suggestedAt = new Date(Math.max(ago(now, story.ago).getTime(), grown.answeredAt.getTime()))
  return {
    'partnerships.suggestion': [
      {
        ...{ id: idOf<'suggestion'>(`suggestion ${story.between.join(' ')}`), hello: grown.hello },
        ...{ by: { a, b }[story.by].id, conversations, days, words, suggested_at: suggestedAt },
        lapses_at: after(suggestedAt, SUGGESTION_LIFE),
        set_aside_at: setAside === undefined ? null : ago(now, setAside),
      },
    ],
  }
}
