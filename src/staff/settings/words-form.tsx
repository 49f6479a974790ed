import { to } from '#map/paths.ts'
import { type CommunityKind, keepsGapsPrivate } from '#members/community/kinds.ts'
import { type Stage, stages } from '#members/member.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { Select, TextArea, TextField } from '#ui/fields.tsx'
import { type FieldErrors, Form } from '#ui/form.tsx'
import { zoneOptions } from '#ui/zones.ts'
import type { SettingsData } from './access.ts'

/** What the form shows of the settings as they are. */
export function wordsValues(settings: SettingsData['settings']): FormValues {
  const stageWords: Record<string, string | undefined> = settings.stageWords
  return {
    association: settings.association,
    zone: settings.zone,
    openJoining: settings.openJoining ? 'yes' : '',
    joinHelp: settings.joinHelp,
    chapterWord: settings.chapterWord,
    chaptersWord: settings.chaptersWord,
    employerWord: settings.employerWord,
    mentorWord: settings.mentorWord,
    menteeWord: settings.menteeWord,
    ...Object.fromEntries(stages.map((stage) => [`stage_${stage}`, stageWords[stage] ?? ''])),
  }
}

const asked: Record<CommunityKind, Record<Stage, string>> = {
  association: {
    student: 'While studying',
    early: 'In the first years',
    mid: 'In the middle of a career',
    senior: 'Senior',
    retired: 'Retired',
  },
  company: {
    student: 'While training',
    early: 'In the first years here',
    mid: 'In the middle of a career',
    senior: 'Leading a team or more',
    retired: 'Running the company',
  },
}

const groups = {
  association: { one: 'Word for a chapter', many: 'Word for chapters', house: 'Word for an employer' },
  company: { one: 'Word for a department', many: 'Word for departments', house: 'Word for a team' },
} as const

interface WordsFormProps {
  kind: CommunityKind
  values: FormValues
  errors: FieldErrors
}

/** The community's name, its door, and its words. */
export function WordsForm({ kind, values, errors }: WordsFormProps) {
  const field = (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })
  return (
    <Form action={to('staffSettings')} label="Name and words">
      <input type="hidden" name="opened" value={fieldValue(values, 'opened')} />
      <TextField label={`Name of the ${kind}`} {...field('association')} maxlength={120} />
      <Select
        label="Time zone"
        name="zone"
        hint="Newcomers start in it, until their browser or they themselves say another."
        value={fieldValue(values, 'zone')}
        options={zoneOptions(fieldValue(values, 'zone'))}
        error={errors.zone}
      />
      <Checkbox
        label="Anybody may join"
        name="openJoining"
        checked={fieldValue(values, 'openJoining') !== ''}
        hint="Otherwise people come by invitation or join link, and the page Join says the sentence below."
      />
      <TextArea label="What Join says to people without an invitation" {...field('joinHelp')} rows={3} />
      <TextField label={groups[kind].one} {...field('chapterWord')} maxlength={40} />
      <TextField label={groups[kind].many} {...field('chaptersWord')} maxlength={40} />
      <TextField
        label={groups[kind].house}
        {...field('employerWord')}
        hint="People who share one are led to others first."
        maxlength={40}
      />
      <TextField label="Word for a mentor" {...field('mentorWord')} maxlength={40} />
      <TextField label="Word for a mentee" {...field('menteeWord')} maxlength={40} />
      <fieldset class="grid gap-5">
        <legend class="mb-3 font-semibold">Words for the stages of a career</legend>
        {stages.map((stage) => (
          <TextField
            label={asked[kind][stage]}
            hint={
              keepsGapsPrivate(kind, stage)
                ? 'What they would like to learn starts out as seen by them alone.'
                : undefined
            }
            {...field(`stage_${stage}`)}
            maxlength={60}
          />
        ))}
      </fieldset>
      <div>
        <Button kind="action">Save</Button>
      </div>
    </Form>
  )
}
