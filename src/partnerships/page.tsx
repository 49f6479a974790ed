import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { DateField, Readers, TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Columns, Page, Section } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { WeaveDates, WeavePath } from '#ui/weave/path.tsx'
import type { ContactSeen } from './contacts/contacts.ts'
import { ContactLines } from './contacts/pages.tsx'
import { TakeAlong } from './ending/pages.tsx'
import type { PartnershipSeen } from './partnership.ts'
import { TrialSheet } from './trial/trial-sheet.tsx'

export interface PartnershipPageProps {
  partnership: PartnershipSeen
  contacts: readonly ContactSeen[]
  reading: Reading
  values: FormValues
  errors: FieldErrors
}

/** A partnership as one of its two people sees it: where it stands, what is next, what was written down, how to leave. */
export function PartnershipPage(props: PartnershipPageProps) {
  const { partnership, errors } = props
  const { them, hello } = partnership
  return (
    <Page
      heading={`${them.name} and you`}
      back={{ href: to('partnerships'), label: 'Partnerships' }}
      lead={
        <>
          {partnership.topicName} · <a href={to('hello', { hello })}>Conversation</a> ·{' '}
          <a href={to('person', { person: them.publicId })}>Profile</a>
        </>
      }
    >
      <ErrorSummary errors={errors} />
      <Path {...props} />
      <div class="mt-9">
        <Columns
          main={
            <>
              <Next {...props} />
              <Contacts {...props} />
              <TakeAlong {...props} />
            </>
          }
          aside={
            <>
              <Notes {...props} />
              <Ways {...props} />
            </>
          }
        />
      </div>
    </Page>
  )
}

function Path({ partnership, reading }: PartnershipPageProps) {
  const { saidAt, startedAt, activeAt, endedAt } = partnership
  const on = (at: Date) => <Time at={at} reading={reading} as="day" />
  return (
    <div class="grid gap-3">
      <WeavePath
        weave={{ stage: activeAt ? 'partnership' : 'trial', ended: endedAt !== null }}
        says={pathSentence(partnership)}
      />
      <WeaveDates
        stages={[
          { label: 'Hello', when: on(saidAt) },
          { label: 'Trial', when: on(startedAt) },
          { label: activeAt ? 'Partnership' : '', when: activeAt ? <>since {on(activeAt)}</> : '' },
          { label: endedAt ? 'Ended' : '', when: endedAt ? on(endedAt) : '' },
        ]}
      />
    </div>
  )
}

function pathSentence({ them, activeAt, endedAt }: PartnershipSeen): string {
  if (endedAt)
    return `You and ${them.callName} said hello, tried it${activeAt ? ', went on together' : ''}, and ended.`
  return activeAt
    ? `You and ${them.callName} said hello, tried it, and go on together.`
    : `You and ${them.callName} said hello and are trying it.`
}

/** What is next, and what it takes. */
function Next(props: PartnershipPageProps) {
  const { partnership } = props
  switch (partnership.state) {
    case 'trial':
      return <TrialSheet {...props} />
    case 'active':
      return null
    case 'paused':
      return <Paused {...props} />
    case 'ended':
      return (
        <Notice kind="wait">
          This has come to an end. What you wrote down together stays readable, and your conversation is open
          until either of you ends it.
        </Notice>
      )
  }
}

const Paused = ({ partnership: { id, them, pauseUntil }, reading }: PartnershipPageProps) => (
  <Sheet labelledBy="pause" class="grid gap-4">
    <h2 id="pause" class="font-semibold text-h2">
      You and {them.callName} are having a pause
    </h2>
    <p>
      {pauseUntil ? (
        <>
          It goes on by itself <Time at={pauseUntil} reading={reading} />.{' '}
        </>
      ) : (
        'It goes on when either of you says so. '
      )}
      Nothing is asked of you meanwhile.
    </p>
    <PostButton action={to('partnershipResume', { partnership: id })} label="Resume" kind="action" />
  </Sheet>
)

function Contacts({ partnership, contacts }: PartnershipPageProps) {
  if (contacts.length === 0 && partnership.state !== 'active') return null
  const isOpen = partnership.state !== 'ended'
  return (
    <Section
      heading="In touch elsewhere"
      link={
        isOpen ? { href: to('contact', { hello: partnership.hello }), label: 'Log a contact' } : undefined
      }
    >
      {contacts.length === 0 ? (
        <p class="text-muted">A call, some messages, a lunch: what happens elsewhere counts as much.</p>
      ) : (
        <ContactLines hello={partnership.hello} contacts={contacts} callName={partnership.them.callName} />
      )}
    </Section>
  )
}

const Notes = ({ partnership, values, errors }: PartnershipPageProps) => (
  <Section heading="Your notes">
    <Form action={to('partnershipNotes', { partnership: partnership.id })} class="grid gap-4">
      <TextArea
        label="Notes"
        name="notes"
        rows={3}
        optional
        draft
        value={fieldValue(values, 'notes') || partnership.myNotes}
        error={errors.notes}
        readers="Only you can read this."
      />
      <Button kind="quiet">Save notes</Button>
    </Form>
  </Section>
)

/** Ways on and out that are always there, and small. */
function Ways({ partnership, errors, values }: PartnershipPageProps) {
  const { id, state, them } = partnership
  if (state === 'ended') return <Safety partnership={partnership} />
  return (
    <div class="mt-12 grid gap-2 border-base-300 border-t pt-4">
      {state === 'active' && (
        <details open={errors.until ? true : undefined}>
          <summary class="min-h-11 content-center text-small">Pause</summary>
          <Form action={to('partnershipPause', { partnership: id })} class="mt-2 mb-4 grid gap-4">
            <DateField
              label="Until"
              name="until"
              optional
              hint="Without a day it goes on when either of you says so."
              value={fieldValue(values, 'until')}
              error={errors.until}
            />
            <Button>Pause</Button>
          </Form>
        </details>
      )}
      <ButtonLink href={to('partnershipEnd', { partnership: id })} kind="link">
        End kindly
      </ButtonLink>
      <Readers>{`Only you and ${them.callName} can read this page. Staff see who, what state and which dates.`}</Readers>
    </div>
  )
}

const Safety = ({ partnership: { them } }: { partnership: PartnershipSeen }) => (
  <p class="mt-12 border-base-300 border-t pt-4 text-small">
    <a href={to('person', { person: them.publicId })} class="inline-flex min-h-11 items-center">
      {them.name}
    </a>
  </p>
)
