import type { Card } from '#discovery/access.ts'
import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PostButton } from '#ui/form.tsx'
import { NextPanel } from '#ui/next-panel.tsx'
import { FirstSteps } from '#ui/weave/small.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { NextStep } from './next-step.ts'
import { stepWords, whyWords } from './words.ts'

// What the reader may do for themself when nobody waits.

const Go = ({ href, label }: { href: string; label: string }) => (
  <ButtonLink href={href} kind="panel" big>
    {label}
  </ButtonLink>
)

export const FirstStepPanel = ({ step, done, of }: Extract<NextStep, { kind: 'first_steps' }>) => (
  <NextPanel
    heading={stepWords[step]}
    why={
      <span class="grid gap-3">
        <span>The more people know, the better the people you are shown. Everything can be skipped.</span>
        <FirstSteps done={done} of={of} says={`${sentence(counted(done, 'step', 'steps'))} of ${of} taken`} />
      </span>
    }
    action={<Go href={to('firstStep', { step })} label="Go on" />}
    cost="A minute for each step."
  />
)

export const TakePartPanel = () => (
  <NextPanel
    heading="Take part in mentoring"
    why="Offer what you know, find somebody for what you would like to know, or both."
    action={<Go href={to('mentoring')} label="Choose how" />}
    cost="Two minutes. You can stop at any time."
  />
)

export const StillHerePanel = () => (
  <NextPanel
    heading="Are you still glad to be asked?"
    why="Nothing was heard from you for a while, and that is all right. Else a rest begins by itself in some days, and one click ends it."
    action={<PostButton action={to('mentoringHere')} label="I am here" kind="panel" big />}
    cost="One click, and nothing changes."
    exit={<a href={to('mentoring')}>I would rather have a rest</a>}
  />
)

export const StartAgainPanel = () => (
  <NextPanel
    heading="You are having a rest"
    why="You are not suggested to anybody. What you have begun goes on."
    action={<PostButton action={to('mentoringAgain')} label="Start again" kind="panel" big />}
    cost="Whenever you like; nothing is lost."
    exit={<a href={to('mentoring')}>Look at it first</a>}
  />
)

const Exits = ({ person, others }: { person: Card; others: string }) => (
  <span class="flex flex-wrap gap-x-6">
    <a href={person.href}>Who {person.callName} is</a>
    <a href={others}>Show me someone else</a>
  </span>
)

export const SayHelloPanel = ({ person }: { person: Card }) => (
  <NextPanel
    heading={`Say hello to ${person.callName}`}
    why={whyWords(person)}
    action={<Go href={to('helloNew', { person: person.publicId })} label="Say hello" />}
    cost="Five minutes to write. If the answer is yes, a 20-minute chat."
    exit={<Exits person={person} others={to('people')} />}
  />
)

export const HelpPanel = ({ person }: { person: Card }) => (
  <NextPanel
    heading={`You could help ${person.callName}`}
    why={whyWords(person)}
    action={<Go href={to('helloNew', { person: person.publicId })} label="Say hello" />}
    cost="You may write first, too. A short hello is enough."
    exit={<Exits person={person} others={to('people', {}, { tab: 'help' })} />}
  />
)
