import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextField } from '#ui/fields.tsx'
import { type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Fold } from '#ui/list/fold.tsx'
import { isOpen, type PostSeen, type ThreadSeen } from '../question.ts'
import { AskMentors } from '../routing/unanswered.tsx'

/** @public Out of sight, or back: beside every post, for staff. */
export const HideButton = ({ question, post }: { question: string; post: PostSeen }) => (
  <PostButton
    action={to('postHiding', { question, post: post.id })}
    fields={{ hidden: post.hidden ? 'no' : 'yes' }}
    label={post.hidden ? 'Show again' : 'Take out of sight'}
    kind="link"
  />
)

interface StaffProps {
  thread: ThreadSeen
  topics: readonly { key: string; name: string; group: string }[]
  values: FormValues
  errors: FieldErrors
}

/** @public What staff can do with a whole thread, folded at its end. */
export function StaffPanel({ thread, topics, values, errors }: StaffProps) {
  const question = thread.id
  return (
    <div class="mt-12">
      <Fold
        id="for-staff"
        heading="For staff"
        says="What it is about, and with which other it belongs together."
        open={errors.into !== undefined || errors.topic !== undefined}
      >
        <div class="grid gap-9">
          {thread.kind === 'question' && thread.answeredAt === null && isOpen({ ...thread, mine: true }) && (
            <AskMentors question={question} />
          )}
          <Form action={to('questionTopics', { question })} label="What it is about">
            <Select
              label="Topic"
              name="topic"
              value={thread.topics[0]?.key}
              error={errors.topic}
              options={topics.map(({ key, name, group }) => ({ value: key, label: name, group }))}
            />
            <div>
              <Button>Move</Button>
            </div>
          </Form>
          <Form action={to('questionMerging', { question })} label="Put together with another">
            <TextField
              label="The other question’s address"
              name="into"
              hint="Its answers stay, the answers given here go there, and this address leads there. Whoever asked is told."
              value={fieldValue(values, 'into')}
              error={errors.into}
            />
            <div>
              <Button>Put together</Button>
            </div>
          </Form>
        </div>
      </Fold>
    </div>
  )
}
