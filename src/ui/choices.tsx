import { described, FieldError, type FieldProps, Optional, Readers } from './fields.tsx'

type CheckboxProps = Omit<FieldProps, 'optional'> & {
  checked?: boolean | undefined
  /** What is sent when ticked. */
  value?: string | undefined
  /** A switch says on or off at once; a box waits for its form. */
  look?: 'box' | 'switch' | undefined
}

/** @public One thing to tick. */
export function Checkbox({ checked, value = 'yes', look = 'box', ...props }: CheckboxProps) {
  const { ids, control } = described(props)
  return (
    <div class="grid gap-1.5">
      {props.error && <FieldError id={ids.error}>{props.error}</FieldError>}
      <label class="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          {...control}
          type="checkbox"
          name={props.name}
          value={value}
          checked={checked}
          disabled={props.disabled}
          class={look === 'switch' ? 'toggle mt-0.5' : 'checkbox mt-0.5'}
        />
        <span>{props.label}</span>
      </label>
      {props.hint && (
        <p id={ids.hint} class="-mt-2 pl-9 text-muted text-small">
          {props.hint}
        </p>
      )}
      {props.readers && <Readers id={ids.readers}>{props.readers}</Readers>}
    </div>
  )
}

/** @public One pill of a group. `note` is said small after the label, such as "14 teach it". */
export type Chip = { value: string; label: string; note?: string | undefined; disabled?: boolean | undefined }

type ChipGroupProps = FieldProps & {
  chips: readonly Chip[]
  /** What is ticked. */
  values?: readonly string[] | undefined
  /** Whether one excludes the others. */
  pick?: 'any' | 'one' | undefined
}

/** @public Pills holding real checkboxes, or radios where one excludes the others. */
export function ChipGroup({ chips, values = [], pick = 'any', ...props }: ChipGroupProps) {
  const { ids, control } = described(props)
  const [type, look] = pick === 'one' ? ['radio', 'radio'] : ['checkbox', 'checkbox']
  return (
    <fieldset aria-describedby={control['aria-describedby']} class="grid min-w-0 gap-1.5">
      <legend class="mb-1.5 font-semibold">
        {props.label}
        {props.optional && <Optional />}
      </legend>
      {props.hint && (
        <p id={ids.hint} class="text-muted text-small">
          {props.hint}
        </p>
      )}
      {props.error && <FieldError id={ids.error}>{props.error}</FieldError>}
      <div class="flex flex-wrap gap-2.5 pt-1">
        {chips.map((chip, place) => (
          <label class="chip">
            <input
              id={place === 0 ? control.id : `${control.id}-${place + 1}`}
              type={type}
              name={props.name}
              value={chip.value}
              checked={values.includes(chip.value)}
              disabled={props.disabled || chip.disabled}
              class={look}
            />
            <span>
              {chip.label}
              {chip.note && <span class="text-muted text-small"> {chip.note}</span>}
            </span>
          </label>
        ))}
      </div>
      {props.readers && <Readers id={ids.readers}>{props.readers}</Readers>}
    </fieldset>
  )
}
