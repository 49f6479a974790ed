import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'

/** @public What every field takes. Its id is its name, so that the error summary finds it. */
export type FieldProps = {
  label: string
  name: string
  id?: string | undefined
  hint?: Child
  error?: string | undefined
  /** Says "(optional)" after the label. */
  optional?: boolean | undefined
  /** Who can read what is written here, said under the field. */
  readers?: string | undefined
  disabled?: boolean | undefined
}

/** The ids of hint, error and readers, and the attributes which tie them to the control. */
export function described({ id, name, hint, error, readers }: FieldProps) {
  const own = id ?? name
  const ids = { hint: `${own}-hint`, error: `${own}-error`, readers: `${own}-readers` }
  const by = [hint && ids.hint, error && ids.error, readers && ids.readers].filter(Boolean).join(' ')
  return {
    ids,
    control: {
      id: own,
      'aria-describedby': by || undefined,
      'aria-invalid': error ? 'true' : undefined,
    },
  }
}

/** "(optional)" after a label. */
export const Optional = () => <span class="font-normal text-muted"> (optional)</span>

/** A message under a label: icon and words, never colour alone. */
export function FieldError({ id, children }: { id: string; children?: Child }) {
  return (
    <p id={id} class="flex gap-2 font-semibold text-error text-small">
      <span class="mt-0.5">
        <Icon name="alert" size={18} />
      </span>
      <span>{children}</span>
    </p>
  )
}

/** @public Who can read this: a lock and a sentence. */
export function Readers({ id, children }: { id?: string; children?: Child }) {
  return (
    <p id={id} class="flex gap-2 text-muted text-small">
      <span class="mt-0.5">
        <Icon name="lock" size={16} />
      </span>
      <span>{children}</span>
    </p>
  )
}

function Field({ children, ...props }: FieldProps & { children?: Child }) {
  const { ids, control } = described(props)
  return (
    <div class="grid gap-1.5">
      <label for={control.id} class="font-semibold">
        {props.label}
        {props.optional && <Optional />}
      </label>
      {props.hint && (
        <p id={ids.hint} class="text-muted text-small">
          {props.hint}
        </p>
      )}
      {props.error && <FieldError id={ids.error}>{props.error}</FieldError>}
      {children}
      {props.readers && <Readers id={ids.readers}>{props.readers}</Readers>}
    </div>
  )
}

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel' | 'number' | undefined
  value?: string | number | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'email' | undefined
  maxlength?: number | undefined
  min?: number | undefined
  max?: number | undefined
  placeholder?: string | undefined
  autofocus?: boolean | undefined
  /** The id of a datalist. */
  list?: string | undefined
}

/** @public One line of text. */
export function TextField({ type = 'text', ...props }: TextFieldProps) {
  const { label: _, hint: _h, error: _e, optional: _o, readers: _r, id: _i, ...own } = props
  return (
    <Field {...props}>
      <input
        {...described(props).control}
        {...own}
        type={type}
        dir={type === 'text' || type === 'search' ? 'auto' : undefined}
        class="input"
      />
    </Field>
  )
}

type TextAreaProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  maxlength?: number | undefined
  /** Keep what is typed in this browser session until it is sent. */
  draft?: boolean | undefined
  /** To read and to copy. */
  readonly?: boolean | undefined
}

/** @public Words of a person, so in the serif of people. */
export function TextArea({ value = '', rows = 4, draft, ...props }: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        {...described(props).control}
        name={props.name}
        rows={rows}
        maxlength={props.maxlength}
        disabled={props.disabled}
        readonly={props.readonly}
        dir="auto"
        data-draft={draft ? '' : undefined}
        class="textarea voice"
      >
        {/* A parser drops the first line break of a textarea; one more keeps it. */}
        {value.startsWith('\n') ? `\n${value}` : value}
      </textarea>
    </Field>
  )
}

/** @public One thing to choose; `value` is what is sent. Those of one `group` stand together under its name. */
export type Option = {
  value: string
  label: string
  disabled?: boolean | undefined
  group?: string | undefined
}

type SelectProps = FieldProps & {
  value?: string | undefined
  options: readonly Option[]
  /** What stands first and sends nothing, such as "Any stage". */
  any?: string | undefined
  /** Nobody has chosen a time zone yet: the browser's own is chosen where scripts run. */
  presetZone?: boolean | undefined
}

/** @public One of a list, in the order given; groups in the order of their first. */
export function Select({ value = '', options, any, presetZone, ...props }: SelectProps) {
  const groups = [...Map.groupBy(options, ({ group = '' }) => group)]
  const items = (list: readonly Option[]) =>
    list.map((option) => (
      <option value={option.value} selected={option.value === value} disabled={option.disabled}>
        {option.label}
      </option>
    ))
  return (
    <Field {...props}>
      <select
        {...described(props).control}
        name={props.name}
        disabled={props.disabled}
        data-preset-zone={presetZone ? '' : undefined}
        class="select"
      >
        {any !== undefined && (
          <option value="" selected={value === ''}>
            {any}
          </option>
        )}
        {groups.map(([group, list]) =>
          group === '' ? items(list) : <optgroup label={group}>{items(list)}</optgroup>,
        )}
      </select>
    </Field>
  )
}

type DateFieldProps = FieldProps & {
  type?: 'date' | 'month' | 'time' | 'datetime-local' | undefined
  /** As browsers send it: `2026-09-03`, `2026-09`, `19:00`, `2026-09-03T19:00`. */
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** @public A day, a month, a time, or a day and time, with the browser's own picker. */
export function DateField({ type = 'date', value, min, max, ...props }: DateFieldProps) {
  return (
    <Field {...props}>
      <input
        {...described(props).control}
        type={type}
        name={props.name}
        value={value}
        min={min}
        max={max}
        disabled={props.disabled}
        class="input max-w-64"
      />
    </Field>
  )
}

/** @public A file to send; its form is an upload. `accept` as browsers read it: `.csv,.tsv`. */
export function FileField({ accept, ...props }: FieldProps & { accept?: string | undefined }) {
  return (
    <Field {...props}>
      <input
        {...described(props).control}
        type="file"
        name={props.name}
        accept={accept}
        class="file-input w-full max-w-xl"
      />
    </Field>
  )
}
