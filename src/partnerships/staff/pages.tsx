import { to } from '#map/paths.ts'
import type { Chapter } from '#members/register/chapter.ts'
import { Button } from '#ui/button.tsx'
import { Readers, Select, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { BeyondLast } from '#ui/list/beyond-last.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { Pager } from '#ui/list/pager.tsx'
import { Table } from '#ui/list/table.tsx'
import { Page } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { PartnershipListed, PartnershipSearch } from './access.ts'
import { stateWords } from './words.ts'

interface ListProps {
  search: PartnershipSearch
  page: number
  partnerships: readonly PartnershipListed[]
  all: number
  more: boolean
  chapters: readonly Chapter[]
  chapterWord: string
  reading: Reading
  /** What was searched for cannot be. */
  error: string | undefined
}

/** Who learns with whom, since when, and where it stands; nothing of what they make of it. */
export function StaffPartnershipsPage(props: ListProps) {
  const { search, page, partnerships, all, more } = props
  const asked = { q: search.name, state: search.state, chapter: search.chapter }
  const at = (number: number) => to('staffPartnerships', {}, { ...asked, page: number })
  return (
    <Page
      heading="Partnerships"
      lead="Who, what state and which dates. What the two write, teach and agree is theirs."
      back={{ href: to('staff'), label: 'Staff' }}
    >
      <Filters {...props} />
      {props.error ? null : partnerships.length === 0 && page > 1 ? (
        <BeyondLast of="things" first={at(1)} />
      ) : partnerships.length === 0 ? (
        <Empty heading="None like this">Try another state, or fewer letters of a name.</Empty>
      ) : (
        <>
          <p class="mb-3 flex max-w-none flex-wrap items-baseline justify-between gap-x-6 text-muted">
            {sentence(counted(all, 'partnership', 'partnerships'))}.
            <a
              href={to('staffPartnershipsFile', {}, asked)}
              class="inline-flex min-h-11 items-center text-small"
            >
              Export as CSV
            </a>
          </p>
          <Rows {...props} />
        </>
      )}
      <Pager
        page={page}
        before={page > 1 && partnerships.length > 0 ? at(page - 1) : undefined}
        after={more ? at(page + 1) : undefined}
      />
      <div class="mt-8">
        <Readers>
          Nobody sees here who ended a partnership or why, what it is about, notes, agreements or lessons.
        </Readers>
      </div>
    </Page>
  )
}

const Filters = ({ search, chapters, chapterWord, error }: ListProps) => (
  <Form
    action={to('staffPartnerships')}
    method="get"
    search
    label="Partnerships"
    class="mb-8 grid items-end gap-5 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]"
  >
    <TextField label="Name" name="q" type="search" value={search.name ?? ''} error={error} />
    <Select
      label="State"
      name="state"
      any="Any"
      value={search.state ?? ''}
      options={Object.entries(stateWords).map(([value, label]) => ({ value, label }))}
    />
    <Select
      label={chapterWord}
      name="chapter"
      any="Any"
      value={search.chapter ?? ''}
      options={chapters.map(({ key, name }) => ({ value: key, label: name }))}
    />
    <Button kind="action">Search</Button>
  </Form>
)

function Rows({ partnerships, chapterWord, reading }: ListProps) {
  const on = (at: Date | null) => (at ? <Time at={at} reading={reading} as="day" /> : '')
  return (
    <Table
      caption="Partnerships, the newest first"
      columns={[
        { label: 'People' },
        { label: 'State' },
        { label: 'Trial since' },
        { label: 'Partnership since' },
        { label: 'Pause until' },
        { label: 'Ended' },
        { label: chapterWord },
      ]}
      rows={partnerships.map(({ people, state, startedAt, activeAt, pausedAt, pauseUntil, endedAt }) => [
        <People people={people} />,
        stateWords[state],
        on(startedAt),
        on(activeAt),
        pauseUntil ? on(pauseUntil) : pausedAt ? 'no date' : '',
        on(endedAt),
        [...new Set(people.flatMap(({ chapter }) => chapter ?? []))].join(', '),
      ])}
    />
  )
}

const People = ({ people: [one, other] }: Pick<PartnershipListed, 'people'>) => (
  <span class="grid min-w-40">
    {[one, other].map(({ publicId, name }) => (
      <a href={to('staffMember', { person: publicId })} class="inline-flex min-h-11 items-center sm:min-h-0">
        {name}
      </a>
    ))}
  </span>
)
