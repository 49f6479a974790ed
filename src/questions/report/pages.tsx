import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { Actions, Page } from '#ui/page.tsx'
import type { Excerpt } from './report-post.ts'

interface ReportProps {
  action: string
  back: { href: string; label: string }
  excerpt: Excerpt
  values: FormValues
  errors: FieldErrors
}

/** What is shown to staff, before it is sent. */
export const ReportPostPage = ({ action, back, excerpt, values, errors }: ReportProps) => (
  <Page heading="Report" back={back}>
    <ErrorSummary errors={errors} />
    <div class="sheet mb-7 grid gap-2">
      <h2 class="font-semibold text-muted text-small">Staff will read this, and who wrote it</h2>
      <p class="text-small">
        <b>{excerpt.who}</b>
      </p>
      <Markdown text={excerpt.words} />
    </div>
    <Form action={action}>
      <TextArea
        label="What happened"
        name="words"
        optional
        value={fieldValue(values, 'words')}
        error={errors.words}
        readers="Only staff read this. Whoever wrote it never learns who asked."
      />
      <Actions cost="Staff look at it and decide. You are told when they have.">
        <Button kind="action">Ask staff to look</Button>
      </Actions>
    </Form>
  </Page>
)
