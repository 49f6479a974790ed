import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'

interface JoinProps {
  action: string
  association: string
  values: FormValues
  errors: FieldErrors
}

export const JoinPage = ({ action, association, values, errors }: JoinProps) => (
  <Page heading="Join" lead={`Your place at ${association}. A minute, and nothing else is required.`}>
    <ErrorSummary errors={errors} />
    <Form action={action}>
      <TextField
        label="Name"
        name="name"
        autocomplete="name"
        hint="As you write it."
        value={fieldValue(values, 'name')}
        error={errors.name}
      />
      <TextField
        label="What should we call you?"
        name="callName"
        optional
        autocomplete="nickname"
        hint="The name people say when they talk to you. Left empty, it is the one above."
        value={fieldValue(values, 'callName')}
        error={errors.callName}
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        autocomplete="email"
        hint="We mail you a link there, to be sure that it is yours."
        readers="Other members never see your address."
        value={fieldValue(values, 'email')}
        error={errors.email}
      />
      <div>
        <Button kind="action" big>
          Continue
        </Button>
      </div>
    </Form>
    <p class="mt-8 text-muted">
      Here already? <a href={to('signIn')}>Sign in</a>.
    </p>
  </Page>
)

/** Joining is by invitation; whoever is known still gets a link. */
export const JoinByInvitation = ({ joinHelp }: { joinHelp: string }) => (
  <Page heading="Join" lead={joinHelp}>
    <p class="mb-6">Is your address known here already? Then we can mail you a link.</p>
    <Form action={to('signIn')}>
      <TextField label="Email" name="email" type="email" autocomplete="email" />
      <div>
        <Button kind="action">Email me a link</Button>
      </div>
    </Form>
  </Page>
)

export const CheckJoinMail = () => (
  <Page heading="Look at your mail" lead="We have written to the address you gave.">
    <p>
      The link in it brings you in. It works once, and the mail says for how long. You can close this page.
    </p>
    <p class="mt-6 text-muted">Nothing there? Look among unwanted mail, or try again in a minute.</p>
    <div class="mt-6">
      <ButtonLink href={to('join')}>Try again</ButtonLink>
    </div>
  </Page>
)
