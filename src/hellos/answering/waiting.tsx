import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { HelloSeen } from '../hello.ts'
import { ProposedTime } from '../talk/conversation.tsx'
import { sizeWords } from '../wording.ts'

/** @public The sender's page while nobody has answered: nothing here may depend on what the receiver did. */
export const Waiting = ({ hello, reading }: { hello: HelloSeen; reading: Reading }) => (
  <div class="mb-9 grid gap-4">
    <Notice kind="wait">
      <p>
        <b>Waiting</b> for {hello.them.callName}. It stays open until{' '}
        <Time at={hello.expiresAt} reading={reading} as="dayAfterWord" />.
      </p>
      <p>
        You asked for: {sizeWords[hello.size].toLowerCase()}.{' '}
        {hello.proposal && (
          <>
            You suggested <ProposedTime proposal={hello.proposal} reading={reading} />.
          </>
        )}
      </p>
      {hello.long && (
        <p>
          Three days have passed, so this no longer counts among your open hellos. Others teach{' '}
          {hello.topicName} too.
        </p>
      )}
    </Notice>
    <div class="flex flex-wrap items-center gap-3">
      {hello.long && (
        <ButtonLink href={to('helloPeople', { hello: hello.id })} kind="action">
          Look at three others
        </ButtonLink>
      )}
      <PostButton action={to('helloWithdraw', { hello: hello.id })} label="Withdraw" kind="quiet" />
    </div>
  </div>
)
