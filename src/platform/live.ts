import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Events, EventType } from '#map/events.ts'
import type { Listener } from './jobs/listen.ts'
import { TOLD_CHANNEL } from './jobs/outbox.ts'

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

/** @public A piece of a page, drawn by the same component that drew the page. */
export interface Piece {
  /** Where to go on after a broken line; sent back by the browser as Last-Event-ID. */
  readonly id: string
  /** `append` puts it at the end of `target`, once however often it comes; `replace` puts it in the place of `target`. */
  readonly action: 'append' | 'replace'
  readonly target: string
  readonly html: string
}

interface Stream {
  live: Live
  /** Whether this event concerns this page. */
  concerns: Hear extends (heard: infer H) => void ? (heard: H) => boolean : never
  /** Everything after the last piece seen, in order. Throws when the reader may no longer see it: the stream ends. */
  after: (last: string) => Promise<Piece[]>
  last: string
}

const HEARTBEAT_MS = 20_000
/** The browser comes back by itself, and is then asked again who it is. */
const LIFE_MS = 600_000
const COME_BACK_MS = 1_000

/**
 * @public Server-sent turbo-streams: appends by id, never a morph where a draft could be lost. A notification only wakes;
 * the rows are read by what comes after the last one sent, so that nothing is lost or doubled over a reconnection.
 */
export function streamPieces(c: Context, { live, concerns, after, last }: Stream): Response {
  const response = streamSSE(c, async (stream) => {
    const bell = newBell()
    const stopHearing = live.hear((heard) => concerns(heard) && bell.ring())
    const stopGaps = live.onGap(bell.ring)
    const over = AbortSignal.any([live.closing, c.req.raw.signal, AbortSignal.timeout(LIFE_MS)])
    over.addEventListener('abort', bell.ring, { once: true })
    stream.onAbort(bell.ring)
    try {
      // Said at once, so that the browser knows the line is open and how soon to come back.
      await stream.write(`retry: ${COME_BACK_MS}\n\n`)
      let seen = c.req.header('Last-Event-ID') || last
      for (let rung = true; !over.aborted && !stream.aborted; rung = await bell.wait(HEARTBEAT_MS)) {
        if (!rung) await stream.write(': still here\n\n')
        for (const piece of rung ? await after(seen) : []) {
          await stream.writeSSE({ id: piece.id, data: turboStream(piece) })
          seen = piece.id
        }
      }
    } catch {
      // A database that is away, or a page no longer theirs: the line ends, and the browser asks again.
    } finally {
      stopHearing()
      stopGaps()
    }
  })
  response.headers.set('Cache-Control', 'no-store')
  response.headers.set('X-Accel-Buffering', 'no')
  return response
}

/** Remembers a ring that came while nobody waited. */
function newBell() {
  let rung = false
  let answer: (() => void) | undefined
  const ring = (): void => {
    rung = true
    answer?.()
  }
  /** True once rung, false after so many milliseconds of silence. */
  const wait = async (milliseconds: number): Promise<boolean> => {
    if (!rung)
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, milliseconds)
        late.unref()
        answer = () => {
          clearTimeout(late)
          resolve()
        }
      })
    answer = undefined
    const was = rung
    rung = false
    return was
  }
  return { ring, wait }
}

const turboStream = ({ action, target, html }: Piece): string =>
  `<turbo-stream action="${action}" target="${target}"><template>${html.replace(/\n/g, '&#10;')}</template></turbo-stream>`
