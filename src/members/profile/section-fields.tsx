import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue, fieldValues } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox, ChipGroup } from '#ui/choices.tsx'
import { type Option, Select, TextArea, TextField } from '#ui/fields.tsx'
import { type FieldErrors, Form } from '#ui/form.tsx'
import type { CommunityKind } from '../community/kinds.ts'
import { fieldsOf } from '../fields-of-practice.ts'
import { type Stage, stages, waysToLearn } from '../member.ts'
import { valuesOf } from '../values.ts'
import { windowWords } from '../years-ahead.ts'
import type { Section } from './section.ts'
import { headings, wayWords } from './words.ts'

interface Filled {
  values: FormValues
  errors: FieldErrors
}

/** The form of a section, or of a part of one, saved on its own. */
export const SectionForm = ({ section, children }: { section: Section; children?: Child }) => (
  <Form action={to('me')} label={headings[section]}>
    <input type="hidden" name="section" value={section} />
    {children}
    <div>
      <Button kind="action">Save</Button>
    </div>
  </Form>
)

const everybody = 'Every member can read this.'

export const AboutFields = ({ values, errors }: Filled) => (
  <>
    <TextField
      label="Name"
      name="name"
      autocomplete="name"
      value={fieldValue(values, 'name')}
      error={errors.name}
    />
    <TextField
      label="What should we call you?"
      name="callName"
      optional
      autocomplete="nickname"
      value={fieldValue(values, 'callName')}
      error={errors.callName}
    />
    <TextField
      label="In a line"
      name="headline"
      optional
      hint="Such as: project manager, eleven years at it."
      value={fieldValue(values, 'headline')}
      error={errors.headline}
    />
    <TextArea
      label="About me"
      name="about"
      rows={5}
      draft
      readers={everybody}
      value={fieldValue(values, 'about')}
      error={errors.about}
    />
  </>
)

export const ValuesFields = ({ values, errors, kind }: Filled & { kind: CommunityKind }) => (
  <ChipGroup
    label="What matters to me at work"
    name="values"
    hint="Up to five. People who share a few get on more easily."
    chips={valuesOf(kind).map(({ key, name }) => ({ value: key, label: name }))}
    values={fieldValues(values, 'values')}
    error={errors.values}
    readers={everybody}
  />
)

interface WhereProps extends Filled {
  kind: CommunityKind
  chapters: readonly Option[]
  chapterWord: string
}

const farWords: Record<CommunityKind, (chapter: string) => string> = {
  association: (chapter) => `An hour or more from my ${chapter}`,
  company: (chapter) => `Elsewhere than most of my ${chapter}`,
}

export const WhereFields = ({ values, errors, kind, chapters, chapterWord }: WhereProps) => (
  <>
    {chapters.length > 0 && (
      <Select
        label={chapterWord}
        name="chapter"
        optional
        any={`No ${chapterWord.toLowerCase()}`}
        options={chapters}
        value={fieldValue(values, 'chapter')}
      />
    )}
    {chapters.length > 0 && (
      <Checkbox
        label={farWords[kind](chapterWord.toLowerCase())}
        name="far"
        checked={fieldValue(values, 'far') === 'yes'}
      />
    )}
    {(['town', 'region', 'country'] as const).map((name) => (
      <TextField
        label={{ town: 'Town', region: 'Region', country: 'Country' }[name]}
        name={name}
        optional
        value={fieldValue(values, name)}
        error={errors[name]}
      />
    ))}
  </>
)

interface WorkProps extends Filled {
  kind: CommunityKind
  employerWord: string
  regimes: readonly Option[]
  stageWords: Record<Stage, string>
}

/** What is asked of somebody's work, as one says it in an association and inside a company. */
const workWords = {
  association: { field: 'Field of practice', employer: 'People of one house are led to others first.' },
  company: { field: 'Kind of work', employer: 'People of one team are led to others first.' },
} as const

export const WorkFields = ({ values, errors, kind, regimes, stageWords, employerWord }: WorkProps) => (
  <>
    <Select
      label={workWords[kind].field}
      name="field"
      optional
      any="Not said"
      options={fieldsOf(kind).map(({ key, name }) => ({ value: key, label: name }))}
      value={fieldValue(values, 'field')}
    />
    <Select
      label="Stage"
      name="stage"
      optional
      any="Not said"
      hint="Where you stand in your working life, as you would say it."
      options={stages.map((stage) => ({ value: stage, label: stageWords[stage] }))}
      value={fieldValue(values, 'stage')}
    />
    <TextField
      label="In the field since"
      name="since"
      optional
      inputmode="numeric"
      hint="The year your career in it began."
      value={fieldValue(values, 'since')}
      error={errors.since}
    />
    <TextField
      label={employerWord}
      name="employer"
      optional
      hint={workWords[kind].employer}
      value={fieldValue(values, 'employer')}
      error={errors.employer}
    />
    {regimes.length > 0 && (
      <Select
        label="Licensed, or on the way, under"
        name="regime"
        optional
        any="Not said"
        options={regimes}
        value={fieldValue(values, 'regime')}
      />
    )}
  </>
)

export const HowFields = ({ values, errors }: Filled) => (
  <>
    <ChipGroup
      label="I like to learn by"
      name="likesToLearn"
      optional
      chips={waysToLearn.map((way) => ({ value: way, label: wayWords[way] }))}
      values={fieldValues(values, 'likesToLearn')}
    />
    <ChipGroup
      label="Years ahead"
      name="ahead"
      pick="one"
      hint="In questions of a career your list begins with people this far ahead. Nobody is left out, and for tools and methods years do not count."
      chips={Object.entries(windowWords).map(([value, label]) => ({ value, label }))}
      values={fieldValues(values, 'ahead')}
      readers="Only you can see this."
    />
    <TextArea
      label="Why I am here"
      name="motive"
      hint="A sentence or two."
      draft
      readers={everybody}
      value={fieldValue(values, 'motive')}
      error={errors.motive}
    />
  </>
)
