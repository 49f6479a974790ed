import type { HelloId, MessageId } from '#map/ids.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { notFound } from '#platform/refusal.ts'
import { makeReport } from '#safety/make-report.ts'
import { readAnyHello, readHello } from '../access.ts'
import type { HelloSeen } from '../hello.ts'
import { type MessageSeen, messagesAround, readMessage } from './messages.ts'
import type { ExcerptLine } from './pages.tsx'

/** What a report may show: a letter, a last word, or one message with the five around it. Only what came from the other is reported. */
export interface Reportable {
  readonly hello: HelloSeen
  /** The id of the hello or message it is about. */
  readonly subject: string
  readonly lines: readonly ExcerptLine[]
}

/**
 * What the other wrote once: the letter, also one that was withdrawn, and the last word that came with a not now or an end.
 * What came last is what the report is about.
 */
export async function letterToReport(look: MemberLook, id: HelloId): Promise<Reportable> {
  const { hello } = await readAnyHello(look, id)
  const { whoIAm, whyYou, gain, question, saidAt, them, side, introduced } = hello
  const { word, wordIsMine, wordAt } = hello
  const lines = [
    ...(side === 'receiver' && !introduced
      ? [{ id: 'letter', words: [gain, whoIAm, whyYou, question].filter(Boolean).join('\n\n'), at: saidAt }]
      : []),
    ...(word && !wordIsMine ? [{ id: 'word', words: word, at: wordAt ?? saidAt }] : []),
  ].map((line, place, all) => ({ ...line, who: them.name, subject: place === all.length - 1 }))
  if (lines.length === 0) throw notFound()
  return { hello, subject: hello.id, lines }
}

/** A message of the other's, with the lines around it. */
export async function messageToReport(
  look: MemberLook,
  id: HelloId,
  message: MessageId,
): Promise<Reportable> {
  const hello = await readHello(look, id)
  const subject = await readMessage(look, hello.id, message)
  if (subject.mine) throw notFound()
  const around = await messagesAround(look, hello.id, subject)
  return { hello, subject: message, lines: around.map((line) => lineOf(line, message)) }
}

const lineOf = ({ id, name, words, at }: MessageSeen, subject: MessageId): ExcerptLine => ({
  ...{ id, who: name, words, at, subject: id === subject },
})

interface Reporting {
  what: Reportable
  kind: 'hello' | 'message'
  /** Ids of lines the reporter chose; what the report is about goes along in any case. */
  chosen: readonly string[]
  words: string
}

/** Hands the chosen lines to the staff. */
export async function reportFromHello(
  act: MemberAct,
  { what, kind, chosen, words }: Reporting,
): Promise<void> {
  const { hello, subject, lines } = what
  await makeReport(act, {
    accused: hello.them.id,
    subject: { kind, id: subject },
    excerpt: lines
      .filter((line) => line.subject || chosen.includes(line.id))
      .map(({ who, words: said, at }) => ({ who, words: said, at })),
    words,
  })
}
