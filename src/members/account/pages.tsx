import { to } from '#map/paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'

const back = { href: to('me'), label: 'My profile' }

interface PasswordProps {
  /** Signed in by a mailed link within the last ten minutes. */
  fresh: boolean
  email: string
  errors: FieldErrors
  done: boolean
}

export const PasswordPage = ({ fresh, email, errors, done }: PasswordProps) => (
  <Page heading="Set a password" back={back} lead="You can always sign in by a mailed link instead.">
    {done && (
      <Notice kind="done">Your password is set. Wherever else you were signed in, you are signed out.</Notice>
    )}
    {!done && !fresh && <ShowAgain email={email} next={to('mePassword')} />}
    {!done && fresh && (
      <>
        <ErrorSummary errors={errors} />
        <Form action={to('mePassword')}>
          <TextField
            label="New password"
            name="password"
            type="password"
            autocomplete="new-password"
            hint="Ten characters or more."
            error={errors.password}
          />
          <div>
            <Button kind="action">Save</Button>
          </div>
        </Form>
      </>
    )}
  </Page>
)

interface EmailProps {
  fresh: boolean
  email: string
  /** What was typed, when it came back. */
  typed: string
  errors: FieldErrors
  /** A letter is on its way. */
  done: boolean
}

export const EmailPage = ({ fresh, email, typed, errors, done }: EmailProps) => (
  <Page heading="Change e-mail" back={back} lead={`You are known by ${email}.`}>
    {done && (
      <Notice kind="wait">
        Look at the mail of your new address and confirm it there within an hour. Until then nothing changes.
      </Notice>
    )}
    {!done && !fresh && <ShowAgain email={email} next={to('meEmail')} />}
    {!done && fresh && (
      <>
        <ErrorSummary errors={errors} />
        <Form action={to('meEmail')}>
          <TextField
            label="New e-mail"
            name="email"
            type="email"
            autocomplete="email"
            hint="We write to it, and you confirm it there. Your old address is told, and can take the change back for seven days."
            value={typed}
            error={errors.email}
          />
          <div>
            <Button kind="action">Change e-mail</Button>
          </div>
        </Form>
      </>
    )}
  </Page>
)

/** For what only the owner of the address may do: a fresh link first. */
const ShowAgain = ({ email, next }: { email: string; next: string }) => (
  <>
    <p class="mb-5">For this, please show once more that the address is yours. We mail you a link.</p>
    <PostButton action={to('signIn')} kind="action" label="Email me a link" fields={{ email, next }} />
  </>
)

export const LeavePage = () => (
  <Page heading="Stop taking part" back={back} lead="You can come back whenever you like, by signing in.">
    <div class="mb-7 grid max-w-prose gap-3">
      <p>At once you are signed out everywhere, and no member finds you or can write to you.</p>
      <p>Hellos that wait are closed, and conversations end with one neutral sentence. Nobody is told why.</p>
      <p>If you come back, your profile is as you left it. What ended stays ended.</p>
    </div>
    <div class="flex flex-wrap gap-3">
      <PostButton action={to('leave')} kind="action" label="Stop taking part" forgetDrafts />
      <ButtonLink href={to('mentoring')}>Rather pause mentoring</ButtonLink>
    </div>
  </Page>
)
