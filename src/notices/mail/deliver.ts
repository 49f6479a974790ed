import { setTimeout as sleep } from 'node:timers/promises'
import { to } from '#map/paths.ts'
import { letterToken } from '#members/joining/letter.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { calendarFile } from '#platform/calendar/calendar-file.ts'
import { keyFor } from '#platform/config.ts'
import type { House } from '#platform/house.ts'
import { type Letter, mailErrorText } from '#platform/mail.ts'
import { readSettings } from '#platform/settings.ts'
import { system } from '#platform/viewer.ts'
import { isNoticeKind } from '../preference.ts'
import { claimMail, type Leaving, type Stills } from './claim.ts'
import type { MailContent } from './content.ts'
import { renderMail } from './pages.tsx'
import { type Outcome, settleMail } from './settle.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

/** @public Sends what is due, in this process; others may do the same at the same time. */
export interface Pump {
  /** Ends the pump. A mail on its way gets a few seconds; one cut off is taken up again when its claim runs out. */
  stop(): Promise<void>
}

/** The net under the wake-ups: whatever was missed, and whatever quiet hours or a wait held back. */
const EVERY_MS = 15_000
const SIDE_BY_SIDE = 2
const LAST_SENDS_MS = 5_000

/** @public Starts the pump: it wakes when mail is written in any process, and every quarter of a minute. */
export function openPump(house: House, stills: Stills): Pump {
  let stopping = false
  let wakes = 0
  const workers = new Set<Promise<void>>()
  const work = async () => {
    try {
      for (let heard = -1; heard !== wakes && !stopping; ) {
        heard = wakes
        while (!stopping && (await deliverNext(house, stills)));
      }
    } catch (error) {
      // The database is away: nothing is lost, and the next tick tries again.
      house.log({ warning: 'mail waits', error: mailErrorText(error) })
    }
  }
  // A worker that a slow server holds must not keep the other from what came since.
  const wake = () => {
    wakes += 1
    while (!stopping && workers.size < SIDE_BY_SIDE) {
      const worker = work().finally(() => workers.delete(worker))
      workers.add(worker)
    }
  }
  const stopHearing = house.live.hear(({ type }) => type === 'mail.waiting' && wake())
  const stopGaps = house.live.onGap(wake)
  const tick = setInterval(wake, EVERY_MS)
  wake()
  return {
    stop: async () => {
      stopping = true
      clearInterval(tick)
      stopHearing()
      stopGaps()
      await Promise.race([Promise.all(workers), sleep(LAST_SENDS_MS, undefined, { ref: false })])
    },
  }
}

/** @public Sends everything that is due now, one after the other; for commands and tests. */
export async function deliverDue(house: House, stills: Stills): Promise<void> {
  while (await deliverNext(house, stills));
}

/** One mail: claimed, sent outside any transaction, settled. False when none was due. */
async function deliverNext(house: House, stills: Stills): Promise<boolean> {
  const mail = await house.perform(system, (act) => claimMail(act, stills))
  if (mail === undefined) return false
  if (mail === 'stayed') return true
  const outcome = await send(house, mail)
  await house.perform(system, (act) => settleMail(act, mail, outcome))
  if (outcome !== 'sent')
    house.log({ mail: mail.id, tries: mail.tries, outcome: typeof outcome === 'string' ? outcome : 'again' })
  return true
}

async function send(house: House, mail: Leaving): Promise<Outcome> {
  try {
    return await house.mailer.send(await fill(house, mail))
  } catch (error) {
    return { error: mailErrorText(error) }
  }
}

/** A mail as it leaves: only now are its links, and the secrets in them, made. */
async function fill(house: House, mail: Leaving): Promise<Letter> {
  const { config } = house
  const { association } = await readSettings(house.look(system), memberSettings)
  const unsubscribe = unsubscribeAddress(house, mail)
  const choose = `${config.baseUrl}${to('meNotices')}`
  const preferences = unsubscribe ? { choose, unsubscribe } : undefined
  const also = mail.content.also && `${config.baseUrl}${mail.content.also.path}`
  const filling = { association, href: hrefOf(house, mail.content), also, preferences }
  const domain = new URL(config.baseUrl).hostname
  return {
    id: mail.id,
    to: mail.address,
    subject: mail.content.subject,
    ...(await renderMail(mail.content, filling)),
    ...calendarOf(house, mail),
    ...(unsubscribe ? { unsubscribe, listId: `<${mail.kind.replaceAll('_', '-')}.${domain}>` } : {}),
  }
}

/** The reader's own address stands in the file, and no other's. */
function calendarOf({ config, clock }: House, { content, address }: Leaving): Pick<Letter, 'calendar'> {
  if (!content.calendar) return {}
  const { method, entry } = content.calendar
  const { baseUrl, mailFrom } = config
  const attendee = { email: address, name: address }
  const file = { method, baseUrl, mailFrom, attendee, sentAt: clock.now() }
  return { calendar: { method, text: calendarFile([entry], file) } }
}

function hrefOf({ config }: House, { button }: MailContent): string | undefined {
  if (!button) return undefined
  if ('path' in button) return `${config.baseUrl}${button.path}`
  return `${config.baseUrl}${to('letter', { token: letterToken(keyFor(config, 'letter'), button.letter) })}`
}

function unsubscribeAddress({ config }: House, { member, kind }: Leaving): string | undefined {
  if (member === null || !isNoticeKind(kind)) return undefined
  const token = unsubscribeToken(keyFor(config, 'unsubscribe'), member, kind)
  return `${config.baseUrl}${to('unsubscribe', { token })}`
}
