import type { Option } from '../fields.tsx'
import { FieldError } from '../fields.tsx'

type InlineProps = { label: string; name: string; value: string; error?: string | undefined }

const control = ({ name, error }: InlineProps) => ({
  id: name,
  name,
  'aria-describedby': error ? `${name}-error` : undefined,
  'aria-invalid': error ? ('true' as const) : undefined,
})

const Named = ({ label, name }: InlineProps) => (
  <label for={name} class="sr-only">
    {label}
  </label>
)

const Wrong = ({ name, error }: InlineProps) =>
  error ? (
    <div class="basis-full">
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </div>
  ) : null

/** @public A number within a sentence. */
export const InlineNumber = (props: InlineProps & { max: number }) => (
  <>
    <Named {...props} />
    <input
      {...control(props)}
      type="number"
      inputmode="numeric"
      min={1}
      max={props.max}
      value={props.value}
      class="blank-inline w-16 text-center"
    />
    <Wrong {...props} />
  </>
)

/** @public A day within a sentence. */
export const InlineDay = (props: InlineProps) => (
  <>
    <Named {...props} />
    <input {...control(props)} type="date" value={props.value} class="blank-inline" />
    <Wrong {...props} />
  </>
)

/** @public A choice within a sentence; `any` stands first and sends nothing. */
export const InlineChoice = ({
  options,
  any,
  ...props
}: InlineProps & { options: readonly Option[]; any: string }) => (
  <>
    <Named {...props} />
    <select {...control(props)} class="blank-inline">
      <option value="" selected={props.value === ''}>
        {any}
      </option>
      {options.map(({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  </>
)
