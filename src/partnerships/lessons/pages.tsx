import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { DateField, Select, TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'
import type { Reading } from '#ui/time.tsx'
import type { PartnershipSeen } from '../partnership.ts'
import type { LessonSeen, TopicOfTwo } from './lesson.ts'
import { LessonWords, MarkButtons } from './taught.tsx'

interface FormProps {
  partnership: PartnershipSeen
  values: FormValues
  errors: FieldErrors
}

const backTo = ({ id, them }: PartnershipSeen) => ({
  href: to('partnership', { partnership: id }),
  label: `${them.name} and you`,
})

/** Something to try: who taught it, what, perhaps when, and when to look again. */
export function AddLessonPage({
  partnership,
  topics,
  values,
  errors,
}: FormProps & { topics: readonly TopicOfTwo[] }) {
  const { id, them } = partnership
  const field = (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })
  return (
    <Page
      heading="Add something to try"
      back={backTo(partnership)}
      lead="One small thing that one of you showed the other, to be tried in real life."
    >
      <ErrorSummary errors={errors} />
      <Form action={to('lessonNew', { partnership: id })}>
        <input type="hidden" name="formKey" value={fieldValue(values, 'formKey')} />
        <ChipGroup
          label="Who taught it"
          name="taughtBy"
          pick="one"
          chips={[
            { value: 'them', label: `${them.callName} taught me` },
            { value: 'me', label: `I taught ${them.callName}` },
          ]}
          values={[fieldValue(values, 'taughtBy')]}
          error={errors.taughtBy}
        />
        <TextArea
          label="What to try"
          rows={2}
          draft
          hint="Small enough for one week: “Begin with who has lived there longest.”"
          {...field('words')}
        />
        <TextArea
          label="When, then"
          rows={2}
          optional
          draft
          hint="A plan helps most: “When I open the next hearing, then I first ask who has lived there longest.”"
          {...field('plan')}
        />
        <Select
          label="Topic"
          any="No topic"
          options={topics.map(({ key, name }) => ({ value: key, label: name }))}
          {...field('topic')}
        />
        <DateField
          label="Day to look again"
          optional
          hint="Whoever tries it is asked once, on that day."
          {...field('lookAgainOn')}
        />
        <Actions
          cost={`You and ${them.callName} can read this, nobody else. Whoever tries it says how it went; dropping it with a word is fine.`}
        >
          <Button kind="action">Add something to try</Button>
        </Actions>
      </Form>
    </Page>
  )
}

/** One lesson and what became of it, in the learner's own word: reached from a mail, too. */
export function LessonPage({
  partnership,
  lesson,
  values,
  errors,
  reading,
}: FormProps & { lesson: LessonSeen; reading: Reading }) {
  const { id, them } = partnership
  return (
    <Page heading="How did it go?" back={backTo(partnership)} lead={`${them.callName} taught you this.`}>
      <ErrorSummary errors={errors} />
      <div class="mb-7 border-secondary border-l-3 pl-4">
        <LessonWords lesson={lesson} callName={them.callName} reading={reading} />
      </div>
      <Form action={to('lesson', { partnership: id, lesson: lesson.id })}>
        <TextArea
          label="In a word"
          name="said"
          rows={2}
          hint="Needed only to drop it: why it did not fit."
          value={fieldValue(values, 'said') || lesson.said}
          error={errors.said}
          readers={`You and ${them.callName} can read this.`}
        />
        <Actions cost={`${them.callName} is told, and thanked for you.`}>
          <MarkButtons />
        </Actions>
      </Form>
    </Page>
  )
}
