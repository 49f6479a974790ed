import type { HelloId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { newPublicId } from '#platform/act.ts'
import type { FormValues } from '#platform/forms.ts'
import { after, days, localIn } from '#platform/time.ts'
import { datesOf } from '../time/series.ts'

/**
 * What the form is filled in with: the rhythm the two had last, at its next time, else one talk of twenty minutes that
 * nobody has to leave the house for.
 */
export async function usualPlan(look: MemberLook, hello: HelloId): Promise<FormValues> {
  const last = await look.tx
    .selectFrom('partnerships.meeting')
    .select(['starts_local as startsLocal', 'zone', 'repeats', 'minutes', 'channel', 'place'])
    .where('hello', '=', hello)
    .where('agreed_at', 'is not', null)
    .orderBy('agreed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const fresh = { formKey: newPublicId() }
  if (!last) return { ...fresh, minutes: '20', channel: 'video', repeats: 'once' }
  const { minutes, channel, place, repeats } = last
  const [next] =
    repeats === 'once' ? [] : datesOf({ ...last, repeatsUntil: null }, look.now, after(look.now, days(70)))
  return {
    ...{ ...fresh, minutes: String(minutes), channel, place, repeats },
    ...(next ? { at: localIn(look.viewer.zone, next.at) } : {}),
  }
}
