import { to } from '#map/paths.ts'
import { noonOf, when } from '#ui/dates.ts'
import { Icon } from '#ui/icons.tsx'
import { Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { mayFollow, type PartnershipSeen } from '../partnership.ts'
import type { GoalSeen, GoalTeacher } from './goal.ts'

interface GoalsProps {
  partnership: PartnershipSeen
  goals: readonly GoalSeen[]
  reading: Reading
}

const edges: Record<GoalTeacher, string> = {
  me: 'border-primary',
  them: 'border-secondary',
  both: 'border-edge',
}

/** @public What the two work towards, edged in the thread of whoever teaches towards it; what was reached below. */
export function Goals({ partnership, goals, reading }: GoalsProps) {
  const mayWrite = mayFollow('write', partnership.state)
  const shown = goals.filter(({ state }) => state !== 'dropped')
  if (shown.length === 0 && !mayWrite) return null
  return (
    <Section
      heading="Goals"
      link={
        mayWrite ? { href: to('goalNew', { partnership: partnership.id }), label: 'Add a goal' } : undefined
      }
    >
      {shown.length === 0 ? (
        <p class="text-muted">What would each of you like to be able to do? A line is enough.</p>
      ) : (
        <ul class="grid gap-4">
          {shown.map((goal) => (
            <Goal partnership={partnership} goal={goal} reading={reading} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Goal({
  partnership: { id, them },
  goal,
  reading,
  mayWrite,
}: Omit<GoalsProps, 'goals'> & { goal: GoalSeen; mayWrite: boolean }) {
  const { teacher, state, doneAt, words } = goal
  return (
    <li class={`border-l-3 pl-4 ${edges[teacher]}`}>
      <p dir="auto">{words}</p>
      <p class="text-muted text-small">
        {state === 'reached' && doneAt ? (
          <span class="text-success">
            <span class="mr-1 inline-block align-[-0.15em]">
              <Icon name="check" size={16} />
            </span>
            Reached <Time at={doneAt} reading={reading} />
          </span>
        ) : (
          aboutGoal(goal, them.callName, reading.now)
        )}
        {mayWrite && (
          <>
            {' '}
            ·{' '}
            <a href={to('goal', { partnership: id, goal: goal.id })} class="inline-block py-1">
              Edit<span class="sr-only">: {words}</span>
            </a>
          </>
        )}
      </p>
    </li>
  )
}

/** Who teaches towards it, and until when. */
export function aboutGoal({ teacher, kind, dueOn }: GoalSeen, callName: string, now: Date): string {
  const due = dueOn && noonOf(dueOn)
  return [
    teacherWords(teacher, callName),
    kind === 'member' ? 'as members' : undefined,
    due && `by ${when(now, due, 'UTC').replace(/^on /, '')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const teacherWords = (teacher: GoalTeacher, callName: string): string =>
  teacher === 'both' ? 'Together' : teacher === 'me' ? 'You teach' : `${callName} teaches`
