import type { Child } from 'hono/jsx'
import { described, FieldError } from '../fields.tsx'

/** @public Whose thread underlines a blank: what the reader teaches, what the other does. */
export type Thread = 'mine' | 'theirs'

type LineProps = {
  /** In the margin. */
  label: Child
  /** The words with which the sentence begins. */
  lead: Child
  leadId?: string | undefined
  children?: Child
}

/** One line of an agreement: its name in the margin, and a sentence with something missing. */
const Line = ({ label, lead, leadId, children }: LineProps) => (
  <div class="letter-line">
    <div class="letter-margin">{label}</div>
    <div class="grid min-w-0 gap-1">
      <p id={leadId} class="letter-words">
        {lead}
      </p>
      {children}
    </div>
  </div>
)

type BlankProps = {
  label: string
  name: string
  lead: string
  value: string
  hint?: string | undefined
  error?: string | undefined
  /** What happened to it, such as that the other changed it. */
  note?: Child
  thread?: Thread | undefined
  maxlength: number
  /** A choice that stands before the free words. */
  before?: Child
  /** What the other wrote meanwhile, and what both texts are called. */
  other?: { text: string; mineIs: string; theirsIs: string } | undefined
}

/** @public A blank to fill in: serif on a line, and a hint below. */
export function Blank(props: BlankProps) {
  const { label, name, lead, value, hint, error, note, before, other } = props
  const { ids, control } = described({ label, name, hint, error })
  const by = [`${name}-lead`, control['aria-describedby'], note ? `${name}-note` : ''].filter(Boolean)
  const area = (
    <textarea
      {...control}
      aria-describedby={by.join(' ')}
      name={name}
      rows={2}
      maxlength={props.maxlength}
      dir="auto"
      data-draft=""
      data-thread={props.thread}
      class="blank"
    >
      {value.startsWith('\n') ? `\n${value}` : value}
    </textarea>
  )
  return (
    <Line label={<label for={name}>{label}</label>} lead={lead} leadId={`${name}-lead`}>
      {error && <FieldError id={ids.error}>{error}</FieldError>}
      {before}
      {other ? <SideBySide {...other} mine={area} /> : area}
      {note && (
        <p id={`${name}-note`} class="mt-1 text-small">
          {note}
        </p>
      )}
      {hint && (
        <p id={ids.hint} class="mt-1 text-muted text-small">
          {hint}
        </p>
      )}
    </Line>
  )
}

/** Two texts for one blank: mine in the field, theirs beside it. */
const SideBySide = ({ text, mineIs, theirsIs, mine }: NonNullable<BlankProps['other']> & { mine: Child }) => (
  <div class="mt-1 grid gap-x-6 gap-y-4 sm:grid-cols-2">
    <div class="grid min-w-0 content-start gap-1">
      <p class="font-semibold text-small">{mineIs}</p>
      {mine}
    </div>
    <div class="grid min-w-0 content-start gap-1 rounded-field bg-theirs-wash px-4 py-3">
      <p class="font-semibold text-small">{theirsIs}</p>
      <p dir="auto" class="letter-words whitespace-pre-line">
        {text || '(empty)'}
      </p>
    </div>
  </div>
)

type FilledLineProps = { label: string; lead: string; text: string; thread?: Thread | undefined }

/** @public The same to read and to print; an empty one is a line to write on by hand. */
export const FilledLine = ({ label, lead, text, thread }: FilledLineProps) => (
  <Line label={label} lead={lead}>
    <p dir="auto" data-thread={thread} class="blank-filled">
      {text || <span class="sr-only">(empty)</span>}
    </p>
  </Line>
)

type SignatureProps = {
  name: string
  thread: Thread
  signed: boolean
  /** "Signed version 2 on 17 November 2026" */
  says: string
}

/** @public A signature is a thread: dotted until it is there. */
export const Signature = ({ name, thread, signed, says }: SignatureProps) => (
  <div class="min-w-0">
    <p class={`letter-words ${signed ? 'italic' : 'text-muted'}`}>{name}</p>
    <div data-thread={thread} class={`signature ${signed ? '' : 'signature-open'}`} />
    <p class="mt-1.5 text-muted text-small">{says}</p>
  </div>
)
