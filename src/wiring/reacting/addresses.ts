import { endCalendarAddress } from '#partnerships/meetings/calendar/calendar-address.ts'
import type { Reactions } from '#platform/jobs/outbox.ts'
import { endFeedAddress } from '#questions/feed/feed-address.ts'
import { on } from './on.ts'

/** @public Whoever took an account over may have made themselves a secret address that shows what its member does. */
export const addressReactions = {
  'address.changed': [
    on('address.changed', 'end their secret addresses', async (act, { member, undone }) => {
      if (!undone) return
      await endCalendarAddress(act, member)
      await endFeedAddress(act, member)
    }),
  ],
} satisfies Partial<Reactions>
