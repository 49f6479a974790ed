import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { BeyondLast } from '#ui/list/beyond-last.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { Pager } from '#ui/list/pager.tsx'
import { Tabs } from '#ui/list/tabs.tsx'
import { Page } from '#ui/page.tsx'
import { PersonCard } from '#ui/person/person-card.tsx'
import type { Card } from './access.ts'
import { type AskedFor, filtersSet, type PeopleTab } from './asked-for.ts'
import { FilterForm, type FilterFormProps } from './filter-form.tsx'
import { filterWords, queryOf, without } from './filter-words.ts'

export interface PeoplePageProps {
  readonly asked: AskedFor
  readonly page: number
  readonly more: boolean
  readonly cards: readonly Card[]
  /** What the filter form needs; absent on *Saved*, which is short. */
  readonly form: FilterFormProps | undefined
  /** The viewer has not said what they would like to learn, or teach. */
  readonly unsaid: { readonly learn: boolean; readonly teach: boolean }
  /** For an empty list: the filters whose end would find somebody. */
  readonly loosen: readonly (keyof AskedFor)[]
  /** What was searched for cannot be. */
  readonly error?: string
}

const leads: Record<PeopleTab, string> = {
  you: 'People you could learn from. Most would like something back.',
  help: 'People who would like to learn what you know.',
  saved: 'Kept for later. Only you can see whom you saved.',
}

/** The list of people: cards, two to four reasons each, and where it goes on. */
export function PeoplePage(props: PeoplePageProps) {
  const { asked, page, more, cards, form } = props
  const at = (n: number) => to('people', {}, queryOf(asked, n))
  const pager = (
    <Pager page={page} before={page > 1 ? at(page - 1) : undefined} after={more ? at(page + 1) : undefined} />
  )
  return (
    <Page heading="People" lead={leads[asked.tab]}>
      <Tabs
        label="Which people"
        tabs={[
          { label: 'For you', href: to('people'), current: asked.tab === 'you' },
          { label: 'You could help', href: to('people', {}, { tab: 'help' }), current: asked.tab === 'help' },
          { label: 'Saved', href: to('people', {}, { tab: 'saved' }), current: asked.tab === 'saved' },
        ]}
      />
      {form ? (
        <div class="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <FilterForm {...form} error={props.error} />
          <div>
            <Unsaid {...props} />
            {cards.length > 0 ? (
              <Cards cards={cards} />
            ) : props.error ? null : (
              <Nobody {...props} form={form} />
            )}
            {pager}
            {cards.length > 0 && <HowLink />}
          </div>
        </div>
      ) : (
        <>
          {cards.length > 0 ? <Cards cards={cards} /> : <NobodySaved />}
          {pager}
        </>
      )}
    </Page>
  )
}

/** Why these people, in a line under whatever reasons stand for. */
export const HowLink = () => (
  <p class="mt-3 text-small">
    <a href={to('howSuggestionsWork')} class="inline-flex min-h-11 items-center">
      How suggestions work
    </a>
  </p>
)

/** People side by side. */
export const Cards = ({ cards }: { cards: readonly Card[] }) => (
  <ul class="grid grid-cols-[minmax(0,1fr)] gap-5 md:grid-cols-[repeat(2,minmax(0,1fr))]">
    {cards.map(({ id: _, ...card }) => (
      <li>
        <PersonCard {...card} />
      </li>
    ))}
  </ul>
)

/** The largest single lever on finding anyone: asked again, kindly. */
function Unsaid({ asked, unsaid }: PeoplePageProps) {
  const step = asked.tab === 'help' ? 'teach' : 'learn'
  if (!unsaid[step]) return null
  return (
    <p class="mb-6">
      {step === 'learn'
        ? 'Say one thing you would like to learn, and this list begins with who knows it. '
        : 'Say one thing you could teach, and this list begins with who would like to learn it. '}
      <a href={to('firstStep', { step })}>
        {step === 'learn' ? 'What would you like to learn?' : 'What could you teach?'}
      </a>
    </p>
  )
}

function Nobody({ asked, page, loosen, form }: PeoplePageProps & { form: FilterFormProps }) {
  const set = filtersSet(asked)
  if (page > 1) return <BeyondLast of="people" first={to('people', {}, queryOf(asked))} />
  if (set.length === 0 && asked.topic === '')
    return (
      <Empty
        heading="Nobody with room fits just now."
        action={<ButtonLink href={to('me')}>Say more about yourself</ButtonLink>}
      >
        This list looks at topics, languages and ways to meet. The more of them you name, the more people it
        finds.
      </Empty>
    )
  return (
    <Empty
      heading="Nobody fits all of this."
      action={
        <ul class="grid gap-1">
          {loosen.map((name) => (
            <li>
              <a
                href={to('people', {}, queryOf(without(asked, name)))}
                class="inline-flex min-h-11 items-center"
              >
                Without “{filterWords(asked, name, form)}”
              </a>
            </li>
          ))}
          <li>
            <a
              href={to('people', {}, { tab: asked.tab === 'help' ? 'help' : undefined })}
              class="inline-flex min-h-11 items-center"
            >
              Without any filter
            </a>
          </li>
        </ul>
      }
    >
      {loosen.length > 0
        ? 'Somebody is found if one of these goes:'
        : 'Taking one filter away is not enough.'}
    </Empty>
  )
}

const NobodySaved = () => (
  <Empty heading="Nobody saved yet." action={<ButtonLink href={to('people')}>Look at people</ButtonLink>}>
    On each profile stands “Save for later”. Whom you keep there is shown to nobody, also not to them.
  </Empty>
)
