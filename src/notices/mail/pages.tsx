import { MailLayout } from '#ui/mail.tsx'
import type { MailContent } from './content.ts'

/** What a mail is filled with as it leaves: finished addresses, some of them secret. */
export interface MailFilling {
  readonly association: string
  /** Where the button leads. */
  readonly href: string | undefined
  /** Where the second way leads. */
  readonly also?: string | undefined
  /** Absent in letters. */
  readonly preferences: { readonly choose: string; readonly unsubscribe: string } | undefined
}

const reasonOf = ({ association, preferences }: MailFilling): string =>
  preferences
    ? `You get this because you are a member of ${association}.`
    : `This came from ${association} because somebody asked for it.`

/** A mail in both its forms, saying the same. */
export async function renderMail(
  content: MailContent,
  filling: MailFilling,
): Promise<{ text: string; html: string }> {
  return { text: asText(content, filling), html: await asHtml(content, filling) }
}

async function asHtml(content: MailContent, filling: MailFilling): Promise<string> {
  const { heading, sentences, quote, button, also } = content
  const layout = (
    <MailLayout
      association={filling.association}
      preview={sentences[0] ?? ''}
      heading={heading}
      sentences={sentences}
      quote={quote}
      action={button && filling.href ? { label: button.label, href: filling.href } : undefined}
      also={also && filling.also ? { label: also.label, href: filling.also } : undefined}
      reason={reasonOf(filling)}
      preferences={filling.preferences}
    />
  )
  return `<!doctype html>${String(await layout)}`
}

function asText({ heading, sentences, quote, button, also }: MailContent, filling: MailFilling): string {
  const { href, preferences } = filling
  const parts = [
    heading,
    ...sentences,
    // Marked line by line as mail programs do, so that nothing quoted can pass for a sentence or a link of ours.
    quote?.replace(/^/gm, '> '),
    button && href && `${button.label}:\n${href}`,
    also && filling.also && `${also.label}:\n${filling.also}`,
    `-- \n${reasonOf(filling)}`,
    preferences && `Choose what reaches me:\n${preferences.choose}`,
    preferences && `No more mails like this:\n${preferences.unsubscribe}`,
  ]
  return `${parts.filter((part) => part).join('\n\n')}\n`
}
