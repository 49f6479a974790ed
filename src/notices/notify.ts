import { sql } from 'kysely'
import { maySignIn } from '#members/member.ts'
import type { Act } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { tidyLine } from '#platform/text.ts'
import type { MailContent } from './mail/content.ts'
import type { Notice } from './notice.ts'
import { type Way, wayFor } from './preference.ts'
import { leaveAt } from './quiet-hours.ts'
import { noticeSettings } from './settings.ts'

/**
 * @public Tells one person one thing: in the inbox, and by mail if they want that kind by mail. The same key tells once,
 * however often and from how many processes it is called. Nothing leaves the house here; mail is written down, and the
 * pump (deliver.ts) sends it. Whoever left is told nothing; whoever is suspended finds it in the inbox on return, and is
 * mailed only what happened to the account.
 */
export async function notify(act: Act, notice: Notice): Promise<void> {
  const reader = await loadReader(act, notice)
  if (!reader || reader.way === 'off') return
  const item = await addItem(act, notice)
  if (item === undefined) return
  act.tell('notice.given', { member: notice.to })
  const reachable = maySignIn(reader, act.now) || notice.kind === 'safety'
  if (reader.way !== 'mail' || reader.paused || !reachable) return
  const about = aboutOf(notice)
  if (about !== undefined) {
    const first = await firstSinceRead(act, notice, about)
    if (notice.oncePer !== undefined && !first) return
  }
  await writeMail(act, notice, item, reader.zone)
}

const aboutOf = ({ about, oncePer }: Notice): string | undefined => about ?? oncePer

interface Reader {
  readonly way: Way
  readonly paused: boolean
  readonly zone: string
  readonly suspended_until: Date | null
}

async function loadReader(act: Act, { to, kind }: Notice): Promise<Reader | undefined> {
  const row = await act.tx
    .selectFrom('members.member as m')
    .leftJoin('members.profile as p', 'p.member', 'm.id')
    .leftJoin('notices.quiet as q', 'q.member', 'm.id')
    .leftJoin('notices.preference as w', (join) =>
      join.onRef('w.member', '=', 'm.id').on('w.kind', '=', kind),
    )
    .select(['m.suspended_until', 'p.zone', 'q.paused_at', 'w.how'])
    .where('m.id', '=', to)
    .where('m.joined_at', 'is not', null)
    .where('m.left_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    way: wayFor(kind, row.how ?? undefined),
    paused: row.paused_at !== null,
    zone: row.zone ?? 'UTC',
    suspended_until: row.suspended_until,
  }
}

/** The new item's id, or undefined where this was told before. */
async function addItem(act: Act, notice: Notice): Promise<string | undefined> {
  const row = await act.tx
    .insertInto('notices.item')
    .values({
      id: act.newId(),
      member: notice.to,
      kind: notice.kind,
      key: notice.key,
      headline: tidyLine(notice.headline),
      body: notice.body,
      quote: notice.kind === 'safety' ? (notice.quote ?? '') : '',
      path: notice.path,
      about: aboutOf(notice) ?? null,
      at: act.now,
    })
    .onConflict((on) => on.columns(['member', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** One of any number at once gets the row; the others wait for its commit and find it taken. */
async function firstSinceRead(act: Act, { to }: Notice, about: string): Promise<boolean> {
  const row = await act.tx
    .insertInto('notices.mailed')
    .values({ member: to, about, at: act.now })
    .onConflict((on) => on.doNothing())
    .returning(sql<number>`1`.as('one'))
    .executeTakeFirst()
  return row !== undefined
}

async function writeMail(act: Act, notice: Notice, item: string, zone: string): Promise<void> {
  const id = act.newId<'mail'>()
  const quiet = await readSettings(act, noticeSettings)
  await act.tx
    .insertInto('notices.mail')
    .values({
      id,
      member: notice.to,
      kind: notice.kind,
      urgency: 1,
      key: `${notice.to}/${notice.key}`,
      content: JSON.stringify(asMail(notice)),
      item,
      still: notice.still?.what ?? null,
      still_id: notice.still?.id ?? null,
      made_at: act.now,
      leave_at: notice.atOnce ? act.now : leaveAt(act.now, zone, quiet),
    })
    .execute()
  act.tell('mail.waiting', { mail: id })
}

const asMail = (notice: Notice): MailContent => ({
  subject: tidyLine(notice.headline),
  heading: tidyLine(notice.headline),
  sentences: notice.body.split(/\n\s*\n/).filter((sentence) => sentence.trim() !== ''),
  ...(notice.quote === undefined ? {} : { quote: notice.quote }),
  ...(notice.also ? { also: notice.also } : {}),
  ...(notice.calendar ? { calendar: notice.calendar } : {}),
  button: { label: notice.button, path: notice.path },
})
