import type { HelloId, MessageId } from '#map/ids.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { notFound } from '#platform/refusal.ts'
import { makeReport } from '#safety/make-report.ts'
import { readHello } from '../access.ts'
import type { HelloSeen } from '../hello.ts'
import { type MessageSeen, messagesAround, readMessage } from './messages.ts'
import type { ExcerptLine } from './pages.tsx'

/** What a report may show: a letter, or one message with the five around it. Only what came from the other is reported. */
export interface Reportable {
  readonly hello: HelloSeen
  readonly lines: readonly ExcerptLine[]
}

/** The letter that began a hello, for its receiver. */
export async function letterToReport(look: MemberLook, id: HelloId): Promise<Reportable> {
  const hello = await readHello(look, id)
  if (hello.side !== 'receiver') throw notFound()
  const { whoIAm, whyYou, gain, question, saidAt, them } = hello
  const words = [gain, whoIAm, whyYou, question].filter(Boolean).join('\n\n')
  return { hello, lines: [{ id: hello.id, who: them.name, words, at: saidAt, subject: true }] }
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
  return { hello, lines: around.map((line) => lineOf(line, message)) }
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
  const { hello, lines } = what
  const subject = lines.find((line) => line.subject)
  if (!subject) throw notFound()
  await makeReport(act, {
    accused: hello.them.id,
    subject: { kind, id: subject.id },
    excerpt: lines
      .filter((line) => line.subject || chosen.includes(line.id))
      .map(({ who, words: said, at }) => ({ who, words: said, at })),
    words,
  })
}
