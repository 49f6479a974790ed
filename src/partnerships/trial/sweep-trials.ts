import type { PartnershipId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { after, days } from '#platform/time.ts'
import { markEnded } from '../ending/end-partnership.ts'
import { DECISION_LIFE, QUIET_LIFE } from '../partnership.ts'
import { partnershipSettings } from '../settings.ts'
import { isPlanned, talkedDays } from '../talked-days.ts'

const BATCH = 500

/** @public Suggestions nobody answered, set aside or not, are over after fourteen days; nobody is told. */
export async function lapseSuggestions(act: Act): Promise<void> {
  await act.tx
    .updateTable('partnerships.suggestion')
    .set((eb) => ({ done_at: eb.ref('lapses_at'), done_how: 'lapsed' as const }))
    .where('done_at', 'is', null)
    .where('lapses_at', '<=', act.now)
    .execute()
}

/** @public Trials that reached their number or their day: both are asked whether to go on, once. */
export async function askForDecisions(act: Act): Promise<void> {
  const due = await trials(act)
    .where('p.decision_asked_at', 'is', null)
    .where((eb) =>
      eb.or([eb('p.trial_until', '<=', act.now), eb('p.trial_conversations', '<=', talkedDays())]),
    )
    .execute()
  for (const { id } of due) {
    await mark(act, id, { decision_asked_at: act.now, quiet_asked_at: null })
    act.tell('trial.decision_asked', { partnership: id })
  }
}

/** @public Trials of which nothing was heard for days and in which nothing is planned: both are asked, once. */
export async function askQuietTrials(act: Act): Promise<void> {
  const since = await quietSince(act)
  await forgetAnswered(act)
  const due = await trials(act)
    .where('p.decision_asked_at', 'is', null)
    .where('p.quiet_asked_at', 'is', null)
    .where('p.started_at', '<=', since)
    .where('h.last_message_at', '<=', since)
    .where((eb) => eb.or([eb('p.extended_at', 'is', null), eb('p.extended_at', '<=', since)]))
    .where((eb) => eb.not(isPlanned(since)))
    .execute()
  for (const { id } of due) {
    await mark(act, id, { quiet_asked_at: act.now })
    act.tell('trial.quiet', { partnership: id })
  }
}

/** A trial of which nothing was heard after this is quiet. A date since then that nobody has settled may have been held. */
async function quietSince(act: Act): Promise<Date> {
  const { trialQuietDays } = await readSettings(act, partnershipSettings)
  return after(act.now, -days(trialQuietDays))
}

/** Something was heard since: the question is answered. */
async function forgetAnswered(act: Act): Promise<void> {
  const heard = await trials(act)
    .where('p.quiet_asked_at', 'is not', null)
    .whereRef('h.last_message_at', '>', 'p.quiet_asked_at')
    .execute()
  for (const { id } of heard) await mark(act, id, { quiet_asked_at: null })
}

/** @public What the two left open is over: undecided after fourteen days, quiet after seven. It ends neutrally. */
export async function endUndecidedTrials(act: Act): Promise<void> {
  const since = await quietSince(act)
  const due = await trials(act)
    .select('p.decision_asked_at')
    .where((eb) =>
      eb.or([
        eb('p.decision_asked_at', '<=', after(act.now, -DECISION_LIFE)),
        eb.and([
          eb('p.quiet_asked_at', '<=', after(act.now, -QUIET_LIFE)),
          eb('h.last_message_at', '<=', eb.ref('p.quiet_asked_at')),
          eb.not(isPlanned(since)),
        ]),
      ]),
    )
    .execute()
  for (const { id, decision_asked_at } of due)
    await markEnded(act, id, { how: decision_asked_at ? 'undecided' : 'quiet' })
}

const trials = (act: Act) =>
  act.tx
    .selectFrom('partnerships.partnership as p')
    .innerJoin('hellos.hello as h', 'h.id', 'p.hello')
    .select('p.id')
    .where('p.state', '=', 'trial')
    .orderBy('p.id')
    .limit(BATCH)
    .forUpdate('p')
    .skipLocked()

const mark = (
  act: Act,
  id: PartnershipId,
  change: { decision_asked_at?: Date; quiet_asked_at?: Date | null },
) => act.tx.updateTable('partnerships.partnership').set(change).where('id', '=', id).execute()
