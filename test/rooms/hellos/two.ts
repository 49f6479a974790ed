import { findReceiver } from '#hellos/saying/can-receive.ts'
import { sayHello } from '#hellos/saying/say-hello.ts'
import type { HelloId, TopicKey } from '#map/ids.ts'
import { found } from '#platform/refusal.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { addMember } from '../../support/cast.ts'
import type { TestHouse } from '../../support/house.ts'

/** Topics these stories turn around. */
export async function addTopics(test: TestHouse): Promise<void> {
  for (const [key, name, kind] of [
    ['public-hearings', 'Public hearings', 'craft'],
    ['grasshopper', 'Grasshopper', 'craft'],
    ['stormwater', 'Stormwater', 'craft'],
    ['licensing-exam', 'Licensing exam', 'path'],
  ])
    await test.query(
      `insert into members.topic (key, name, kind, "group") values ($1, $2, $3, 'Stories') on conflict do nothing`,
      [key, name, kind],
    )
}

interface TakingPart {
  name: string
  zone?: string
  role?: 'mentor' | 'mentee' | 'both'
  seats?: number
  teaches?: readonly string[]
  learns?: readonly string[]
  /** Learns, and only they themself know. */
  gaps?: readonly string[]
}

/** Somebody who takes part in mentoring. */
export async function addPartner(test: TestHouse, person: TakingPart): Promise<MemberViewer> {
  const { name, zone = 'Europe/London' } = person
  const member = await addMember(test, { name, zone })
  const { role = 'both', seats = 3, teaches = [], learns = [], gaps = [] } = person
  await test.query(
    `insert into programmes.enrolment (programme, member, role, seats, enrolled_at)
     select id, $1, $2, $3, $4 from programmes.programme where key = 'mentoring'`,
    [member.id, role, seats, test.clock.now()],
  )
  for (const topic of teaches)
    await test.query('insert into members.teaches (member, topic, level) values ($1, $2, 4)', [
      member.id,
      topic,
    ])
  for (const [topics, hidden] of [
    [learns, false],
    [gaps, true],
  ] as const)
    for (const topic of topics)
      await test.query('insert into members.learns (member, topic, level, private) values ($1, $2, 2, $3)', [
        member.id,
        topic,
        hidden,
      ])
  return member
}

/** One says hello to the other, by the verb. */
export async function hello(
  test: TestHouse,
  from: MemberViewer,
  to: MemberViewer,
  more: { topic?: string; gain?: string; proposal?: Parameters<typeof sayHello>[1]['proposal'] } = {},
): Promise<HelloId> {
  const { topic = 'public-hearings', ...rest } = more
  const said = await test.house.perform(from, async (act) =>
    sayHello(act, {
      to: found(await findReceiver(act, to.publicId)),
      topic: topic as TopicKey,
      whyYou: `I heard you speak at the harbour hearing, ${to.callName}, and I have one of my own in March.`,
      size: 'talk',
      ...rest,
    }),
  )
  return said.hello
}

/** The row as it is, for what no page shows. */
export async function rowOf(test: TestHouse, id: HelloId) {
  const [row] = await test.query<{
    state: string
    done_how: string | null
    counted: boolean
    set_aside_at: Date | null
    done_at: Date | null
  }>('select state, done_how, counted, set_aside_at, done_at from hellos.hello where id = $1', [id])
  return row
}

/** How many hellos somebody has open, as the house counts. */
export async function openOf(test: TestHouse, member: MemberViewer): Promise<number> {
  const [row] = await test.query<{ open: number }>('select open from hellos.sender where member = $1', [
    member.id,
  ])
  return row?.open ?? 0
}
