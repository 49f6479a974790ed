import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { DateField, Readers, TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Columns, Page, Section } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { AgreementSummary } from './agreement/access.ts'
import { AgreementPanel } from './agreement/agreement-panel.tsx'
import type { ContactSeen } from './contacts/contacts.ts'
import { ContactLines } from './contacts/pages.tsx'
import { TakeAlong } from './ending/pages.tsx'
import { Goals } from './goals/goals.tsx'
import { NextToTry, OneWayPanel } from './lessons/next-to-try.tsx'
import { Path } from './lessons/path.tsx'
import { Taught } from './lessons/taught.tsx'
import type { Meetings } from './meetings/access.ts'
import { EarlierMeetings, havingBeen, meetingsWait, OpenMeetings } from './meetings/showing/section.tsx'
import { CameOfIt } from './outcome/came-of-it.tsx'
import type { Made } from './outcome/read-made.ts'
import { WhoKnowsWhat } from './outcome/who-knows-what.tsx'
import type { PartnershipSeen } from './partnership.ts'
import { OthersWaiting } from './trial/others-waiting.tsx'
import { TrialSheet, trialAsks } from './trial/trial-sheet.tsx'

export interface PartnershipPageProps {
  partnership: PartnershipSeen
  contacts: readonly ContactSeen[]
  made: Made
  /** A lesson was written down just now. */
  fresh: boolean
  agreement: AgreementSummary | undefined
  meetings: Meetings
  reading: Reading
  values: FormValues
  errors: FieldErrors
}

/** A partnership as one of its two people sees it: where it stands, what is next, what was written down, how to leave. */
export function PartnershipPage(props: PartnershipPageProps) {
  const { partnership, errors, made, meetings, reading, fresh } = props
  const { them, hello } = partnership
  const isOver = partnership.state === 'ended'
  const shared = { partnership, reading, lessons: made.lessons }
  return (
    <Page
      heading={`${them.name} and you`}
      back={{ href: to('partnerships'), label: 'Partnerships' }}
      lead={
        <>
          {partnership.topicName} · <a href={to('hello', { hello })}>Conversation</a>
          {!isOver && (
            <>
              {' '}
              · <a href={to('person', { person: them.publicId })}>Profile</a>
            </>
          )}
        </>
      }
    >
      <ErrorSummary errors={errors} />
      <Path {...shared} nextAt={made.nextAt} fresh={fresh} />
      <div class="mt-9">
        <Columns
          main={
            <>
              <div class="grid gap-4">
                <OpenMeetings meetings={isOver ? havingBeen(meetings) : meetings} reading={reading} />
                <Next {...props} />
              </div>
              <OneWayPanel {...made} partnership={partnership} />
              <Taught {...shared} />
              <EarlierMeetings {...{ meetings, reading }} />
              <CameOfIt {...{ partnership, made, reading }} />
              <Contacts {...props} />
              <TakeAlong {...props} />
            </>
          }
          aside={
            <>
              <Goals {...{ partnership, reading }} goals={made.goals} />
              <AgreementPanel {...props} />
              <WhoKnowsWhat {...{ partnership, made }} />
              <Notes {...props} />
              <Ways {...props} />
            </>
          }
        />
      </div>
    </Page>
  )
}

/** What is next, and what it takes. */
function Next(props: PartnershipPageProps) {
  const { partnership } = props
  switch (partnership.state) {
    case 'trial':
      return <OnTrial {...props} />
    case 'active':
      return <UnderWay {...props} />
    case 'paused':
      return <Paused {...props} />
    case 'ended':
      return <Ended {...props} />
  }
}

// The same after every end, whatever it came of.
const Ended = ({ partnership: { hello, iLearn, talking }, made }: PartnershipPageProps) => (
  <div class="grid gap-4">
    <Notice kind="wait">
      This has come to an end. What you wrote down together stays readable
      {talking && made.theirs && ', and your conversation is open until either of you ends it'}.
    </Notice>
    {iLearn && <ButtonLink href={to('helloPeople', { hello })}>Look at three others</ButtonLink>}
  </div>
)

/** Until something is planned that is what a trial needs first; a question that waits comes before it. */
function OnTrial(props: PartnershipPageProps) {
  const { partnership, made, meetings, reading } = props
  const waits = meetingsWait(meetings, reading.now)
  const isFirst = !waits && !trialAsks(partnership) && meetings.meetings.length === 0
  return (
    <>
      <TrialSheet {...props} quiet={waits} />
      <PlanMeeting hello={partnership.hello} filled={isFirst} />
      <OthersWaiting partnership={partnership} others={made.othersWaiting} />
    </>
  )
}

const PlanMeeting = ({ hello, filled }: { hello: PartnershipSeen['hello']; filled?: boolean }) => (
  <ButtonLink href={to('meetingNew', { hello })} icon="calendar" kind={filled ? 'action' : 'other'}>
    Plan a meeting
  </ButtonLink>
)

const UnderWay = ({ partnership, made, meetings, reading }: PartnershipPageProps) => (
  <Sheet labelledBy="next" class="grid gap-4">
    <h2 id="next" class="font-semibold text-h2">
      What is next
    </h2>
    <NextToTry
      partnership={partnership}
      lessons={made.lessons}
      now={reading.now}
      quiet={meetingsWait(meetings, reading.now)}
    >
      <PlanMeeting hello={partnership.hello} />
    </NextToTry>
  </Sheet>
)

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

// As on the page of a conversation; to a profile nothing leads any more, because after some ends there is none.
const Safety = ({ partnership: { them } }: { partnership: PartnershipSeen }) => (
  <p class="mt-12 border-base-300 border-t pt-4 text-small">
    <a href={to('block', { person: them.publicId })} class="inline-flex min-h-11 items-center">
      Block
    </a>
  </p>
)
