import type { MemberId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { after, days } from '#platform/time.ts'
import { day } from '#ui/dates.ts'
import { programmeSettings } from '../settings.ts'
import { isAskedToRest, type RestWhy, restOf } from './ask-to-rest.ts'

// Read by the helper alone. Weeks are full, and nobody owes anybody an answer.

const why: Record<RestWhy, string> = {
  unanswered: 'The last hellos to you closed by themselves. Weeks are full, and that is all right.',
  unseen: 'It is a while since you were here, and that is all right.',
}

/** @public To a helper: would they like a rest? */
export async function newsOfRestAsked(look: Look, member: MemberId): Promise<Notice[]> {
  const rest = await restOf(look, member)
  if (!rest?.askedAt || !rest.why || !(await isAskedToRest(look, member))) return []
  const { restAskedDays } = await readSettings(look, programmeSettings)
  const begins = day(look.now, after(rest.askedAt, days(restAskedDays)), rest.zone)
  return [
    {
      to: member,
      kind: 'account',
      key: `rest/${rest.askedAt.toISOString()}/asked`,
      headline: 'Are you still glad to be asked?',
      body: `${why[rest.why]} One click says that you are here, and nothing changes.\n\nAnother begins a rest: you are suggested to nobody, and what you have begun goes on. Without a click it begins by itself on ${begins}, and one click ends it.`,
      path: to('mentoring'),
      button: 'Say how it is',
      still: { what: 'rest_asked', id: member },
    },
  ]
}

/** @public To the same: the rest has begun, and how to end it. */
export async function newsOfRest(look: Look, member: MemberId): Promise<Notice[]> {
  const rest = await restOf(look, member)
  if (!rest?.askedAt || !rest.pausedAt) return []
  return [
    {
      to: member,
      kind: 'account',
      key: `rest/${rest.askedAt.toISOString()}/begun`,
      headline: 'You are having a rest from mentoring',
      body: 'You are suggested to nobody, and nobody is told. What you have begun goes on.\n\nStart again with one click, whenever you like: nothing is lost, and people will be glad.',
      path: to('mentoring'),
      button: 'Start again',
    },
  ]
}
