import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import type { Section } from './section.ts'
import { headings } from './words.ts'

/** The form of a section, or of a part of one, saved on its own. */
export const SectionForm = ({ section, children }: { section: Section; children?: Child }) => (
  <Form action={to('me')} label={headings[section]}>
    <input type="hidden" name="section" value={section} />
    {children}
    <div>
      <Button kind="action">Save</Button>
    </div>
  </Form>
)
