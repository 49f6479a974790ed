import type { Child } from 'hono/jsx'
import { Button, type ButtonLook } from './button.tsx'
import { inWords, sentence } from './wording.ts'

type FormProps = {
  action: string
  method?: 'post' | 'get' | undefined
  id?: string | undefined
  /** True for a form that carries a file. */
  upload?: boolean | undefined
  /** Names the form for screen readers where a page has several. */
  label?: string | undefined
  /** Search forms are landmarks of their own. */
  search?: boolean | undefined
  /** Forget every draft this browser keeps once it is sent: for signing out. */
  forgetDrafts?: boolean | undefined
  /** Sent by the browser itself: for one that may be answered with a page instead of the way to one. */
  plain?: boolean | undefined
  class?: string | undefined
  children?: Child
}

/** @public A form. It adds nothing hidden: where a request comes from is told by its Origin. */
export function Form({
  method = 'post',
  upload,
  label,
  search,
  forgetDrafts,
  plain,
  class: look,
  ...props
}: FormProps) {
  const { children, ...own } = props
  return (
    <form
      method={method}
      enctype={upload ? 'multipart/form-data' : undefined}
      aria-label={label}
      role={search ? 'search' : undefined}
      novalidate
      data-forget-drafts={forgetDrafts ? '' : undefined}
      data-turbo={plain ? 'false' : undefined}
      class={look ?? 'grid gap-7'}
      {...own}
    >
      {children}
    </form>
  )
}

type PostButtonProps = ButtonLook & {
  action: string
  label: string
  /** Sent along, hidden: what the one click is about. */
  fields?: Readonly<Record<string, string>> | undefined
  disabled?: boolean | undefined
  forgetDrafts?: boolean | undefined
}

/** @public One click, one POST: a form that is nothing but its button. */
export function PostButton({ action, label, fields = {}, forgetDrafts, ...button }: PostButtonProps) {
  return (
    <Form action={action} forgetDrafts={forgetDrafts} class={button.full ? 'grid' : 'inline-grid'}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button {...button}>{label}</Button>
    </Form>
  )
}

/** @public Messages by the name of their field, in the order of the page. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

type ErrorSummaryProps = {
  errors: FieldErrors
  /** In place of "Two things to put right". */
  heading?: string | undefined
}

/** @public What to put right, each line leading to its field; nothing when nothing is wrong. */
export function ErrorSummary({ errors, heading }: ErrorSummaryProps) {
  const lines = Object.entries(errors).flatMap(([name, message]) => (message ? [{ name, message }] : []))
  if (lines.length === 0) return null
  const title =
    heading ?? sentence(`${inWords(lines.length)} ${lines.length === 1 ? 'thing' : 'things'} to put right`)
  return (
    <div
      role="alert"
      tabindex={-1}
      data-error-summary
      class="my-6 rounded-box border-2 border-error bg-base-100 px-5 py-4"
    >
      <h2 class="font-semibold">{title}</h2>
      <ul>
        {lines.map(({ name, message }) => (
          <li>
            <a href={`#${name}`} class="inline-block py-2">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
