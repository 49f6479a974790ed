import { to } from '#map/paths.ts'
import { type FormValues, fieldValue, movedOnWords } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'

interface ProgrammeProps {
  values: FormValues
  errors: FieldErrors
  /** Somebody else saved the same since the form was opened: nothing was saved, and both stand in it. */
  movedOn: boolean
}

/** What staff say of the programme. */
export function StaffProgrammePage({ values, errors, movedOn }: ProgrammeProps) {
  const field = (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })
  return (
    <Page
      heading="Programme"
      lead="What members read on the page Mentoring, and when it runs."
      back={{ href: to('staff'), label: 'Staff' }}
    >
      <ErrorSummary errors={errors} heading={movedOn ? movedOnWords : undefined} />
      <Form action={to('staffProgramme')}>
        <input type="hidden" name="opened" value={fieldValue(values, 'opened')} />
        <TextField label="Name" maxlength={80} {...field('name')} />
        <TextArea
          label="Purpose"
          optional
          hint="A sentence or two: what it is for, in your association."
          maxlength={1000}
          {...field('purpose')}
        />
        <div class="grid gap-7 sm:grid-cols-2">
          <DateField label="First day" optional {...field('startsOn')} />
          <DateField
            label="Last day"
            optional
            hint="After it nobody new takes part and no new hello is said. What runs goes on to its own end."
            {...field('endsOn')}
          />
        </div>
        <Checkbox
          label="Both ways: say on the page that newer members teach, too"
          name="bothWays"
          checked={fieldValue(values, 'bothWays') !== ''}
        />
        <div class="grid gap-7 sm:grid-cols-2">
          <TextField label="Whoever helps is called" maxlength={40} {...field('mentorWord')} />
          <TextField label="Whoever asks is called" maxlength={40} {...field('menteeWord')} />
        </div>
        <Actions>
          <Button kind="action">Save</Button>
        </Actions>
      </Form>
      <Section
        heading="Agreements"
        lead="What pairs may write down together, and the hints they find beside each blank."
        link={{ href: to('staffPolicy'), label: 'Agreement policy' }}
      />
    </Page>
  )
}
