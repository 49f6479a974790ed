import type { HelloId, IntroductionId, MemberId, TopicKey } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { namedId } from '#platform/database/named-id.ts'
import { after, days, hours } from '#platform/time.ts'
import { mentoringProgramme } from '#programmes/access.ts'
import { WAITING_LIFE } from '../hello.ts'
import { INTRODUCTION_LIFE, type Offers } from '../introducing/introduction.ts'

/** @public An introduction of a demo: when the host was asked, and what came of it. */
export interface DemoIntroduction {
  readonly host: MemberId
  readonly guest: MemberId
  readonly offers: Offers
  readonly topic: TopicKey
  readonly askedAt: Date
  readonly now: 'asked' | 'happy' | 'not now' | 'talking'
}

/** What was said where two are talking: the host first, then the guest. */
const said = [
  'Good to have you here. I remember my own first weeks: nobody told me which meetings are worth it. Shall I?',
  'Please do. I have been to one, and did not dare to ask what the letters stand for.',
] as const

/** @public Introductions of a demo, in bulk and without news. */
export async function fillIntroductions(act: Act, told: readonly DemoIntroduction[]): Promise<void> {
  const { id: programme } = await mentoringProgramme(act)
  const rows = told.map((one) => ({ one, ...timesOf(one), id: idOf(one) }))
  const talks = rows.filter(({ one }) => one.now === 'talking')
  await insertMany(
    act,
    'hellos.introduction',
    rows.map(({ id, one, happyAt, openedAt }) => ({
      ...{ id, programme, host: one.host, guest: one.guest, offers: one.offers, topic: one.topic },
      ...{ origin: 'welcome' as const, asked_at: one.askedAt, host_happy_at: happyAt },
      lapses_at: after(happyAt ?? one.askedAt, INTRODUCTION_LIFE),
      state: one.now === 'talking' ? ('talking' as const) : ('proposed' as const),
      done_at: openedAt,
      aside_at: one.now === 'not now' ? after(one.askedAt, hours(9)) : null,
      aside_by: one.now === 'not now' ? one.host : null,
    })),
  )
  await insertMany(
    act,
    'hellos.hello',
    talks.map(({ id, one, opened }) => ({
      ...{ id: talkOf(id), programme, topic: one.topic, sender: one.guest, receiver: one.host },
      ...{ origin: 'introduction' as const, why_you: '', size: 'talk' as const, state: 'talking' as const },
      ...{ counted: false, said_at: opened, expires_at: after(opened, WAITING_LIFE) },
      ...{ last_message_at: after(opened, hours(5 * said.length)), turns: said.length },
    })),
  )
  await insertMany(
    act,
    'hellos.message',
    talks.flatMap(({ id, one, opened }) =>
      said.map((words, n) => ({
        ...{ id: namedId<'message'>(`demo introduction ${id} ${n}`), hello: talkOf(id), words },
        ...{ author: n % 2 === 0 ? one.host : one.guest, at: after(opened, hours(5 * (n + 1))) },
        ...{ place: n + 1, changed: n + 1 },
      })),
    ),
  )
}

/** A yes comes within the day, and the other's on the next. */
function timesOf({ now, askedAt }: DemoIntroduction) {
  const opened = after(askedAt, days(1.5))
  const saidYes = now === 'happy' || now === 'talking'
  return {
    opened,
    happyAt: saidYes ? after(askedAt, hours(14)) : null,
    openedAt: now === 'talking' ? opened : null,
  }
}

const idOf = ({ host, guest }: DemoIntroduction): IntroductionId =>
  namedId<'introduction'>(`demo introduction ${host} ${guest}`)
const talkOf = (introduction: IntroductionId) => introduction as string as HelloId
