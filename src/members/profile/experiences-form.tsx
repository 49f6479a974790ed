import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import { PostButton } from '#ui/form.tsx'
import { List } from '#ui/list/list.tsx'
import { type ExperienceChoices, ExperienceFields } from './experience-form.tsx'
import type { MyProfile } from './my-profile.ts'
import type { SectionAgain } from './section.ts'
import { SectionForm } from './section-fields.tsx'

interface ExperiencesProps {
  mine: MyProfile
  choices: ExperienceChoices
  again: SectionAgain | undefined
}

/** Before the ids of the fields of one experience; empty for the one being added. */
export const prefixOf = (experience: string): string => `experience-${experience}-`

/** What somebody has been through: each with its own form, and one for more. */
export function Experiences({ mine, choices, again }: ExperiencesProps) {
  const form = (id: string, values: FormValues) => {
    const mended = again?.experience === id ? again : undefined
    return (
      <SectionForm section="experience">
        {id !== '' && <input type="hidden" name="id" value={id} />}
        <ExperienceFields
          {...choices}
          values={mended?.values ?? values}
          errors={mended?.errors ?? {}}
          taught={mine.teaches.map(({ key }) => key)}
          prefix={prefixOf(id)}
        />
      </SectionForm>
    )
  }
  return (
    <div class="grid gap-6">
      {mine.experiences.length > 0 && (
        <List label="What I have been through">
          {mine.experiences.map((lived) => (
            <li class="border-base-300 border-b py-2">
              <details open={again?.experience === lived.id}>
                <summary class="min-h-11 py-2">
                  <span class="text-muted">{lived.year}</span> <span dir="auto">{lived.what}</span>
                </summary>
                <div class="mt-3 mb-4 grid gap-3">
                  {form(lived.id, formValuesOf(lived))}
                  <PostButton
                    action={to('me')}
                    kind="link"
                    label={`Remove “${lived.what}”`}
                    fields={{ section: 'experience', remove: lived.id }}
                  />
                </div>
              </details>
            </li>
          ))}
        </List>
      )}
      <details open={mine.experiences.length === 0 || again?.experience === ''}>
        <summary class="min-h-11 py-2 font-semibold">Add something</summary>
        <div class="mt-3">{form('', {})}</div>
      </details>
    </div>
  )
}

const formValuesOf = (lived: MyProfile['experiences'][number]): FormValues => ({
  kind: lived.kind,
  what: lived.what,
  year: String(lived.year),
  place: lived.place,
  regime: lived.regime ?? '',
  topic: lived.topic ?? '',
})
