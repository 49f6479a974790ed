import type { HelloId, MemberId, MessageId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { day } from '#ui/dates.ts'
import { aboutHello } from './about.ts'
import { helloRows } from './access.ts'
import { learnsIn } from './answering/who-learns.ts'
import type { HelloRow } from './hello.ts'
import { helloOfTwo, helloToAnswer } from './still.ts'
import { proposalWords, sizeWords } from './wording.ts'

// Each of these is read by one of the two, and says nothing that this one may not know: an unanswered, a set-aside and a
// blocked hello close in the same words; so do conversations that were ended, blocked or left. What somebody wrote is told
// only while the two may meet: asked here, and again when the mail leaves.

type News = Promise<Notice[]>

const rowOf = (look: Look, hello: HelloId): Promise<HelloRow | undefined> =>
  helloRows(look.tx).where('h.id', '=', hello).executeTakeFirst()

/** Where all news of a conversation leads, and what it is about: read together with it. */
const ofHello = ({ id }: HelloRow) => ({ path: to('hello', { hello: id }), about: aboutHello(id) })
const isSender = (row: HelloRow, member: MemberId) => row.sender === member
const callNameOf = (row: HelloRow, member: MemberId) =>
  isSender(row, member) ? row.senderCallName : row.receiverCallName
const otherOf = (row: HelloRow, member: MemberId) => (isSender(row, member) ? row.receiver : row.sender)

/** @public To the receiver: somebody says hello. The mail's one button leads to the three answers, and answers nothing. */
export async function newsOfSaid(look: Look, hello: HelloId): News {
  const row = await helloToAnswer(look, hello)
  if (!row) return []
  return [
    {
      to: row.receiver,
      kind: 'hello',
      key: `hello/${hello}/said`,
      headline: `${row.senderName} says hello: ${row.topicName}`,
      body: `${sizeWords[row.size]} is what ${row.senderCallName} asks for.\n\nYou can accept, ask first, or leave it with “not now”, which needs no reason and tells nobody.`,
      quote: row.gain || row.whyYou,
      about: aboutHello(hello),
      path: to('hello', { hello }, { do: 'accept' }),
      button: 'Read and answer',
      still: { what: 'hello_waiting', id: hello },
    },
  ]
}

const zoneOf = async (look: Look, member: MemberId): Promise<string> =>
  (await look.tx.selectFrom('members.profile').select('zone').where('member', '=', member).executeTakeFirst())
    ?.zone ?? 'UTC'

/** @public To the receiver, once, on the third day. */
export async function newsOfReminder(look: Look, hello: HelloId): News {
  const row = await helloToAnswer(look, hello)
  if (!row) return []
  const zone = await zoneOf(look, row.receiver)
  return [
    {
      to: row.receiver,
      kind: 'hello_reminder',
      key: `hello/${hello}/reminder`,
      headline: `${row.senderName} still hopes for an answer`,
      body: `The hello about ${row.topicName} closes by itself on ${day(look.now, row.expiresAt, zone)}. One tap is enough, and “not now” is an answer too.`,
      quote: row.gain || row.whyYou,
      about: aboutHello(hello),
      path: to('hello', { hello }, { do: 'accept' }),
      button: 'Read and answer',
      still: { what: 'hello_waiting', id: hello },
    },
  ]
}

/** @public To the sender: the other would like to talk first. */
export async function newsOfAsking(look: Look, hello: HelloId): News {
  const row = await helloOfTwo(look, hello)
  if (!row) return []
  const { receiverCallName: them } = row
  return [
    {
      ...{ to: row.sender, kind: 'answer', key: `hello/${hello}/asked-first`, ...ofHello(row) },
      headline: `${row.receiverName} would like to talk first`,
      body: `You and ${them} can write to each other now. Nothing is decided yet, and either of you may leave it there.`,
      button: `Write to ${them}`,
      still: { what: 'hello_open', id: hello },
    },
  ]
}

const readWords = (look: Look, message: MessageId) =>
  look.tx
    .selectFrom('hellos.message')
    .select(['author', 'words'])
    .where('id', '=', message)
    .executeTakeFirst()

/** @public To the sender: yes, with the first line that came along. */
export async function newsOfAcceptance(look: Look, hello: HelloId, firstLine: MessageId | null): News {
  const row = await helloOfTwo(look, hello)
  const said = firstLine ? await readWords(look, firstLine) : undefined
  if (!row) return []
  const { receiverCallName: them, proposalAcceptedAt, proposalBy } = row
  const time = proposalAcceptedAt
    ? ' The time you suggested suits too.'
    : proposalBy === row.receiver
      ? ` ${them} suggests another time.`
      : ''
  return [
    {
      ...{ to: row.sender, kind: 'answer', key: `hello/${hello}/accepted`, ...ofHello(row) },
      headline: `${row.receiverName} said yes`,
      body: `You and ${them} are talking about ${row.topicName}.${time} A first talk of twenty minutes is a good beginning.`,
      ...(said ? { quote: said.words } : {}),
      button: `Write to ${them}`,
      still: { what: 'hello_open', id: hello },
    },
  ]
}

/** @public To the sender: not now, with a word. Without one nothing is told. */
export async function newsOfWord(look: Look, hello: HelloId): News {
  const row = await rowOf(look, hello)
  if (!row) return []
  return [
    {
      ...{ to: row.sender, kind: 'answer', key: `hello/${hello}/word`, ...ofHello(row) },
      headline: `${row.receiverName} answered: not now`,
      body: `Your hello about ${row.topicName} is closed. Others know about it as well.`,
      quote: row.lastWord,
      button: 'Read it',
      still: { what: 'hello_pair', id: hello },
    },
  ]
}

/** @public To the sender, once: seven days went by. */
export async function newsOfExpiry(look: Look, hello: HelloId): News {
  const row = await rowOf(look, hello)
  if (!row) return []
  return [closed(row, row.sender, 'expired')]
}

/** @public To both: fourteen days without a word while nothing was decided. */
export async function newsOfLapse(look: Look, hello: HelloId): News {
  const row = await rowOf(look, hello)
  if (!row) return []
  return [closed(row, row.sender, 'lapsed'), closed(row, row.receiver, 'lapsed')]
}

const closed = (row: HelloRow, member: MemberId, what: string): Notice => ({
  ...{ to: member, kind: 'ending', key: `hello/${row.id}/${what}`, ...ofHello(row) },
  headline: `The hello between you and ${callNameOf(row, otherOf(row, member))} has closed`,
  body: `It was about ${row.topicName}. Weeks are full, and that says nothing about either of you.`,
  button: 'Open it',
})

/** @public To whoever came to learn, once it is over. */
export const othersWords = (topic: string): string =>
  `Others know about ${topic} as well: three of them with room are one click away.`

/**
 * @public To the other: the conversation has ended, perhaps with a word of thanks. Whoever came to learn is offered three
 * others for the topic, after every end alike: a block, somebody leaving and a kind end read the same.
 */
export async function newsOfEnd(look: Look, hello: HelloId, by: MemberId): News {
  const row = await rowOf(look, hello)
  if (!row) return []
  const reader = otherOf(row, by)
  const thanks = row.lastWord !== '' && row.lastWordBy === by
  const learns = await learnsIn(look, hello, reader)
  const body = 'What the two of you wrote stays readable.'
  return [
    {
      ...{ to: reader, kind: 'ending', key: `hello/${hello}/ended`, ...ofHello(row) },
      headline: `Your conversation with ${callNameOf(row, by)} has ended`,
      body: learns ? `${body}\n\n${othersWords(row.topicName)}` : body,
      ...(thanks ? { quote: row.lastWord, still: { what: 'hello_pair', id: hello } as const } : {}),
      ...(learns && !thanks
        ? { path: to('helloPeople', { hello }), button: 'Look at three others' }
        : { button: 'Open it' }),
    },
  ]
}

/** @public To the other: a message. Mailed once until the conversation is read. */
export async function newsOfMessage(look: Look, hello: HelloId, message: MessageId): News {
  const row = await helloOfTwo(look, hello)
  const said = await readWords(look, message)
  if (!row || !said) return []
  const them = callNameOf(row, said.author)
  return [
    {
      ...{ to: otherOf(row, said.author), kind: 'message', key: `message/${message}`, ...ofHello(row) },
      headline: `${them} wrote to you`,
      body: `In your conversation about ${row.topicName}. More may follow there; the next mail comes once you have read it.`,
      quote: said.words,
      button: `Answer ${them}`,
      oncePer: aboutHello(hello),
      still: { what: 'hello_open', id: hello },
    },
  ]
}

/** @public To the other: a time to talk is suggested. One agreed to meanwhile is told as the meeting it has become. */
export async function newsOfTime(
  look: Look,
  hello: HelloId,
  { by, event }: { by: MemberId; event: string },
): News {
  const row = await helloOfTwo(look, hello)
  if (!row?.proposalAt || !row.proposalKind || row.proposalAcceptedAt) return []
  const them = callNameOf(row, by)
  return [
    {
      ...{ to: otherOf(row, by), kind: 'message', key: `time/${event}`, ...ofHello(row) },
      headline: `${them} suggests a time to talk`,
      body: `${them} suggests ${proposalWords[row.proposalKind].toLowerCase()}. You can agree or suggest another time in your conversation.`,
      button: 'Look at the time',
      oncePer: aboutHello(hello),
      still: { what: 'hello_open', id: hello },
    },
  ]
}
