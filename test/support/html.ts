// Reads the markup our own pages are made of, without a browser: start tags with their attributes, links and forms.

export interface Tag {
  readonly name: string
  readonly attrs: ReadonlyMap<string, string>
  /** What stands between this start tag and the next tag. */
  readonly text: string
  readonly closes: boolean
}

export interface Field {
  readonly name: string
  /** The input's type, or `textarea`, `select`, `submit`. */
  readonly type: string
  readonly value: string
  /** What a select offers. */
  readonly options: readonly string[]
  readonly checked: boolean
}

export interface FormSeen {
  readonly action: string
  readonly method: 'get' | 'post'
  readonly upload: boolean
  readonly fields: readonly Field[]
}

const token = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>([^<]*)/g
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** The page read last: most are read several times in a row, for its forms, for its links, for what must not be in it. */
let last: { html: string; tags: readonly Tag[] } = { html: '', tags: [] }

/** Every tag, in order; what a script or a style holds is text and no tag. */
export function tagsOf(html: string): readonly Tag[] {
  if (html !== last.html) last = { html, tags: readTags(html) }
  return last.tags
}

function readTags(html: string): Tag[] {
  const tags: Tag[] = []
  token.lastIndex = 0
  for (let found = token.exec(html); found; found = token.exec(html)) {
    const [, slash = '', name = '', attrs = '', text = ''] = found
    if (!name) continue
    const tag = name.toLowerCase()
    if (!slash && (tag === 'script' || tag === 'style')) {
      const end = html.indexOf(`</${tag}`, found.index)
      const begins = token.lastIndex - text.length
      tags.push({
        name: tag,
        attrs: attrsOf(attrs),
        text: html.slice(begins, end < 0 ? undefined : end),
        closes: false,
      })
      token.lastIndex = end < 0 ? html.length : end
    } else tags.push({ name: tag, attrs: attrsOf(attrs), text: decode(text), closes: slash !== '' })
  }
  return tags
}

const none: ReadonlyMap<string, string> = new Map()

const attrsOf = (text: string): ReadonlyMap<string, string> =>
  text === ''
    ? none
    : new Map(
        [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
          name.toLowerCase(),
          decode(double ?? single ?? bare ?? ''),
        ]),
      )

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

export const decode = (text: string): string => (text.includes('&') ? decodeAll(text) : text)

const decodeAll = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
      : (entities[name] ?? all),
  )

/** Addresses of this site that the page links to, without their fragment. */
export const linksOf = (html: string): string[] => [
  ...new Set(
    tagsOf(html)
      .filter(({ name }) => name === 'a')
      .map(({ attrs }) => (attrs.get('href') ?? '').split('#')[0] ?? '')
      .filter((href) => href.startsWith('/') && !href.startsWith('//')),
  ),
]

type Open = FormSeen & { fields: Field[]; select?: { field: Field & { options: string[] } } | undefined }

/** The forms of a page with what is in their fields. */
export function formsOf(html: string): FormSeen[] {
  const forms: Open[] = []
  let open: Open | undefined
  for (const tag of tagsOf(html)) {
    if (tag.name === 'form') {
      open = tag.closes ? undefined : openForm(tag)
      if (open) forms.push(open)
    } else if (open && !tag.closes) addField(open, tag)
  }
  return forms
}

const openForm = ({ attrs }: Tag): Open => ({
  action: attrs.get('action') ?? '',
  method: attrs.get('method')?.toLowerCase() === 'post' ? 'post' : 'get',
  upload: attrs.get('enctype') === 'multipart/form-data',
  fields: [],
})

function addField(form: Open, { name: tag, attrs, text }: Tag): void {
  if (tag === 'option') {
    form.select?.field.options.push(attrs.get('value') ?? text)
    return
  }
  const name = attrs.get('name')
  if (!name || attrs.has('disabled') || !['input', 'textarea', 'select', 'button'].includes(tag)) return
  const field = {
    name,
    type: tag === 'input' ? (attrs.get('type') ?? 'text') : tag === 'button' ? 'submit' : tag,
    // A parser drops the first line break of a textarea.
    value: tag === 'textarea' ? text.replace(/^\n/, '') : (attrs.get('value') ?? ''),
    options: [],
    checked: attrs.has('checked'),
  }
  form.fields.push(field)
  form.select = tag === 'select' ? { field } : undefined
}
