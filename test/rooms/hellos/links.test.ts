import { expect, it } from 'vitest'
import { partsOf } from '#ui/talk/links.tsx'

const links = (text: string) => partsOf(text).flatMap(({ href }) => href ?? [])

it.each([
  ['See https://a.example/x.', ['https://a.example/x']],
  ['(https://a.example/x)', ['https://a.example/x']],
  ['https://a.example/Oak_(tree), yes', ['https://a.example/Oak_(tree)']],
  ['HTTP://A.example and https://b.example?q=1&r=2!', ['http://a.example/', 'https://b.example/?q=1&r=2']],
  ['https://xn--bcher-kva.example/', ['https://xn--bcher-kva.example/']],
  ['https://bücher.example', ['https://xn--bcher-kva.example/']],
  ['https://bank.example@elsewhere.example/', []],
  ['javascript:alert(1) data:text/html,x //a.example ftp://a.example', []],
  ['https:// and http://', []],
])('finds in %s what can be followed', (text, found) => {
  expect(links(text)).toEqual(found)
  expect(
    partsOf(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
