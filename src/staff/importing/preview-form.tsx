import { to } from '#map/paths.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { Select } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Facts, Section } from '#ui/page.tsx'
import { counted } from '#ui/wording.ts'
import type { ColumnPreview, Question } from '../import/imported-row.ts'
import type { ImportPageData } from './access.ts'
import { statusWords, takenForWords } from './field-words.ts'
import { statuses, takenFor } from './import.ts'

const isAbout =
  <About extends Question['about']>(about: About) =>
  (question: Question): question is Extract<Question, { about: About }> =>
    question.about === about

/** What only staff can answer, and what each column was taken for; every answer leads to a new look. */
export function PreviewForm({ data }: { data: ImportPageData }) {
  const { preview, counts } = data
  const people = counts.made + counts.updated + counts.unchanged
  return (
    <Form action={to('staffImportOne', { import: data.id })} class="mt-12 grid gap-0">
      {preview.notes.length > 0 && (
        <Section heading="About the file">
          <ul class="grid gap-1.5">
            {preview.notes.map(({ line, column, sentence }) => (
              <li>
                {line > 0 && `Row ${line}: `}
                {column && `${column}: `}
                {sentence}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Questions data={data} />
      <Understood data={data} />
      <Actions cost={cost(people, counts.made + counts.updated)}>
        <Button name="doing" value="look">
          Look again
        </Button>
        {people > 0 && (
          <Button kind="action" name="doing" value="import">
            Import
          </Button>
        )}
      </Actions>
    </Form>
  )
}

/** What importing does to the people of the file, of whom so many are new or change. */
const cost = (people: number, written: number): string =>
  people === 0
    ? 'As it is read now, no row can be imported.'
    : written === 0
      ? 'Everybody stands here as in the file already.'
      : `Writes ${counted(written, 'person', 'people')}. No mail is sent, nobody is enrolled, and nothing a member wrote is touched.`

const nameOf = ({ header, index }: ColumnPreview) => header || `Column ${index + 1}`

function ColumnSelect({ column, label }: { column: ColumnPreview; label: string }) {
  const samples = column.samples.map((sample) => `“${sample}”`).join(', ')
  return (
    <Select
      label={label}
      name={`column:${column.index}`}
      id={`column-${column.index}`}
      hint={`${samples ? `Such as ${samples}. ` : ''}Why: ${column.why}.`}
      value={column.takenFor}
      options={takenFor.map((value) => ({ value, label: takenForWords[value] }))}
    />
  )
}

const indexesAsked = ({ preview }: ImportPageData) =>
  new Set(preview.questions.filter(isAbout('column')).map(({ index }) => index))

/** Columns nobody has to think about: what each was taken for in a list, and folded away the means to say otherwise. */
function Understood({ data }: { data: ImportPageData }) {
  const asked = indexesAsked(data)
  const columns = data.preview.columns.filter(({ index }) => !asked.has(index))
  if (columns.length === 0) return null
  const [left, taken] = [true, false].map((out) =>
    columns.filter(({ takenFor: what }) => (what === 'ignore') === out),
  ) as [ColumnPreview[], ColumnPreview[]]
  return (
    <Section heading="Columns" lead="What each was taken for. Passwords are never read.">
      <Facts
        facts={taken.map((column) => ({ label: takenForWords[column.takenFor], value: nameOf(column) }))}
      />
      {left.length > 0 && <p class="mt-3 text-muted">Left out: {left.map(nameOf).join(', ')}</p>}
      <details class="mt-3">
        <summary class="min-h-11 py-2 font-semibold">Say what a column holds</summary>
        <div class="mt-3 grid gap-7">
          {columns.map((column) => (
            <ColumnSelect column={column} label={nameOf(column)} />
          ))}
        </div>
      </details>
    </Section>
  )
}

/** All that only staff can answer, with what they answered already. */
function questionsOf(data: ImportPageData) {
  const { preview, corrections } = data
  const columns = indexesAsked(data)
  const words = preview.questions.filter(isAbout('status word')).map(({ word }) => word)
  return {
    orders: preview.questions.filter(isAbout('date order')),
    identity: preview.questions.filter(isAbout('identity')),
    columns: preview.columns.filter(({ index }) => columns.has(index)),
    words: [...new Set([...words, ...Object.keys(corrections.statusWords)])],
    chapters: [
      ...preview.unknownChapters,
      ...corrections.chapters.map((word) => ({ word, people: undefined })),
    ],
  }
}

function Questions({ data }: { data: ImportPageData }) {
  const { corrections } = data
  const asked = questionsOf(data)
  const { identity, columns, chapters, orders, words } = asked
  if (Object.values(asked).every((list) => list.length === 0) && !corrections.dateOrder) return null
  return (
    <Section
      heading="Questions"
      lead="Only you can know. What stays open is left out, and the report says so."
    >
      <div class="grid gap-7">
        {identity.map(({ sentence }) => (
          <Notice kind="wait">{sentence}</Notice>
        ))}
        {(orders.length > 0 || corrections.dateOrder) && (
          <DateOrder sample={orders[0]?.sample} chosen={corrections.dateOrder} />
        )}
        {columns.map((column) => (
          <ColumnSelect column={column} label={`What is in the column “${nameOf(column)}”?`} />
        ))}
        {words.map((word, place) => (
          <Select
            label={`What does the status “${word}” mean?`}
            name={`status:${word}`}
            id={`status-${place}`}
            any="Not known"
            value={corrections.statusWords[word] ?? ''}
            options={statuses.map((value) => ({ value, label: statusWords[value] }))}
          />
        ))}
        {chapters.length > 0 && (
          <ChipGroup
            label="Chapters that are not known here"
            name="chapter"
            hint="Tick those to make. The others are left out: those members have no chapter until you say more."
            values={corrections.chapters}
            chips={chapters.map(({ word, people }) => ({
              value: word,
              label: word,
              ...(people ? { note: counted(people, 'person', 'people') } : {}),
            }))}
          />
        )}
      </div>
    </Section>
  )
}

const DateOrder = ({ sample, chosen }: { sample: string | undefined; chosen: string | undefined }) => (
  <ChipGroup
    label={sample ? `Which comes first in ${sample}?` : 'Which comes first in a date?'}
    name="dateOrder"
    pick="one"
    values={chosen ? [chosen] : []}
    chips={[
      { value: 'dmy', label: 'The day' },
      { value: 'mdy', label: 'The month' },
    ]}
  />
)
