import { describe, expect, it } from 'vitest'
import { Button } from '#ui/button.tsx'
import { Checkbox, ChipGroup } from '#ui/choices.tsx'
import { Select, TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, PostButton } from '#ui/form.tsx'
import { Icon } from '#ui/icons.tsx'
import { MailLayout } from '#ui/mail.tsx'
import { Notice } from '#ui/notice.tsx'
import { PartsPage } from '#ui/parts/parts.tsx'
import { Face } from '#ui/person/face.tsx'
import { PersonCard } from '#ui/person/person-card.tsx'
import { type NavItem, Shell, type ShellProps } from '#ui/shell.tsx'
import { Message } from '#ui/talk/message.tsx'
import { Time } from '#ui/time.tsx'

const assets = { scripts: ['/assets/client-1.js'], styles: ['/assets/client-1.css'] }
const maya = { name: 'Maya Okafor', href: '/me', key: 'maya' }
const nav: NavItem[] = ['Today', 'People', 'Hellos', 'Partnerships', 'Questions', 'Challenges'].map(
  (label) => ({
    label,
    href: label === 'Today' ? '/' : `/${label.toLowerCase()}`,
    icon: 'sun',
  }),
)
const frame = (props: Partial<ShellProps>) =>
  String(
    <Shell title="People" association="The Society" assets={assets} viewer={maya} nav={nav} {...props} />,
  )
const count = (html: string, part: string) => html.split(part).length - 1

describe('the frame', () => {
  it('carries nothing inline, and tells Turbo to fetch nothing on hover', () => {
    const html = frame({})
    expect(html).not.toMatch(/style=|<style|onclick|javascript:/)
    expect(html.match(/<script[^>]*>([^<]*)</)?.[1]).toBe('')
    expect(html).toContain('<meta name="turbo-prefetch" content="false"/>')
  })

  it('marks where Maya is, also on a page below', () => {
    const html = frame({ here: '/people/42' })
    expect(html).toMatch(/href="\/people" aria-current="page"/)
    expect(html).not.toMatch(/href="\/" aria-current="page"/)
  })

  it('keeps four places and More on the phone when there are more than five', () => {
    expect(frame({})).toContain('<summary')
    expect(frame({ nav: nav.slice(0, 5) })).not.toContain('<summary')
  })

  it('has no bar on a task, so that nobody wanders off by accident', () => {
    expect(count(frame({}), '<nav')).toBe(2)
    expect(count(frame({ task: true }), '<nav')).toBe(1)
  })

  it('shows somebody signed out one link', () => {
    const html = frame({ viewer: undefined })
    expect(count(html, 'Sign in')).toBe(1)
    expect(count(html, '<nav')).toBe(0)
    expect(count(frame({ viewer: undefined, signInLink: false }), 'Sign in')).toBe(0)
  })

  it('says news in words as well as with a dot', () => {
    expect(frame({ unread: true })).toContain('Inbox, something new')
    expect(frame({})).toContain('>Inbox<')
    const nav = [{ label: 'Hellos', href: '/hellos', icon: 'hand' as const, waiting: 2 }]
    expect(count(frame({ nav }), ', 2 waiting for you')).toBe(2)
  })

  it('begins the title of a page with errors so that it is heard first', () => {
    expect(frame({ error: true })).toContain('<title>Error: People · The Society</title>')
  })
})

describe('fields', () => {
  it('tie hint, error and readers to their control and keep what was typed', () => {
    const html = String(
      <TextField
        name="why"
        label="Why you"
        hint="One line"
        error="Missing"
        readers="Only Ruth."
        value={'"><b>'}
      />,
    )
    expect(html).toContain('aria-describedby="why-hint why-error why-readers"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;"')
    expect(html).toContain('<label for="why"')
  })

  it('say nothing of errors when there are none', () => {
    const html = String(<TextField name="why" label="Why you" />)
    expect(html).not.toContain('aria-')
    expect(html).not.toContain('error')
  })

  it('keep the first empty line of a text, which a parser would drop', () => {
    expect(String(<TextArea name="who" label="Who I am" value={'\nMaya'} />)).toContain(
      '>\n\nMaya</textarea>',
    )
    expect(String(<TextArea name="who" label="Who I am" value="Maya" draft />)).toContain('>Maya</textarea>')
  })

  it('select, tick and choose what was sent', () => {
    const options = ['student', 'early'].map((value) => ({ value, label: value }))
    expect(String(<Select name="stage" label="Stage" any="Any" value="early" options={options} />)).toContain(
      '<option value="early" selected="">',
    )
    const chips = String(
      <ChipGroup name="stage" label="Stage" pick="one" chips={options} values={['early']} />,
    )
    expect(count(chips, 'type="radio"')).toBe(2)
    expect(count(chips, 'checked')).toBe(1)
    expect(chips).toContain('id="stage"')
    expect(String(<Checkbox name="accept" label="I accept" checked />)).toContain('checked=""')
  })

  it('are led to from the summary, which is absent when all is well', () => {
    const html = String(<ErrorSummary errors={{ why: 'Write one sentence.', who: undefined }} />)
    expect(html).toContain('One thing to put right')
    expect(html).toContain('href="#why"')
    expect(String(<ErrorSummary errors={{}} />)).toBe('')
  })

  it('make a single click a form that posts', () => {
    const html = String(
      <PostButton action="/hellos/7/withdrawal" label="Withdraw" kind="link" fields={{ seen: '3' }} />,
    )
    expect(html).toMatch(/^<form method="post"[^>]* action="\/hellos\/7\/withdrawal"/)
    expect(html).toContain('<input type="hidden" name="seen" value="3"/>')
    expect(count(html, '<button')).toBe(1)
  })
})

describe('smaller parts', () => {
  it('interrupt a screen reader only for an error', () => {
    expect(String(<Notice kind="error">Nothing was sent.</Notice>)).toContain('role="alert"')
    expect(String(<Notice kind="done">Sent.</Notice>)).toContain('role="status"')
  })

  it('show initials with hidden words, never a label over them', () => {
    const html = String(<Face name="Ruth Lindqvist" says="Ruth Lindqvist" />)
    expect(html).toContain('RL<span class="sr-only"> Ruth Lindqvist</span>')
    expect(String(<Face name="Ruth Lindqvist" />)).toContain('aria-hidden="true"')
  })

  it('inline an icon without its licence comment, silent', () => {
    const html = String(<Icon name="check" />)
    expect(html).toContain('stroke-width="1.75"')
    expect(html).toContain('aria-hidden="true"')
    expect(html).toContain('<path d="M20 6 9 17l-5-5" />')
    expect(html).not.toContain('<!--')
  })

  it('leave a button its kind and its words', () => {
    expect(String(<Button kind="action">Send hello</Button>)).toContain('btn btn-primary')
  })

  it('let a card lead to the profile once, and say what is not said yet', () => {
    const html = String(
      <PersonCard
        name="Hanna Kowalczyk"
        callName="Hanna"
        href="/people/h"
        theyTeach={['leading']}
        youTeach={[]}
        reasons={[]}
      />,
    )
    expect(count(html, '<a ')).toBe(1)
    expect(count(html, '<button')).toBe(0)
    expect(html).toContain('Not said yet. You could ask.')
  })

  it('give a message the id its live stream appends it by, with its words escaped', () => {
    const html = String(<Message id="42" mine={false} author="Ruth" when="today" text={'<script>\n\nno'} />)
    expect(html).toMatch(/^<li id="message-42"/)
    expect(html).toContain('&lt;script&gt;')
    expect(count(html, 'dir="auto"')).toBe(2)
  })

  it('say a moment in words, with the exact one beneath', () => {
    const reading = { now: new Date('2026-09-10T18:30:00Z'), zone: 'Europe/London' }
    expect(String(<Time at={new Date('2026-09-06T18:00:00Z')} reading={reading} as="whenAt" />)).toBe(
      '<time datetime="2026-09-06T18:00:00.000Z" title="Sunday 6 September 2026 at 19:00 BST">on Sunday at 19:00</time>',
    )
  })
})

describe('a mail', () => {
  const letter = {
    association: 'The Society',
    preview: 'Ruth answered.',
    heading: 'Ruth answered',
    sentences: ['Ruth answered your hello.'],
    quote: '<b>Begin with whoever has lived there longest.',
    action: { label: 'Read and answer', href: 'https://example.org/hellos/7' },
    reason: 'You get this because you said hello.',
  }

  it('has one button, escapes what people wrote and loads nothing', () => {
    const html = String(<MailLayout {...letter} />)
    expect(count(html, '<a ')).toBe(1)
    expect(html).toContain('“&lt;b&gt;Begin')
    expect(html).not.toMatch(/<img|<script|<link|url\(/)
  })

  it('ends with the ways out, unless it must arrive', () => {
    const preferences = { choose: 'https://example.org/me/notices', unsubscribe: 'https://example.org/u/1' }
    const html = String(<MailLayout {...letter} preferences={preferences} />)
    expect(html).toContain('Choose what reaches me')
    expect(html).toContain('https://example.org/u/1')
    expect(String(<MailLayout {...letter} />)).not.toContain('Choose what reaches me')
  })
})

describe('the part sheet', () => {
  it('shows every part with unique ids and one first heading', () => {
    const html = String(<PartsPage assets={assets} />)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(count(html, '<h1')).toBe(1)
    expect(html).not.toContain('undefined')
    expect(html).not.toContain('[object')
  })
})
