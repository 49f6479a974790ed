import { to } from '#map/paths.ts'
import { firstSteps } from '#members/first-steps/first-step.ts'
import { type Stage, stages } from '#members/member.ts'
import { toSection } from '#members/profile/section.ts'
import { type FormValues, fieldValue, fieldValues } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { noonOf, when } from '#ui/dates.ts'
import { DateField, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { FirstSteps } from '#ui/weave/small.tsx'
import { counted } from '#ui/wording.ts'
import type { Programme, Standing } from './access.ts'
import type { Enrolment, EnrolmentRole } from './enrolment.ts'
import { MOST_SEATS } from './settings.ts'
import { Wanted } from './wanted/notice.tsx'
import type { WantedOfYou } from './wanted/wanted-of-you.ts'
import { answersWords, kindOfHelpChips } from './words.ts'

export interface MentoringPageProps {
  readonly programme: Programme
  readonly over: boolean
  readonly enrolment: Standing | undefined
  /** Paused by choice, or outside the days. */
  readonly resting: 'no' | 'paused' | 'outside'
  readonly now: Date
  readonly stageWords: Readonly<Partial<Record<Stage, string>>>
  readonly mentorWord: string
  readonly menteeWord: string
  /** The fifth first step is still ahead. */
  readonly stepAhead: boolean
  /** Asked whether they would like a rest; or such a rest has begun by itself. */
  readonly restAsked: boolean
  /** For somebody early who does not offer yet: who would ask them what. */
  readonly wanted: WantedOfYou | undefined
  readonly values: FormValues
  readonly errors: FieldErrors
}

export function MentoringPage(props: MentoringPageProps) {
  const { programme, over, enrolment, errors, stepAhead, resting } = props
  return (
    <Page
      heading="Mentoring"
      lead={programme.purpose || undefined}
      above={stepAhead && !enrolment ? <LastStep /> : undefined}
    >
      <ErrorSummary errors={errors} />
      <div class="grid gap-5">
        {over && (
          <Notice kind="wait">
            {programme.name} has come to its end and takes nobody new. What runs in it runs on.
          </Notice>
        )}
        {enrolment && <HowItStands {...props} enrolment={enrolment} />}
        {enrolment && <RestAsked {...props} />}
        {!enrolment && (
          <p>
            It starts with a hello, a short letter, and often a 20-minute chat. Nobody is assigned to anybody,
            “not now” is a full answer, and you can stop at any time.
          </p>
        )}
      </div>
      {!over && props.wanted && <Wanted {...props.wanted} />}
      {!(over && enrolment === undefined) && <TakingPart {...props} />}
      {enrolment && enrolment.role !== 'mentor' && <Further />}
      {enrolment && resting !== 'paused' && <Resting {...props} />}
      {enrolment && <Answering enrolment={enrolment} />}
      <Section heading="How it works">
        <TheModel {...props} />
      </Section>
    </Page>
  )
}

const LastStep = () => {
  const says = `Step ${firstSteps.length} of ${firstSteps.length}`
  return (
    <div class="mb-2 flex flex-wrap items-center justify-between gap-4">
      <FirstSteps done={firstSteps.length - 1} of={firstSteps.length} says={says} />
      <span aria-hidden="true">{says}</span>
    </div>
  )
}

/** What a seeker might look for here, and finds on the profile. */
const Further = () => (
  <p class="mt-8 text-muted text-small">
    How many years ahead a mentor of yours should be stands on your profile, under{' '}
    <a href={toSection('how', 'open')}>How I like to learn</a>.
  </p>
)

const TheModel = ({ programme, mentorWord, menteeWord }: MentoringPageProps) => (
  <div class="grid gap-3">
    <p>
      It starts with a hello: a short letter, and often a 20-minute chat. Most chats are good and end there.
      Some go on, for as long as both like, about what both like. Nobody is assigned to anybody.
    </p>
    <p>
      A {mentorWord} in one thing is a {menteeWord} in another. Mentoring is asking somebody who has been
      there.
      {programme.bothWays &&
        ' Reverse mentoring is the same the other way round: whoever came later teaches what is new. Here each pair does both, if both like.'}
    </p>
    <p class="text-muted">
      You are asked only when you have room, and “not now” is a full answer. You can stop at any time.
    </p>
  </div>
)

const roleWords: Record<EnrolmentRole, string> = {
  mentor: 'You offer mentoring.',
  mentee: 'You are looking for a mentor.',
  both: 'You offer mentoring and are looking for a mentor.',
}

function HowItStands({ enrolment, resting, restAsked, now }: MentoringPageProps & { enrolment: Enrolment }) {
  const { pauseUntil, fromOn } = enrolment
  const back = pauseUntil ? ` until ${dayWords(now, pauseUntil)}` : ''
  if (resting === 'paused' && restAsked)
    return (
      <Notice kind="wait">
        You are having a rest, because nothing was heard from you for a while. People find you by name only,
        and what runs goes on.
      </Notice>
    )
  if (resting === 'paused')
    return (
      <Notice kind="wait">
        You have stopped for now{back}. People find you by name only, and what runs goes on.
      </Notice>
    )
  if (resting === 'outside')
    return (
      <Notice kind="wait">
        {roleWords[enrolment.role]} Today is outside the days you chose
        {fromOn && `, which begin ${when(now, noonOf(fromOn), 'UTC')}`}: people find you by name only.
      </Notice>
    )
  const whom = enrolment.role === 'mentor' ? { tab: 'help' } : {}
  return (
    <Notice kind="done">
      {roleWords[enrolment.role]} People can find you and say hello.{' '}
      <a href={to('people', {}, whom)}>Look at people</a>
    </Notice>
  )
}

/** One click either way: to stay, or to have a rest; and one to come back from it. */
function RestAsked({ resting, restAsked }: MentoringPageProps) {
  if (resting === 'paused')
    return <PostButton action={to('mentoringAgain')} label="Start again" kind="action" />
  if (!restAsked) return null
  return (
    <Sheet labelledBy="rest-asked" class="grid gap-4">
      <h2 id="rest-asked" class="font-semibold text-h2">
        Are you still glad to be asked?
      </h2>
      <p>
        Nothing was heard from you for a while, and that is all right. Would you rather have a rest? You are
        then suggested to nobody, and what you have begun goes on.
      </p>
      <div class="flex flex-wrap items-center gap-3">
        <PostButton action={to('mentoringHere')} label="I am here" kind="action" />
        <PostButton action={to('mentoringPause')} label="Have a rest" />
      </div>
    </Sheet>
  )
}

const dayWords = (now: Date, iso: string) => when(now, noonOf(iso), 'UTC').replace(/^on /, '')

function TakingPart(props: MentoringPageProps) {
  const { stageWords, values, errors, over } = props
  return (
    <Form action={to('mentoring')} class="mt-8 grid gap-7">
      <ChipGroup
        label="Kinds of help"
        name="kindsOfHelp"
        hint="What you could be for somebody. None is fine: people then ask for what you teach."
        chips={kindOfHelpChips}
        values={fieldValues(values, 'kindsOfHelp')}
        readers="Members can see this."
      />
      <ChipGroup
        label="Whom I like to help"
        name="helpsStages"
        hint="None means anybody."
        chips={stages.map((stage) => ({ value: stage, label: stageWords[stage] ?? stage }))}
        values={fieldValues(values, 'helpsStages')}
        readers="Members can see this."
      />
      <TextField
        label="How many people at once"
        name="seats"
        type="number"
        inputmode="numeric"
        min={1}
        max={MOST_SEATS}
        value={fieldValue(values, 'seats')}
        error={errors.seats}
        hint="When they are there, nobody new can write to you. Fewer than now ends nothing."
      />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-7 min-[22rem]:grid-cols-[repeat(2,minmax(0,1fr))]">
        <DateField label="From" name="from" optional value={fieldValue(values, 'from')} error={errors.from} />
        <DateField
          label="Until"
          name="until"
          optional
          value={fieldValue(values, 'until')}
          error={errors.until}
        />
      </div>
      {!over && <Ways {...props} />}
    </Form>
  )
}

/** Who takes part saves what they changed, or takes part in another way; who does not, chooses how. */
function Ways({ enrolment, stepAhead }: MentoringPageProps) {
  const as = (role: EnrolmentRole, label: string, action = false) => (
    <Button name="as" value={role} kind={action ? 'action' : 'other'}>
      {label}
    </Button>
  )
  const ways = (
    <>
      {as('mentor', 'Offer to mentor')}
      {as('mentee', 'Find a mentor')}
      {as('both', 'Both', !enrolment)}
    </>
  )
  if (!enrolment)
    return (
      <Actions cost="Nothing is sent to anybody. You can change or stop this at any time.">
        {ways}
        {stepAhead && (
          <Button name="as" value="skip" kind="quiet">
            Skip
          </Button>
        )}
      </Actions>
    )
  return (
    <div>
      {as(enrolment.role, 'Save', true)}
      <p class="mt-6 font-semibold">Take part in another way</p>
      <Actions cost="Nothing is sent to anybody, and nothing that runs ends.">{ways}</Actions>
    </div>
  )
}

const Resting = ({ values, errors }: MentoringPageProps) => (
  <Section heading="A rest">
    <Form action={to('mentoringPause')}>
      <DateField
        label="Back on"
        name="back"
        optional
        hint="Empty: until you start again yourself."
        value={fieldValue(values, 'back')}
        error={errors.back}
      />
      <Actions cost="You are no longer suggested to anybody. Nothing that runs ends, and nobody is told.">
        <Button>Stop for now</Button>
      </Actions>
    </Form>
  </Section>
)

// As it is, to nobody but its owner.
function Answering({ enrolment }: { enrolment: Standing }) {
  const { received, answered, usualAnswerHours: hours } = enrolment
  const said = answersWords(enrolment)
  return (
    <Section heading="How you answer" lead="Only you see these figures. They are counted once a week.">
      <p>
        {received === 0
          ? 'Nothing has been counted yet.'
          : `In the last 180 days you answered ${answered} of ${counted(received, 'hello', 'hellos')}. Accept, ask first and not now are all answers; what came while you rested is left out.`}
        {hours !== null && ` Your usual answer takes ${hoursWords(hours)}.`}
      </p>
      <p class="mt-2 text-muted">{said ? `Others read: “${said}”.` : 'Others read nothing about it.'}</p>
    </Section>
  )
}

const hoursWords = (hours: number): string =>
  hours < 48 ? counted(hours, 'hour', 'hours') : counted(Math.round(hours / 24), 'day', 'days')
