import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { LONGEST_COMMENT, LONGEST_TITLE, type PostSeen, type ThreadSeen } from '../question.ts'
import type { Version } from './edit-post.ts'
import { permalink } from './permalink.ts'

interface EditProps {
  thread: ThreadSeen
  post: PostSeen
  values: FormValues
  errors: FieldErrors
  /** What stands there now, where it was changed elsewhere since this form was opened. */
  conflict?: boolean | undefined
}

const backTo = ({ thread, post }: Pick<EditProps, 'thread' | 'post'>) => ({
  href: permalink(thread.id, post.id),
  label: thread.title,
})

/** Changing one's own words; after a change elsewhere both texts stand here. */
export function EditPostPage({ thread, post, values, errors, conflict }: EditProps) {
  return (
    <Page heading="Change what you wrote" back={backTo({ thread, post })}>
      <ErrorSummary errors={errors} />
      {conflict && <Conflict post={post} thread={thread} />}
      <Form action={to('questionPost', { question: thread.id, post: post.id })}>
        <input type="hidden" name="version" value={String(post.version)} />
        {post.kind === 'opening' && (
          <TextField
            label={thread.kind === 'question' ? 'Your question' : 'What it is about'}
            name="title"
            maxlength={LONGEST_TITLE}
            value={fieldValue(values, 'title')}
            error={errors.title}
          />
        )}
        <TextArea
          label={conflict ? 'What you have just written' : 'Your words'}
          name="words"
          rows={post.kind === 'comment' ? 3 : 9}
          maxlength={post.kind === 'comment' ? LONGEST_COMMENT : undefined}
          value={fieldValue(values, 'words')}
          error={errors.words}
        />
        <Actions cost="What it said before stays readable, one click away.">
          <Button kind="action">Save</Button>
        </Actions>
      </Form>
    </Page>
  )
}

const Conflict = ({ thread, post }: Pick<EditProps, 'thread' | 'post'>) => (
  <div class="mb-7 grid gap-5">
    <Notice kind="error">
      You changed this somewhere else in the meantime, so nothing was saved. Both texts are below: put
      together what you want to keep, then save.
    </Notice>
    <div class="sheet">
      <h2 class="mb-2 font-semibold text-muted text-small">What stands there now</h2>
      {post.kind === 'opening' && <p class="mb-2 font-semibold">{thread.title}</p>}
      <Markdown text={post.words} />
    </div>
  </div>
)

interface VersionsProps {
  thread: ThreadSeen
  post: PostSeen
  versions: readonly Version[]
  reading: Reading
}

/** What a post says and what it said before. */
export const VersionsPage = ({ thread, post, versions, reading }: VersionsProps) => (
  <Page heading="What it said before" back={backTo({ thread, post })}>
    <Section heading="Now">
      <Markdown text={post.words} />
    </Section>
    {versions.map(({ title, words, until }) => (
      <Section
        heading={
          <>
            Until <Time at={until} reading={reading} as="date" />,{' '}
            <Time at={until} reading={reading} as="clock" />
          </>
        }
      >
        {title !== null && title !== thread.title && <p class="mb-2 font-semibold">{title}</p>}
        <Markdown text={words} />
      </Section>
    ))}
  </Page>
)
