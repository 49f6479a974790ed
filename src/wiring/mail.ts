import type { Stills } from '#notices/mail/claim.ts'
import { openPump, type Pump } from '#notices/mail/deliver.ts'
import { isStillAsked } from '#partnerships/lessons/ask-about-lessons.ts'
import type { House } from '#platform/house.ts'

/** What a mail may ask again when it leaves, room by room. */
export const stills: Stills = {
  hello_waiting: async (look, hello) => {
    const row = await look.tx
      .selectFrom('hellos.hello')
      .select('id')
      .where('id', '=', hello)
      .where('state', '=', 'waiting')
      .where('set_aside_at', 'is', null)
      .where('expires_at', '>', look.now)
      .executeTakeFirst()
    return row !== undefined
  },
  lesson_open: isStillAsked,
}

/** Starts sending mail from this process. */
export const startMail = (house: House): Pump => openPump(house, stills)
