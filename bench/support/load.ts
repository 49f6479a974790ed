import { Agent, request } from 'node:http'
import { percentile } from './machine.ts'

export interface Shot {
  readonly path: string
  readonly cookie?: string
  readonly method?: 'GET' | 'POST'
  readonly body?: string
}

export interface Load {
  readonly sent: number
  readonly errors: number
  /** Requests answered per second. */
  readonly rate: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

type Seconds = number | ((gone: number) => boolean)

/** Pages at a fixed rate. */
export const fixedRate = (
  url: string,
  rate: number,
  seconds: Seconds,
  shot: (n: number) => Shot,
): Promise<Load> => onTheClock(rate, seconds, (n, planned) => fire(url, shot(n), planned))

/**
 * Anything on a fixed clock, counted from the planned instant, so that a stall is felt by everyone it would have met. For
 * so many seconds, or while `seconds` says so of those gone by. `doing` comes back with its milliseconds, NaN for a fault.
 */
export async function onTheClock(
  rate: number,
  seconds: Seconds,
  doing: (n: number, planned: number) => Promise<number>,
): Promise<Load> {
  const began = performance.now()
  const answers: Promise<number>[] = []
  const last = typeof seconds === 'number' ? seconds : Number.POSITIVE_INFINITY
  const isGoing = typeof seconds === 'number' ? (gone: number) => gone < seconds : seconds
  await new Promise<void>((done) => {
    const tick = setInterval(() => {
      const gone = (performance.now() - began) / 1000
      // The first is due at once: fired a beat late, every answer would seem to have taken that beat too.
      const due = Math.min(Math.floor(gone * rate) + 1, last * rate)
      while (answers.length < due) answers.push(doing(answers.length, began + (answers.length / rate) * 1000))
      if (isGoing(gone)) return
      clearInterval(tick)
      done()
    }, 1)
  })
  return summary(await Promise.all(answers), performance.now() - began)
}

/** Pages, as many as `connections` at a time can take, for `seconds`: the ceiling, not what anybody feels. */
export const flatOut = (
  url: string,
  connections: number,
  seconds: number,
  shot: (n: number) => Shot,
): Promise<Load> => {
  let n = 0
  return asOften(connections, seconds, () => fire(url, shot(n++), performance.now()))
}

/** Anything as often as `many` at a time can. What `doing` comes back with counts only where it is NaN, for a fault. */
export async function asOften(many: number, seconds: number, doing: () => Promise<unknown>): Promise<Load> {
  const began = performance.now()
  const taken: number[] = []
  const loop = async () => {
    while (performance.now() - began < seconds * 1000) {
      const asked = performance.now()
      const done = await doing()
      taken.push(Number.isNaN(done) ? Number.NaN : performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: many }, loop))
  return summary(taken, performance.now() - began)
}

/** Milliseconds from `planned`, or NaN for a connection lost or a status from 400 on. */
function fire(url: string, { path, cookie, method = 'GET', body }: Shot, planned: number): Promise<number> {
  return new Promise((done) => {
    // As a browser asks: packing the answer is part of what a page costs.
    const headers: Record<string, string> = { Origin: url, 'Accept-Encoding': 'gzip, deflate, br' }
    if (cookie) headers.Cookie = cookie
    if (body !== undefined) headers['Content-Type'] = 'application/x-www-form-urlencoded'
    const sent = request(url + path, { agent, method, headers }, (response) => {
      response.resume()
      response.once('end', () =>
        done((response.statusCode ?? 500) < 400 ? performance.now() - planned : Number.NaN),
      )
    })
    sent.on('error', () => done(Number.NaN))
    sent.end(body)
  })
}

function summary(taken: readonly number[], duration: number): Load {
  const good = taken.filter((time) => !Number.isNaN(time)).sort((a, b) => a - b)
  return {
    sent: taken.length,
    errors: taken.length - good.length,
    rate: good.length / (duration / 1000),
    p50: percentile(good, 0.5),
    p95: percentile(good, 0.95),
    p99: percentile(good, 0.99),
  }
}
