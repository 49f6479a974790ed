import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
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
}

/** @public `gone`: the server said 5xx to the address, so that it must not be written to again. */
export type Sent = 'sent' | 'gone'

/** @public Where mail leaves the house. Throws when it may be tried again. */
export interface Mailer {
  send(letter: Letter): Promise<Sent>
  /** A sentence when mail cannot leave at all, for `doctor`. */
  check(): Promise<string | undefined>
  close(): void
}

/** @public SMTP where configured; else 0600 files under DATA_DIR/mail. */
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
  }
}

function smtp(config: Config, url: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    ...(config.dkim ? { dkim: dkimOptions(config.dkim) } : {}),
  } as Parameters<typeof createTransport>[0])
  return {
    send: async (letter) => {
      try {
        await transport.sendMail(message(config, letter))
        return 'sent'
      } catch (error) {
        if (refusedForGood(error)) return 'gone'
        throw error
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
  error instanceof Error &&
  'command' in error &&
  error.command === 'RCPT TO' &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500

function files(config: Config): Mailer {
  const folder = join(config.dataDir, 'mail')
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    send: async (letter) => {
      const { message: bytes } = await transport.sendMail(message(config, letter))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const stamp = systemClock.now().toISOString().replaceAll(':', '')
      await writeFile(join(folder, `${stamp}-${randomUUID().slice(0, 8)}.eml`), bytes as Buffer, {
        mode: 0o600,
      })
      return 'sent'
    },
    check: async () => undefined,
    close: () => undefined,
  }
}
