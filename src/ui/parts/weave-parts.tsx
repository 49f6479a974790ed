import type { Child } from 'hono/jsx'
import { Section } from '../page.tsx'
import type { Weave } from '../weave/path.ts'
import { WeaveDates, WeavePath } from '../weave/path.tsx'
import { EmptyThreads, FirstSteps, Mini, RestingThreads } from '../weave/small.tsx'
import { WovenList, type WovenRow } from '../weave/woven-list.tsx'
import { lessons } from './cast.ts'

const states: { label: string; says: string; weave: Weave }[] = [
  { label: 'Hello: two ends come near', says: 'Maya said hello to Ruth.', weave: { stage: 'hello' } },
  {
    label: 'Trial: both said yes once (ring), thin threads',
    says: 'On trial: each taught one thing.',
    weave: { stage: 'trial', trial: lessons('TM'), planned: true },
  },
  {
    label: 'Partnership: ring again, full threads; beads are in use',
    says: 'Each taught four things; six are in use.',
    weave: { stage: 'partnership', trial: lessons('TM'), lessons: lessons('TmtMMt'), planned: true },
  },
  {
    label: 'One-way so far: the threads slacken',
    says: 'Five from you so far.',
    weave: { stage: 'partnership', trial: lessons('M'), lessons: lessons('MmMM'), planned: true },
  },
  {
    label: 'One lesson back draws them tight',
    says: 'Five from you, one from Ruth.',
    weave: { stage: 'partnership', trial: lessons('M'), lessons: lessons('MmMMT'), planned: true },
  },
  {
    label: 'Ended kindly',
    says: 'Each taught four things. It ended in May.',
    weave: { stage: 'partnership', trial: lessons('tM'), lessons: lessons('TmTMTM'), ended: true },
  },
  {
    label: 'Twenty lessons: the latest thirteen are drawn',
    says: 'Each taught ten things.',
    weave: {
      stage: 'partnership',
      trial: lessons('TM'),
      lessons: lessons('TMtMTMTMTMTMTMTMTm'),
      planned: true,
    },
  },
  {
    label: 'Nothing planned, nothing taught yet',
    says: 'Going on together since May.',
    weave: { stage: 'partnership' },
  },
]

const lesson = (
  <>
    <p class="font-semibold">Begin with who has lived there longest</p>
    <p class="text-small">In use since 14 October.</p>
  </>
)
const taught: WovenRow[] = [
  { teacher: 'theirs', works: true, title: 'Ruth taught you', children: lesson },
  { teacher: 'mine', title: 'You taught Ruth', children: lesson },
  { teacher: 'mine', works: true, title: 'You taught Ruth', children: lesson },
  { teacher: 'none', title: 'Not yet', children: <p class="text-muted">Ask Ruth for the next one.</p> },
]

const words = <p class="voice">begin with whoever has lived there longest</p>
const told: WovenRow[] = [
  { teacher: 'theirs', title: 'Ruth taught', children: words },
  { teacher: 'mine', title: 'Maya taught', children: words },
  { teacher: 'theirs', title: 'Ruth taught', children: words },
]

const Titled = ({ title, children }: { title: string; children?: Child }) => (
  <div class="grid content-start gap-3">
    <p class="font-semibold text-small">{title}</p>
    {children}
  </div>
)

/** The weave in every state. */
export const WeaveParts = () => (
  <Section heading="The weave">
    <div class="grid gap-x-14 gap-y-8 md:grid-cols-2">
      {states.map(({ label, says, weave }) => (
        <Titled title={label}>
          <WeavePath weave={weave} says={says} />
        </Titled>
      ))}
      <Titled title="With its dates">
        <WeavePath
          weave={{ stage: 'partnership', trial: lessons('TM'), lessons: lessons('TmtM'), planned: true }}
          says="Each taught three things; four are in use."
          fresh
        />
        <WeaveDates
          stages={[
            { label: 'Hello', when: '2 Sept' },
            { label: 'Trial', when: '9 Sept' },
            { label: 'Partnership', when: 'since 30 Sept' },
            { label: 'Next', when: 'Thursday' },
          ]}
        />
      </Titled>
      <Titled title="Small ones">
        <div class="flex flex-wrap items-center gap-6">
          <Mini teachers={['theirs', 'mine']} says="Two lessons, one each" />
          <Mini teachers={['theirs', 'mine', 'mine', 'theirs']} says="Four lessons, two each" />
          <RestingThreads />
        </div>
        <FirstSteps done={0} of={5} says="Step 1 of 5" />
        <FirstSteps done={2} of={5} says="Step 3 of 5" />
        <FirstSteps done={5} of={5} says="All five steps done" />
        <EmptyThreads />
      </Titled>
      <Titled title="Lessons">
        <WovenList rows={taught} />
      </Titled>
      <Titled title="A piece of something longer">
        <WovenList fades rows={told} />
      </Titled>
    </div>
  </Section>
)
