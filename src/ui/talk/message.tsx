import type { Child } from 'hono/jsx'
import { Words } from './words.tsx'

/** @public The id of a message's element: a live stream appends by it, and never twice. */
export const messageElement = (id: string): string => `message-${id}`

/** @public The stream of a conversation; new messages are appended to `#messages` and read out. */
export function Messages({ label, children }: { label: string; children?: Child }) {
  return (
    <div role="log" aria-label={label}>
      <ol id="messages" class="grid gap-5">
        {children}
      </ol>
    </div>
  )
}

type MessageProps = {
  id: string
  /** Whether the reader wrote it. */
  mine: boolean
  /** The call name; the reader's own messages say "You". */
  author: string
  /** A `Time`. */
  when: Child
  text: string
  /** The words were changed after they were sent. */
  edited?: boolean | undefined
  /** Quiet links below: change it, report it. */
  actions?: Child
}

/** @public One message: the reader's at the right on their wash, the other's at the left on a sheet. */
export function Message({ id, mine, author, when, text, edited, actions }: MessageProps) {
  const look = mine
    ? 'justify-self-end rounded-br-sm border-transparent bg-mine-wash'
    : 'justify-self-start rounded-bl-sm border-base-300 bg-base-100'
  return (
    <li id={messageElement(id)} class={`min-w-0 max-w-[85%] rounded-box border px-5 py-4 ${look}`}>
      <p class="mb-1 text-small">
        <b>{mine ? 'You' : author}</b> <span class="text-muted">{when}</span>
        {edited && <span class="text-muted"> · changed</span>}
      </p>
      <Words text={text} />
      {actions && <p class="-mb-2 text-muted text-small">{actions}</p>}
    </li>
  )
}

/** @public What happened between two messages, said in the middle. */
export function MessageEvent({ id, children }: { id: string; children?: Child }) {
  return (
    <li id={messageElement(id)} class="mx-auto max-w-sm text-center text-muted text-small">
      {children}
    </li>
  )
}

/** @public A sheet in the stream: a suggestion, a proposed meeting. */
export function MessageSheet({ id, children }: { id: string; children?: Child }) {
  return (
    <li id={messageElement(id)} class="sheet">
      {children}
    </li>
  )
}
