import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { expect, it } from 'vitest'

const EVIL = `<b>"Ruth" & 'Omar'</b>`
const HARMLESS = '&lt;b&gt;&quot;Ruth&quot; &amp; &#39;Omar&#39;&lt;/b&gt;'

const Said = ({ words }: { words: string }) => <q title={words}>{words}</q>
const Around = ({ children }: { children?: Child }) => <p>{children}</p>

it('draws words as words, in an element, in an attribute and through a component', () => {
  expect(String(<Said words={EVIL} />)).toBe(`<q title="${HARMLESS}">${HARMLESS}</q>`)
  const Bare = ({ words }: { words: string }) => words as unknown as ReturnType<typeof Said>
  expect(String(<Bare words={EVIL} />)).toBe(HARMLESS)
  expect(String(<Around>{[EVIL, [EVIL]]}</Around>)).toBe(`<p>${HARMLESS}${HARMLESS}</p>`)
})

it('draws what is markup already as it is, once', () => {
  const said = <Said words="A & B" />
  expect(String(<Around>{said}</Around>)).toBe('<p><q title="A &amp; B">A &amp; B</q></p>')
  expect(String(<Around>{raw('<path d="M0"/>')}</Around>)).toBe('<p><path d="M0"/></p>')
})

it('draws nothing for what is not there, and a nought for nought', () => {
  expect(String(<p>{[undefined, null, false, true, '', 0]}</p>)).toBe('<p>0</p>')
  const Nobody = () => null as unknown as ReturnType<typeof Said>
  expect(String(<Nobody />)).toBe('')
  expect(
    String(
      <>
        <i />A{2}
      </>,
    ),
  ).toBe('<i></i>A2')
})

it('leaves out attributes without a value, and tells switches from yes and no', () => {
  expect(String(<input name="who" value={undefined} checked disabled={false} />)).toBe(
    '<input name="who" checked=""/>',
  )
  expect(String(<p hidden={true} aria-hidden={false} draggable={true} tabindex={0} />)).toBe(
    '<p hidden="" aria-hidden="false" draggable="true" tabindex="0"></p>',
  )
})

it('refuses what a page cannot hold, instead of leaving it out', () => {
  const hold = (what: unknown) => () => String(<p>{what as Child}</p>)
  for (const what of [{ name: 'Maya' }, new Date(0), Promise.resolve('Maya'), () => 'Maya'])
    expect(hold(what)).toThrow('A page can hold text, numbers and elements, and nothing else.')
})
