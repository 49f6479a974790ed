import type { HelloSeen } from '#hellos/hello.ts'
import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { channels } from '#members/member.ts'
import { channelWords } from '#members/profile/words.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { day, noonOf } from '#ui/dates.ts'
import { DateField, Select, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { counted } from '#ui/wording.ts'
import { howWords } from '../words.ts'
import type { ContactSeen } from './contacts.ts'

interface ContactLinesProps {
  hello: HelloId
  contacts: readonly ContactSeen[]
  callName: string
}

/** @public What happened elsewhere, one line each; one's own can be removed. */
export function ContactLines({ hello, contacts, callName }: ContactLinesProps) {
  if (contacts.length === 0) return null
  return (
    <ul class="grid gap-2 text-muted text-small" aria-label="What happened elsewhere">
      {contacts.map((contact) => (
        <li class="flex flex-wrap items-baseline gap-x-4">
          <span>{contactSentence(contact, callName)}</span>
          {contact.mine && (
            <PostButton
              action={to('contactRemoval', { hello, contact: contact.id })}
              label="Remove"
              kind="link"
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** "You and Ruth were in touch by phone for 20 minutes on 8 September." */
function contactSentence({ onDay, channel, minutes }: ContactSeen, callName: string): string {
  const on = noonOf(onDay)
  const long = minutes > 0 ? ` for ${counted(minutes, 'minute', 'minutes')}` : ''
  return `You and ${callName} were in touch ${howWords[channel]}${long} on ${day(on, on, 'UTC')}.`
}

interface LogContactProps {
  hello: HelloSeen
  back: { href: string; label: string }
  values: FormValues
  errors: FieldErrors
  /** The latest day there is, 'YYYY-MM-DD'. */
  today: string
}

/** One step: a day, how, how long. */
export function LogContactPage({ hello, back, values, errors, today }: LogContactProps) {
  const field = (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })
  return (
    <Page
      heading="Log a contact"
      back={back}
      lead={`A call, some messages, a lunch: what you and ${hello.them.callName} do elsewhere counts as much as what you do here.`}
    >
      <ErrorSummary errors={errors} />
      <Form action={to('contact', { hello: hello.id })}>
        <input type="hidden" name="formKey" value={fieldValue(values, 'formKey')} />
        <DateField label="Day" max={today} {...field('onDay')} />
        <Select
          label="How"
          options={channels.map((channel) => ({ value: channel, label: channelWords[channel] }))}
          {...field('channel')}
        />
        <TextField
          label="Minutes"
          type="number"
          min={0}
          max={1440}
          optional
          hint="About how long, if it was a talk."
          {...field('minutes')}
        />
        <Actions cost={`${hello.them.callName} sees it on your common page. Nobody else does.`}>
          <Button kind="action" autofocus>
            Log a contact
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}
