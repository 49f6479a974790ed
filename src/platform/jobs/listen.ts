import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'

/** @public One connection of this process that hears NOTIFY, for jobs and for live pages alike. */
export interface Listener {
  /** `onReconnect` runs after each (re)connection: what was missed meanwhile must be read from tables. */
  listen(
    channel: string,
    onNotification: (payload: string) => void,
    onReconnect: () => void,
  ): Promise<{ close(): Promise<void> }>
  close(): Promise<void>
}

interface Ear {
  channel: string
  onNotification: (payload: string) => void
  onReconnect: () => void
}

/** @public Opens the listener; a lost server is tried again each half second until `close`. */
export async function openListener(
  connection: ClientConfig,
  log: (line: Record<string, unknown>) => void,
): Promise<Listener> {
  const ears = new Set<Ear>()
  let client: Client | undefined
  let closed = false

  const subscribe = (to: Client, channel: string) => to.query(`listen ${to.escapeIdentifier(channel)}`)

  const connect = async (): Promise<void> => {
    const next = new Client({ ...connection, keepAlive: true, application_name: 'bothways-listener' })
    next.on('error', () => undefined)
    next.on('end', () => {
      if (!closed && client === next) reconnect()
    })
    next.on('notification', ({ channel, payload }) => {
      for (const ear of ears) if (ear.channel === channel) ear.onNotification(payload ?? '')
    })
    await next.connect()
    client = next
    for (const channel of new Set([...ears].map((ear) => ear.channel))) await subscribe(next, channel)
    for (const ear of ears) ear.onReconnect()
  }

  const reconnect = (): void => {
    log({ warning: 'listener lost, trying again' })
    void (async () => {
      while (!closed) {
        await sleep(500)
        try {
          return await connect()
        } catch {
          // The server is still away; what was missed is read after the next connection.
        }
      }
    })()
  }

  await connect()
  return {
    listen: async (channel, onNotification, onReconnect) => {
      const ear = { channel, onNotification, onReconnect }
      ears.add(ear)
      if (client) await subscribe(client, channel)
      onReconnect()
      return {
        close: async () => {
          ears.delete(ear)
        },
      }
    },
    close: async () => {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}
