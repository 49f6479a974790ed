import { to } from '#map/paths.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { noonOf } from '#ui/dates.ts'
import { Form, PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { statusWords } from '../importing/field-words.ts'
import type { MemberOfStaff } from './access.ts'
import { roleWords, standingWords } from './list-page.tsx'

/** What this community calls the group somebody belongs to, and their stage. */
interface PersonWords {
  chapter: string
  stage: string | undefined
}

interface PersonProps {
  member: MemberOfStaff
  reading: Reading
  /** The reader is an owner: roles and lifting are theirs. */
  isOwner: boolean
  words: PersonWords
  done: string | undefined
}

/** One member, with what only staff know of them. */
export function PersonPage({ member, reading, isOwner, words, done }: PersonProps) {
  const { standing, register, invitedAt } = member
  const person = member.publicId
  return (
    <Page heading={member.name} lead={member.email} back={{ href: to('staffMembers'), label: 'Members' }}>
      {done && <Notice kind="done">{done}</Notice>}
      <Section heading="Here">
        <Facts facts={hereFacts(member, reading, words)} />
        {member.isSeen && (
          <p class="mt-4">
            <a href={to('person', { person })}>The profile as members see it</a>
          </p>
        )}
      </Section>
      {register && (
        <Section
          heading="What the register says"
          lead="Facts for staff. Nothing here closes anything by itself."
        >
          <Facts facts={registerFacts(member, register, reading)} />
        </Section>
      )}
      {standing === 'unseen' && (
        <Section heading="Invite">
          {invitedAt && (
            <p class="mb-3 text-muted">
              Was invited <Time at={invitedAt} reading={reading} />.
            </p>
          )}
          <PostButton
            action={to('staffMemberInvite', { person })}
            label={invitedAt ? 'Invite again' : 'Invite'}
            kind="action"
          />
        </Section>
      )}
      {isOwner && standing === 'suspended' && (
        <Section heading="Suspension">
          <PostButton action={to('staffLiftSuspension', { person })} label="Lift the suspension" />
        </Section>
      )}
      {isOwner && standing === 'here' && (
        <Section heading="Role" lead="Staff keep the house; an owner also decides who is staff.">
          <Form action={to('staffRole', { person })}>
            <ChipGroup
              label="Role"
              name="role"
              pick="one"
              values={[member.role]}
              chips={(['member', 'staff', 'owner'] as const).map((value) => ({
                value,
                label: roleWords[value],
              }))}
            />
            <div>
              <Button>Change the role</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** Until when, where somebody is suspended; a date nobody lives to see stands for good. */
const suspensionWords = ({ suspendedUntil }: MemberOfStaff, reading: Reading) =>
  suspendedUntil && suspendedUntil.getUTCFullYear() < 9999 ? (
    <>
      Until <Time at={suspendedUntil} reading={reading} as="dayAfterWord" /> at{' '}
      <Time at={suspendedUntil} reading={reading} as="clock" />, or until an owner lifts it.
    </>
  ) : (
    'For good, until an owner lifts it.'
  )

type Fact = { label: string; value: unknown }
const filled = (facts: readonly Fact[]) =>
  facts.flatMap(({ label, value }) => (value ? [{ label, value: value as string }] : []))

function hereFacts(member: MemberOfStaff, reading: Reading, words: PersonWords) {
  const moment = (at: Date | null) => at && <Time at={at} reading={reading} />
  return filled([
    { label: 'State', value: standingWords[member.standing] },
    { label: 'Suspended', value: member.standing === 'suspended' && suspensionWords(member, reading) },
    { label: 'Role', value: roleWords[member.role] },
    { label: 'Stage', value: words.stage },
    { label: words.chapter, value: member.chapter },
    { label: 'Joined', value: moment(member.joinedAt) },
    { label: 'Last here', value: moment(member.lastSeenAt) },
    { label: 'Stopped', value: moment(member.leftAt) },
  ])
}

type Register = NonNullable<MemberOfStaff['register']>

function registerFacts(member: MemberOfStaff, register: Register, reading: Reading) {
  const day = (iso: string | null) =>
    iso && <Time at={noonOf(iso)} reading={{ now: reading.now, zone: 'UTC' }} as="day" />
  return filled([
    { label: 'Member id', value: member.memberNumber },
    { label: 'Member since', value: day(register.memberSince) },
    { label: 'Status', value: statusOf(register.status, member.statusWord) },
    { label: 'Type', value: register.type },
    { label: 'Paid through', value: day(member.paidThrough) },
    { label: 'Renewed on', value: day(register.renewedOn) },
    { label: 'Job title', value: register.jobTitle },
    { label: 'Licence', value: register.licence },
    { label: 'Licensed in', value: register.licenceYear && String(register.licenceYear) },
    { label: 'Imported', value: <Time at={register.importedAt} reading={reading} /> },
  ])
}

function statusOf(status: string | null, word: string | null): string {
  const words: Readonly<Record<string, string>> = statusWords
  const said = status ? (words[status] ?? status) : ''
  return word && said ? `${said} (“${word}”)` : said || word || ''
}
