import { expireHellos } from '#hellos/answering/close-due.ts'
import { restAbsent } from '#hellos/answering/gentle-pause.ts'
import { remindReceivers } from '#hellos/answering/remind.ts'
import { countAnswering } from '#hellos/count-answering.ts'
import { lapseIntroductions } from '#hellos/introducing/lapse-introductions.ts'
import { releaseUnanswered } from '#hellos/open-count.ts'
import { setPricesWhereDue } from '#market/prices/set-prices.ts'
import { marketOf } from '#market/snapshot.ts'
import { sweepLetters } from '#members/joining/ask-to-sign-in.ts'
import { sweepNotices } from '#notices/sweep.ts'
import { nudgeUnsigned } from '#partnerships/agreement/nudge-unsigned.ts'
import { askAboutLessons } from '#partnerships/lessons/ask-about-lessons.ts'
import {
  askAfterDates,
  closeUnrecorded,
  lapseMeetings,
  settleDates,
} from '#partnerships/meetings/holding/sweep-dates.ts'
import { refillDates } from '#partnerships/meetings/planning/fill-dates.ts'
import { resumeDue } from '#partnerships/pausing/pause-partnership.ts'
import {
  askForDecisions,
  askQuietTrials,
  endUndecidedTrials,
  lapseSuggestions,
} from '#partnerships/trial/sweep-trials.ts'
import type { Act } from '#platform/act.ts'
import type { House } from '#platform/house.ts'
import { forgetEvents } from '#platform/jobs/forget-events.ts'
import { sweepLimits } from '#platform/limits.ts'
import { system } from '#platform/viewer.ts'
import { announceEnds } from '#programmes/ending/tell-of-end.ts'
import { wakeInvitations } from '#questions/routing/invitation.ts'
import { routeUnanswered } from '#questions/routing/route-unanswered.ts'
import { askHelpers } from '#rounds/send-round.ts'
import { sweepImports } from '#staff/importing/forget-imports.ts'
import { followUpNewcomers } from '#welcome/follow-up.ts'
import { introduceNewcomers } from '#welcome/introduce-newcomers.ts'
import { tellLearners } from '#welcome/teaching/tell-learners.ts'

interface Sweep {
  readonly name: string
  /** Five-field cron expression, UTC. */
  readonly cron: string
  readonly run: (act: Act<typeof system>, house: House) => Promise<void>
}

/** What recurs: each a verb over `where due_at <= now`, so that a missed hour is made up by the next run. */
export const sweeps: readonly Sweep[] = [
  { name: 'expire-hellos', cron: '* * * * *', run: expireHellos },
  { name: 'remind-receivers', cron: '* * * * *', run: remindReceivers },
  { name: 'release-unanswered', cron: '* * * * *', run: (act) => releaseUnanswered(act) },
  { name: 'lapse-introductions', cron: '*/5 * * * *', run: lapseIntroductions },
  { name: 'lapse-suggestions', cron: '* * * * *', run: lapseSuggestions },
  { name: 'ask-for-decisions', cron: '* * * * *', run: askForDecisions },
  { name: 'ask-quiet-trials', cron: '*/5 * * * *', run: askQuietTrials },
  { name: 'end-undecided-trials', cron: '*/5 * * * *', run: endUndecidedTrials },
  { name: 'resume-partnerships', cron: '* * * * *', run: resumeDue },
  { name: 'ask-about-lessons', cron: '*/5 * * * *', run: askAboutLessons },
  { name: 'announce-ends', cron: '*/10 * * * *', run: announceEnds },
  { name: 'nudge-unsigned', cron: '*/30 * * * *', run: nudgeUnsigned },
  { name: 'lapse-meetings', cron: '* * * * *', run: lapseMeetings },
  { name: 'ask-after-meetings', cron: '* * * * *', run: askAfterDates },
  { name: 'settle-meetings', cron: '*/5 * * * *', run: settleDates },
  { name: 'close-unrecorded-meetings', cron: '*/10 * * * *', run: closeUnrecorded },
  { name: 'refill-series', cron: '*/10 * * * *', run: refillDates },
  { name: 'rest-absent', cron: '*/10 * * * *', run: restAbsent },
  // Some at a time, each member once a week.
  { name: 'count-answering', cron: '*/10 * * * *', run: countAnswering },
  {
    name: 'introduce-newcomers',
    cron: '*/10 * * * *',
    run: async (act, house) => introduceNewcomers(act, await marketOf(house)),
  },
  { name: 'tell-what-newcomers-teach', cron: '*/10 * * * *', run: tellLearners },
  { name: 'follow-up-newcomers', cron: '*/10 * * * *', run: followUpNewcomers },
  { name: 'route-unanswered', cron: '* * * * *', run: routeUnanswered },
  { name: 'wake-invitations', cron: '* * * * *', run: wakeInvitations },
  // Some at a time; what finds no room is tried again.
  { name: 'ask-helpers-of-rounds', cron: '* * * * *', run: askHelpers },
  { name: 'forget-limits', cron: '17 3 * * *', run: sweepLimits },
  { name: 'forget-notices', cron: '29 3 * * *', run: sweepNotices },
  { name: 'forget-letters', cron: '23 3 * * *', run: sweepLetters },
  { name: 'forget-imports', cron: '29 3 * * *', run: sweepImports },
  // Some at a time, for an hour of the night.
  { name: 'forget-events', cron: '* 4 * * *', run: forgetEvents },
]

/** Registers every sweep; one process of the cluster runs each. */
export async function startSchedule(house: House): Promise<void> {
  for (const { name, cron, run } of sweeps)
    await house.jobs.every(name, cron, () => house.perform(system, (act) => run(act, house)))
  // Looks more often than it works: a night that was missed or failed is made up for.
  await house.jobs.every('set-prices', '*/5 * * * *', () => setPricesWhereDue(house))
}
