import { to } from '#map/paths.ts'
import type { KeptMail } from '#platform/mail.ts'
import { List, Row } from '#ui/list/list.tsx'
import { Page } from '#ui/page.tsx'

export const KeptMailListPage = ({ mails }: { mails: readonly KeptMail[] }) => (
  <Page
    heading="Mail of the demo"
    lead="Nothing leaves this machine: mail to the demo’s people stays here, the newest first."
  >
    {mails.length === 0 ? (
      <p class="text-muted">No mail yet. Ask for a link to sign in, and look again.</p>
    ) : (
      <List label="Mail">
        {mails.map((mail) => (
          <Row
            heading="h2"
            href={to('devMail', {}, { mail: mail.name })}
            title={mail.subject}
            about={`To ${mail.to}`}
          />
        ))}
      </List>
    )}
  </Page>
)

export const KeptMailPage = ({ mail, baseUrl }: { mail: KeptMail; baseUrl: string }) => (
  <Page
    heading={mail.subject}
    lead={`To ${mail.to}`}
    back={{ href: to('devMail'), label: 'Mail of the demo' }}
  >
    <div class="sheet whitespace-pre-wrap">
      {linked(mail.text, baseUrl).map(({ text, href }) => (href ? <a href={href}>{text}</a> : text))}
    </div>
  </Page>
)

/** The text in pieces; an address of this site on a line of its own becomes a link, anybody's quoted words do not. */
const linked = (text: string, baseUrl: string): { text: string; href?: string }[] =>
  text
    .split(/(?<=\n)/)
    .map((line) =>
      line.startsWith(`${baseUrl}/`)
        ? { text: line, href: line.trim().slice(baseUrl.length) }
        : { text: line },
    )
