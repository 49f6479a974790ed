import { to } from '#map/paths.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import { type FormValues, fieldValue, movedOnWords, toEdit } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Words } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { SettingChange, SettingsData } from './access.ts'
import { numberInWords, numberValues } from './numbers.ts'
import { NumbersForm, numberWords } from './numbers-form.tsx'
import { regimeLines } from './regimes.ts'
import { WordsForm, wordsValues } from './words-form.tsx'

/** A form that came back, and which of the page it was. */
export interface CameBack {
  readonly form: 'words' | 'kind' | 'numbers' | 'regimes' | 'chapter' | 'rename' | 'conduct'
  /** Of several alike, the one. */
  readonly key?: string | undefined
  readonly values: FormValues
  readonly errors: FieldErrors
  /** Somebody else saved the same since the form was opened: nothing was saved, and both stand on the page. */
  readonly movedOn?: boolean | undefined
}

interface SettingsProps {
  data: SettingsData
  reading: Reading
  back?: CameBack | undefined
}

const none: FieldErrors = {}

/** Said at the field of the code of conduct, above which the other's words stand. */
export const otherConduct =
  'Somebody else has published other words meanwhile; they stand above yours. Publish again to put yours in their place.'

/** What the association decides: its name, words, doors, chapters, conduct; and who changed what. */
export function SettingsPage({ data, reading, back }: SettingsProps) {
  const { settings, conduct, changes, numbers } = data
  const is = (form: CameBack['form']) => (back?.form === form ? back : undefined)
  return (
    <Page
      heading="Settings"
      lead={`Names, words and doors of this ${settings.kind}.`}
      back={{ href: to('staff'), label: 'Staff' }}
    >
      <ErrorSummary errors={back?.errors ?? none} heading={back?.movedOn ? movedOnWords : undefined} />
      <Section heading="Name and words">
        <WordsForm
          kind={settings.kind}
          values={is('words')?.values ?? toEdit(wordsValues(settings))}
          errors={is('words')?.errors ?? none}
        />
      </Section>
      <Section
        heading="What this is"
        lead="Words and topics nobody has changed follow; what was changed or chosen stays."
      >
        <KindForm kind={settings.kind} />
      </Section>
      <Section
        heading="Numbers"
        lead="How much is enough, for everybody. What nobody has changed is the usual number."
      >
        <NumbersForm
          values={is('numbers')?.values ?? toEdit(numberValues(numbers))}
          errors={is('numbers')?.errors ?? none}
        />
      </Section>
      <Section heading={settings.chaptersWord}>
        <Chapters data={data} added={is('chapter')} renamed={is('rename')} />
      </Section>
      <Section heading="Licensing regimes">
        <RegimesForm
          values={is('regimes')?.values ?? toEdit({ regimes: regimeLines(settings.regimes) })}
          errors={is('regimes')?.errors ?? none}
        />
      </Section>
      <Section
        heading="Code of conduct"
        lead={conduct ? `Version ${conduct.version}. New words ask everybody again at their next visit.` : ''}
      >
        <ConductForm current={conduct} back={is('conduct')} />
      </Section>
      {changes.length > 0 && (
        <Section heading="Who changed what">
          <List>
            {changes.map((change) => (
              <Row
                heading="p"
                title={changeWords(change)}
                about={
                  <>
                    {change.by ?? 'By command'}, <Time at={change.at} reading={reading} as="whenAt" />
                  </>
                }
              />
            ))}
          </List>
        </Section>
      )}
    </Page>
  )
}

const RegimesForm = ({ values, errors }: Pick<CameBack, 'values' | 'errors'>) => (
  <Form action={to('staffRegimes')} label="Licensing regimes">
    <input type="hidden" name="opened" value={fieldValue(values, 'opened')} />
    <TextArea
      label="Regimes"
      name="regimes"
      hint="One a line. Where the way to a licence changed, add the year: National board exam, 2012"
      value={fieldValue(values, 'regimes')}
      error={errors.regimes}
    />
    <div>
      <Button>Save regimes</Button>
    </div>
  </Form>
)

interface ConductProps {
  current: SettingsData['conduct']
  back: CameBack | undefined
}

/** The words in force, to be changed; where somebody else has published others meanwhile, those first. */
const ConductForm = ({ current, back }: ConductProps) => (
  <>
    {back?.movedOn && (
      <Sheet labelledBy="conduct-now" class="mb-7 grid gap-4">
        <h3 id="conduct-now" class="font-semibold">
          Somebody else has published these words since you opened the page
        </h3>
        <Words text={current?.words ?? ''} />
      </Sheet>
    )}
    <Form action={to('staffConduct')} label="Code of conduct">
      <input
        type="hidden"
        name="base"
        value={back && !back.movedOn ? fieldValue(back.values, 'base') : String(current?.version ?? 0)}
      />
      <TextArea
        label="Words"
        name="words"
        rows={12}
        value={back ? fieldValue(back.values, 'words') : (current?.words ?? '')}
        error={back?.errors.words}
      />
      <div>
        <Button>Publish and ask everybody</Button>
      </div>
    </Form>
  </>
)

const KindForm = ({ kind }: { kind: CommunityKind }) => (
  <Form action={to('staffKind')} label="What this is">
    <input type="hidden" name="opened" value={fieldValue(toEdit({ kind }), 'opened')} />
    <ChipGroup
      label="Who are its people?"
      name="kind"
      pick="one"
      values={[kind]}
      chips={[
        { value: 'association', label: 'Members of an association', note: 'led first to other employers' },
        { value: 'company', label: 'People of a company', note: 'led first to other teams' },
      ]}
    />
    <div>
      <Button>Save</Button>
    </div>
  </Form>
)

interface ChaptersProps {
  data: SettingsData
  added: CameBack | undefined
  renamed: CameBack | undefined
}

function Chapters({ data: { settings, chapters }, added, renamed }: ChaptersProps) {
  const word = settings.chapterWord.toLocaleLowerCase('en')
  return (
    <>
      <List>
        {chapters.map(({ key, name, members }) => (
          <Row
            title={name}
            about={members > 0 ? counted(members, 'member', 'members') : 'Nobody has chosen it yet.'}
            actions={
              <PostButton
                action={to('staffChapterRemoval', { chapter: key })}
                label={`Remove ${name}`}
                kind="quiet"
              />
            }
          >
            <details open={renamed?.key === key}>
              <summary class="inline-flex min-h-11 cursor-pointer items-center text-small">
                Rename <span class="sr-only">{name}</span>
              </summary>
              <Form action={to('staffChapter', { chapter: key })} class="grid gap-3">
                <input
                  type="hidden"
                  name="opened"
                  value={fieldValue(renamed?.key === key ? renamed.values : toEdit({ name }), 'opened')}
                />
                <TextField
                  label={`New name of ${name}`}
                  name="name"
                  id={renamed?.key === key ? 'name' : `name-${key}`}
                  value={renamed?.key === key ? fieldValue(renamed.values, 'name') : name}
                  error={renamed?.key === key ? renamed.errors.name : undefined}
                />
                <Button>Rename</Button>
              </Form>
            </details>
          </Row>
        ))}
      </List>
      <Form action={to('staffChapters')} class="mt-6 grid gap-3" label={`Add a ${word}`}>
        <TextField
          label={`Name of a new ${word}`}
          name="chapter"
          value={added ? fieldValue(added.values, 'chapter') : ''}
          error={added?.errors.chapter}
        />
        <Button>Add</Button>
      </Form>
    </>
  )
}

const settingWords: Readonly<Record<string, string>> = {
  kind: 'what this is',
  association: 'the name',
  zone: 'the time zone',
  openJoining: 'whether anybody may join',
  joinHelp: 'what Join says',
  chapterWord: 'the word for a chapter',
  chaptersWord: 'the word for chapters',
  employerWord: 'the word for an employer or team',
  stageWords: 'the words for stages',
  mentorWord: 'the word for a mentor',
  menteeWord: 'the word for a mentee',
  regimes: 'the licensing regimes',
  chapter: 'a chapter',
  conduct: 'the code of conduct',
  policy: 'the agreement policy',
  ...numberWords,
}

/** "The word for a chapter: from “Chapter” to “Section”". */
function changeWords({ name, was, value }: SettingChange): string {
  const what = sentence(settingWords[name] ?? name)
  const [before, after] = [valueWords(name, was), valueWords(name, value)]
  if (before === undefined && after === undefined) return `${what} changed`
  if (before === undefined) return `${what}: ${after} is new`
  return after === undefined ? `${what}: ${before} is gone` : `${what}: from ${before} to ${after}`
}

/** Changes whose figure is that of a version. */
const versioned: readonly string[] = ['conduct', 'policy']

function valueWords(name: string, value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? 'nothing' : `“${value}”`
  if (typeof value === 'number')
    return versioned.includes(name) ? `version ${value}` : numberInWords(name, value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return undefined
}
