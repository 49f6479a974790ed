import type { MemberId, PartnershipId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { seenByBoth } from '../access.ts'
import type { PartnershipSeen } from '../partnership.ts'
import { aboutAgreement } from './about.ts'
import { readVersions } from './access.ts'
import { isSignedByBoth, type Version } from './agreement.ts'

// News of an agreement never asks for anything: who leaves it unread has lost nothing. What was written stays out of it.

type Word = (seen: PartnershipSeen, version: Version) => Pick<Notice, 'key' | 'headline' | 'body'> | undefined

/** News of the newest version, for the one who did not make it or for both. An older one has been overtaken. */
async function tell(look: Look, partnership: PartnershipId, version: number, word: Word): Promise<Notice[]> {
  const [latest] = await readVersions(look, partnership)
  if (latest?.version !== version) return []
  const both = (await seenByBoth(look, partnership)) ?? []
  return both.flatMap((seen) => {
    const said = seen.state === 'ended' ? undefined : word(seen, latest)
    if (!said) return []
    return [
      {
        ...said,
        to: seen.me.id,
        kind: 'partnership',
        oncePer: aboutAgreement(partnership),
        path: to('agreement', { partnership }),
        button: 'Read our agreement',
      },
    ]
  })
}

const hasSigned = ({ iAmLow }: PartnershipSeen, { signed }: Version): boolean =>
  (iAmLow ? signed.low : signed.high) !== null

interface Happened {
  partnership: PartnershipId
  version: number
  by: MemberId
}

/** @public To the other: a version was saved. */
export const newsOfVersion = (look: Look, { partnership, version, by }: Happened): Promise<Notice[]> =>
  tell(look, partnership, version, (seen, latest) => {
    const { me, them } = seen
    if (me.id === by || hasSigned(seen, latest)) return undefined
    return {
      key: `agreement/${partnership}/${version}/saved`,
      headline:
        version === 1 ? `${them.name} began an agreement with you` : `${them.name} changed your agreement`,
      body:
        version === 1
          ? 'It is a letter with blanks: what you want of it, how often, how long, how it ends. Fill in what matters to you, and leave the rest.'
          : `Version ${version} is there to read. What the two of you have signed stands until both of you sign another.`,
    }
  })

/** @public To the other: it was signed. */
export const newsOfSignature = (look: Look, { partnership, version, by }: Happened): Promise<Notice[]> =>
  tell(look, partnership, version, ({ me, them }, latest) => {
    if (me.id === by) return undefined
    const isInForce = isSignedByBoth(latest)
    return {
      key: `agreement/${partnership}/${version}/signed/${by}`,
      headline: isInForce
        ? `You and ${them.callName} have signed your agreement`
        : `${them.name} signed your agreement`,
      body: isInForce
        ? `Version ${version} is in force. Either of you can change it at any time.`
        : `If version ${version} suits you as it stands, you can sign it, too. If it does not, change what you like. Nothing depends on it.`,
    }
  })

/** @public To whoever has not signed, once: a kind word, and never a condition of anything. */
export const newsOfUnsigned = (
  look: Look,
  { partnership, version }: Omit<Happened, 'by'>,
): Promise<Notice[]> =>
  tell(look, partnership, version, (seen, latest) =>
    hasSigned(seen, latest)
      ? undefined
      : {
          key: `agreement/${partnership}/unsigned`,
          headline: `Your agreement with ${seen.them.callName} is not signed yet`,
          body: 'Knowing what each of you expects saves misunderstandings later. If it suits you, sign it; if not, change it, or leave it as it is. Nothing else depends on it, and you are not reminded again.',
        },
  )
