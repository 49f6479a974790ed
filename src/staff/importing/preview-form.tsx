import { to } from '#map/paths.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { Select } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Section } from '#ui/page.tsx'
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
      <Section
        heading="Columns"
        lead="What each column was taken for. Choose another where it is wrong; passwords are never read."
      >
        <div class="grid gap-7">
          {preview.columns.map((column) => (
            <ColumnSelect column={column} />
          ))}
        </div>
      </Section>
      <Actions cost={cost(people)}>
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

const cost = (people: number): string =>
  people === 0
    ? 'As it is read now, no row can be imported.'
    : `Writes ${counted(people, 'person', 'people')}. No mail is sent, nobody is enrolled, and nothing a member wrote is touched.`

function ColumnSelect({ column }: { column: ColumnPreview }) {
  const samples = column.samples.map((sample) => `“${sample}”`).join(', ')
  return (
    <Select
      label={column.header || `Column ${column.index + 1}`}
      name={`column:${column.index}`}
      id={`column-${column.index}`}
      hint={`${samples ? `Such as ${samples}. ` : ''}Why: ${column.why}.`}
      value={column.takenFor}
      options={takenFor.map((value) => ({ value, label: takenForWords[value] }))}
    />
  )
}

function Questions({ data: { preview, corrections } }: { data: ImportPageData }) {
  const orders = preview.questions.filter(isAbout('date order'))
  const identity = preview.questions.filter(isAbout('identity'))
  const asked = preview.questions.filter(isAbout('status word')).map(({ word }) => word)
  const words = [...new Set([...asked, ...Object.keys(corrections.statusWords)])]
  const chapters = [
    ...preview.unknownChapters,
    ...corrections.chapters.map((word) => ({ word, people: undefined })),
  ]
  if (orders.length + identity.length + words.length + chapters.length === 0 && !corrections.dateOrder)
    return null
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
          <ChipGroup
            label={orders[0] ? `Which comes first in ${orders[0].sample}?` : 'Which comes first in a date?'}
            name="dateOrder"
            pick="one"
            values={corrections.dateOrder ? [corrections.dateOrder] : []}
            chips={[
              { value: 'dmy', label: 'The day' },
              { value: 'mdy', label: 'The month' },
            ]}
          />
        )}
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
