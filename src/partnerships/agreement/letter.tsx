import { blankKeys } from '#programmes/policy/policy.ts'
import { blankNames } from '#programmes/policy/words.ts'
import { FilledLine, Signature } from '#ui/agreement/blank.tsx'
import { fullDay } from '#ui/dates.ts'
import type { Partner, PartnershipSeen } from '../partnership.ts'
import { type Filled, isEmptyBlank, type Version } from './agreement.ts'
import { threadOf } from './letter-form.tsx'
import { blankText, leadWords } from './words.ts'

interface LetterProps {
  partnership: PartnershipSeen
  filled: Filled
  /** Leave out what nobody filled in, or print it as a line to write on. */
  empty: 'left out' | 'a line'
}

/** The letter as it is read. */
export function FilledLetter({ partnership: { me, them }, filled, empty }: LetterProps) {
  const leads = leadWords(me, them)
  return (
    <div class="letter grid gap-6">
      {blankKeys
        .filter((key) => empty === 'a line' || !isEmptyBlank(filled, key))
        .map((key) => (
          <FilledLine
            label={blankNames[key]}
            lead={leads[key]}
            text={blankText(filled, key)}
            thread={threadOf(key)}
          />
        ))}
    </div>
  )
}

interface SignaturesProps {
  partnership: PartnershipSeen
  version: Version | undefined
  zone: string
}

/** Two lines, the other's and the reader's. */
export function Signatures({ partnership: { me, them, iAmLow }, version, zone }: SignaturesProps) {
  const [mine, theirs] = iAmLow
    ? [version?.signed.low, version?.signed.high]
    : [version?.signed.high, version?.signed.low]
  const line = (who: Partner, at: Date | null | undefined) => ({
    name: who.name,
    signed: Boolean(at),
    says: at ? `Signed version ${version?.version} on ${fullDay(at, zone)}` : 'Not signed yet',
  })
  return (
    <div class="grid gap-x-8 gap-y-6 sm:grid-cols-2 print:grid-cols-2">
      <Signature thread="theirs" {...line(them, theirs)} />
      <Signature thread="mine" {...line(me, mine)} />
    </div>
  )
}
