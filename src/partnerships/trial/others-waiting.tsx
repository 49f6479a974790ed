import { to } from '#map/paths.ts'
import { PostButton } from '#ui/form.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { PartnershipSeen } from '../partnership.ts'

interface OthersWaitingProps {
  partnership: PartnershipSeen
  others: number
}

/** @public Whoever tries it with one may let the others know in one click that nothing is asked of them any more. */
export function OthersWaiting({ partnership: { hello, topicName }, others }: OthersWaitingProps) {
  if (others === 0) return null
  return (
    <Sheet class="grid gap-3">
      <p>
        {sentence(counted(others, 'other hello', 'other hellos'))} of yours about {topicName} still{' '}
        {others === 1 ? 'waits' : 'wait'} for an answer.
      </p>
      <PostButton
        action={to('helloOthers', { hello })}
        label={others === 1 ? 'Withdraw the other' : 'Withdraw the others'}
      />
    </Sheet>
  )
}
