import { to } from '#map/paths.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import { ButtonLink } from '#ui/button.tsx'
import { WovenList } from '#ui/weave/woven-list.tsx'

interface LandingProps {
  association: string
  /** The demo whose invented pair is shown; elsewhere only what members have published stands here, else nothing. */
  demo: CommunityKind | undefined
}

const steps = [
  {
    heading: 'Say what you know, and what you want to know',
    words: 'Second year or fiftieth, you are asked both. What you would rather keep to yourself, you do.',
  },
  { heading: 'See people, and why them', words: 'Reasons in plain sentences. No scores, no ranks.' },
  {
    heading: 'Start small, stay if it is good',
    words: 'A short hello, then a chat of twenty minutes. Leave kindly at any point.',
  },
]

/** What somebody who is not signed in reads first. */
export const LandingPage = ({ association, demo }: LandingProps) => (
  <>
    <div class="grid grid-cols-[minmax(0,1fr)] items-center gap-x-12 gap-y-12 py-6 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)] lg:py-12">
      <div class="grid gap-5">
        <p class="text-muted text-small">{association}</p>
        <h1 tabindex={-1} class="font-bold text-landing">
          Everyone teaches.
          <br />
          Everyone learns.
        </h1>
        <p class="max-w-prose text-lead">
          Mentoring, reverse mentoring and a community that answers. Need a mentor? Be one. Often both.
        </p>
        <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
          <ButtonLink href={to('join')} kind="action" big>
            Join
          </ButtonLink>
          <p class="text-muted text-small">The first step is a 20-minute chat.</p>
        </div>
      </div>
      {demo && <DemoPair kind={demo} />}
    </div>
    <ul class="grid gap-x-14 gap-y-8 border-base-300 border-t pt-12 sm:grid-cols-3">
      {steps.map(({ heading, words }) => (
        <li class="grid content-start gap-1.5">
          <h2 class="font-semibold text-h2">{heading}</h2>
          <p class="text-muted">{words}</p>
        </li>
      ))}
    </ul>
  </>
)

/** What two of the demo's cast have taught each other, of either demo. */
const taught: Record<CommunityKind, readonly (readonly ['theirs' | 'mine', string, string])[]> = {
  association: [
    ['theirs', 'Ruth', 'begin with whoever has lived there longest'],
    ['mine', 'Maya', 'shape a flower bed with three sliders'],
    ['theirs', 'Ruth', 'bring the maintenance bill before they ask'],
    ['mine', 'Maya', 'film at walking pace, at the height of a child'],
    ['theirs', 'Ruth', 'lose a vote without losing the room'],
  ],
  company: [
    ['theirs', 'Ingrid', 'find the month in which cash went out and profit did not'],
    ['mine', 'Tomasz', 'write down one thing that surprised you, as you said it at lunch'],
    ['theirs', 'Ingrid', 'bring one page, and keep the second for questions'],
    ['mine', 'Tomasz', 'film ninety seconds, without a slide'],
    ['theirs', 'Ingrid', 'ask what it costs not to do it'],
  ],
}

const DemoPair = ({ kind }: { kind: CommunityKind }) => (
  <div class="grid gap-3">
    <WovenList
      fades
      rows={taught[kind].map(([teacher, name, words]) => ({
        teacher,
        title: `${name} taught`,
        children: <p class="voice">{words}</p>,
      }))}
    />
    <p class="text-muted text-small">
      The thread on top is the teacher’s. When both teach, the threads hold. When only one does, they slip
      apart.
    </p>
  </div>
)
