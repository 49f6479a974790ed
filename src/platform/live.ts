import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Events, EventType } from '#map/events.ts'
import type { Listener } from './work/listen.ts'
import { TOLD_CHANNEL } from './work/outbox.ts'

/** What a process hears of an event the moment it is committed anywhere: ids and facts. */
type Heard = { [T in EventType]: { id: string; type: T; payload: Events[T] } }[EventType]
type Hear = (heard: Heard) => void

/** @public Wakes whoever waits in this process. A wake-up says where to look; the truth is read from tables. */
export interface Live {
  /** Calls `hear` for every event told by any process. Returns the way to stop. */
  hear(hear: Hear): () => void
  /** Calls `again` after the listener was away, when anything may have been missed. */
  onGap(again: () => void): () => void
  /** Ends every open stream, so that a stopping process does not wait for them. */
  close(): void
  readonly closing: AbortSignal
}

/** @public */
export async function openLive(listener: Listener): Promise<Live> {
  const ears = new Set<Hear>()
  const gaps = new Set<() => void>()
  const ending = new AbortController()
  await listener.listen(
    TOLD_CHANNEL,
    (payload) => {
      const heard = JSON.parse(payload) as Heard
      for (const ear of ears) ear(heard)
    },
    () => {
      for (const gap of gaps) gap()
    },
  )
  return {
    hear: (ear) => {
      ears.add(ear)
      return () => ears.delete(ear)
    },
    onGap: (gap) => {
      gaps.add(gap)
      return () => gaps.delete(gap)
    },
    close: () => ending.abort(),
    closing: ending.signal,
  }
}

/** @public A piece of a page to append to the element `target`, as the same component that drew the page. */
export interface Piece {
  /** Where to go on after a broken line; sent back by the browser as Last-Event-ID. */
  readonly id: string
  readonly target: string
  readonly html: string
}

interface Stream {
  live: Live
  /** Whether this event concerns this page. */
  concerns: Hear extends (heard: infer H) => void ? (heard: H) => boolean : never
  /** Everything after the last piece seen, in order. */
  after: (last: string) => Promise<Piece[]>
  last: string
}

const HEARTBEAT_MS = 20_000

/**
 * @public Server-sent turbo-streams: appends by id, never a morph where a draft could be lost. A notification only wakes;
 * the rows are read by what comes after the last one sent, so that nothing is lost or doubled over a reconnection.
 */
export function streamPieces(c: Context, { live, concerns, after, last }: Stream): Response {
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    let seen = c.req.header('Last-Event-ID') || last
    let wake: () => void = () => undefined
    let woken = true
    const rouse = () => {
      woken = true
      wake()
    }
    const stopHearing = live.hear((heard) => concerns(heard) && rouse())
    const stopGaps = live.onGap(rouse)
    const over = AbortSignal.any([live.closing, c.req.raw.signal])
    over.addEventListener('abort', rouse)
    stream.onAbort(rouse)
    try {
      while (!over.aborted && !stream.aborted) {
        if (woken) {
          woken = false
          for (const piece of await after(seen)) {
            await stream.writeSSE({ id: piece.id, data: turboAppend(piece) })
            seen = piece.id
          }
        } else {
          await Promise.race([
            new Promise<void>((done) => {
              wake = done
            }),
            stream.sleep(HEARTBEAT_MS),
          ])
          if (!woken) await stream.write(': still here\n\n')
        }
      }
    } finally {
      stopHearing()
      stopGaps()
    }
  })
}

const turboAppend = ({ target, html }: Piece): string =>
  `<turbo-stream action="append" target="${target}"><template>${html.replace(/\n/g, '&#10;')}</template></turbo-stream>`
