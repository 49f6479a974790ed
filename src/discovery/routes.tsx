import { z } from 'zod'
import type { MemberId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { loadViewer } from '#market/load-people.ts'
import { marketOf } from '#market/snapshot.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { channels, kindsOfHelp, stages } from '#members/member.ts'
import { values } from '#members/values.ts'
import { windowChosen, type YearsAhead, yearsAhead } from '#members/years-ahead.ts'
import type { MemberLook } from '#platform/act.ts'
import { parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { line, oneOf, searched, tick, tooLongToFind } from '#platform/text.ts'
import { dayIn } from '#platform/time.ts'
import { notToMeet } from '#safety/may-contact.ts'
import { cardsOf, type Eyes } from './access.ts'
import { type AskedFor, directionOf, filtersSet, tabs } from './asked-for.ts'
import type { FilterFormProps } from './filter-form.tsx'
import { HowSuggestionsWorkPage } from './how-it-works.tsx'
import { peopleInTouch } from './in-touch.ts'
import { listPeople, loosened, PAGE } from './list-people.ts'
import { PeoplePage, type PeoplePageProps } from './pages.tsx'
import { profileOf } from './profile.ts'
import { ProfilePage } from './profile-page.tsx'
import { savedPeople, savePerson, unsavePerson } from './save-person.ts'
import { type Found, findByWords, seekingAlso } from './search.ts'

/** @public People: found, listed, kept for later, and as others see them. */
export const discoveryRoutes: readonly Route[] = [
  get(at.people, 'member', showPeople),
  get(at.mentors, 'public', (c) => c.redirect(to('people'), 302)),
  get(at.howSuggestionsWork, 'member', showHow),
  get(at.person, 'member', showPerson),
  post(at.save, 'member', keep),
]

/** Whom one is led to last, as the market has it. */
const colleagues: Record<CommunityKind, string> = {
  association:
    'Whether you work for the same employer: others come first, because one speaks more freely to them.',
  company: 'Whether you are of the same team: others come first, because one speaks more freely to them.',
}

async function showHow(c: Ctx) {
  const { kind } = await readSettings(lookOf(c), memberSettings)
  return c.render(<HowSuggestionsWorkPage colleagues={colleagues[kind]} />, {
    title: 'How suggestions work',
    task: true,
  })
}

/** Pages of a list one can turn; nobody reads further, and a made-up number must not cost a long search. */
const MOST_PAGES = 500

/** Characters of a search. */
const LONGEST_SEARCH = 100

const peopleQuery = z.object({
  tab: oneOf(tabs),
  topic: searched,
  kind: oneOf(kindsOfHelp),
  stage: oneOf(stages),
  value: oneOf(values.map(({ key }) => key)),
  ahead: oneOf(Object.keys(yearsAhead) as YearsAhead[]),
  both: tick,
  chapter: line(100),
  channel: oneOf(channels),
  language: line(35),
  near: tick,
  page: z.coerce.number().int().min(1).max(MOST_PAGES).default(1),
})

interface MemberEyes extends Eyes {
  readonly look: MemberLook
  /** What the filter form needs to know of the community beside what cards do. */
  readonly chapterWord: string
  readonly kind: CommunityKind
}

async function eyesOf(c: Ctx, tab: AskedFor['tab']): Promise<MemberEyes> {
  const look = lookOf(c)
  const market = await marketOf(c.var.house)
  const { stageWords, regimes, chapterWord, kind } = await readSettings(look, memberSettings)
  const [viewer, except] = await Promise.all([loadViewer(look), notToMeet(look, look.viewer.id)])
  const today = dayIn(look.viewer.zone, look.now)
  const asked = { viewer, today, now: look.now, direction: directionOf(tab) }
  return { look, market, asked, except, wordings: { stageWords, regimes }, chapterWord, kind }
}

async function showPeople(c: Ctx) {
  const { page, tab = 'you', ...query } = parseQuery(c, peopleQuery)
  const asked: AskedFor = { tab, ...query }
  const eyes = eyesOf(c, tab)
  if (tab === 'saved') return renderPeople(c, await savedPage(c, await eyes, page), asked, page)
  const error = tooLongToFind(asked.topic, LONGEST_SEARCH)
  if (!error) return renderPeople(c, await listPage(c, eyes, asked, page), asked, page)
  c.status(422)
  return renderPeople(c, { ...(await formAlone(c, await eyes, asked)), error }, asked, page)
}

type Shown = Omit<PeoplePageProps, 'asked' | 'page'>

const renderPeople = (c: Ctx, shown: Shown, asked: AskedFor, page: number) =>
  c.render(<PeoplePage {...{ ...shown, asked, page }} />, {
    title: 'People',
    wide: true,
    error: shown.error !== undefined,
  })

const nothingUnsaid = { learn: false, teach: false }

async function savedPage(c: Ctx, eyes: MemberEyes, page: number) {
  const ids = await savedPeople(lookOf(c), (page - 1) * PAGE, PAGE + 1)
  const cards = await cardsOf(eyes, ids.slice(0, PAGE), { list: 'kept' })
  return { cards, more: ids.length > PAGE, form: undefined, unsaid: nothingUnsaid, loosen: [] }
}

/** The search as it was typed, and nobody: what cannot be looked for finds neither all nor none. */
async function formAlone(c: Ctx, eyes: MemberEyes, asked: AskedFor) {
  const { chapters } = await findByWords(lookOf(c), { ...asked, topic: '' }, async () => eyes.asked.viewer)
  return { cards: [], more: false, form: formOf(eyes, asked, chapters), unsaid: nothingUnsaid, loosen: [] }
}

const formOf = (eyes: MemberEyes, asked: AskedFor, chapters: Found['chapters']): FilterFormProps => ({
  ...{ asked, chapters, chapterWord: eyes.chapterWord, kind: eyes.kind },
  languages: [...eyes.market.languages].sort(),
  stageWords: eyes.wordings.stageWords,
  window: windowChosen(eyes.asked.viewer.yearsAhead),
})

/** Whoever searches looks for somebody; else the list suggests, and then not those who are in touch already. */
const notSuggested = (look: MemberLook, { topic }: AskedFor): Promise<MemberId[]> =>
  topic === '' ? peopleInTouch(look) : Promise.resolve([])

async function listPage(c: Ctx, opening: ReturnType<typeof eyesOf>, asked: AskedFor, page: number) {
  const whoLooks = async () => (await opening).asked.viewer
  const [start, found, inTouch] = await Promise.all([
    opening,
    findByWords(lookOf(c), asked, whoLooks),
    notSuggested(lookOf(c), asked),
  ])
  const { look, market } = start
  const except = new Set([...start.except, ...inTouch])
  const { viewer, direction } = start.asked
  const seeking = direction === 'learn' ? seekingAlso(viewer, found.topics) : viewer
  const eyes = {
    ...start,
    asked: { ...start.asked, viewer: seeking },
    topics: found.topics.map(({ topic }) => topic),
  }
  const listing = { look, market, list: eyes.asked, asked, found, except }
  const { ids, named, more } = await listPeople(listing, page)
  const cards = await cardsOf(
    eyes,
    ids,
    asked.topic === '' ? { list: 'open', before: (page - 1) * PAGE } : { list: 'found', named },
  )
  const set = [...(asked.topic === '' ? [] : (['topic'] as const)), ...filtersSet(asked)]
  return {
    cards,
    more,
    form: formOf(start, asked, found.chapters),
    unsaid: { learn: viewer.learns.length === 0, teach: viewer.teaches.length === 0 },
    loosen: cards.length > 0 || set.length === 0 ? [] : await loosened(listing, set),
  }
}

const personQuery = z.object({ done: oneOf(['saved', 'unsaved']) })

async function showPerson(c: Ctx) {
  const look = lookOf(c)
  const { stageWords, regimes, employerWord } = await readSettings(look, memberSettings)
  const profile = await profileOf(look, {
    market: await marketOf(c.var.house),
    publicId: c.req.param('person') ?? '',
    wordings: { stageWords, regimes },
  })
  const { done } = parseQuery(c, personQuery)
  const reader = { zone: look.viewer.zone, now: look.now }
  return c.render(
    <ProfilePage
      profile={profile}
      stageWords={stageWords}
      employerWord={employerWord}
      regimes={regimes}
      reader={reader}
    />,
    {
      title: profile.person.name,
      wide: true,
      ...(done && { flash: { kind: 'done', text: kept[done] } }),
    },
  )
}

const kept = {
  saved: 'Saved for later. Only you can see that.',
  unsaved: 'No longer saved.',
} as const

const keepForm = z.object({ keep: oneOf(['yes', 'no']) })

async function keep(c: Ctx) {
  const form = await parseForm(c, keepForm)
  const off = form.ok && form.data.keep === 'no'
  const publicId = c.req.param('person') ?? ''
  await performAs(c, (act) => (off ? unsavePerson : savePerson)(act, publicId))
  return onwards(c, to('person', { person: publicId }, { done: off ? 'unsaved' : 'saved' }))
}
