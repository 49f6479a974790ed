import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { type BlankKey, blankKeys } from '#programmes/policy/policy.ts'
import { blankNames } from '#programmes/policy/words.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { PartnershipSeen } from '../partnership.ts'
import type { AgreementRead } from './access.ts'
import { changedBlanks, isEmptyBlank, isSignedByBoth, type Version } from './agreement.ts'
import { blankText } from './words.ts'

interface VersionsProps {
  partnership: PartnershipSeen
  agreement: AgreementRead
  /** The two that stand side by side; undefined is before the first. */
  was: Version | undefined
  is: Version
  reading: Reading
}

/** Two versions side by side: what changed, by whom, when. */
export function VersionsPage(props: VersionsProps) {
  const { partnership, agreement, was, is } = props
  const { id } = partnership
  const changed = changedBlanks(agreement.filled(was?.version), agreement.filled(is.version))
  return (
    <Page
      heading="Versions of our agreement"
      back={{ href: to('agreement', { partnership: id }), label: 'Our agreement' }}
      lead={`${sentence(counted(changed.length, 'blank differs', 'blanks differ'))}.`}
    >
      <Choice {...props} />
      <div class="sheet grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <Head {...props} version={was} />
        <Head {...props} version={is} />
        {blankKeys
          .filter((key) => [was, is].some((one) => !isEmptyBlank(agreement.filled(one?.version), key)))
          .map((key) => (
            <Pair {...props} blank={key} isChanged={changed.includes(key)} />
          ))}
      </div>
      <Section heading="All versions">
        <List>
          {agreement.versions.map((version) => (
            <Row
              heading="p"
              href={to(
                'agreementVersions',
                { partnership: id },
                { was: version.version - 1, is: version.version },
              )}
              title={`Version ${version.version}`}
              about={<About {...props} version={version} />}
            />
          ))}
        </List>
      </Section>
    </Page>
  )
}

function Choice({ partnership: { id }, agreement: { versions }, was, is }: VersionsProps) {
  if (versions.length < 3) return null
  const options = versions.map(({ version }) => ({ value: String(version), label: `Version ${version}` }))
  return (
    <Form
      action={to('agreementVersions', { partnership: id })}
      method="get"
      label="Versions to compare"
      class="mb-7 flex flex-wrap items-end gap-4"
    >
      <Select label="Before" name="was" options={options} value={String(was?.version ?? '')} any="Nothing" />
      <Select label="After" name="is" options={options} value={String(is.version)} />
      <Button>Compare</Button>
    </Form>
  )
}

const Head = (props: VersionsProps & { version: Version | undefined }) => (
  <div>
    <h2 class="font-semibold text-h2">
      {props.version ? `Version ${props.version.version}` : 'Before the first'}
    </h2>
    <p class="text-muted text-small">
      {props.version ? <About {...props} version={props.version} /> : 'Nothing was written yet.'}
    </p>
  </div>
)

/** "Ruth, on 17 November · signed by both" */
function About({ partnership, agreement, version, reading }: VersionsProps & { version: Version }): Child {
  const { me, them, iAmLow, state } = partnership
  const by =
    version.savedBy === me.id ? 'You' : version.savedBy === them.id ? them.callName : 'Somebody who has left'
  const mine = iAmLow ? version.signed.low : version.signed.high
  const theirs = iAmLow ? version.signed.high : version.signed.low
  const signed = isSignedByBoth(version)
    ? 'signed by both'
    : mine
      ? 'signed by you'
      : theirs
        ? `signed by ${them.callName}`
        : 'not signed'
  const isInForce = version === agreement.inForce
  const hasLapsed = state === 'ended' && !isSignedByBoth(version)
  return (
    <>
      {by}, <Time at={version.savedAt} reading={reading} as="whenAt" /> · {signed}
      {isInForce && ', in force'}
      {hasLapsed && ', lapsed'}
    </>
  )
}

function Pair({
  agreement,
  was,
  is,
  blank,
  isChanged,
}: VersionsProps & { blank: BlankKey; isChanged: boolean }) {
  const text = (version: Version | undefined) => (
    <p dir="auto" class="voice">
      {blankText(agreement.filled(version?.version), blank) || <span class="text-muted">(empty)</span>}
    </p>
  )
  return (
    <section class="col-span-full grid gap-x-8 gap-y-3 border-base-300 border-t pt-4 sm:grid-cols-subgrid">
      <h3 class="col-span-full text-muted text-small">
        {blankNames[blank]}
        {isChanged && <strong class="text-base-content"> · changed</strong>}
      </h3>
      {isChanged ? (
        <>
          <del class="no-underline">{text(was)}</del>
          <ins class="no-underline">{text(is)}</ins>
        </>
      ) : (
        <div class="col-span-full text-muted">{text(is)}</div>
      )}
    </section>
  )
}
