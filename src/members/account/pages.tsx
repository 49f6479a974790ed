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
    {done && <Notice kind="done">Your password is set.</Notice>}
    {!done && !fresh && (
      <>
        <p class="mb-5">For this, please show once more that the address is yours. We mail you a link.</p>
        <PostButton
          action={to('signIn')}
          kind="action"
          label="Email me a link"
          fields={{ email, next: to('mePassword') }}
        />
      </>
    )}
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

export const SignedOutElsewhere = () => (
  <Page heading="Signed out everywhere else" back={back}>
    <Notice kind="done">You are signed in on this device alone.</Notice>
  </Page>
)
