import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import type { BlankKey, Policy } from '#programmes/policy/policy.ts'
import { Button } from '#ui/button.tsx'
import { Readers } from '#ui/fields.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted } from '#ui/wording.ts'
import type { PartnershipSeen } from '../partnership.ts'
import type { AgreementRead } from './access.ts'
import { changedBlanks, isSignedByBoth, type Version } from './agreement.ts'
import { FilledLetter, Signatures } from './letter.tsx'
import { LetterForm, type LetterFormProps } from './letter-form.tsx'
import { blankText, quoted } from './words.ts'

export interface AgreementPageProps extends Pick<LetterFormProps, 'base' | 'values' | 'errors' | 'others'> {
  partnership: PartnershipSeen
  agreement: AgreementRead
  policy: Policy
  /** The policy has been written anew since this agreement was signed. */
  hasNewPolicy: boolean
  /** Blanks which only the other wrote in while the reader was writing; undefined where nothing came between. */
  taken: readonly BlankKey[] | undefined
  reading: Reading
}

/** Our agreement: a letter with blanks while the two go on, a letter to read once they have ended. */
export function AgreementPage(props: AgreementPageProps) {
  const { partnership, errors, taken } = props
  const { them, id } = partnership
  return (
    <Page
      heading="Our agreement"
      back={{ href: to('partnership', { partnership: id }), label: `${them.name} and you` }}
      lead="Our partnership policy: fill in the blanks"
    >
      {taken && <MovedOn {...props} />}
      {!taken && (
        <p class="-mt-3 mb-7 text-muted">
          <Standing {...props} />
        </p>
      )}
      <ErrorSummary errors={errors} />
      {partnership.state === 'ended' ? <Ended {...props} /> : <Open {...props} />}
      <Further {...props} />
    </Page>
  )
}

const Heading = ({ partnership: { me, them } }: AgreementPageProps) => (
  <h2 class="letter-title">
    Between {me.name} and {them.name}
  </h2>
)

function Open(props: AgreementPageProps) {
  const { partnership, agreement, policy, reading } = props
  return (
    <div class="letter-sheet sheet grid gap-8">
      <div class="grid gap-3">
        <Heading {...props} />
        {policy.introduction && (
          <p class="whitespace-pre-line text-muted text-small">{policy.introduction}</p>
        )}
        {props.hasNewPolicy && (
          <p class="text-small">
            The hints have been written anew since you signed. What you signed keeps its own; the next version
            you save takes the new ones.
          </p>
        )}
      </div>
      <LetterForm {...props} notes={changeNotes(props)}>
        <div id="signatures" class="border-base-300 border-t pt-6">
          <Signatures partnership={partnership} version={agreement.latest} zone={reading.zone} />
          <Buttons {...props} />
        </div>
      </LetterForm>
      <Readers>{`Only you and ${partnership.them.callName} can read this. Staff cannot.`}</Readers>
    </div>
  )
}

/** Save comes first, so that the return key in a field saves and never signs. */
function Buttons({ partnership, agreement: { latest }, taken }: AgreementPageProps) {
  const { id, iAmLow, them } = partnership
  const hasSigned = latest && (iAmLow ? latest.signed.low : latest.signed.high) !== null
  // What was typed has to be saved before there is anything to sign.
  const canSign = latest !== undefined && !hasSigned && !taken
  return (
    <Actions
      cost={
        latest
          ? `Saving makes version ${latest.version + 1}, which both of you can sign. ${them.callName} is told once.`
          : 'Saving makes version 1. Nobody has to sign it, and it can be changed at any time.'
      }
    >
      <Button kind={canSign ? 'other' : 'action'}>Save</Button>
      {canSign && (
        <Button kind="action" formaction={to('agreementSign', { partnership: id })}>
          Sign
        </Button>
      )}
    </Actions>
  )
}

function Ended({ partnership, agreement: { latest, inForce, filled }, ...props }: AgreementPageProps) {
  const shown = inForce ?? latest
  if (!shown)
    return <Empty heading="Nothing was written down">Some pairs write an agreement, others do without.</Empty>
  return (
    <div class="letter-sheet sheet grid gap-8">
      <Heading {...{ partnership, agreement: { latest, inForce, filled } as AgreementRead, ...props }} />
      <FilledLetter partnership={partnership} filled={filled(shown.version)} empty="left out" />
      <Signatures partnership={partnership} version={shown} zone={props.reading.zone} />
    </div>
  )
}

/** What the other changed since the reader last wrote or signed, blank by blank. */
function changeNotes({ partnership, agreement, taken, reading }: AgreementPageProps) {
  const { latest, known, filled } = agreement
  const notes: Partial<Record<BlankKey, Child>> = {}
  if (!latest) return notes
  if (taken) {
    for (const key of taken)
      notes[key] = `${partnership.them.callName} wrote this meanwhile, in version ${latest.version}.`
    return notes
  }
  if (!known || latest.savedBy === partnership.me.id) return notes
  for (const key of changedBlanks(filled(known.version), filled(latest.version))) {
    const before = blankText(filled(known.version), key)
    notes[key] = (
      <>
        {before ? 'Changed' : 'Written'} by {partnership.them.callName}{' '}
        <Time at={latest.savedAt} reading={reading} />. {before && `It said ${quoted(before)}`}
      </>
    )
  }
  return notes
}

/** Somebody else's save came first: what is where, and what the next click does. */
function MovedOn({ partnership: { me, them }, agreement: { latest } }: AgreementPageProps) {
  if (!latest) return null
  const mine = latest.savedBy === me.id
  return (
    <div class="mb-7">
      <Notice kind="error">
        {mine
          ? `You saved version ${latest.version} elsewhere while you were writing here.`
          : `${them.callName} saved version ${latest.version} while you were writing.`}{' '}
        Nothing is lost: what you wrote stands below and is not saved yet, and where both texts differ they
        stand side by side. Saving now makes version {latest.version + 1}; version {latest.version} stays
        readable.
      </Notice>
    </div>
  )
}

/** Where the agreement stands, in a sentence or two. */
function Standing(props: AgreementPageProps) {
  const { partnership, agreement } = props
  const { latest, inForce } = agreement
  if (partnership.state === 'ended') return <EndedStanding {...props} />
  if (!latest)
    return <>Nothing is written down yet. Leave any blank empty if it does not matter to the two of you.</>
  if (isSignedByBoth(latest))
    return (
      <>
        You have both signed version {latest.version}. It stands until both of you sign another; each of you
        can change it at any time.
      </>
    )
  return (
    <>
      <Waiting {...props} latest={latest} />{' '}
      {inForce && <>Until both of you sign it, version {inForce.version} stands.</>}
    </>
  )
}

function Waiting({ partnership, agreement, reading, latest }: AgreementPageProps & { latest: Version }) {
  const { me, them, iAmLow } = partnership
  const mine = iAmLow ? latest.signed.low : latest.signed.high
  if (mine)
    return (
      <>
        You have signed version {latest.version}. {them.callName} can, too, if it suits.
      </>
    )
  const at = <Time at={latest.savedAt} reading={reading} />
  if (latest.savedBy === me.id)
    return (
      <>
        You saved version {latest.version} {at}. Sign it if it suits you as it stands.
      </>
    )
  const changed = agreement.known
    ? changedBlanks(agreement.filled(agreement.known.version), agreement.filled(latest.version)).length
    : 0
  return changed > 0 ? (
    <>
      {them.callName} changed {counted(changed, 'blank', 'blanks')} {at}, so this is version {latest.version}.
      It waits for you.
    </>
  ) : (
    <>
      {them.callName} wrote version {latest.version} {at}. Change what you like, leave any blank empty, sign
      it if it suits you.
    </>
  )
}

function EndedStanding({ agreement: { latest, inForce } }: AgreementPageProps) {
  if (!latest) return <>This has come to an end.</>
  if (!inForce) return <>This has come to an end. What you wrote was not signed by both, and has lapsed.</>
  return latest === inForce ? (
    <>This has come to an end. What you both signed stays readable.</>
  ) : (
    <>
      This has come to an end. Version {inForce.version}, which you both signed, stays readable; version{' '}
      {latest.version} was not signed by both, and has lapsed.
    </>
  )
}

/** Ways on from here: paper, former versions, staff. */
function Further({
  partnership: { id, them },
  agreement: { versions, latest, inForce },
}: AgreementPageProps) {
  const link = (href: string, label: Child) => (
    <a href={href} class="inline-flex min-h-11 items-center">
      {label}
    </a>
  )
  return (
    <p class="mt-6 flex max-w-none flex-wrap gap-x-6 text-small">
      {link(to('agreementPrint', { partnership: id }), 'Print')}
      {inForce &&
        inForce !== latest &&
        link(
          to('agreementVersions', { partnership: id }, { was: inForce.version, is: latest?.version }),
          <>
            Version {inForce.version}, signed by both{' '}
            <span class="sr-only">and compared with the newest</span>
          </>,
        )}
      {versions.length > 1 && link(to('agreementVersions', { partnership: id }), 'All versions')}
      {link(to('report', { person: them.publicId }), 'Report')}
    </p>
  )
}
