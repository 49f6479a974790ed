import { to } from '#map/paths.ts'
import type { Stage } from '#members/member.ts'
import { ButtonLink } from '#ui/button.tsx'
import { shortLabel } from '#ui/dates.ts'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Table } from '#ui/list/table.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, inWords, sentence } from '#ui/wording.ts'
import { type MonthRow, SMALLEST_GROUP, type StageRow } from './helpers.ts'
import { Behind, busiestShare, Dots, Months, peoplePerDot } from './pictures.tsx'
import { type Lacking, type Role, rolesFor, type Unasked } from './roles.ts'

export interface InsightsProps {
  stages: readonly StageRow[]
  months: readonly MonthRow[]
  unasked: readonly Unasked[]
  more: boolean
  lacking: Lacking
  stageWords: Readonly<Partial<Record<Stage, string>>>
  reading: Reading
}

/** Who is asked, how evenly, and what to ask of those nobody asked. */
export function InsightsPage(props: InsightsProps) {
  const all = sum(props.stages.map(({ helpers }) => helpers))
  return (
    <Page
      heading="Insights"
      lead="Who is asked, over the last 90 days."
      back={{ href: to('staff'), label: 'Staff' }}
    >
      {all === 0 ? (
        <Empty heading="Nobody has offered to help for two weeks yet.">
          Who is asked, and who is not, stands here once people have.
        </Empty>
      ) : (
        <>
          <div class="grid grid-cols-1 gap-x-14 gap-y-12 lg:grid-cols-2">
            <ByStage {...props} all={all} />
            <ByMonth {...props} />
          </div>
          <Unaskeds {...props} />
          <p class="mt-12 max-w-prose text-muted text-small">
            Groups of fewer than five are not drawn. What people write to each other, and what they keep to
            themselves, is not read for this page.
          </p>
        </>
      )}
    </Page>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Earliest first; whoever did not say comes last. */
const order: readonly (Stage | null)[] = ['student', 'early', 'mid', 'senior', 'retired', null]

function ByStage({ stages, stageWords, all }: InsightsProps & { all: number }) {
  const notAsked = sum(stages.map((one) => one.notAsked))
  const sorted = stages.toSorted((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage))
  const drawn = sorted.filter(({ helpers }) => helpers >= SMALLEST_GROUP)
  const word = (stage: Stage | null) => (stage && stageWords[stage]) ?? 'Not said'
  const per = peoplePerDot(Math.max(1, ...drawn.map(({ helpers }) => helpers)))
  return (
    <section>
      <h2 class="font-semibold text-h2">
        {notAsked === 0
          ? `Everybody who offered help was asked: ${all}`
          : `${notAsked} of ${all} who offered help were not asked`}
      </h2>
      <p class="mb-4 text-muted text-small">
        No hello, no introduction and no question came to them.
        {per > 1 && ` Each dot stands for ${inWords(per)} people.`}
      </p>
      <p class="mb-3 flex flex-wrap gap-x-5 text-small">
        <Key ring>Not asked</Key>
        <Key>Asked</Key>
      </p>
      <div class="grid gap-4">
        {drawn.map((one) => (
          <div>
            <p class="mb-1 flex max-w-[30rem] justify-between gap-4 text-small">
              <span>{word(one.stage)}</span>
              <span>
                <b>{one.notAsked}</b> of {one.helpers} not asked
              </span>
            </p>
            <Dots all={one.helpers} rings={one.notAsked} per={per} />
          </div>
        ))}
      </div>
      <Behind>
        <Table
          caption="Who offers help, and what came to them in 90 days"
          columns={[
            { label: 'Stage' },
            { label: 'Offer help', number: true },
            { label: 'Not asked', number: true },
            { label: 'Hellos', number: true },
            { label: 'Hellos each', number: true },
          ]}
          rows={drawn.map(({ stage, helpers, notAsked, hellos }) => [
            word(stage),
            helpers,
            notAsked,
            hellos,
            (hellos / helpers).toFixed(1),
          ])}
          empty="No stage has five people yet."
        />
      </Behind>
    </section>
  )
}

const Key = ({ ring, children }: { ring?: boolean; children?: string }) => (
  <span class="inline-flex items-center gap-2">
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <circle
        cx="6"
        cy="6"
        r={ring ? 4.5 : 5.5}
        class={ring ? 'fill-none stroke-2 stroke-secondary' : 'fill-primary'}
      />
    </svg>
    {children}
  </span>
)

function ByMonth({ months, reading }: InsightsProps) {
  const latest = months.at(-1)
  const share = latest && busiestShare(latest)
  const labels = months.map(({ from }) => shortLabel(reading.now, from, reading.zone))
  return (
    <section>
      <h2 class="font-semibold text-h2">
        {share === undefined
          ? 'No hello came in the last 30 days'
          : `${share} of 100 hellos went to the busiest tenth`}
      </h2>
      <p class="mb-4 text-muted text-small">
        Of all hellos in thirty days, how many of a hundred went to the tenth of helpers with the most. Shared
        alike it would be ten.
      </p>
      <Months months={months} labels={labels} />
      <Behind>
        <Table
          caption="How hellos were shared among those who offer help today"
          columns={[
            { label: 'Thirty days from' },
            { label: 'Offered', number: true },
            { label: 'Hellos', number: true },
            { label: 'Without one', number: true },
            { label: 'Busiest tenth, %', number: true },
            { label: 'Gini', number: true },
          ]}
          rows={months.map((month, n) => [
            labels[n],
            month.helpers,
            month.hellos,
            month.without,
            busiestShare(month) ?? '–',
            month.gini === null ? '–' : month.gini.toFixed(2),
          ])}
        />
        <p class="mt-2 text-muted text-small">Gini: 0 where all get as many, 1 where one gets them all.</p>
      </Behind>
    </section>
  )
}

function Unaskeds({ unasked, more, lacking, reading }: InsightsProps) {
  if (unasked.length === 0) return null
  return (
    <Section
      heading="What they could be asked"
      lead="People who offered help and were not asked, longest here first, with what is wanted now. A word from you is enough."
    >
      <List label="Not asked">
        {rolesFor(unasked, lacking).map(({ one, role }) => {
          const action = actionFor(role, one)
          return (
            <Row
              person={one.name}
              title={<a href={to('staffMember', { person: one.publicId })}>{one.name}</a>}
              about={
                <>
                  Has offered help since <Time at={one.enrolledAt} reading={reading} as="date" />
                </>
              }
              actions={action && <ButtonLink href={action.href}>{action.label}</ButtonLink>}
            >
              {wantedWords(role, one.callName)}
            </Row>
          )
        })}
      </List>
      {more && <p class="mt-7 text-muted">There are more; they come up as these are asked.</p>}
    </Section>
  )
}

function wantedWords(role: Role, callName: string) {
  switch (role.kind) {
    case 'answer':
      return (
        <>
          Could answer a question that waits: <span dir="auto">“{role.title}”</span>
        </>
      )
    case 'amplify':
      return `A newcomer has nobody yet whose voice carries, as ${callName} has.`
    case 'welcome':
      return `A newcomer has nobody yet to welcome them, and ${callName} likes to.`
    case 'guide':
      return `${sentence(counted(role.learners, 'person', 'people'))} openly would like to learn ${role.name}, which ${callName} teaches.`
    case 'learn':
      return `${callName} would like to learn ${role.name}: somebody newer could teach it, and meet ${callName} that way.`
    case 'add_topic':
      return `What ${callName} teaches is not looked for just now. ${role.name} is, by ${counted(role.learners, 'person', 'people')}.`
    case 'none':
      return `What ${callName} teaches is not looked for just now.`
  }
}

function actionFor(role: Role, { publicId }: Unasked): { href: string; label: string } | undefined {
  switch (role.kind) {
    case 'answer':
      return { href: to('questionRouting', { question: role.question }), label: 'Ask about it' }
    case 'guide':
    case 'learn':
    case 'add_topic':
      return { href: to('topic', { topic: role.topic }), label: 'Look at the topic' }
    // Whom a newcomer meets the house chooses by itself; a word of staff to this one is what is wanted.
    case 'amplify':
    case 'welcome':
    case 'none':
      return { href: to('staffMember', { person: publicId }), label: 'Look at it' }
  }
}
