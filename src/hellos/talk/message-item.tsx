import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { Message } from '#ui/talk/message.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { mayEdit } from '../hello.ts'
import type { MessageSeen } from './messages.ts'

/** One message, the same whether the page drew it or a live stream brought it. */
export function MessageItem({
  hello,
  open,
  message,
  reading,
}: {
  hello: HelloId
  /** The two can write to each other: what is over is not changed any more. */
  open: boolean
  message: MessageSeen
  reading: Reading
}) {
  const { id, mine, author, words, at, edited } = message
  return (
    <Message
      id={id}
      mine={mine}
      author={author}
      when={<Time at={at} reading={reading} as="ago" />}
      text={words}
      edited={edited}
      actions={
        mine ? (
          open &&
          mayEdit(message, reading.now) && <a href={to('helloMessage', { hello, message: id })}>Change</a>
        ) : (
          <a href={to('messageReport', { hello, message: id })}>Report</a>
        )
      }
    />
  )
}
