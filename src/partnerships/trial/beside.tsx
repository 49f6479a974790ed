import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { BesideHello } from '#hellos/beside.ts'
import type { HelloId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found } from '#platform/refusal.ts'
import { dayIn } from '#platform/time.ts'
import { isOver } from '#programmes/enrolment.ts'
import { livePartnershipOf } from '../access.ts'
import { contactRows, contactSeen } from '../contacts/contacts.ts'
import { meetingsOf, meetingsSeen } from '../meetings/access.ts'
import { becameMeeting } from '../meetings/planning/meet-as-agreed.ts'
import { isExchange } from './exchange.ts'
import { TrialPanel } from './panel.tsx'
import { openSuggestions, suggestionSeen } from './suggestion.ts'

/** @public What the two could make of their conversation, or have made of it. */
export const besideHello: BesideHello = async (look, hello) => {
  const reading = { now: look.now, zone: look.viewer.zone }
  const talking = hello.state === 'talking'
  const partnership = talking ? await livePartnershipOf(look, hello.id) : undefined
  const { before, meetings, became } = await readBefore(look, hello.id)
  const shown = talking && !partnership ? before : undefined
  return {
    panel: <TrialPanel {...{ hello, reading, partnership, meetings, before: shown }} />,
    lives: partnership !== undefined,
    meets: became,
  }
}

const askedBeside = askedOften((tx, { hello, now }: { hello: HelloId; now: Date }) =>
  tx
    .selectFrom('hellos.hello as h')
    .select((eb) => [
      isExchange(eb).as('exchanged'),
      becameMeeting(eb).as('became'),
      eb.selectFrom('programmes.programme').select('ends_on').where('key', '=', 'mentoring').as('endsOn'),
      jsonArrayFrom(contactRows(tx, hello)).as('contacts'),
      jsonArrayFrom(openSuggestions(tx, hello)).as('suggestions'),
      ...meetingsOf(tx, { hello, now }),
    ])
    .where('h.id', '=', hello),
)

/** What stands in a conversation, in one question of the database. */
async function readBefore(look: MemberLook, hello: HelloId) {
  const row = found((await askedBeside(look.tx, { hello, now: look.now }))[0])
  const [open] = row.suggestions.map(({ suggestedAt, lapsesAt, setAsideAt, ...suggestion }) => ({
    ...suggestion,
    suggestedAt: new Date(suggestedAt),
    lapsesAt: new Date(lapsesAt),
    setAsideAt: setAsideAt === null ? null : new Date(setAsideAt),
  }))
  const before = {
    exchanged: Boolean(row.exchanged),
    over: isOver(row, dayIn('UTC', look.now)),
    contacts: row.contacts.map((contact) => contactSeen(contact, look.viewer.id)),
    suggestion: suggestionSeen(open, look.viewer.id, look.now),
  }
  return { before, meetings: meetingsSeen(look, row), became: Boolean(row.became) }
}
