import { type SqlBool, sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import {
  askToRest,
  askUnseen,
  beginRests,
  helpersAwake,
  takeQuestionsBack,
} from '#programmes/resting/ask-to-rest.ts'
import { programmeSettings } from '#programmes/settings.ts'

/**
 * @public Helpers of whom nothing is heard: whoever was heard of since they were asked is asked no more, then rests that
 * are due begin, then others are asked. In this order nobody rests who has answered.
 */
export async function restAbsent(act: Act): Promise<void> {
  await forgetHeardOf(act)
  await beginRests(act)
  await askUnanswering(act)
  await askUnseen(act)
}

/** An answer to any hello, or, where they had not been seen, being seen. */
async function forgetHeardOf(act: Act): Promise<void> {
  const heardOf = await helpersAwake(act)
    .where('e.rest_asked_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb(lastAnswer, '>', eb.ref('e.rest_asked_at')),
        eb.and([eb('e.rest_asked_why', '=', 'unseen'), eb('m.last_seen_at', '>', eb.ref('e.rest_asked_at'))]),
      ]),
    )
    .execute()
  await takeQuestionsBack(
    act,
    heardOf.map(({ member }) => member),
  )
}

/** Not now is an answer like any other, also in silence; so whatever was set aside is nothing that was missed. */
const lastAnswer = sql<Date | null>`(select max(a.first_answer_at) from hellos.hello a where a.receiver = e.member)`

/** Several hellos in a row closed unanswered, and none of them while their receiver rested. */
async function askUnanswering(act: Act): Promise<void> {
  const { restUnanswered } = await readSettings(act, programmeSettings)
  const missed = sql<number>`(select count(*) from hellos.hello h
    where h.receiver = e.member and h.done_how = 'expired' and h.first_answer_at is null and not h.rested
      and h.done_at > greatest(e.enrolled_at, e.here_at, ${lastAnswer}))`
  const silent = await helpersAwake(act)
    .where('e.rest_asked_at', 'is', null)
    .where(sql<SqlBool>`${missed} >= ${restUnanswered}`)
    .execute()
  await askToRest(
    act,
    silent.map(({ member }) => member),
    'unanswered',
  )
}
