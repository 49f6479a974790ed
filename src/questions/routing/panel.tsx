import { to } from '#map/paths.ts'
import { PostButton } from '#ui/form.tsx'
import { Actions } from '#ui/page.tsx'
import { inWords, listed, noun, sentence } from '#ui/wording.ts'
import type { ThreadSeen } from '../question.ts'

const passing = '“Pass” tells nobody, and you are not asked again for a week.'
const openWords = `${passing} “Snooze” brings it back tomorrow, if nobody has answered by then.`
const snoozedWords = `Snoozed: it comes back to you the day after, if nobody has answered by then. ${passing}`

/** @public Why the reader was asked, and two ways out beside answering. */
export function InvitedPanel({ thread, me }: { thread: ThreadSeen; me: string }) {
  const { id: question, invited } = thread
  if (!invited) return null
  const { others, topics, snoozed } = invited
  return (
    <section aria-labelledby="invited" class="mt-9 rounded-box bg-theirs-wash p-5 sm:p-7">
      <h2 id="invited" class="mb-2 font-semibold text-lead">
        You were asked, {me}
      </h2>
      <p>
        Nobody has answered yet{topics.length > 0 && `, and you teach ${listed(topics)}`}.
        {others > 0 &&
          ` ${sentence(inWords(others))} ${noun(others, 'other person was', 'other people were')} asked as well.`}{' '}
        A few lines will do.
      </p>
      <Actions cost={snoozed ? snoozedWords : openWords}>
        <PostButton action={to('questionPass', { question })} label="Pass" />
        {!snoozed && <PostButton action={to('questionSnooze', { question })} label="Snooze" kind="quiet" />}
      </Actions>
      <p class="mt-3 text-small">
        <a href={to('meAnswering')}>How often I am asked</a>
      </p>
    </section>
  )
}
