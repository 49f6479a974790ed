import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { day } from '#ui/dates.ts'
import { PostButton } from '#ui/form.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { Made } from '../outcome/read-made.ts'
import { conversationsLeft, endsByItself, type PartnershipSeen } from '../partnership.ts'

interface TrialSheetProps {
  partnership: PartnershipSeen
  /** Below, each meeting and each contact counts by itself. */
  made: Pick<Made, 'talks'>
  reading: Reading
  /** Something else on the page is asked first. */
  quiet: boolean
}

/** @public Whether the trial asks its reader for a word: then that is the page's one filled button. */
export const trialAsks = ({ decisionAskedAt, quietAskedAt, iGoOn, theyGoOn }: PartnershipSeen): boolean =>
  quietAskedAt !== null || (!iGoOn && (decisionAskedAt !== null || theyGoOn))

/** @public Where a trial stands, what each may say, and what happens if nobody does. */
export function TrialSheet({ partnership, made, reading, quiet }: TrialSheetProps) {
  const { decisionAskedAt, quietAskedAt, them, trialUntil } = partnership
  const ends = endsByItself(partnership)
  const left = conversationsLeft(partnership)
  return (
    <Sheet labelledBy="trial" class="grid gap-4">
      <h2 id="trial" class="font-semibold text-h2">
        {decisionAskedAt
          ? `How was it with ${them.callName}?`
          : quietAskedAt
            ? `Are you and ${them.callName} in touch?`
            : 'You are trying it out'}
      </h2>
      <p>
        {decisionAskedAt
          ? 'Your trial has come to its end. '
          : `${sentence(counted(left, 'conversation', 'conversations'))} left, or until ${day(reading.now, trialUntil, reading.zone)}, whichever comes first. `}
        <Wishes partnership={partnership} />
      </p>
      {!decisionAskedAt && made.talks > partnership.talks && (
        <p class="text-muted text-small">What falls on one day counts as one conversation here.</p>
      )}
      <TrialButtons partnership={partnership} filled={!quiet && trialAsks(partnership)} />
      {ends && (
        <p class="text-muted text-small">
          Left open it ends by itself <Time at={ends} reading={reading} />. That says nothing about either of
          you.
        </p>
      )}
    </Sheet>
  )
}

function Wishes({
  partnership: { iGoOn, theyGoOn, extensionBy, extendedAt, them },
}: {
  partnership: PartnershipSeen
}) {
  if (iGoOn) return <>You have said that you would go on. {them.callName} has been told.</>
  if (theyGoOn) return <>{them.callName} would like to go on together.</>
  if (extendedAt) return <>You have extended it once.</>
  if (extensionBy === 'them') return <>{them.callName} would like some more time.</>
  if (extensionBy === 'me') return <>You asked for some more time. {them.callName} has been told.</>
  return <>Either of you may go on or leave at any time.</>
}

function TrialButtons({ partnership, filled }: { partnership: PartnershipSeen; filled: boolean }) {
  const { id, iGoOn, extensionBy, extendedAt, quietAskedAt, hello } = partnership
  return (
    <div class="flex flex-wrap items-center gap-3">
      {quietAskedAt && (
        <PostButton
          action={to('partnershipInTouch', { partnership: id })}
          label="We are in touch"
          kind={filled ? 'action' : 'other'}
        />
      )}
      {!iGoOn && (
        <PostButton
          action={to('partnershipGoOn', { partnership: id })}
          label="Go on together"
          kind={filled && !quietAskedAt ? 'action' : 'other'}
        />
      )}
      {!extendedAt && extensionBy !== 'me' && (
        <PostButton action={to('partnershipExtend', { partnership: id })} label="Extend the trial" />
      )}
      <ButtonLink href={to('contact', { hello })} kind="quiet" icon="check">
        Log a contact
      </ButtonLink>
    </div>
  )
}
