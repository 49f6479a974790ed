import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import type { DemoChoice } from '../demo-sign-in/demo-list.ts'
import type { OpenLetter } from './open-letter.ts'

interface SignInProps {
  next: string
  values: FormValues
  errors: FieldErrors
  /** The password part is open: it was used last. */
  byPassword?: boolean
  /** The invented people one can be; empty outside the demo. */
  demo: readonly DemoChoice[]
}

export function SignInPage({ next, values, errors, byPassword = false, demo }: SignInProps) {
  const email = fieldValue(values, 'email')
  return (
    <Page heading="Sign in" lead="We mail you a link. It works once, for ten minutes.">
      <ErrorSummary errors={errors} />
      <Form action={to('signIn')}>
        <input type="hidden" name="next" value={next} />
        <TextField
          label="Email"
          name="email"
          type="email"
          autocomplete="email"
          value={byPassword ? '' : email}
          error={byPassword ? undefined : errors.email}
        />
        <div>
          <Button kind="action">Email me a link</Button>
        </div>
      </Form>
      <details class="mt-10" open={byPassword}>
        <summary class="min-h-11 cursor-pointer py-2 font-semibold">Use a password</summary>
        <Form action={to('signInPassword')} class="mt-4 grid gap-7">
          <input type="hidden" name="next" value={next} />
          <TextField
            label="Email address"
            id={byPassword ? 'email' : 'password-email'}
            name="email"
            type="email"
            autocomplete="username"
            value={byPassword ? email : ''}
            error={byPassword ? errors.email : undefined}
          />
          <TextField
            label="Password"
            name="password"
            type="password"
            autocomplete="current-password"
            error={errors.password}
            hint="Forgotten? Ask for a link above, then set a new one under My profile."
          />
          <div>
            <Button>Sign in with the password</Button>
          </div>
        </Form>
      </details>
      {demo.length > 0 && <DemoPeople demo={demo} next={next} />}
    </Page>
  )
}

const DemoPeople = ({ demo, next }: { demo: readonly DemoChoice[]; next: string }) => (
  <Section
    heading="Look around as somebody"
    lead="This is the demo. Nobody in it is real; one click, and you are in."
  >
    <List label="People of the demo">
      {demo.map(({ publicId, name, story }) => (
        <Row
          person={name}
          title={name}
          actions={
            <PostButton
              action={to('signInDemo')}
              label={`Sign in as ${name}`}
              fields={{ person: publicId, next }}
            />
          }
        >
          <p>{story}</p>
        </Row>
      ))}
    </List>
  </Section>
)

export const CheckMail = () => (
  <Page heading="Look at your mail" lead="We have written to the address you gave.">
    <Notice kind="done">The link in it works once, for ten minutes. You can close this page.</Notice>
    <p class="mt-6 text-muted">
      Nothing there? Look among unwanted mail, or <a href={to('signIn')}>try again</a> in a minute.
    </p>
  </Page>
)

const letterWords: Record<OpenLetter['kind'], { heading: string; button: string }> = {
  sign_in: { heading: 'Welcome back', button: 'Sign in' },
  join: { heading: 'One tap, and you are in', button: 'Join' },
  invitation: { heading: 'You are invited', button: 'Accept the invitation' },
  address: { heading: 'Confirm your new address', button: 'Confirm the address' },
  address_undo: { heading: 'Take the change back', button: 'Take the change back' },
}

/** Opening the link does nothing; the button does. */
export function LetterPage({ token, letter }: { token: string; letter: OpenLetter }) {
  const { heading, button } = letterWords[letter.kind]
  return (
    <Page heading={heading} lead={`For ${letter.email}`}>
      <PostButton action={to('letter', { token })} label={button} kind="action" big />
    </Page>
  )
}

interface ConductProps {
  conduct: { version: number; words: string } | undefined
  association: string
  /** The reader has yet to accept this version. */
  asked: boolean
  next: string
  errors: FieldErrors
  /** Words of a form that was sent before this version was accepted. */
  unsent: readonly string[]
}

export const ConductPage = ({ conduct, association, asked, next, errors, unsent }: ConductProps) => (
  <Page heading="Code of conduct" lead={`How people treat one another at ${association}`}>
    <ErrorSummary errors={errors} />
    {unsent.length > 0 && (
      <div class="mb-7">
        <Notice kind="wait">
          Our code of conduct has changed while you were writing, so nothing was sent yet. Your words stand
          below, and once more after you have accepted it.
        </Notice>
      </div>
    )}
    <div class="max-w-prose whitespace-pre-line">
      {conduct?.words ?? 'Nothing has been written yet. Be kind, and keep what you are told to yourself.'}
    </div>
    {asked && conduct && (
      <>
        <Form action={to('conduct')} plain={unsent.length > 0} class="mt-8 grid gap-5">
          <input type="hidden" name="version" value={String(conduct.version)} />
          <input type="hidden" name="next" value={next} />
          <Checkbox label="I accept the code of conduct" name="accept" error={errors.accept} />
          <div>
            <Button kind="action">Continue</Button>
          </div>
          <Unsent words={unsent} />
        </Form>
        <div class="mt-6">
          <PostButton action={to('signOut')} label="Sign out" kind="link" forgetDrafts />
        </div>
      </>
    )}
  </Page>
)

/** Each field's words, to be copied; sent along with the form they stand in, and kept nowhere. */
const Unsent = ({ words }: { words: readonly string[] }) => (
  <>
    {words.map((text, place) => (
      <TextArea
        label={words.length === 1 ? 'What you wrote' : `What you wrote, ${place + 1} of ${words.length}`}
        name="unsent"
        id={`unsent-${place}`}
        value={text}
        rows={Math.min(8, 1 + Math.ceil(text.length / 60))}
        readonly
      />
    ))}
  </>
)

/** The words once more, for whoever wrote them and has accepted since. */
export const AcceptedPage = ({ next, unsent }: Pick<ConductProps, 'next' | 'unsent'>) => (
  <Page
    heading="Thank you"
    lead="You have accepted the code of conduct. Copy your words, go back, and send them once more."
  >
    <div class="mb-7 grid gap-5">
      <Unsent words={unsent} />
    </div>
    <ButtonLink href={next} kind="action">
      Go back
    </ButtonLink>
  </Page>
)
