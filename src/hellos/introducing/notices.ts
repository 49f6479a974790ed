import type { HelloId, IntroductionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { aboutHello } from '../about.ts'
import { introductionRows } from './access.ts'
import { standingFor } from './introduction.ts'
import { introductionAskedTitle, whyIntroduced } from './words.ts'

// The host is asked, then the guest. Where it comes to nothing only a host who said yes is told, in words that fit a guest
// who never looked as well as one who said not now.

type News = Promise<Notice[]>

/** An introduction whose two people may meet. */
async function ofTwo(look: Look, id: IntroductionId) {
  const row = await introductionRows(look).where('i.id', '=', id).executeTakeFirst()
  return row && (await mayContact(look, row.host, row.guest)) ? row : undefined
}

async function asks(look: Look, id: IntroductionId, who: 'host' | 'guest') {
  const row = await ofTwo(look, id)
  return row && standingFor(row, row[who], look.now) === 'asks' ? row : undefined
}

/** @public The host has said nothing yet. */
export const stillAsksHost = async (look: Look, id: IntroductionId): Promise<boolean> =>
  (await asks(look, id, 'host')) !== undefined

/** @public The guest has said nothing yet. */
export const stillAsksGuest = async (look: Look, id: IntroductionId): Promise<boolean> =>
  (await asks(look, id, 'guest')) !== undefined

async function asking(look: Look, id: IntroductionId, who: 'host' | 'guest'): News {
  const row = await asks(look, id, who)
  if (!row) return []
  const hosts = who === 'host'
  const them = hosts ? row.guestCallName : row.hostCallName
  const why = whyIntroduced({ offers: row.offers, hosts, topic: row.topicName }, them)
  const next = hosts
    ? `One click says that you are happy to; then ${them} is asked, and with both of you a conversation opens. “Not now” needs no reason and tells nobody.`
    : 'One click opens a conversation between the two of you. “Not now” needs no reason and tells nobody.'
  return [
    {
      ...{ to: row[who], kind: 'hello', key: `introduction/${id}/${who}`, about: aboutHello(id) },
      headline: introductionAskedTitle(hosts, them),
      body: `${why}\n\n${next}`,
      path: to('hello', { hello: id }),
      button: 'Read and answer',
      still: { what: `introduction_${who}`, id },
    },
  ]
}

/** @public To the host: would they be happy to meet somebody? */
export const newsOfHostAsked = (look: Look, id: IntroductionId): News => asking(look, id, 'host')

/** @public To the guest: somebody would be happy to meet them. */
export const newsOfGuestAsked = (look: Look, id: IntroductionId): News => asking(look, id, 'guest')

/** @public To the host: the guest is happy to, too. */
export async function newsOfIntroductionOpened(
  look: Look,
  { introduction: id, hello }: { introduction: IntroductionId; hello: HelloId },
): News {
  const row = await ofTwo(look, id)
  if (!row) return []
  const them = row.guestCallName
  return [
    {
      ...{ to: row.host, kind: 'answer', key: `introduction/${id}/opened`, about: aboutHello(id) },
      headline: `${row.guestName} is happy to meet you, too`,
      body: `You and ${them} can write to each other now. Two lines and a time for a first talk of twenty minutes are a good beginning.`,
      path: to('hello', { hello }),
      button: `Write to ${them}`,
      still: { what: 'hello_open', id: hello },
    },
  ]
}

/** @public To a host who said yes: it has not come about. */
export async function newsOfIntroductionLapse(look: Look, id: IntroductionId): News {
  const row = await ofTwo(look, id)
  if (!row || row.hostHappyAt === null || row.asideBy === row.host) return []
  return [
    {
      ...{ to: row.host, kind: 'ending', key: `introduction/${id}/lapsed`, about: aboutHello(id) },
      headline: `The introduction to ${row.guestCallName} has closed`,
      body: 'Thank you for saying yes. Weeks are full, and that says nothing about either of you.',
      path: to('hello', { hello: id }),
      button: 'Open it',
    },
  ]
}
