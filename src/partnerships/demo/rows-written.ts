import type { TopicKey } from '#map/ids.ts'
import { dayIn } from '#platform/time.ts'
import { atOf, otherOf, type Rows, type Told } from './rows.ts'
import type { AgreementStory, PartnershipStory } from './story.ts'
import { ago, dayAgo, idOf } from './times.ts'

// What two people wrote down together: their agreement, goals, lessons, levels, things they made.

/** Every version says what the one before said, but for what it changes. */
export function agreementRows(told: Told, { agreement = [] }: PartnershipStory): Rows {
  const versions = agreement.map((_, place) => ({
    ...Object.assign({}, ...agreement.slice(0, place + 1).map(({ signed, ...words }) => words)),
    signed: agreement[place]?.signed,
  })) as AgreementStory[]
  return {
    'partnerships.agreement': versions.map((version, place) => agreementRow(told, version, place + 1)),
    'partnerships.signature': versions.flatMap(({ signed = {} }, place) =>
      (['a', 'b'] as const).flatMap((who) =>
        signed[who] === undefined
          ? []
          : [
              {
                ...{ partnership: told.id, version: place + 1, member: told[who].id },
                signed_at: atOf(told, signed[who]),
              },
            ],
      ),
    ),
  }
}

function agreementRow(told: Told, version: AgreementStory, number: number) {
  const {
    goals = '',
    aTeaches = '',
    bTeaches = '',
    long,
    often,
    where = '',
    between = '',
    end = '',
  } = version
  const [low, high] = told.a.id < told.b.id ? [aTeaches, bTeaches] : [bTeaches, aTeaches]
  return {
    ...{
      partnership: told.id,
      version: number,
      policy_version: 0,
      goals,
      low_teaches: low,
      high_teaches: high,
    },
    ...{
      long_kind: long?.kind ?? null,
      long_meetings: long?.meetings ?? null,
      long_words: long?.words ?? '',
    },
    long_until: long?.until === undefined ? null : dayAgo(told.now, -long.until),
    ...{ often_times: often?.times ?? null, often_minutes: often?.minutes ?? null },
    ...{ often_per: often?.per ?? null, often_words: often?.words ?? '' },
    ...{ where_we_talk: where, between_us: between, how_we_end: end },
    ...{ saved_by: told[version.by].id, saved_at: atOf(told, version.ago) },
  }
}

export const goalRows = (told: Told, { goals = [] }: PartnershipStory): Rows => ({
  'partnerships.goal': goals.map(
    ({ words, teacher, kind = 'professional', due, state = 'open', ...goal }, n) => ({
      ...{ id: idOf<'goal'>(`${told.id} goal ${n}`), partnership: told.id, kind, words, state },
      teacher: teacher === 'both' ? null : told[teacher].id,
      due_on: due === undefined ? null : dayAgo(told.now, -due),
      // Whoever would like to learn it has written it down.
      by: told[teacher === 'both' ? 'a' : otherOf(teacher)].id,
      made_at: atOf(told, goal.ago),
      done_at: state === 'open' ? null : atOf(told, goal.doneAgo ?? 0.5),
    }),
  ),
})

export const lessonRows = (told: Told, { lessons = [] }: PartnershipStory): Rows => ({
  'partnerships.lesson': lessons.map(
    ({ from, topic, words, plan = '', again, now, said = '', ...lesson }, n) => {
      const learner = told[otherOf(from)]
      return {
        ...{
          id: idOf<'lesson'>(`${told.id} lesson ${n}`),
          partnership: told.id,
          words,
          plan,
          state: now,
          said,
        },
        ...{ teacher: told[from].id, learner: learner.id, by: learner.id },
        topic: (topic as TopicKey | undefined) ?? told.topic,
        look_again_on: again === undefined ? null : dayIn(learner.zone, ago(told.now, -again)),
        taught_at: atOf(told, lesson.ago),
        said_at: now === 'open' ? null : atOf(told, lesson.saidAgo ?? lesson.ago * 0.6),
      }
    },
  ),
})

export const levelRows = (told: Told, { levels = [] }: PartnershipStory): Rows => ({
  'partnerships.level': levels.map(({ who, topic, atFirst, now, ago: n }) => ({
    ...{ partnership: told.id, member: told[who].id, topic: topic as TopicKey },
    ...{ level_then: atFirst, level_now: now, said_at: atOf(told, n) },
  })),
})

export const thingRows = (told: Told, { things = [] }: PartnershipStory): Rows => ({
  'partnerships.thing': things.map(({ by, words, link = '', ago: n }, place) => ({
    ...{ id: idOf<'thing'>(`${told.id} thing ${place}`), partnership: told.id, by: told[by].id, words, link },
    ...{ made_on: dayIn(told[by].zone, atOf(told, n)), added_at: atOf(told, n) },
  })),
})
