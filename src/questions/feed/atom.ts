import { html } from 'hono/html'

/** @public What a feed says: titles and where they lead, and nobody's name. */
export interface Feed {
  /** The association, which is its author. */
  readonly association: string
  readonly topic: string
  /** The address of the feed, and of the page it is of. */
  readonly self: string
  readonly page: string
  readonly entries: readonly {
    readonly id: string
    readonly title: string
    readonly says: string
    readonly href: string
    readonly askedAt: Date
    readonly heardAt: Date
  }[]
}

// RFC 4287. The template escapes what it is given, with the five entities that XML knows; what XML cannot carry at all
// was taken out of every text when it was kept.

/** The feed as XML. */
export async function atomOf(feed: Feed, now: Date): Promise<string> {
  const latest =
    feed.entries.map(({ heardAt }) => heardAt).sort((a, b) => b.getTime() - a.getTime())[0] ?? now
  return `<?xml version="1.0" encoding="utf-8"?>\n${await html`<feed xmlns="http://www.w3.org/2005/Atom">
<id>${feed.page}</id>
<title>${feed.topic} · ${feed.association}</title>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
<link rel="alternate" type="text/html" href="${feed.page}"/>
<updated>${latest.toISOString()}</updated>
<author><name>${feed.association}</name></author>
${feed.entries.map(entryOf)}</feed>\n`}`
}

const entryOf = ({ id, title, says, href, askedAt, heardAt }: Feed['entries'][number]) => html`<entry>
<id>urn:uuid:${id}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${href}"/>
<published>${askedAt.toISOString()}</published>
<updated>${heardAt.toISOString()}</updated>
<summary>${says}</summary>
</entry>
`
