import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { BesideHello } from '#hellos/beside.ts'
import type { HelloId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { livePartnershipOf } from '../access.ts'
import { contactRows, contactSeen } from '../contacts/contacts.ts'
import { isExchange } from './exchange.ts'
import { TrialPanel } from './panel.tsx'
import { openSuggestions, suggestionSeen } from './suggestion.ts'

/** @public What the two could make of their conversation, or have made of it. */
export const besideHello: BesideHello = async (look, hello) => {
  const partnership = await livePartnershipOf(look, hello.id)
  const before = partnership ? undefined : await readBefore(look, hello.id)
  const reading = { now: look.now, zone: look.viewer.zone }
  return {
    panel: <TrialPanel {...{ hello, reading, partnership, before }} />,
    lives: partnership !== undefined,
  }
}

/** What stands in a conversation before anything has grown out of it, in one question of the database. */
async function readBefore(look: MemberLook, hello: HelloId) {
  const row = await look.tx
    .selectFrom('hellos.hello as h')
    .select((eb) => [
      isExchange(eb).as('exchanged'),
      jsonArrayFrom(contactRows(look, hello)).as('contacts'),
      jsonArrayFrom(openSuggestions(look, hello)).as('suggestions'),
    ])
    .where('h.id', '=', hello)
    .executeTakeFirstOrThrow()
  const [open] = row.suggestions.map(({ suggestedAt, lapsesAt, setAsideAt, ...suggestion }) => ({
    ...suggestion,
    suggestedAt: new Date(suggestedAt),
    lapsesAt: new Date(lapsesAt),
    setAsideAt: setAsideAt === null ? null : new Date(setAsideAt),
  }))
  return {
    exchanged: Boolean(row.exchanged),
    contacts: row.contacts.map((contact) => contactSeen(contact, look.viewer.id)),
    suggestion: suggestionSeen(open, look.viewer.id, look.now),
  }
}
