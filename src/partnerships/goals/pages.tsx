import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { DateField, TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page } from '#ui/page.tsx'
import type { PartnershipSeen } from '../partnership.ts'
import type { GoalSeen } from './goal.ts'
import { aboutGoal } from './goals.tsx'

interface GoalPageProps {
  partnership: PartnershipSeen
  values: FormValues
  errors: FieldErrors
  /** The goal that is changed; a new one where there is none. */
  goal?: GoalSeen | undefined
  /** It was changed since the form was opened; what was typed stands in it. The instant is now. */
  movedOn?: Date | undefined
}

/** A goal of the two: for work or as members, who teaches towards it, and perhaps until when. */
export function GoalPage({ partnership, goal, values, errors, movedOn }: GoalPageProps) {
  const { id, them } = partnership
  const isOpen = goal === undefined || goal.state === 'open'
  return (
    <Page
      heading={goal ? 'Edit the goal' : 'Add a goal'}
      back={{ href: to('partnership', { partnership: id }), label: `${them.name} and you` }}
      lead={`Something you or ${them.callName} would like to be able to do.`}
    >
      <ErrorSummary errors={errors} />
      {goal && movedOn && isOpen && <MovedOn {...{ goal, callName: them.callName, now: movedOn }} />}
      {isOpen ? (
        <GoalForm {...{ partnership, goal, values, errors }} />
      ) : (
        <p dir="auto" class="voice">
          {goal.words}
        </p>
      )}
      {goal && <Outcome partnership={partnership} goal={goal} />}
    </Page>
  )
}

const MovedOn = ({ goal, callName, now }: { goal: GoalSeen; callName: string; now: Date }) => (
  <Notice kind="error">
    <p>
      This goal has been changed since you opened it, so nothing was saved. Below is what you wrote; save it
      again to put it in the place of this:
    </p>
    <p dir="auto" class="voice">
      {goal.words}
    </p>
    <p class="text-small">{aboutGoal(goal, callName, now)}</p>
  </Notice>
)

function GoalForm({ partnership: { id, them }, goal, values, errors }: GoalPageProps) {
  const field = (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })
  const chips = (name: string) => ({ name, values: [fieldValue(values, name)], error: errors[name] })
  return (
    <Form action={goal ? to('goal', { partnership: id, goal: goal.id }) : to('goalNew', { partnership: id })}>
      <input
        type="hidden"
        name={goal ? 'base' : 'formKey'}
        value={fieldValue(values, goal ? 'base' : 'formKey')}
      />
      <TextArea
        label="Goal"
        rows={2}
        draft
        hint="What one of you can do then, such as “speak first at a hearing”."
        {...field('words')}
      />
      <ChipGroup
        label="Who teaches towards it"
        pick="one"
        chips={[
          { value: 'me', label: 'I teach' },
          { value: 'them', label: `${them.callName} teaches` },
          { value: 'both', label: 'Both of us' },
        ]}
        {...chips('teacher')}
      />
      <ChipGroup
        label="What for"
        pick="one"
        chips={[
          { value: 'professional', label: 'Professional life' },
          { value: 'member', label: 'As members here' },
        ]}
        {...chips('kind')}
      />
      <DateField label="By" optional {...field('dueOn')} />
      <Actions cost={`You and ${them.callName} can read and change it. Nobody else sees it.`}>
        <Button kind="action">{goal ? 'Save' : 'Add a goal'}</Button>
      </Actions>
    </Form>
  )
}

/** How a goal ends, or begins again: never as a failure. */
const Outcome = ({ partnership, goal }: { partnership: PartnershipSeen; goal: GoalSeen }) => (
  <Form
    action={to('goalState', { partnership: partnership.id, goal: goal.id })}
    class="mt-10 flex flex-wrap items-center gap-3 border-base-300 border-t pt-5"
  >
    {goal.state === 'open' ? (
      <>
        <Button name="state" value="reached" icon="check">
          Reached
        </Button>
        <Button name="state" value="dropped" kind="quiet">
          Let it go
        </Button>
      </>
    ) : (
      <Button name="state" value="open">
        Open it again
      </Button>
    )}
  </Form>
)
