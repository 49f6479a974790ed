import type { Child } from 'hono/jsx'

const address = /\bhttps?:\/\/[^\s<>"“”]+/gi
/** Belongs to the sentence around an address, not to it. */
const trailing = /[.,;:!?'’…\])}]+$/
const LONGEST = 60

/** A piece of text, or an address in it that can be followed. */
export type TextPart = { text: string; href?: string }

/** @public Cuts text at the addresses in it. Joined together again, the parts are the text. Nothing is fetched. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  for (const match of text.matchAll(address)) {
    const written = trimmed(match[0])
    const href = safeAddress(written)
    if (!href) continue
    if (match.index > done) parts.push({ text: text.slice(done, match.index) })
    parts.push({ text: written, href })
    done = match.index + written.length
  }
  if (done < text.length) parts.push({ text: text.slice(done) })
  return parts
}

// A bracket that was opened inside the address belongs to it: encyclopaedias end their titles so.
function trimmed(written: string): string {
  const cut = written.replace(trailing, '')
  const next = written[cut.length]
  return next === ')' && cut.split('(').length > cut.split(')').length ? `${cut})` : cut
}

function safeAddress(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined
  const url = new URL(written)
  return url.username || url.password ? undefined : url.href
}

/** The host first and in its true letters, then as much of the path as fits. */
function shownAs(href: string): string {
  const { host, pathname, search } = new URL(href)
  const whole = `${host}${pathname === '/' ? '' : pathname}${search}`
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`
}

/** @public Text with its addresses as links that say where they lead, and vouch for nothing. */
export function Linked({ text }: { text: string }): Child {
  return (
    <>
      {partsOf(text).map(({ text: words, href }) =>
        href ? (
          <a href={href} rel="noopener nofollow ugc">
            {shownAs(href)}
          </a>
        ) : (
          words
        ),
      )}
    </>
  )
}
