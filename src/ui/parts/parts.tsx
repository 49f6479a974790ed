import { Page, Section } from '../page.tsx'
import { type NavItem, Shell, type ShellProps } from '../shell.tsx'
import { ButtonParts, FormParts } from './form-parts.tsx'
import { ListParts, PeopleParts } from './people-parts.tsx'
import { NoticeParts, TalkParts } from './talk-parts.tsx'
import { WeaveParts } from './weave-parts.tsx'

const nav: NavItem[] = [
  { label: 'Today', href: '/', icon: 'sun', bar: true },
  { label: 'People', href: '/people', icon: 'people', bar: true, current: true },
  { label: 'Hellos', href: '/hellos', icon: 'hand', bar: true, waiting: 2 },
  { label: 'Partnerships', href: '/partnerships', icon: 'handshake' },
  { label: 'Questions', href: '/questions', icon: 'question', bar: true },
  { label: 'Challenges', href: '/challenges', icon: 'flag' },
]

// Written out, because a class that is put together is a class Tailwind cannot find.
const colours = [
  ['page', 'bg-base-200'],
  ['sheet', 'bg-base-100'],
  ['line', 'bg-base-300'],
  ['edge', 'bg-edge'],
  ['ink', 'bg-base-content'],
  ['muted', 'bg-muted'],
  ['mine', 'bg-primary'],
  ['mine wash', 'bg-mine-wash'],
  ['theirs', 'bg-secondary'],
  ['theirs ink', 'bg-accent'],
  ['theirs wash', 'bg-theirs-wash'],
  ['deep', 'bg-deep'],
] as const

const ColourParts = () => (
  <Section heading="Colours">
    <ul class="grid grid-cols-3 gap-3 sm:grid-cols-6">
      {colours.map(([name, look]) => (
        <li class="text-label">
          <span class={`mb-1 block h-12 rounded-field border border-base-300 ${look}`} />
          {name}
        </li>
      ))}
    </ul>
  </Section>
)

const VoiceParts = () => (
  <Section heading="Two voices">
    <p>The house speaks in sans: “Ruth usually answers within two days.”</p>
    <p class="voice mt-2">“People speak in serif: begin with whoever has lived there longest.”</p>
  </Section>
)

/** @public The part sheet: every part in every state, for development and tests only. */
export function PartsPage({ assets, theme }: Pick<ShellProps, 'assets' | 'theme'>) {
  return (
    <Shell
      title="Parts"
      viewer={{ name: 'Maya Okafor', href: '/me', key: 'maya' }}
      nav={nav}
      unread
      association="The Landscape & Planning Society"
      footer={[
        { label: 'Code of conduct', href: '#conduct' },
        { label: 'Privacy', href: '#privacy' },
      ]}
      flash={{ kind: 'done', text: 'Saved.' }}
      assets={assets}
      theme={theme}
      wide
    >
      <Page
        heading="Parts"
        lead="Every part of the look, in every state."
        back={{ href: '#back', label: 'Today' }}
      >
        <div class="grid grid-cols-[minmax(0,1fr)] gap-12">
          <NoticeParts />
          <WeaveParts />
          <ButtonParts />
          <FormParts />
          <PeopleParts />
          <ListParts />
          <TalkParts />
          <ColourParts />
          <VoiceParts />
        </div>
      </Page>
    </Shell>
  )
}
