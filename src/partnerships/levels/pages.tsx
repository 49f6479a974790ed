import { to } from '#map/paths.ts'
import { learningLevels } from '#members/profile/words.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'
import type { PartnershipSeen } from '../partnership.ts'
import type { LevelSeen, OwnLevel } from './level.ts'

const options = learningLevels.map((label, place) => ({ value: String(place + 1), label }))
const wordOf = (level: number): string => learningLevels[level - 1] ?? ''

/** One's own form: where one stood with each topic, and stands now. */
export function LevelsPage({
  partnership: { id, them },
  levels,
  values,
}: {
  partnership: PartnershipSeen
  levels: readonly OwnLevel[]
  values: FormValues
}) {
  return (
    <Page
      heading="Where you stand"
      back={{ href: to('partnership', { partnership: id }), label: `${them.name} and you` }}
      lead="In your own word, not as a test. Leave open what you would rather not say."
    >
      <Form action={to('levels', { partnership: id })}>
        {levels.map(({ topic, name }) => (
          <fieldset class="grid min-w-0 gap-4 border-base-300 border-t pt-5 sm:grid-cols-2">
            <legend class="font-semibold text-lead">{name}</legend>
            {(['then', 'now'] as const).map((time) => (
              <Select
                label={time === 'then' ? 'When you began' : 'Now'}
                name={`${time}-${topic}`}
                any="Not said"
                options={options}
                value={fieldValue(values, `${time}-${topic}`)}
              />
            ))}
          </fieldset>
        ))}
        <Actions cost={`What you save here ${them.callName} reads, too. Nobody else does.`}>
          <Button kind="action">Save</Button>
        </Actions>
      </Form>
    </Page>
  )
}

/** @public Where each stood and stands, as they said it themselves. */
export const LevelLines = ({ levels, callName }: { levels: readonly LevelSeen[]; callName: string }) => (
  <ul class="grid gap-3" aria-label="Then and now">
    {levels.map(({ whose, topicName, atFirst, now }) => (
      <li class={`border-l-3 pl-4 ${whose === 'me' ? 'border-primary' : 'border-secondary'}`}>
        <p>
          <b>{topicName}</b>, {whose === 'me' ? 'you' : callName}
        </p>
        <p class="text-small">
          {atFirst !== null && <>When you two began: {wordOf(atFirst)}. </>}
          {now !== null && <>Now: {wordOf(now)}.</>}
        </p>
      </li>
    ))}
  </ul>
)
