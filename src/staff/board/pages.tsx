import { to } from '#map/paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Select } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { Page } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { type Quarter, quarterKey } from './quarter.ts'
import type { Cell, Report, Row, StageRow } from './report.ts'
import { cellWords, measureWords, partWords, quarterWords, saidWords } from './words.ts'

interface BoardProps {
  association: string
  quarters: readonly Quarter[]
  quarter: Quarter
  before: Quarter
  /** The quarter is not over. */
  isRunning: boolean
  report: Report
  stageWord: (stage: StageRow['stage']) => string
  reading: Reading
}

/** One page a quarter: what happened, beside the quarter before. */
export function BoardPage(props: BoardProps) {
  const { association, quarter, isRunning, report, reading } = props
  return (
    <Page
      heading="Report to the board"
      lead={`${association}, ${quarterWords(quarter)}${isRunning ? ', so far' : ''}`}
      back={{ href: to('staff'), label: 'Staff' }}
    >
      <Chooser {...props} />
      {report.parts.length === 0 ? (
        <Empty heading="Nothing to report of this quarter.">
          What people begin, and what comes of it, is counted here.
        </Empty>
      ) : (
        <div class="print:text-[9pt] print:leading-tight">
          <Figures {...props} />
          {report.stages.length > 0 && <Stages {...props} />}
          <p class="mt-8 max-w-prose text-muted text-small print:mt-4 print:max-w-none print:text-[8pt]">
            Counted on <Time at={reading.now} reading={reading} as="date" /> from what is kept, so whoever had
            their data erased is not in it. Fewer than five are never told apart. Nobody is named, and what
            people write to each other, agree, or keep to themselves is not read for this page.
          </p>
        </div>
      )}
    </Page>
  )
}

const Chooser = ({ quarters, quarter, isRunning, report }: BoardProps) => (
  <div class="screen-only mb-9 grid gap-5">
    <Form action={to('staffBoard')} method="get" label="Quarter" class="flex flex-wrap items-end gap-3">
      <Select
        label="Quarter"
        name="quarter"
        value={quarterKey(quarter)}
        options={quarters.map((one, place) => ({
          value: quarterKey(one),
          label: `${quarterWords(one)}${place === 0 ? ', so far' : ''}`,
        }))}
      />
      <Button>Show</Button>
    </Form>
    {isRunning && <p class="text-muted text-small">This quarter is not over: its figures still grow.</p>}
    {report.parts.length > 0 && (
      <div class="flex flex-wrap items-center gap-3">
        <div data-print>
          <Button kind="action" type="button">
            Print
          </Button>
        </div>
        <ButtonLink href={to('staffBoardFile', {}, { quarter: quarterKey(quarter) })}>
          Export as CSV
        </ButtonLink>
      </div>
    )}
  </div>
)

const number = 'py-1.5 pl-3 text-right align-baseline tabular-nums print:py-[0.75pt]'
const head = 'pb-1 pl-3 align-bottom font-normal text-muted text-small print:text-[8pt]'

function Figures({ report, quarter, before }: BoardProps) {
  return (
    <table class="w-full [overflow-wrap:normal]">
      <caption class="sr-only">
        {report.isFirst ? 'What the quarter brought' : 'What the quarter brought, beside the quarter before'}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" class={`${head} text-right`}>
            {quarterWords(quarter)}
          </th>
          {!report.isFirst && (
            <th scope="col" class={`${head} text-right`}>
              {quarterWords(before)}
            </th>
          )}
          <td class="hidden w-28 sm:table-cell print:table-cell" />
        </tr>
      </thead>
      {report.parts.map(({ part, rows }) => (
        <tbody>
          <tr>
            <th
              scope="rowgroup"
              colspan={4}
              class="pt-6 pb-1.5 text-left font-semibold text-h3 print:pt-[5pt] print:pb-[1pt] print:text-[10.5pt]"
            >
              {partWords[part]}
            </th>
          </tr>
          {rows.map((row) => (
            <Figure row={row} isFirst={report.isFirst} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const Figure = ({ row, isFirst }: { row: Row; isFirst: boolean }) => (
  <tr class="border-base-300 border-t">
    <th scope="row" class="py-1.5 text-left font-normal print:py-[0.75pt]">
      {measureWords[row.measure]}
    </th>
    <td class={`${number} font-semibold`}>{cellWords(row.now)}</td>
    {!isFirst && <td class={`${number} text-muted`}>{cellWords(row.before)}</td>}
    <td class="hidden w-28 pl-4 align-middle sm:table-cell print:table-cell">
      <Bars row={row} isFirst={isFirst} />
    </td>
  </tr>
)

/** Both quarters as bars, the later above; what is too small to be said, or is a time, is not drawn. */
function Bars({ row, isFirst }: { row: Row; isFirst: boolean }) {
  const [now, before] = [lengthOf(row.now, row), lengthOf(row.before, row)]
  if (now === 0 && before === 0) return null
  return (
    <svg viewBox="0 0 96 14" width="96" height="14" aria-hidden="true">
      <rect x="0" y="1" width={now} height="6" rx="2" class="fill-primary" />
      {!isFirst && <rect x="0" y="9" width={before} height="4" rx="2" class="fill-muted opacity-60" />}
    </svg>
  )
}

/** A part of a whole is drawn as that, a count against the larger of the two. */
function lengthOf(cell: Cell, { now, before }: Row): number {
  if (cell.kind === 'soon' || cell.n === undefined) return 0
  if (cell.kind === 'part') return cell.of === undefined ? 0 : Math.round((96 * cell.n) / cell.of)
  const most = Math.max(...[now, before].map((one) => (one.kind === 'count' ? (one.n ?? 0) : 0)))
  return Math.round((96 * cell.n) / most)
}

function Stages({ report, quarter, before, stageWord }: BoardProps) {
  const both = report.isFirst ? [quarter] : [quarter, before]
  return (
    <section
      aria-label="Hellos by stage of a career"
      tabindex={0}
      class="mt-6 overflow-x-auto print:mt-[5pt]"
    >
      <table class="w-full [overflow-wrap:normal]">
        <caption class="pb-1.5 text-left font-semibold text-h3 print:text-[10.5pt]">
          Hellos by stage of a career
        </caption>
        <thead>
          <tr>
            <td />
            {['Said', 'Received'].map((way) => (
              <th
                scope="colgroup"
                colspan={both.length}
                class={`${head} ${report.isFirst ? 'text-right' : 'text-center'}`}
              >
                {way}
              </th>
            ))}
          </tr>
          {!report.isFirst && (
            <tr>
              <td />
              {[0, 1].flatMap(() =>
                ['this quarter', 'before'].map((which) => (
                  <th scope="col" class={`${head} text-right`}>
                    {which}
                  </th>
                )),
              )}
            </tr>
          )}
        </thead>
        <tbody>
          {report.stages.map(({ stage, said, got }) => (
            <tr class="border-base-300 border-t">
              <th scope="row" class="py-1.5 text-left font-normal print:py-[0.75pt]">
                {stageWord(stage)}
              </th>
              {[said, got].flatMap((way) => [
                <td class={`${number} font-semibold`}>{saidWords(way.now)}</td>,
                ...(report.isFirst ? [] : [<td class={`${number} text-muted`}>{saidWords(way.before)}</td>]),
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
