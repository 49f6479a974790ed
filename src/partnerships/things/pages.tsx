import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { noonOf, when } from '#ui/dates.ts'
import { DateField, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { Linked } from '#ui/talk/links.tsx'
import type { Reading } from '#ui/time.tsx'
import { mayFollow, type PartnershipSeen } from '../partnership.ts'
import type { ThingSeen } from './thing.ts'

interface ThingLinesProps {
  partnership: PartnershipSeen
  things: readonly ThingSeen[]
  reading: Reading
  /** One's own can be taken off here. */
  removable?: boolean | undefined
}

/** @public What the two made, a line each. */
export const ThingLines = ({ partnership: { id, state }, things, reading, removable }: ThingLinesProps) => (
  <ul class="grid gap-3" aria-label="What you made">
    {things.map((thing) => (
      <li>
        <p dir="auto">{thing.words}</p>
        <div class="flex flex-wrap items-baseline gap-x-3 text-muted text-small">
          <span>{said(reading.now, thing.madeOn)}</span>
          {thing.link && <Linked text={thing.link} />}
          {removable && thing.mine && mayFollow('write', state) && (
            <span class="screen-only">
              <PostButton
                action={to('thingRemoval', { partnership: id, thing: thing.id })}
                label="Remove"
                kind="link"
              />
            </span>
          )}
        </div>
      </li>
    ))}
  </ul>
)

const said = (now: Date, day: string): string => {
  const words = when(now, noonOf(day), 'UTC').replace(/^on /, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

interface AddThingProps {
  partnership: PartnershipSeen
  values: FormValues
  errors: FieldErrors
  /** The latest day there is, 'YYYY-MM-DD'. */
  today: string
}

/** One step: a line, a link, a day. */
export function AddThingPage({ partnership: { id, them }, values, errors, today }: AddThingProps) {
  const field = (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })
  return (
    <Page
      heading="Add something we made"
      back={{ href: to('partnership', { partnership: id }), label: `${them.name} and you` }}
      lead="A post, a plan, a talk, a letter to the council: whatever came of the two of you."
    >
      <ErrorSummary errors={errors} />
      <Form action={to('thingNew', { partnership: id })}>
        <input type="hidden" name="formKey" value={fieldValue(values, 'formKey')} />
        <TextField label="What you made" maxlength={200} {...field('words')} />
        <TextField
          label="Link"
          type="url"
          optional
          hint="Where it can be read or seen, if anywhere."
          {...field('link')}
        />
        <DateField label="Day" max={today} {...field('madeOn')} />
        <Actions cost={`You and ${them.callName} can read this. Nobody else does.`}>
          <Button kind="action">Add something we made</Button>
        </Actions>
      </Form>
    </Page>
  )
}
