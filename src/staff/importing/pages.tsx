import { to } from '#map/paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { FileField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { ImportPageData, latestImports } from './access.ts'
import type { Counts } from './import.ts'
import { PreviewForm } from './preview-form.tsx'

interface UploadProps {
  imports: Awaited<ReturnType<typeof latestImports>>
  reading: Reading
  errors: FieldErrors
}

/** Where an export comes in. */
export const UploadPage = ({ imports, reading, errors }: UploadProps) => (
  <Page
    heading="Import"
    lead="Bring in the members your association knows, from the file its member system exports."
    back={{ href: to('staff'), label: 'Staff' }}
  >
    <ErrorSummary errors={errors} />
    <Form action={to('staffImport')} upload>
      <FileField
        label="File"
        name="file"
        accept=".csv,.tsv,.txt"
        hint="CSV or TSV, up to 20 MB, just as it was exported. First you see what would happen; nothing is written yet."
        readers="Only staff see this. Nobody gets a mail: inviting people is a separate step."
        error={errors.file}
      />
      <div>
        <Button kind="action">Look at it first</Button>
      </div>
    </Form>
    {imports.length > 0 && (
      <Section heading="Earlier imports">
        <List>
          {imports.map((one) => (
            <Row
              title={one.fileName}
              href={to('staffImportOne', { import: one.id })}
              about={
                <>
                  {one.madeBy ?? 'By command'}, <Time at={one.madeAt} reading={reading} />
                </>
              }
            >
              {stateWords(one)}
            </Row>
          ))}
        </List>
      </Section>
    )}
  </Page>
)

function stateWords({
  askedAt,
  committedAt,
  counts,
}: Pick<ImportPageData, 'askedAt' | 'committedAt' | 'counts'>) {
  if (committedAt) return `Written: ${people(counts.made)} new, ${people(counts.updated)} updated.`
  return askedAt ? 'Being written.' : 'Looked at, not written.'
}

const people = (count: number) => count.toLocaleString('en-GB')

interface ImportProps {
  data: ImportPageData
  reading: Reading
  /** What was chosen differs from what was looked at, so the preview is new. */
  again: boolean
}

/** One import: before, while and after it is written. */
export function ImportPage({ data, reading, again }: ImportProps) {
  const { fileName, askedAt, committedAt, counts } = data
  const state = committedAt ? 'Written' : askedAt ? 'Being written' : 'Nothing is written yet'
  return (
    <Page heading="Import" lead={fileName} back={{ href: to('staffImport'), label: 'Import' }}>
      <p class="text-muted">
        {state}. {data.madeBy ?? 'By command'}, <Time at={data.madeAt} reading={reading} as="whenAt" />.
      </p>
      {again && (
        <div class="mt-4">
          <Notice kind="wait">What the columns hold has changed. Please look once more, then import.</Notice>
        </div>
      )}
      {askedAt && !committedAt && <Progress data={data} />}
      <Section heading={committedAt ? 'What happened' : 'What would happen'}>
        <Outcome counts={counts} />
        <p class="mt-4">
          <a href={to('staffImportReport', { import: data.id })} data-turbo="false">
            Report of every row (CSV)
          </a>
        </p>
      </Section>
      {committedAt && (
        <Section
          heading="Next"
          lead="Nobody has been written to. Those who are new stay unseen until they come."
        >
          <ButtonLink href={to('staffInvite')} kind="action">
            Invite
          </ButtonLink>
        </Section>
      )}
      {!askedAt && <PreviewForm data={data} />}
    </Page>
  )
}

const Progress = ({ data }: { data: ImportPageData }) => (
  <div class="mt-4 grid gap-3">
    <Notice kind="wait">
      {people(data.rowsDone)} people done so far. You can close this page; the writing goes on.
    </Notice>
    <ButtonLink href={to('staffImportOne', { import: data.id })}>See how far it is</ButtonLink>
  </div>
)

/** What did not happen is not said. */
function Outcome({ counts }: { counts: Counts }) {
  const said = [
    { label: 'Rows', count: counts.rows },
    { label: 'New', count: counts.made, words: counts.made === 1 ? 'person' : 'people' },
    { label: 'Updated', count: counts.updated },
    { label: 'Unchanged', count: counts.unchanged },
    { label: 'Joined', count: counts.joined, words: 'that speak of somebody in another row' },
    { label: 'Left out', count: counts.leftOut },
    { label: 'To look at', count: counts.noticed, words: 'about which the report has a word to say' },
  ]
  const facts = said
    .filter(({ count }) => count > 0)
    .map(({ label, count, words = '' }) => ({ label, value: `${people(count)} ${words}`.trim() }))
  return <Facts facts={facts} />
}
