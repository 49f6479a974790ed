import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { DatedList } from '#ui/list/dated.tsx'
import { Page } from '#ui/page.tsx'
import { FirstSteps } from '#ui/weave/small.tsx'
import { ChooseTopics, Seen, TopicDetails } from '../my-topics/topic-fields.tsx'
import { type ExperienceChoices, ExperienceFields } from '../profile/experience-form.tsx'
import type { MyProfile } from '../profile/my-profile.ts'
import { ReachFields } from '../profile/reach-form.tsx'
import type { TopicChoice } from '../vocabulary/topics.ts'
import { type FirstStep, firstSteps } from './first-step.ts'

/** What each page asks, and why it asks. */
const questions: Record<FirstStep, { heading: string; lead: string }> = {
  teach: {
    heading: 'What could you teach?',
    lead: 'One thing is enough. It need not be grand: what you did last month is new to somebody.',
  },
  learn: {
    heading: 'What would you like to learn?',
    lead: 'Pick one to three. Members see them, so that somebody can offer; each can be kept to you.',
  },
  experience: {
    heading: 'What have you been through?',
    lead: 'Whoever has done a thing lately is the best guide to it. Say what, and when.',
  },
  meet: { heading: 'How do you like to meet?', lead: 'So that nobody suggests an evening you do not have.' },
  mentoring: { heading: 'Mentoring', lead: 'Offer it, look for it, or both.' },
}

/** Everything a step's page may be asked to show. */
export interface StepProps {
  step: FirstStep
  /** Back to the profile afterwards, and no Skip. */
  fromProfile: boolean
  values: FormValues
  errors: FieldErrors
}

/** The frame of a step: how far along, the question, Continue and Skip. */
function StepPage({
  step,
  fromProfile,
  errors,
  part,
  children,
}: StepProps & { part?: string; children?: Child }) {
  const place = firstSteps.indexOf(step)
  const { heading, lead } = part
    ? { ...questions[step], lead: 'Leave it as it stands, or say a little more.' }
    : questions[step]
  const says = `Step ${place + 1} of ${firstSteps.length}`
  return (
    <>
      {!fromProfile && (
        <div class="mb-4 flex flex-wrap items-center justify-between gap-4">
          <FirstSteps done={place} of={firstSteps.length} says={says} />
          <p class="text-muted text-small">
            <span aria-hidden="true">{says}</span>
            <a href={to('today')} class="ml-5 inline-flex min-h-11 items-center text-base-content">
              Finish later
            </a>
          </p>
        </div>
      )}
      <Page heading={heading} lead={lead}>
        <ErrorSummary errors={errors} />
        <Form action={to('firstStep', { step })}>
          {part && <input type="hidden" name="part" value={part} />}
          {fromProfile && <input type="hidden" name="from" value="me" />}
          {children}
          <div class="grid gap-3">
            <Button kind="action" big full>
              Continue
            </Button>
            {!fromProfile && (
              <Button kind="quiet" big full name="after" value="skip">
                Skip
              </Button>
            )}
          </div>
        </Form>
      </Page>
    </>
  )
}

interface ChoosePageProps extends StepProps {
  label: string
  choices: readonly TopicChoice[]
  chosen: readonly string[]
  more: string
  onlyMe: boolean
}

export const ChoosePage = ({ label, choices, chosen, more, onlyMe, ...props }: ChoosePageProps) => (
  <StepPage {...props}>
    <ChooseTopics label={label} choices={choices} chosen={chosen} more={more} errors={props.errors} />
    {props.step === 'learn' && <Seen name="seen" onlyMe={onlyMe} />}
  </StepPage>
)

interface DetailsPageProps extends StepProps {
  topics: MyProfile['teaches'] | MyProfile['learns']
}

export const DetailsPage = ({ topics, ...props }: DetailsPageProps) => (
  <StepPage {...props} part="details">
    <TopicDetails
      side={props.step === 'teach' ? 'teaches' : 'learns'}
      topics={topics}
      values={props.values}
      errors={props.errors}
    />
  </StepPage>
)

interface ExperiencePageProps extends StepProps, ExperienceChoices {
  lived: MyProfile['experiences']
  taught: readonly string[]
}

export const ExperiencePage = ({ lived, kinds, regimes, topics, taught, ...props }: ExperiencePageProps) => (
  <StepPage {...props}>
    {lived.length > 0 && (
      <DatedList
        rows={lived.map(({ year, what, place }) => ({
          when: String(year),
          what: <span dir="auto">{what}</span>,
          note: place,
        }))}
      />
    )}
    <ExperienceFields
      values={props.values}
      errors={props.errors}
      kinds={kinds}
      regimes={regimes}
      topics={topics}
      taught={taught}
    />
    <div>
      <Button name="after" value="more">
        Add, and say another
      </Button>
    </div>
  </StepPage>
)

export const MeetPage = ({ presetZone, ...props }: StepProps & { presetZone: boolean }) => (
  <StepPage {...props}>
    <ReachFields values={props.values} errors={props.errors} presetZone={presetZone} />
  </StepPage>
)
