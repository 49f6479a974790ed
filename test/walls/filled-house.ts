import { randomUUID } from 'node:crypto'
import type { LetterId } from '#map/ids.ts'
import { publishConduct } from '#members/joining/conduct.ts'
import { letterToken } from '#members/joining/letter.ts'
import { makeCalendarAddress, readCalendarAddress } from '#partnerships/meetings/calendar/calendar-address.ts'
import { type Act, newPublicId } from '#platform/act.ts'
import { keyFor } from '#platform/config.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { makeFeedAddress, readFeedAddress } from '#questions/feed/feed-address.ts'
import { checkImport } from '#staff/importing/check-import.ts'
import { corrections } from '#staff/importing/import.ts'
import { startImport } from '#staff/importing/start-import.ts'
import { signedIn } from '../support/browser.ts'
import { addMember } from '../support/cast.ts'
import type { TestHouse } from '../support/house.ts'

// An association in which something of everything exists, so that every address leads somewhere. Maya and Ruth have
// things together; Omar and Khai have things that are none of hers.

/** Who may be at the door. `arriving` has signed in and not yet accepted the code of conduct. */
export const doors = ['visitor', 'arriving', 'member', 'another', 'staff', 'owner'] as const
export type Door = (typeof doors)[number]

/** What the holes of a path are filled with: something the member may see, something of others, or nobody's. */
export type Whose = 'hers' | 'others' | 'nobodys'

export interface FilledHouse {
  readonly people: Readonly<Record<Exclude<Door, 'visitor'>, MemberViewer>>
  /** The cookie of an open session; '' for a visitor. */
  cookie(door: Door): Promise<string>
  /** The path of a pattern. `turn` chooses among several things of hers, such as hellos in each state. */
  fill(pattern: string, whose: Whose, turn?: number): string
  /** How many turns show everything of hers. */
  readonly turns: number
  /** Undoes what a POST of the walls may have done to the cast itself, and forgets all limits. */
  revive(): Promise<void>
}

const partnershipStates = ['trial', 'active', 'paused', 'ended'] as const

export const helloStates = ['talking', 'waiting', 'asking', 'ended', 'closed'] as const

/** Something of hers, turn by turn: a hello with its message, and what grew out of it. */
type Hers = {
  hello: string
  message: string
  person: string
  partnership?: string
  contact?: string
  goal?: string
  lesson?: string
  thing?: string
  meeting?: string
  date?: string
  move?: string
  question?: string
  post?: string
}

export async function fillHouse(test: TestHouse): Promise<FilledHouse> {
  await test.house.perform(system, (act) =>
    publishConduct(act, 'Be kind. Keep what you are told to yourself.'),
  )
  const cast = {
    arriving: await addMember(test, { name: 'Grace Okello' }),
    member: await addMember(test, { name: 'Maya Okafor', conduct: 1 }),
    another: await addMember(test, { name: 'Omar Haddad', conduct: 1 }),
    staff: await addMember(test, { name: 'Inês Duarte', role: 'staff', conduct: 1 }),
    owner: await addMember(test, { name: 'Dele Adeyemi', role: 'owner', conduct: 1 }),
  }
  const ruth = await addMember(test, { name: 'Ruth Lindqvist', conduct: 1 })
  const khai = await addMember(test, { name: 'Nguyễn Thị Minh Khai', callName: 'Khai', conduct: 1 })
  const everyone = [...Object.values(cast), ruth, khai]
  await fillProfiles(test, everyone)
  const hers: Hers[] = []
  for (const state of helloStates) {
    // One open hello of two people is all there can be, so each state has a person of its own.
    const other = state === 'talking' ? ruth : await addMember(test, { name: `Priya ${state}`, conduct: 1 })
    const [sender, receiver] = state === 'waiting' ? [other, cast.member] : [cast.member, other]
    hers.push({ ...(await fillHello(test, sender, receiver, state)), person: other.publicId })
  }
  for (const state of partnershipStates) {
    const other = await addMember(test, { name: `Lena ${state}`, conduct: 1 })
    const things = await fillHello(test, cast.member, other, 'talking')
    hers.push({
      ...things,
      ...(await fillPartnership(test, { hello: things.hello, one: cast.member, other, state })),
      ...(await fillLessons(test, things.hello, cast.member)),
      person: other.publicId,
    })
  }
  for (const [host, guest] of [
    [cast.member, await addMember(test, { name: 'Amara Guest', conduct: 1 })],
    [await addMember(test, { name: 'Amara Host', conduct: 1 }), cast.member],
  ] as const) {
    const other = host === cast.member ? guest : host
    const hello = await fillIntroduction(test, host, guest)
    hers.push({ hello, message: randomUUID(), person: other.publicId })
  }
  await fillThreads(test, { one: cast.member, other: ruth, hers })
  await fillIntroduction(test, cast.another, ruth)
  await fillNewcomer(test, cast.member, 1)
  await fillNewcomer(test, await addMember(test, { name: 'Noor Alone', conduct: 1 }), 15)
  const theirs: Hers = { ...(await fillHello(test, cast.another, khai, 'talking')), person: khai.publicId }
  await fillThreads(test, { one: cast.another, other: khai, hers: [theirs] })
  Object.assign(
    theirs,
    await fillPartnership(test, { hello: theirs.hello, one: cast.another, other: khai, state: 'active' }),
    await fillLessons(test, theirs.hello, cast.another),
  )
  const calendar = await fillCalendar(test, cast.member)
  const feed = await fillFeed(test, cast.member)
  const mine = await fillNews(test, cast.member)
  const notMine = await fillNews(test, cast.another)
  const rounds = await fillRounds(test, cast.staff, { helper: ruth, seeker: cast.another, alone: khai })
  const desk = await fillDesk(test, cast.staff, { reporter: ruth, accused: khai })
  await test.query(`insert into safety.block (blocker, blocked, at) values ($1, $2, now())`, [
    cast.member.id,
    (await addMember(test, { name: 'Lea Blocked', conduct: 1 })).id,
  ])
  const letter = (id: string) => letterToken(keyFor(test.house.config, 'letter'), id as LetterId)
  const cookies = new Map<Door, string>()
  const nobody = { uuid: randomUUID(), person: newPublicId() }

  const holes = (whose: Whose, turn: number): Record<string, string> => {
    const own = hers[turn % hers.length]
    // A turn without a partnership shows one all the same: the pages of partnerships take every turn.
    const pair = own?.partnership ? own : hers.find(({ partnership }) => partnership !== undefined)
    if (whose === 'nobodys')
      return {
        ...Object.fromEntries(
          [
            ...[
              'hello',
              'message',
              'partnership',
              'contact',
              'goal',
              'lesson',
              'thing',
              'meeting',
              'date',
              'move',
              'question',
              'post',
            ],
            ...['item', 'link', 'import', 'report', 'job', 'round'],
          ].map((hole) => [hole, nobody.uuid]),
        ),
        calendar: 'no-such-address',
        feed: 'no-such-feed',
        person: nobody.person,
        topic: 'no-such-topic',
        chapter: 'no-such-chapter',
        queue: 'no-such-queue',
        step: 'no-such-step',
        mail: 'no-such-mail',
        token: 'A'.repeat(54),
      }
    const things =
      whose === 'hers'
        ? {
            hello: own?.hello,
            message: own?.message,
            partnership: pair?.partnership,
            contact: pair?.contact,
            ...{ goal: pair?.goal, lesson: pair?.lesson, thing: pair?.thing },
            ...{ meeting: pair?.meeting, date: pair?.date, move: pair?.move, calendar },
            item: mine.item,
            person: own?.person,
            question: own?.question,
            post: own?.post,
          }
        : { ...theirs, calendar, item: notMine.item }
    return {
      ...(things as Record<string, string>),
      ...desk,
      round: rounds[turn % rounds.length] ?? '',
      feed,
      topic: 'gis',
      chapter: 'coast',
      queue: 'reactions',
      job: nobody.uuid,
      step: 'teach',
      mail: 'none-was-kept',
      token: letter(desk.letter),
    }
  }

  return {
    people: cast,
    turns: hers.length,
    cookie: async (door) => {
      if (door === 'visitor') return ''
      const known = cookies.get(door)
      if (known && (await isOpen(test, known))) return known
      const { cookie } = await signedIn(test, cast[door].id)
      cookies.set(door, cookie)
      return cookie
    },
    fill: (pattern, whose, turn = 0) => {
      const filling = holes(whose, turn)
      return pattern.replace(/:(\w+)/g, (_, hole: string) => {
        const value = filling[hole]
        if (value === undefined) throw new Error(`the walls do not know :${hole}; add it to filled-house.ts`)
        return encodeURIComponent(value)
      })
    },
    revive: async () => {
      const column = (name: 'id' | 'role' | 'name') => everyone.map((person) => person[name])
      await test.query(REVIVE, [column('id'), column('role'), column('name')])
    },
  }
}

/** One question, and a row written only where somebody has changed: the walls ask this after every form. */
const REVIVE = `
  with revived as (
    update members.member m set left_at = null, suspended_until = null, role = was.role, name = was.name
    from unnest($1::uuid[], $2::text[], $3::text[]) as was (id, role, name)
    where m.id = was.id
      and (m.left_at is not null or m.suspended_until is not null or m.role <> was.role or m.name <> was.name)
  )
  delete from platform.limit_use`

async function isOpen(test: TestHouse, cookie: string): Promise<boolean> {
  const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0]
  return (await test.query('select 1 from session where token = $1', [token])).length === 1
}

async function fillProfiles(test: TestHouse, people: readonly MemberViewer[]): Promise<void> {
  await test.query(`
    insert into members.topic (key, name, kind, "group") values
      ('gis', 'Mapping with GIS', 'craft', 'Tools'), ('licence', 'Getting licensed', 'path', 'Career')
      on conflict do nothing`)
  await test.query(
    `insert into members.chapter (key, name) values ('north', 'North'), ('coast', 'Coast') on conflict do nothing`,
  )
  for (const { id } of people) {
    await test.query(
      `update members.profile set headline = 'Parks and streets', about = 'I draw by hand.', stage = 'mid', chapter = 'north',
        employer = 'City of Ard', town = 'Ard', saved_at = now() where member = $1`,
      [id],
    )
    await test.query(`insert into members.teaches (member, topic, level) values ($1, 'gis', 4)`, [id])
    await test.query(`insert into members.learns (member, topic, level) values ($1, 'licence', 2)`, [id])
    await test.query(
      `insert into members.experience (id, member, kind, year, what) values ($1, $2, 'project', 2019, 'A park by the river')`,
      [randomUUID(), id],
    )
    await test.query(
      `insert into programmes.enrolment (programme, member, role, enrolled_at)
       select id, $1, 'both', now() from programmes.programme where key = 'mentoring' on conflict do nothing`,
      [id],
    )
  }
}

async function fillHello(
  test: TestHouse,
  sender: MemberViewer,
  receiver: MemberViewer,
  state: (typeof helloStates)[number],
): Promise<{ hello: string; message: string }> {
  const hello = randomUUID()
  const message = randomUUID()
  const now = test.clock.now()
  const done = state === 'ended' || state === 'closed'
  await test.query(
    `insert into hellos.hello (id, programme, sender, receiver, topic, why_you, size, state, said_at, expires_at, done_at, done_how)
     select $1, id, $2, $3, 'gis', 'You have done what I am about to do.', 'talk', $4, $5::timestamptz, $5::timestamptz + interval '14 days', $6, $7
     from programmes.programme where key = 'mentoring'`,
    [
      hello,
      sender.id,
      receiver.id,
      state,
      now,
      done ? now : null,
      done ? (state === 'ended' ? 'ended' : 'expired') : null,
    ],
  )
  await test.query(
    `insert into hellos.message (id, hello, author, words, at, place, changed) values ($1, $2, $3, 'Shall we talk on Tuesday?', $4, 1, 1)`,
    [message, hello, sender.id, now],
  )
  await test.query('update hellos.hello set turns = 1, last_message_at = $2 where id = $1', [hello, now])
  return { hello, message }
}

/** An introduction that asks its host, or its guest where that is the member at the walls. */
async function fillIntroduction(test: TestHouse, host: MemberViewer, guest: MemberViewer): Promise<string> {
  const introduction = randomUUID()
  const now = test.clock.now()
  await test.query(
    `insert into hellos.introduction (id, programme, host, guest, origin, offers, topic, asked_at, lapses_at, host_happy_at)
     select $1, id, $2, $3, 'welcome', 'welcome', 'gis', $4, $4::timestamptz + interval '14 days', $5
     from programmes.programme where key = 'mentoring'`,
    [introduction, host.id, guest.id, now, host.name === 'Amara Host' ? now : null],
  )
  return introduction
}

/** Somebody who joined so many days ago. */
const fillNewcomer = (test: TestHouse, { id }: MemberViewer, ago: number) =>
  test.query(
    `insert into welcome.newcomer (member, began_at) values ($1, $2::timestamptz - $3 * interval '1 day')`,
    [id, test.clock.now(), ago],
  )

/** A partnership in each state, with a contact logged in it. */
async function fillPartnership(
  test: TestHouse,
  {
    hello,
    one,
    other,
    state,
  }: { hello: string; one: MemberViewer; other: MemberViewer; state: (typeof partnershipStates)[number] },
): Promise<Required<Pick<Hers, 'partnership' | 'contact' | 'meeting' | 'date' | 'move'>>> {
  const [partnership, contact] = [randomUUID(), randomUUID()]
  const [low, high] = [one.id, other.id].sort()
  const now = test.clock.now()
  await test.query(
    `insert into partnerships.partnership (id, programme, hello, topic, low, high, state, started_at, trial_conversations,
       trial_until, active_at, paused_at, ended_at)
     select $1, id, $2, 'gis', $3, $4, $5::text, $6::timestamptz, 3, $6::timestamptz + interval '30 days',
       case when $5 <> 'trial' then $6::timestamptz end, case when $5 = 'paused' then $6::timestamptz end,
       case when $5 = 'ended' then $6::timestamptz end
     from programmes.programme where key = 'mentoring'`,
    [partnership, hello, low, high, state, now],
  )
  for (const { id } of [one, other])
    await test.query('insert into partnerships.side (partnership, member) values ($1, $2)', [partnership, id])
  await test.query(
    `insert into partnerships.contact (id, hello, partnership, by, on_day, channel, minutes, logged_at)
     values ($1, $2, $3, $4, '2026-11-20', 'phone', 20, $5)`,
    [contact, hello, partnership, one.id, now],
  )
  await fillAgreement(test, { partnership, one, other })
  const { proposal, ...met } = await fillMeeting(test, { hello, partnership, one, other })
  // In one of the turns it is the proposal that stands for a meeting.
  return { partnership, contact, ...met, ...(state === 'paused' ? { meeting: proposal } : {}) }
}

/** A weekly meeting with a date that has come, one to come that another time is asked for, and a proposal beside it. */
async function fillMeeting(
  test: TestHouse,
  {
    hello,
    partnership,
    one,
    other,
  }: { hello: string; partnership: string; one: MemberViewer; other: MemberViewer },
): Promise<{ meeting: string; proposal: string; date: string; move: string }> {
  const [meeting, proposal, date] = [randomUUID(), randomUUID(), randomUUID()]
  const [next, move] = [randomUUID(), randomUUID()]
  const now = test.clock.now()
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000)
  const local = (days: number) => at(days).toISOString().slice(0, 16)
  for (const [id, state, days] of [
    [meeting, 'agreed', -1],
    [proposal, 'proposed', 3],
  ] as const)
    await test.query(
      `insert into partnerships.meeting (id, hello, partnership, state, by, starts_local, zone, starts_at, minutes, repeats,
         channel, activity, links, made_at, changed_at, agreed_at)
       values ($1, $2, $3, $4::text, $5, $6, 'UTC', $7, 30, 'weekly', 'phone', 'Read a plan aloud',
         '{https://example.org/plan}', $8, $8, case when $4 = 'agreed' then $8::timestamptz end)`,
      [id, hello, partnership, state, other.id, local(days), at(days), now],
    )
  for (const [id, days] of [
    [date, -1],
    [next, 6],
  ] as const)
    await test.query(
      `insert into partnerships.occurrence (id, meeting, local, starts_at, minutes, state) values ($1, $2, $3, $4, 30, 'planned')`,
      [id, meeting, local(days), at(days)],
    )
  await test.query(
    `insert into partnerships.move (id, meeting, occurrence, by, starts_local, zone, starts_at, minutes, channel, proposed_at)
     values ($1, $2, $3, $4, $5, 'UTC', $6, 30, 'video', $7)`,
    [move, meeting, next, other.id, local(7), at(7), now],
  )
  await test.query(
    `insert into partnerships.meeting_note (occurrence, member, shared, words, written_at) values ($1, $2, true, 'Bring the plan.', $3)`,
    [date, one.id, now],
  )
  return { meeting, proposal, date, move }
}

/** A question of hers answered by another, one the other way round, and a conversation: turn by turn one of their posts. */
async function fillThreads(
  test: TestHouse,
  { one, other, hers }: { one: MemberViewer; other: MemberViewer; hers: readonly Hers[] },
): Promise<void> {
  const threads: { question: string; post: string }[] = []
  for (const [asker, kind] of [
    [one, 'question'],
    [other, 'question'],
    [one, 'conversation'],
  ] as const) {
    const answerer = asker === one ? other : one
    const [question, opening, answer, comment] = Array.from({ length: 4 }, () => randomUUID())
    const now = test.clock.now()
    await test.query(
      `insert into questions.thread (id, kind, asker, title, asked_at, heard_at, answered_at)
       values ($1, $2, $3, 'Where does the water go?', $4, $4, $4)`,
      [question, kind, asker.id, now],
    )
    await test.query(
      `insert into questions.post (id, thread, kind, under, author, words, written_at, version)
       values ($1, $5, 'opening', null, $6, 'It stands in the **yard**.', $8, 2),
              ($2, $5, 'answer', null, $7, 'Ask the kerb.', $8, 1), ($3, $5, 'comment', $2, $6, 'Which one?', $8, 1),
              ($4, $5, 'comment', $1, $7, 'Since when?', $8, 1)`,
      [opening, answer, comment, randomUUID(), question, asker.id, answerer.id, now],
    )
    await test.query(
      `insert into questions.version (post, version, title, words, until) values ($1, 1, 'Water', 'It stands.', $2)`,
      [opening, now],
    )
    await test.query(`insert into questions.thread_topic (thread, topic, place) values ($1, 'gis', 0)`, [
      question,
    ])
    await test.query('insert into questions.thanks (post, member, at) values ($1, $2, $3)', [
      answer,
      asker.id,
      now,
    ])
    threads.push({ question: question ?? '', post: (asker === one ? opening : answer) ?? '' })
    if (asker === one) threads.push({ question: question ?? '', post: answer ?? '' })
  }
  threads.push(await fillUnanswered(test, other, one))
  hers.forEach((turn, place) => {
    Object.assign(turn, threads[place % threads.length])
  })
}

async function fillCalendar(test: TestHouse, member: MemberViewer): Promise<string> {
  const key = keyFor(test.house.config, 'calendar')
  await test.house.perform(member, (act) => makeCalendarAddress(act, key))
  return (await readCalendarAddress(test.house.look(member), key)) ?? ''
}

/** A question that waits: somebody was asked to answer it, and the next wave is due. */
async function fillUnanswered(
  test: TestHouse,
  asker: MemberViewer,
  asked: MemberViewer,
): Promise<{ question: string; post: string }> {
  const [question, post] = [randomUUID(), randomUUID()]
  const now = test.clock.now()
  await test.query(
    `insert into questions.thread (id, kind, asker, quiet, title, asked_at, heard_at, route_at, waves)
     values ($1, 'question', $2, true, 'Who has drained a roof of moss?', $3, $3, $3::timestamptz + interval '1 day', 1)`,
    [question, asker.id, now],
  )
  await test.query(
    `insert into questions.post (id, thread, kind, author, quiet, words, written_at) values ($1, $2, 'opening', $3, true, 'It drips.', $4)`,
    [post, question, asker.id, now],
  )
  await test.query(`insert into questions.thread_topic (thread, topic, place) values ($1, 'gis', 0)`, [
    question,
  ])
  await test.query(
    `insert into questions.invitation (id, thread, member, wave, state, asked_at) values ($1, $2, $3, 1, 'open', $4)`,
    [randomUUID(), question, asked.id, now],
  )
  return { question, post }
}

async function fillFeed(test: TestHouse, member: MemberViewer): Promise<string> {
  const key = keyFor(test.house.config, 'feed')
  await test.house.perform(member, (act) => makeFeedAddress(act, key))
  return (await readFeedAddress(test.house.look(member), key)) ?? ''
}

/** A goal, lessons both ways, a level and a thing in the partnership of a hello; the lesson is one that she learns. */
async function fillLessons(
  test: TestHouse,
  hello: string,
  learner: MemberViewer,
): Promise<{ goal: string; lesson: string; thing: string }> {
  const [goal, lesson, thing] = [randomUUID(), randomUUID(), randomUUID()]
  const now = test.clock.now()
  const insert = (sql: string, values: unknown[]) =>
    test.query(`${sql} from partnerships.partnership p where p.hello = $1`, [hello, ...values])
  await insert(
    `insert into partnerships.goal (id, partnership, kind, words, by, made_at)
     select $2, p.id, 'member', 'One idea brought to the board', $3, $4`,
    [goal, learner.id, now],
  )
  const other = 'case when p.low = $3 then p.high else p.low end'
  for (const [id, teacher, pupil] of [
    [lesson, other, '$3'],
    [randomUUID(), '$3', other],
  ])
    await insert(
      `insert into partnerships.lesson (id, partnership, teacher, learner, topic, words, plan, look_again_on, taught_at, by)
       select $2, p.id, ${teacher}, ${pupil}, 'gis', 'Begin with who lives there', 'When a hearing opens', '2027-02-01', $4, $3`,
      [id, learner.id, now],
    )
  await insert(
    `insert into partnerships.level (partnership, member, topic, level_then, said_at) select p.id, $2, 'gis', 2, $3`,
    [learner.id, now],
  )
  await insert(
    `insert into partnerships.thing (id, partnership, by, words, link, made_on, added_at)
     select $2, p.id, $3, 'A plan for the square', 'https://example.org/square', '2026-11-20', $4`,
    [thing, learner.id, now],
  )
  return { goal, lesson, thing }
}

/** Both signed the first version; the second waits for the other. */
async function fillAgreement(
  test: TestHouse,
  { partnership, one, other }: { partnership: string; one: MemberViewer; other: MemberViewer },
): Promise<void> {
  const now = test.clock.now()
  for (const version of [1, 2])
    await test.query(
      `insert into partnerships.agreement (partnership, version, policy_version, goals, often_times, often_per, saved_by, saved_at)
       values ($1, $2::int, 0, 'One bed drawn alone by Christmas.', $2::int, 'week', $3, $4)`,
      [partnership, version, one.id, now],
    )
  for (const [version, who] of [
    [1, one],
    [1, other],
    [2, one],
  ] as const)
    await test.query(
      'insert into partnerships.signature (partnership, version, member, signed_at) values ($1, $2, $3, $4)',
      [partnership, version, who.id, now],
    )
}

async function fillNews(test: TestHouse, { id }: MemberViewer): Promise<{ item: string }> {
  const item = randomUUID()
  await test.query(
    `insert into notices.item (id, member, kind, key, headline, path, at) values ($1, $2, 'hello', $3, 'News for you', '/hellos', $4)`,
    [item, id, `wall-${item}`, test.clock.now()],
  )
  return { item }
}

/** What lies on the desk of staff, and a letter nobody has opened. */
/** A draft with a pair, a wish and somebody left out, and a round that was sent and waits for room. */
async function fillRounds(
  test: TestHouse,
  staff: MemberViewer,
  { helper, seeker, alone }: Record<'helper' | 'seeker' | 'alone', MemberViewer>,
): Promise<string[]> {
  const now = test.clock.now()
  const rounds = ['draft', 'sent'].map((state) => ({ id: randomUUID(), state }))
  const choice = { stages: ['mid'], chapter: 'north', learns: 'gis', helpers: 'everybody', each: 1 }
  for (const { id, state } of rounds) {
    await test.query(
      `insert into rounds.round (id, programme, name, choice, state, made_at, made_by, worked_with, worked_at, seekers,
         helpers, welfare, bound, sent_at, sent_by)
       select $1, id, 'Spring round', $2, $3::text, $4::timestamptz, $5::uuid, 0, $4::timestamptz, 2, 1, 0.4, 0.41,
         case when $3 = 'sent' then $4::timestamptz end, case when $3 = 'sent' then $5::uuid end
       from programmes.programme where key = 'mentoring'`,
      [id, JSON.stringify(choice), state, now, staff.id],
    )
    await test.query(
      `insert into rounds.proposal (round, seeker, helper, topic, state, due_at) values ($1, $2, $3, 'gis',
         case when $4::text = 'sent' then 'waits' else 'proposed' end,
         case when $4::text = 'sent' then $5::timestamptz + interval '1 day' end)`,
      [id, seeker.id, helper.id, state, now],
    )
    await test.query(
      `insert into rounds.wish (round, seeker, helper, wish, made_at) values ($1, $2, $3, 'forbidden', $4)`,
      [id, alone.id, helper.id, now],
    )
    await test.query(
      `insert into rounds.leftover (round, member, side, why) values ($1, $2, 'seeker', 'others')`,
      [id, alone.id],
    )
  }
  return rounds.map(({ id }) => id)
}

async function fillDesk(
  test: TestHouse,
  staff: MemberViewer,
  { reporter, accused }: Record<'reporter' | 'accused', MemberViewer>,
): Promise<{ link: string; import: string; report: string; letter: string }> {
  const [link, report, letter] = [randomUUID(), randomUUID(), randomUUID()]
  const now = test.clock.now()
  await test.query(
    `insert into members.join_link (id, label, made_by, made_at, expires_at) values ($1, 'Spring meeting', $2, $3::timestamptz, $3::timestamptz + interval '9 days')`,
    [link, staff.id, now],
  )
  const content = Buffer.from('First name,Last name,E-mail\nAsha,Rao,asha.rao@example.org\n')
  const imported = await test.house.perform(staff, (act) =>
    startImport(act, { fileName: 'members.csv', content }),
  )
  const perform = <T>(verb: (act: Act) => Promise<T>) => test.house.perform(staff, verb)
  await checkImport(test.house.look(staff), perform, imported, corrections.parse({}))
  await test.query(
    `insert into safety.report (id, reporter, accused, subject_kind, words, made_at) values ($1, $2, $3, 'profile', 'This was unkind.', $4)`,
    [report, reporter.id, accused.id, now],
  )
  await test.query(
    `insert into members.letter (id, kind, email, made_at, expires_at) values ($1, 'sign_in', $2, $3::timestamptz, $3::timestamptz + interval '30 days')`,
    [letter, reporter.email, now],
  )
  return { link, import: imported, report, letter }
}
