import type { Child } from 'hono/jsx'

// Mail clients know neither our style sheet nor its colour functions: the colours of day, as hex, in place.
const colour = {
  page: '#f7f6f1',
  sheet: '#fefdfc',
  line: '#e0ded5',
  ink: '#132b2d',
  muted: '#4d5f61',
  mine: '#0b5c58',
  onMine: '#f3fcfb',
  theirs: '#da5e25',
}
const sans = 'font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif'
const serif = 'font-family:"Iowan Old Style","Palatino Linotype","URW Palladio L",P052,"Noto Serif",serif'
const small = `margin:0;font-size:15px;line-height:1.45;color:${colour.muted}`

type MailProps = {
  association: string
  /** What an inbox shows beside the subject. */
  preview: string
  heading: string
  /** Our sentences, one a paragraph. */
  sentences: readonly string[]
  /** A person's own words, if they are part of it. */
  quote?: string | undefined
  /** Leads to a page whose own button acts: opening a link changes nothing. */
  action?: { label: string; href: string } | undefined
  /** A second way on, below the button. */
  also?: { label: string; href: string } | undefined
  /** What it costs and how to leave, below the button. */
  cost?: string | undefined
  /** Why this mail came. */
  reason: string
  /** Absent in letters that must arrive, such as a sign-in link. */
  preferences?: { choose: string; unsubscribe: string } | undefined
}

/** @public A mail as HTML, without its doctype; its text twin is written by whoever sends it. */
export function MailLayout(mail: MailProps) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{mail.heading}</title>
      </head>
      <body style={`margin:0;padding:0;background:${colour.page};color:${colour.ink};${sans}`}>
        <div style="display:none;max-height:0;overflow:hidden">{mail.preview}</div>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          style={`background:${colour.page}`}
        >
          <tr>
            <td style="padding:24px 16px">
              <div style="max-width:560px;margin:0 auto">
                <Bars />
                <p style={`${small};padding:10px 0 16px`}>Bothways · {mail.association}</p>
                <Letter {...mail} />
                <Foot reason={mail.reason} preferences={mail.preferences} />
              </div>
            </td>
          </tr>
        </table>
      </body>
    </html>
  )
}

// Many clients drop SVG: the two threads are two flat bars.
const Bars = () => (
  <table role="presentation" cellpadding="0" cellspacing="0">
    <tr>
      <td width="56" height="4" style={`background:${colour.mine};font-size:0;line-height:0`}>
        &nbsp;
      </td>
      <td width="28" height="4" style={`background:${colour.theirs};font-size:0;line-height:0`}>
        &nbsp;
      </td>
    </tr>
  </table>
)

function Letter({ heading, sentences, quote, action, also, cost }: MailProps) {
  const box = `background:${colour.sheet};border:1px solid ${colour.line};border-radius:20px;padding:28px;overflow-wrap:anywhere`
  return (
    <div style={box}>
      <h1 style="margin:0 0 12px;font-size:22px;line-height:1.3;font-weight:600">{heading}</h1>
      {sentences.map((text) => (
        <Paragraph>{text}</Paragraph>
      ))}
      {quote && (
        <p dir="auto" style={`margin:0 0 16px;font-size:19px;line-height:1.5;white-space:pre-line;${serif}`}>
          “{quote}”
        </p>
      )}
      {action && (
        <p style="margin:20px 0">
          <a
            href={action.href}
            style={`display:inline-block;padding:14px 26px;border-radius:12px;background:${colour.mine};color:${colour.onMine};font-size:17px;font-weight:600;text-decoration:none`}
          >
            {action.label}
          </a>
        </p>
      )}
      {also && (
        <p style="margin:0 0 16px;font-size:17px;line-height:1.55">
          <a href={also.href} style={`color:${colour.ink}`}>
            {also.label}
          </a>
        </p>
      )}
      {cost && <p style={small}>{cost}</p>}
    </div>
  )
}

const Paragraph = ({ children }: { children?: Child }) => (
  <p style="margin:0 0 16px;font-size:17px;line-height:1.55">{children}</p>
)

const Foot = ({ reason, preferences }: Pick<MailProps, 'reason' | 'preferences'>) => (
  <p style={`margin:18px 4px 0;font-size:14px;line-height:1.5;color:${colour.muted}`}>
    {reason}
    {preferences && (
      <>
        {' '}
        <a href={preferences.choose} style={`color:${colour.ink}`}>
          Choose what reaches me
        </a>
        {' · '}
        <a href={preferences.unsubscribe} style={`color:${colour.ink}`}>
          No more mails like this
        </a>
      </>
    )}
  </p>
)
