import { Button, ButtonLink } from '../button.tsx'
import { Checkbox, ChipGroup } from '../choices.tsx'
import { DateField, Select, TextArea, TextField } from '../fields.tsx'
import { ErrorSummary, Form, PostButton } from '../form.tsx'
import { Actions, Columns, Section } from '../page.tsx'

const errors = {
  why: 'Write at least one sentence, so that Ruth knows this letter is not for just anybody.',
  email: 'Write your e-mail with an @, like maya@example.org.',
}

const topics = [
  { value: 'hearings', label: 'Public hearings', note: '41 teach it' },
  { value: 'salary', label: 'Salary talks', note: '7 teach it' },
  { value: 'full', label: 'Storm water', note: 'nobody has room', disabled: true },
]

const stages = [
  { value: 'student', label: 'Student' },
  { value: 'early', label: 'Early' },
  { value: 'retired', label: 'Retired' },
]

/** Buttons of every kind and state. */
export const ButtonParts = () => (
  <Section heading="Buttons">
    <Actions cost="Five minutes to write. If the answer is yes, a 20-minute chat.">
      <Button kind="action">The one action</Button>
      <Button>Another</Button>
      <Button kind="quiet">Quiet</Button>
      <Button kind="link">A link</Button>
    </Actions>
    <Actions>
      <Button big kind="action">
        Say hello
      </Button>
      <ButtonLink big icon="bookmark" href="#saved">
        Save for later
      </ButtonLink>
      <Button disabled>Not now</Button>
      <Button kind="action" disabled>
        Not now
      </Button>
      <PostButton action="#withdraw" label="Withdraw" kind="link" fields={{ hello: '7' }} />
    </Actions>
    <Actions>
      <Button>
        A button with a very long label that has to break on a phone without bursting its column
      </Button>
    </Actions>
  </Section>
)

/** A form: empty, filled, with errors, disabled. */
export const FormParts = () => (
  <Section heading="Fields">
    <ErrorSummary errors={errors} />
    <Columns
      main={
        <Form action="#hello" label="A hello">
          <Select
            name="topic"
            label="Topic"
            hint="Ruth teaches these. One is enough."
            any="Any topic"
            options={stages}
          />
          <TextArea
            name="who"
            label="Who I am"
            hint="Two lines."
            value="Second-year designer in Leeds."
            draft
          />
          <TextArea name="why" label="Why you" hint="What made you choose Ruth?" error={errors.why} />
          <TextField name="gain" label="What you might gain" optional />
          <TextField name="email" type="email" label="Email" value="maya at example" error={errors.email} />
          <Button big kind="action">
            Send hello
          </Button>
        </Form>
      }
      aside={
        <Form action="#profile" label="A profile">
          <ChipGroup name="topics" label="What could you teach?" chips={topics} values={['hearings']} />
          <ChipGroup
            name="stage"
            label="Stage"
            pick="one"
            chips={stages}
            values={['early']}
            error="Choose one."
          />
          <DateField name="from" label="From" value="2026-09-03" />
          <Checkbox
            name="accept"
            label="I accept the code of conduct"
            hint="Version 2, two minutes to read."
          />
          <Checkbox
            name="shown"
            look="switch"
            label="Show these on my profile"
            checked
            readers="Only you can read this."
          />
          <TextField name="closed" label="Member number" value="10 482" disabled />
          <TextField name="size" label="How many people at once" type="number" min={0} max={9} value={2} />
        </Form>
      }
    />
  </Section>
)
