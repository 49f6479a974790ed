import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppProcess, build, freePort, startApp } from './app-process.ts'
import { makeRoom } from './embedded-support.ts'

// People on a train, and people who would like to hold every seat: neither keeps anybody else waiting.

const CROWD = 500

let room: ReturnType<typeof makeRoom>
let app: AppProcess
beforeAll(async () => {
  build()
  room = makeRoom()
  app = startApp({ DATA_DIR: join(room.path, 'data'), PORT: await freePort(), DEMO: '1' })
  await app.ready()
})
afterAll(async () => {
  await app.stop()
  await room.clear()
})

interface Client {
  readonly socket: Socket
  /** What it was told before it was hung up on. */
  readonly ended: Promise<string>
}

/** Many who begin to say `words` and then take their time. */
const crowd = (words: string, many = CROWD): Promise<Client[]> =>
  Promise.all(Array.from({ length: many }, () => slow(words)))

async function slow(words: string): Promise<Client> {
  const socket = createConnection(Number(new URL(app.base).port), '127.0.0.1')
  let told = ''
  socket.on('data', (part) => {
    told += String(part)
  })
  socket.on('error', () => undefined)
  const ended = once(socket, 'close').then(() => told)
  await once(socket, 'connect')
  socket.write(words)
  return { socket, ended }
}

/** One page after another, as somebody who reads. */
async function readOn(pages: number): Promise<number[]> {
  const statuses: number[] = []
  for (let page = 0; page < pages; page++) statuses.push((await fetch(`${app.base}/conduct`)).status)
  return statuses
}

const fine = (pages: number) => Array.from({ length: pages }, () => 200)

describe('a crowd of clients that', () => {
  it('never end their headers are told so and hung up on; meanwhile everybody else reads', async () => {
    const clients = await crowd('GET /conduct HTTP/1.1\r\nHost: here\r\nX-Slow: ')
    const drip = setInterval(() => {
      for (const { socket } of clients) if (socket.writable) socket.write('x')
    }, 1000)
    expect(await readOn(50)).toEqual(fine(50))
    const told = await Promise.all(clients.map(({ ended }) => ended))
    clearInterval(drip)
    expect(new Set(told.map((answer) => answer.split('\r\n')[0]))).toEqual(
      new Set(['HTTP/1.1 408 Request Timeout']),
    )
    expect(await readOn(5)).toEqual(fine(5))
  })

  it('never end what they send are hung up on as well', async () => {
    const head = `POST /sign-in HTTP/1.1\r\nHost: here\r\nOrigin: ${app.base}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nemail=`
    const clients = await crowd(head)
    expect(await readOn(50)).toEqual(fine(50))
    await Promise.all(clients.map(({ ended }) => ended))
    expect(await readOn(5)).toEqual(fine(5))
  })

  it('never read what they asked for keep nobody else waiting', async () => {
    const clients = await crowd('GET /conduct HTTP/1.1\r\nHost: here\r\n\r\n'.repeat(20), 100)
    for (const { socket } of clients) socket.pause()
    expect(await readOn(50)).toEqual(fine(50))
    for (const { socket } of clients) socket.destroy()
    expect(await readOn(5)).toEqual(fine(5))
  })
})

it('keeps a connection longer than the proxies before it do, so that no request meets one that just closed', async () => {
  const { socket, ended } = await slow('GET /conduct HTTP/1.1\r\nHost: here\r\n\r\n')
  await once(socket, 'data')
  socket.destroy()
  expect(/^Keep-Alive: timeout=(\d+)/im.exec(await ended)?.[1]).toBe('125')
})
