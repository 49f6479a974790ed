import { sql } from 'kysely'
import { span } from '#platform/database/span.ts'
import { ASKING_LIFE } from './hello.ts'

/**
 * @public Whether a hello `h` waits for its receiver: a letter neither answered nor set aside, or a conversation in which
 * they have decided nothing yet. The same under *Waiting for you*, on Today and beside *Hellos*.
 */
export const waitsForReceiver = (now: Date) =>
  sql<boolean>`(h.state = 'waiting' and h.set_aside_at is null and h.expires_at > ${now}
    or h.state = 'asking'
      and h.last_message_at + ${span(ASKING_LIFE)} > ${now})`
