import { z } from 'zod'
import { type FormValues, fieldValue, fieldValues } from '#platform/forms.ts'
import { someOf } from '#platform/text.ts'
import { isZone } from '#platform/time.ts'
import { ChipGroup } from '#ui/choices.tsx'
import { Select } from '#ui/fields.tsx'
import type { FieldErrors } from '#ui/form.tsx'
import { zoneOptions } from '#ui/zones.ts'
import { channels, hourSlots } from '../member.ts'
import { languageName, languages, languagesByName } from './languages.ts'
import { channelWords, hourWords } from './words.ts'

/** @public How and when somebody likes to meet, and in which languages. */
export const reachForm = z.object({
  channels: someOf(channels),
  hours: someOf(hourSlots),
  languages: someOf(languages),
  zone: z.string().max(60).default('UTC').refine(isZone, 'Please choose a time zone from the list.'),
})

/** Languages shown at once, besides the chosen ones. */
const COMMON = ['en', 'fr', 'es', 'de']

interface ReachProps {
  values: FormValues
  errors: FieldErrors
  /** The time zone is the association's so far; the browser may know better. */
  presetZone: boolean
}

/** @public */
export function ReachFields({ values, errors, presetZone }: ReachProps) {
  const spoken = fieldValues(values, 'languages')
  const zone = fieldValue(values, 'zone') || 'UTC'
  const first = languagesByName.filter((code) => spoken.includes(code) || COMMON.includes(code))
  const rest = languagesByName.filter((code) => !first.includes(code))
  const chips = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: languageName(code) }))
  return (
    <>
      <ChipGroup
        label="Ways to meet"
        name="channels"
        hint="Choose all that are fine with you. Addresses and numbers are never shown; you give them yourself."
        chips={channels.map((channel) => ({ value: channel, label: channelWords[channel] }))}
        values={fieldValues(values, 'channels')}
      />
      <ChipGroup
        label="Usual hours"
        name="hours"
        optional
        chips={hourSlots.map((slot) => ({ value: slot, label: hourWords[slot] }))}
        values={fieldValues(values, 'hours')}
      />
      <ChipGroup label="Languages" name="languages" chips={chips(first)} values={spoken} />
      <details>
        <summary class="min-h-11 cursor-pointer py-2 font-semibold">More languages</summary>
        <ChipGroup
          label="More languages"
          name="languages"
          id="languages-more"
          chips={chips(rest)}
          values={spoken}
        />
      </details>
      <Select
        label="Time zone"
        name="zone"
        hint="Times are said in it, and mail waits for your morning."
        value={zone}
        options={zoneOptions(zone)}
        presetZone={presetZone}
        error={errors.zone}
      />
    </>
  )
}
