import { to } from '#map/paths.ts'
import { Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { PartnershipSeen } from '../partnership.ts'
import type { AgreementSummary } from './access.ts'
import { isSignedByBoth } from './agreement.ts'
import { summaryWords } from './words.ts'

interface PanelProps {
  partnership: PartnershipSeen
  agreement: AgreementSummary | undefined
  reading: Reading
}

/** @public On the common page: what the two agreed in a sentence, and where it stands. It is never asked for. */
export function AgreementPanel(props: PanelProps) {
  const { partnership, agreement } = props
  const { id, state } = partnership
  if (!agreement && state === 'ended') return null
  const href = to('agreement', { partnership: id })
  return (
    <Section heading="Our agreement">
      {agreement ? (
        <>
          <p dir="auto" class="voice">
            {summaryWords(agreement.filled) || 'The blanks are still empty.'}
          </p>
          <p class="mt-1 text-muted text-small">
            <Signed {...props} agreement={agreement} />
          </p>
        </>
      ) : (
        <p class="text-muted">
          Some write down what they expect of it: how often, how long, how it ends. Nobody has to.
        </p>
      )}
      <p class="flex gap-x-6">
        <a href={href} class="inline-flex min-h-11 items-center text-small">
          {state === 'ended' ? 'Read our agreement' : 'Edit agreement'}
        </a>
        {agreement && canSign(partnership, agreement) && (
          <a href={`${href}#signatures`} class="inline-flex min-h-11 items-center text-small">
            Sign
          </a>
        )}
      </p>
    </Section>
  )
}

const canSign = ({ iAmLow, state }: PartnershipSeen, { latest }: AgreementSummary): boolean =>
  state !== 'ended' && (iAmLow ? latest.signed.low : latest.signed.high) === null

function Signed({ partnership, agreement, reading }: PanelProps & { agreement: AgreementSummary }) {
  const { latest, inForce } = agreement
  const { them, state } = partnership
  const waits = latest !== inForce && !isSignedByBoth(latest)
  if (!inForce && state === 'ended') return <>Never signed by both, so it has lapsed.</>
  if (!inForce)
    return (
      <>
        Version {latest.version}, saved <Time at={latest.savedAt} reading={reading} />.{' '}
        <WhoSigned partnership={partnership} agreement={agreement} />
      </>
    )
  const signedAt = [inForce.signed.low, inForce.signed.high].reduce((one, other) =>
    one && other && one > other ? one : other,
  )
  return (
    <>
      Version {inForce.version}, both signed {signedAt && <Time at={signedAt} reading={reading} />}.{' '}
      {waits && state !== 'ended' && (
        <>
          {latest.savedBy === them.id ? them.callName : 'You'} wrote version {latest.version} since.{' '}
          <WhoSigned partnership={partnership} agreement={agreement} />
        </>
      )}
    </>
  )
}

function WhoSigned({
  partnership: { them, iAmLow },
  agreement: { latest },
}: Omit<PanelProps, 'reading' | 'agreement'> & { agreement: AgreementSummary }) {
  const mine = iAmLow ? latest.signed.low : latest.signed.high
  const theirs = iAmLow ? latest.signed.high : latest.signed.low
  if (mine) return <>You have signed it.</>
  return theirs ? <>{them.callName} has signed it; it waits for you.</> : <>Nobody has signed it yet.</>
}
