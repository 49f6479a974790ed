import { setTimeout as sleep } from 'node:timers/promises'

// People who ask for a link to sign in, one after the other and many at once: each asking is a write with an event, a
// job and in the end a mail, and it counts as made the moment the answer says so.

export interface Writers {
  /** Addresses whose asking was answered with the redirect that means it was written. */
  readonly acknowledged: readonly string[]
  /** What went wrong, and when, in milliseconds since they began. */
  readonly errors: readonly { at: number; what: string }[]
  stop(): Promise<void>
}

let made = 0

export function startWriters(base: string, hands = 4): Writers {
  const acknowledged: string[] = []
  const errors: { at: number; what: string }[] = []
  const began = performance.now()
  let going = true
  const write = async () => {
    while (going) {
      const address = `writer-${process.pid}-${++made}@example.org`
      try {
        const answer = await askForLink(base, address)
        if (answer.status === 303) acknowledged.push(address)
        else errors.push({ at: performance.now() - began, what: String(answer.status) })
      } catch (error) {
        errors.push({ at: performance.now() - began, what: String(error) })
        await sleep(20)
      }
    }
  }
  const all = Promise.all(Array.from({ length: hands }, write))
  return {
    acknowledged,
    errors,
    stop: async () => {
      going = false
      await all
    },
  }
}

/** Each from a network of its own, so that the limits of one do not stop them. */
export function askForLink(base: string, email: string): Promise<Response> {
  return fetch(`${base}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: base, 'X-Forwarded-For': `10.${(made >> 8) & 255}.${made & 255}.1` },
    body: new URLSearchParams({ email }),
    signal: AbortSignal.timeout(20_000),
  })
}

/** Which of these letters, their events or their mails the database does not hold exactly once. */
export const lostOf = (addresses: readonly string[]): { text: string; values: [string[]] } => ({
  text: `
    select a.address, count(distinct l.id)::int as letters, count(distinct e.id)::int as events, count(distinct m.id)::int as mails
    from unnest($1::text[]) as a(address)
    left join members.letter l on l.email = a.address
    left join platform.event e on e.type = 'letter.asked' and e.payload->>'letter' = l.id::text
    left join notices.mail m on m.address = a.address
    group by a.address
    having count(distinct l.id) <> 1 or count(distinct e.id) <> 1 or count(distinct m.id) <> 1`,
  values: [[...addresses]],
})
