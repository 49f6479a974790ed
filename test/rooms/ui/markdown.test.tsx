import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { decode, tagsOf } from '../../support/html.ts'
import { liveMarkup } from '../../walls/answer.ts'

const drawn = async (text: string) => String(await (<Markdown text={text} />))
const namesIn = (html: string) =>
  tagsOf(html)
    .filter(({ closes }) => !closes)
    .map(({ name }) => name)
const readOf = (html: string) => decode(html.replace(/<[^>]*>/g, ''))

describe('what somebody writes with marks', () => {
  it('becomes lists, quotes, code, emphasis and links', async () => {
    const html = await drawn(
      '# Before\nTwo ways, **both** good, one *mine*:\n\n- chalk\n- felt pen\n  with a thick tip\n\n1. ask\n2. draw\n\n> Which four\n> would you keep?\n\n```\na < b\n```\n`x*y*z` and [the guide](https://example.org/guide).',
    )
    expect(namesIn(html)).toEqual(
      expect.arrayContaining(['p', 'strong', 'em', 'ul', 'li', 'ol', 'blockquote', 'pre', 'code', 'a']),
    )
    expect(html).toContain('<li dir="auto" class="voice ms-7">felt pen\nwith a thick tip</li>')
    expect(html).toContain('<code>a &lt; b</code>')
    expect(html).toContain('<code>x*y*z</code>')
    expect(html).toContain('href="https://example.org/guide" rel="noopener nofollow ugc">the guide</a>')
    expect(readOf(html)).toContain('the guide (example.org)')
    expect(namesIn(html)).not.toContain('h1')
  })

  it('becomes lists in lists, and counts on where somebody began', async () => {
    const html = await drawn('3. ask\n   - by phone\n   - in person\n4. draw')
    expect(namesIn(html)).toEqual(['div', 'ol', 'li', 'ul', 'li', 'li', 'li'])
    expect(html).toContain('<ol start="3"')
    expect(readOf(await drawn('[no way]()'))).toBe('no way')
  })

  it.each([
    ['- chalk\n- felt pen\nWhich would you take?', 'div ul li li p', 'Which would you take?'],
    ['1. ask\n2. draw\nThen what?', 'div ol li li p', 'Then what?'],
    ['- ask\n  - by phone\nAnd in person?', 'div ul li ul li p', 'And in person?'],
    ['> - chalk\n> Is that all?', 'div blockquote ul li p', 'Is that all?'],
    [' - chalk\nWhat else?', 'div ul li p', 'What else?'],
  ])('ends a list with the line that begins at its edge: %j', async (text, names, last) => {
    const html = await drawn(text)
    expect(namesIn(html).join(' ')).toBe(names)
    expect(html).toContain(`<p dir="auto" class="voice">${last}</p>`)
  })

  it('goes on with a point where its next line is set in, however little', async () => {
    for (const text of ['- felt pen\n with a thick tip', '10. felt pen\n  with a thick tip'])
      expect(namesIn(await drawn(text))).toHaveLength(3)
    expect(namesIn(await drawn('One line\nand the next'))).toEqual(['div', 'p'])
  })

  it('keeps snake_case, 2 * 3 * 4, escaped marks and what was never closed as they were written', async () => {
    for (const text of ['my_own_name stays', '2 * 3 * 4', '**open', '[no](address', '`tick'])
      expect(readOf(await drawn(text))).toBe(text)
    expect(readOf(await drawn('\\*not so\\*'))).toBe('*not so*')
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert`1`)',
    '[a](data:text/html,<b>)',
    '[a](vbscript:x)',
    '![a](https://example.org/pixel.png)',
    '[a](https://user:secret@example.org/)',
    '[a](https://example.org/"onmouseover="x)',
    '```\n</code></pre><script>1</script>\n```',
    '> > > > > > <b>deep</b>',
  ])('is inert: %s', async (text) => {
    const html = await drawn(text)
    expect(liveMarkup(html)).toEqual([])
    expect(namesIn(html)).not.toEqual(expect.arrayContaining(['img']))
    expect(html).not.toMatch(/<b>|<script/)
    expect(html).not.toContain('href="https://user')
  })

  it('is inert and whole whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              '**',
              '*',
              '_',
              '`',
              '```\n',
              '[x](',
              'https://a.b/c',
              ')',
              '> ',
              '- ',
              '1. ',
              '\n',
              '\\',
              '<b>',
              '# ',
            ),
          ),
        ),
        async (parts) => {
          const html = await drawn(parts.join(''))
          expect(liveMarkup(html)).toEqual([])
          const known = [
            'div',
            'p',
            'strong',
            'em',
            'ul',
            'ol',
            'li',
            'blockquote',
            'pre',
            'code',
            'a',
            'span',
          ]
          expect(namesIn(html).filter((name) => !known.includes(name))).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each(['- - - - - - - - - - - -', '* * *', '***', '___', '-'.repeat(40)])(
    'keeps what stands after a line that parts it: %s',
    async (line) => {
      const html = await drawn(`Before.\n\n${line}\n\nAfter **that**.`)
      expect(readOf(html)).toBe(`Before.${line}After that.`)
      expect(namesIn(html)).toEqual(['div', 'p', 'p', 'p', 'strong'])
    },
  )

  it('is shown as it was written where it is nested deeper than anybody means, and nothing is lost', async () => {
    const stairs = Array.from({ length: 30 }, (_, n) => `${'  '.repeat(n)}- step ${n}`).join('\n')
    for (const text of [
      `${'- '.repeat(30)}deep`,
      `${'> '.repeat(30)}deep`,
      stairs,
      `${'1) '.repeat(30)}deep`,
    ]) {
      const html = await drawn(`${text}\n\nAfter https://example.org/that.`)
      expect(readOf(html).replace(/\s+/g, '')).toBe(`${text}Afterexample.org/that.`.replace(/\s+/g, ''))
      expect(html).toContain('href="https://example.org/that"')
    }
    for (const mark of ['*', '_', '**'])
      expect(readOf(await drawn(`${mark.repeat(4000)}a${mark.repeat(4000)}`))).toContain('a')
  })

  it('is read in one go, however often a mark is opened', async () => {
    for (const text of [
      '*a '.repeat(6000),
      '['.repeat(20_000),
      '`'.repeat(20_000),
      '> '.repeat(9000),
      '**a'.repeat(6000),
      '_a'.repeat(9000),
    ])
      expect((await drawn(text)).length).toBeGreaterThan(0)
  })
})
