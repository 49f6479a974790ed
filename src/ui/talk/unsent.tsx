import type { Child } from 'hono/jsx'
import { TextArea } from '../fields.tsx'
import { Notice } from '../notice.tsx'

/** @public What somebody wrote that came too late: why it was not sent, and the words, to be copied. */
export const Unsent = ({ words, children }: { words: string; children?: Child }) => (
  <div class="mb-9 grid gap-4">
    <Notice kind="error">{children} Your words stand below, so that you can copy them.</Notice>
    <TextArea label="What you wrote" name="unsent" value={words} rows={6} readonly />
  </div>
)
