import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as the server took it. */
export interface Taken {
  readonly to: string
  readonly messageId: string
  readonly raw: string
}

/** How the server behaves towards one mail: an answer with a code, silence, or a line that breaks. */
export type Manner = 'take' | 'hang up after the text' | 'say nothing' | { at: 'RCPT' | 'DATA'; code: number }

/** A real SMTP server of a test's own, on a port that stays the same while it comes and goes. */
export interface PostOffice {
  readonly url: string
  /** Everything whose text the server had in full, taken or not told. */
  readonly received: Taken[]
  manner: (to: string) => Manner
  open(): Promise<void>
  close(): Promise<void>
  /** Lets everybody go to whom nothing was said. */
  release(): void
}

export async function openPostOffice(): Promise<PostOffice> {
  const received: Taken[] = []
  let held: (() => void)[] = []
  let server: SMTPServer | undefined
  let port = 0
  const post: PostOffice = {
    get url() {
      return `smtp://127.0.0.1:${port}?ignoreTLS=true`
    },
    received,
    manner: () => 'take',
    open: () =>
      new Promise((resolve) => {
        const opened = buildServer()
        server = opened
        opened.listen(port, '127.0.0.1', () => {
          port = (opened.server.address() as AddressInfo).port
          resolve()
        })
      }),
    close: async () => {
      post.release()
      for (const connection of server?.connections ?? []) connection._socket.destroy()
      await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
      server = undefined
    },
    release: () => {
      for (const go of held) go()
      held = []
    },
  }

  const refusal = (code: number) => Object.assign(new Error('not today'), { responseCode: code })

  const buildServer = () => {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      logger: false,
      onRcptTo: ({ address }, _session, answer) => {
        const manner = post.manner(address)
        if (typeof manner === 'object' && manner.at === 'RCPT') answer(refusal(manner.code))
        else answer()
      },
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]?.address ?? ''
          const manner = post.manner(to)
          if (typeof manner === 'object') return answer(refusal(manner.code))
          const raw = Buffer.concat(chunks).toString()
          received.push({ to, raw, messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '' })
          if (manner === 'say nothing') held.push(() => answer())
          else if (manner === 'take') answer()
          else
            for (const connection of server.connections)
              if (connection.session.id === session.id) connection._socket.destroy()
        })
      },
    })
    server.on('error', () => undefined)
    return server
  }

  await post.open()
  return post
}
