import { escapeToBuffer, type StringBuffer } from 'hono/utils/html'

// What the compiler makes of a page's elements (decision 022). An element is text as soon as it is made: what stands in it
// was made before it, so nothing is kept as a tree and walked later. Types of elements and their attributes are hono's.

export type { JSX } from 'hono/jsx/jsx-runtime'

/** Text that is markup already, marked as hono marks it. Whatever else is put into a page is words, and is escaped. */
interface Markup {
  readonly isEscaped: true
  readonly text: string
  toString(): string
}

const markup = (text: string): Markup => ({ isEscaped: true, text, toString: textOf })

function textOf(this: Markup): string {
  return this.text
}

type Props = Readonly<Record<string, unknown>>
type Component = (props: Props) => unknown

/** An element of HTML by its name, or what a component makes of its props. */
export function jsx(tag: string | Component, props: Props): Markup {
  return markup(typeof tag === 'string' ? element(tag, props) : drawn(tag(props)))
}

export { jsx as jsxs }

/** Several beside one another, without an element around them. */
export const Fragment = ({ children }: Props): Markup => markup(drawn(children))

/** Elements that hold nothing and are never closed. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Attributes that are there or not; any other with a boolean is an enumeration with the words true and false. */
const SWITCHES = new Set(
  'async autofocus checked default defer disabled download formnovalidate hidden inert multiple novalidate open readonly required reversed selected'.split(
    ' ',
  ),
)

/** Names of elements and attributes come from the source alone; values may be anybody's words. */
function element(tag: string, props: Props): string {
  let text = `<${tag}`
  for (const name in props) if (name !== 'children') text += attribute(name, props[name])
  return VOID.has(tag) ? `${text}/>` : `${text}>${drawn(props.children)}</${tag}>`
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean' && SWITCHES.has(name)) return value ? ` ${name}=""` : ''
  return ` ${name}="${escaped(String(value))}"`
}

function drawn(child: unknown): string {
  if (typeof child === 'string') return escaped(child)
  if (isMarkup(child)) return child.toString()
  if (Array.isArray(child)) return child.reduce<string>((text, each) => text + drawn(each), '')
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  throw new TypeError('A page can hold text, numbers and elements, and nothing else.')
}

const isMarkup = (child: unknown): child is Markup =>
  typeof child === 'object' && child !== null && 'isEscaped' in child && child.isEscaped === true

const UNSAFE = /[&<>'"]/

function escaped(words: string): string {
  if (!UNSAFE.test(words)) return words
  const buffer: StringBuffer = ['']
  escapeToBuffer(words, buffer)
  return String(buffer[0])
}
