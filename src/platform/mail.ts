import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import type { Config } from './config.ts'
import { systemClock } from './time.ts'

/** @public One mail to one person. */
export interface Letter {
  /** Part before the @ of the Message-ID; the same over every try, so that a receiver can drop a double. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** What this is about, so that mail programs group it. */
  readonly listId?: string
  /** One-click unsubscribe address (RFC 8058); letters that people asked for have none. */
  readonly unsubscribe?: string
  /** A calendar file, and what the reader's calendar is to do with it. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }
}

/**
 * @public `gone`: the server said 5xx to the address, so that it must not be written to again. `unsure`: the line broke
 * after the text was on its way, so that nobody knows whether it arrived.
 */
export type Sent = 'sent' | 'gone' | 'unsure'

/** @public Where mail leaves the house. Throws when it may be tried again. */
export interface Mailer {
  send(letter: Letter): Promise<Sent>
  /** A sentence when mail cannot leave at all, for `doctor`. */
  check(): Promise<string | undefined>
  close(): void
}

/** @public SMTP where configured; else 0600 files under DATA_DIR/mail: as sent (.eml), and as people read it (.txt). */
export const openMailer = (config: Config): Mailer =>
  config.smtpUrl ? smtp(config, config.smtpUrl) : files(config)

const headers = (letter: Letter) => ({
  'Auto-Submitted': 'auto-generated',
  ...(letter.listId ? { 'List-Id': letter.listId } : {}),
  // Written by hand: the library's own helper adds a comment that some receivers refuse (RFC 8058).
  ...(letter.unsubscribe
    ? {
        'List-Unsubscribe': { prepared: true, value: `<${letter.unsubscribe}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
    : {}),
})

function message(config: Config, letter: Letter) {
  const domain = new URL(config.baseUrl).hostname
  return {
    from: config.mailFrom,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.id}@${domain}>`,
    headers: headers(letter),
    // Beside the text as one more way to read the mail: only then do calendars take it for an invitation.
    ...(letter.calendar
      ? {
          icalEvent: {
            method: letter.calendar.method.toLowerCase(),
            filename: 'meeting.ics',
            content: letter.calendar.text,
          },
        }
      : {}),
  }
}

/** A server that drips its answers must not hold a mail for longer than its claim. */
const LONGEST_SEND_MS = 60_000

function smtp(config: Config, url: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // Only a line that broke before the text began is tried again by the library itself, and not for ever.
    maxRequeues: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    ...(config.dkim ? { dkim: dkimOptions(config.dkim) } : {}),
  } as Parameters<typeof createTransport>[0])
  const texts = watchTexts(transport)
  return {
    send: async (letter) => {
      try {
        const signal = AbortSignal.timeout(LONGEST_SEND_MS)
        await transport.sendMail({ ...message(config, letter), signal } as SendMailOptions)
        return 'sent'
      } catch (error) {
        if (refusedForGood(error)) return 'gone'
        if (texts.begun(letter.id) && replyOf(error) === undefined) return 'unsure'
        throw error
      } finally {
        texts.forget(letter.id)
      }
    },
    check: () =>
      transport.verify().then(
        () => undefined,
        (error: unknown) => `Mail cannot leave: the server at SMTP_URL says "${String(error)}".`,
      ),
    close: () => transport.close(),
  }
}

/** Knows of each mail on its way whether the server began to take its text: its stream has been read from. */
function watchTexts(transport: Transporter) {
  const streams = new Map<string, { readonly readableDidRead: boolean }>()
  transport.use('stream', (mail, done) => {
    const { message: node } = mail
    const open = node.createReadStream.bind(node)
    node.createReadStream = (options) => {
      const stream = open(options)
      streams.set(idOf(node.messageId()), stream)
      return stream
    }
    done()
  })
  return {
    begun: (id: string) => streams.get(id)?.readableDidRead === true,
    forget: (id: string) => streams.delete(id),
  }
}

const idOf = (messageId: string): string => messageId.replace(/^<|@.*$/g, '')

/** The three digits of the server's own answer, where it gave one. */
const replyOf = (error: unknown): number | undefined =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : undefined

/** @public Why a mail did not leave, for staff: the server's words without anybody's address. */
export const mailErrorText = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/[^\s<>"']+@[^\s<>"']+/g, '[address]')
    .replace(/\s+/g, ' ')
    .slice(0, 300)

/** The library's default field list leaves out List-Unsubscribe-Post, which RFC 8058 wants signed. */
const dkimOptions = ({ domain, selector, privateKey }: NonNullable<Config['dkim']>) => ({
  domainName: domain,
  keySelector: selector,
  privateKey,
  headerFieldNames:
    'From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted',
})

/** A 5xx in answer to RCPT is a hard bounce; a 5xx anywhere else (a full server, a refused text) may pass. */
const refusedForGood = (error: unknown): boolean =>
  error instanceof Error && 'command' in error && error.command === 'RCPT TO' && (replyOf(error) ?? 0) >= 500

/** The same for people: unencoded, so that a link can be followed from a terminal. */
const asText = ({ to, subject, text }: Letter): string => `To: ${to}\nSubject: ${subject}\n\n${text}`

/** @public A mail kept as a file, for whoever looks on. */
export interface KeptMail {
  readonly name: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** @public The mails kept under DATA_DIR/mail, newest first. */
export async function readKeptMails(config: Pick<Config, 'dataDir'>, most: number): Promise<KeptMail[]> {
  const folder = join(config.dataDir, 'mail')
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .reverse()
    .slice(0, most)
  return Promise.all(newest.map((name) => readKept(folder, name)))
}

async function readKept(folder: string, name: string): Promise<KeptMail> {
  const kept = await readFile(join(folder, name), 'utf8')
  const [to = '', subject = ''] = kept.split('\n', 2)
  const text = kept.slice(to.length + subject.length + 3)
  const value = (header: string) => header.replace(/^\w+: /, '')
  return { name: name.replace(/\.txt$/, ''), to: value(to), subject: value(subject), text }
}

function files(config: Config): Mailer {
  const folder = join(config.dataDir, 'mail')
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    send: async (letter) => {
      const { message: bytes } = await transport.sendMail(message(config, letter))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const stamp = systemClock.now().toISOString().replace(/[:.]/g, '')
      const file = join(folder, `${stamp}-${randomUUID().slice(0, 8)}`)
      await writeFile(`${file}.eml`, bytes as Buffer, { mode: 0o600 })
      await writeFile(`${file}.txt`, asText(letter), { mode: 0o600 })
      return 'sent'
    },
    check: async () => undefined,
    close: () => undefined,
  }
}
