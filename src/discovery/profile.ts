import { findOpen } from '#hellos/saying/say-hello.ts'
import type { HelloId } from '#map/ids.ts'
import { loadViewer } from '#market/load-people.ts'
import { type Asked, fitsOf } from '#market/rank-people.ts'
import type { Market } from '#market/snapshot.ts'
import { type PublicPerson, publicPerson } from '#members/access.ts'
import type { MemberLook } from '#platform/act.ts'
import { notFound } from '#platform/refusal.ts'
import { dayIn } from '#platform/time.ts'
import { standings } from '#programmes/access.ts'
import { answersWords } from '#programmes/words.ts'
import { mayContact } from '#safety/may-contact.ts'
import { bothWaysOf, reasonsFor, type Wordings } from './access.ts'
import { isSaved } from './save-person.ts'
import { roomWords } from './words.ts'

/** Somebody as one other member may see them. */
export interface Profile {
  readonly person: PublicPerson
  /** It is the viewer's own. */
  readonly mine: boolean
  readonly offers: boolean
  readonly seeks: boolean
  /** Whether a hello can be said: enrolled, not resting, a free seat, this week not full. */
  readonly open: boolean
  readonly saved: boolean
  /** The two have an open hello already. */
  readonly hello: HelloId | undefined
  readonly theyTeach: readonly string[]
  readonly youTeach: readonly string[]
  readonly reasons: readonly string[]
  readonly answers: string | undefined
  readonly room: string | undefined
}

interface Wanted {
  readonly market: Market
  readonly publicId: string
  readonly wordings: Wordings
}

/** The person at this address, through the viewer's eyes; blocked either way, gone or imported only: not found. */
export async function profileOf(look: MemberLook, { market, publicId, wordings }: Wanted): Promise<Profile> {
  const person = await publicPerson(look, publicId)
  if (person.id === look.viewer.id) return myOwn(person)
  const [may, enrolled, viewer, saved, inTouch] = await Promise.all([
    mayContact(look, look.viewer.id, person.id),
    standings(look, [person.id]),
    loadViewer(look),
    isSaved(look, person.id),
    findOpen(look, person.id),
  ])
  if (!may) throw notFound()
  const [standing] = enrolled
  const asked: Omit<Asked, 'filters'> = {
    viewer,
    today: dayIn(look.viewer.zone, look.now),
    now: look.now,
    direction: standing?.role === 'mentee' ? 'help' : 'learn',
  }
  const fitting = fitsOf(market.programme, asked, [person], enrolled).get(person.id)
  if (!(standing && fitting)) return { ...plainly(person), saved, hello: inTouch?.hello }
  const open = !fitting.person.paused && fitting.person.seatsFree > 0
  const { theyTeach, youTeach } = bothWaysOf(person, fitting, { asked })
  return {
    person,
    mine: false,
    offers: standing.role !== 'mentee',
    seeks: standing.role !== 'mentor',
    open,
    saved,
    hello: inTouch?.hello,
    theyTeach,
    youTeach,
    reasons: reasonsFor({ asked, wordings }, person, fitting, standing),
    answers: answersWords(standing),
    room: open ? roomWords(fitting.person.seatsFree) : undefined,
  }
}

const plainly = (person: PublicPerson): Profile => ({
  person,
  mine: false,
  offers: false,
  seeks: false,
  open: false,
  saved: false,
  hello: undefined,
  theyTeach: person.teaches.slice(0, 3).map(({ name }) => name),
  youTeach: [],
  reasons: [],
  answers: undefined,
  room: undefined,
})

const myOwn = (person: PublicPerson): Profile => ({ ...plainly(person), mine: true })
