import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { fieldValue, formValues, type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import type { PageProps } from '#platform/page.ts'
import { Refusal } from '#platform/refusal.ts'
import { oneOf } from '#platform/text.ts'
import { policies } from '#programmes/policy/access.ts'
import type { BlankKey } from '#programmes/policy/policy.ts'
import { readPartnership } from '../access.ts'
import type { PartnershipSeen } from '../partnership.ts'
import { type AgreementRead, readAgreement } from './access.ts'
import { changedBlanks, type Filled, isSignedByBoth, mergeFilled } from './agreement.ts'
import { agreementForm, filledFrom, valuesOf } from './fields.ts'
import { AgreementPage, type AgreementPageProps } from './pages.tsx'
import { PrintPage } from './print-page.tsx'
import { saveAgreement } from './save-agreement.ts'
import { signAgreement } from './sign-agreement.ts'
import { VersionsPage } from './versions-page.tsx'
import { meanwhileWords, unsavedWords } from './words.ts'

/** @public Our agreement: to fill in, to sign, to compare and to print. */
export const agreementRoutes: readonly Route[] = [
  get(at.agreement, 'own', show),
  post(at.agreement, 'own', save),
  post(at.agreementSign, 'own', sign),
  get(at.agreementVersions, 'own', showVersions),
  get(at.agreementPrint, 'own', print),
]

const doneWords = {
  saved: 'Saved as a new version.',
  same: 'Nothing had changed, so there is no new version.',
  signed: 'Signed.',
} as const
const dones = Object.keys(doneWords) as (keyof typeof doneWords)[]

const partnershipOf = (c: Ctx): Promise<PartnershipSeen> =>
  readPartnership(lookOf(c), c.req.param('partnership') ?? '')

type Shown = Pick<AgreementPageProps, 'base' | 'values'> &
  Partial<Pick<AgreementPageProps, 'errors' | 'others' | 'taken'>>

async function page(
  c: Ctx,
  partnership: PartnershipSeen,
  agreement: AgreementRead,
  { errors = {}, others = {}, taken, ...shown }: Shown,
  flash: Pick<PageProps, 'flash'> = {},
) {
  const look = lookOf(c)
  const { latest } = agreement
  const { current, own } = await policies(look, latest?.policyVersion ?? 0)
  const isSigned = latest !== undefined && isSignedByBoth(latest)
  return c.render(
    <AgreementPage
      {...{ partnership, agreement, errors, others, taken, ...shown }}
      policy={isSigned ? own : current}
      hasNewPolicy={isSigned && own.version !== current.version}
      reading={{ now: look.now, zone: look.viewer.zone }}
    />,
    { title: 'Our agreement', ...flash, error: taken !== undefined || Object.keys(errors).length > 0 },
  )
}

const pageQuery = z.object({ done: oneOf(dones) })

async function show(c: Ctx) {
  const partnership = await partnershipOf(c)
  const agreement = await readAgreement(lookOf(c), partnership)
  const { done } = parseQuery(c, pageQuery)
  const base = agreement.latest?.version ?? 0
  return page(
    c,
    partnership,
    agreement,
    { base, values: valuesOf(agreement.filled(base)) },
    done ? { flash: { kind: 'done', text: doneWords[done] } } : {},
  )
}

/** What was sent, and the agreement with the version it was written on. */
async function sent(c: Ctx) {
  const partnership = await partnershipOf(c)
  const typed = z.coerce.number().int().min(0).max(1_000_000).catch(0)
  const base = typed.parse(fieldValue(await formValues(c), 'base'))
  const agreement = await readAgreement(lookOf(c), partnership, [base])
  const form = await parseForm(c, agreementForm, valuesOf(agreement.filled(base)))
  return { partnership, base, agreement, form }
}

async function save(c: Ctx) {
  const { partnership, base, agreement, form } = await sent(c)
  if (!form.ok) return mended(c, partnership, agreement, base, form)
  const filled = filledFrom(form.data)
  try {
    const { isNew } = await performAs(c, (act) =>
      saveAgreement(act, { partnership: partnership.id, base, filled }),
    )
    const done = isNew ? 'saved' : 'same'
    return onwards(c, to('agreement', { partnership: partnership.id }, { done }))
  } catch (error) {
    if (hasMovedOn(error)) return movedOn(c, partnership, base, filled)
    throw error
  }
}

/** Signs what was read. Whoever has typed something since is asked to save it first, and keeps what was typed. */
async function sign(c: Ctx) {
  const { partnership, base, agreement, form } = await sent(c)
  if (!form.ok) return mended(c, partnership, agreement, base, form)
  const filled = filledFrom(form.data)
  const changed = changedBlanks(agreement.filled(base), filled)
  if (changed.length > 0 && agreement.latest?.version === base) {
    const errors = Object.fromEntries(changed.map((key) => [key, unsavedWords]))
    return mended(c, partnership, agreement, base, { values: form.values, errors })
  }
  try {
    await performAs(c, (act) => signAgreement(act, { partnership: partnership.id, version: base }))
    return onwards(c, to('agreement', { partnership: partnership.id }, { done: 'signed' }))
  } catch (error) {
    if (hasMovedOn(error)) return movedOn(c, partnership, base, filled)
    throw error
  }
}

const hasMovedOn = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'agreement_moved_on'

function mended(
  c: Ctx,
  partnership: PartnershipSeen,
  agreement: AgreementRead,
  base: number,
  form: Mistakes,
) {
  c.status(422)
  return page(c, partnership, agreement, { base, ...form })
}

/** Somebody saved in between: the newest version and what was typed, side by side, ready to be saved on top. */
async function movedOn(c: Ctx, partnership: PartnershipSeen, base: number, mine: Filled) {
  const agreement = await readAgreement(lookOf(c), partnership, [base])
  const { latest, filled } = agreement
  const theirs = filled(latest?.version)
  const merged = mergeFilled({ base: filled(base), mine, theirs })
  const others = Object.fromEntries(
    merged.both.map((key: BlankKey) => [key, meanwhileWords(partnership, latest, theirs, key)]),
  )
  c.status(409)
  return page(c, partnership, agreement, {
    base: latest?.version ?? 0,
    values: valuesOf(merged.filled),
    others,
    taken: merged.theirs,
  })
}

const version = z.coerce.number().int().min(0).max(1_000_000).optional()

const versionsQuery = z.object({ was: version, is: version })

async function showVersions(c: Ctx) {
  const look = lookOf(c)
  const partnership = await partnershipOf(c)
  const asked = parseQuery(c, versionsQuery)
  const wanted = [asked.was, asked.is].filter((one) => one !== undefined)
  const first = await readAgreement(look, partnership, wanted)
  const { versions, latest } = first
  if (!latest) return onwards(c, to('agreement', { partnership: partnership.id }))
  const of = (number: number | undefined) => versions.find((one) => one.version === number)
  const is = of(asked.is) ?? latest
  const was = of(asked.was ?? is.version - 1)
  const agreement =
    asked.was === undefined && was ? await readAgreement(look, partnership, [was.version, is.version]) : first
  return c.render(
    <VersionsPage
      {...{ partnership, agreement, was, is }}
      reading={{ now: look.now, zone: look.viewer.zone }}
    />,
    { title: 'Versions of our agreement' },
  )
}

/** The newest version; after an end the one that was in force. */
async function print(c: Ctx) {
  const look = lookOf(c)
  const partnership = await partnershipOf(c)
  const { latest, inForce, filled } = await readAgreement(look, partnership)
  const shown = partnership.state === 'ended' ? (inForce ?? latest) : latest
  return c.render(
    <PrintPage
      {...{ partnership, version: shown, filled: filled(shown?.version) }}
      zone={look.viewer.zone}
    />,
    { title: 'Our agreement' },
  )
}
