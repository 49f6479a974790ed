import { taxonomy } from '../taxonomy.ts'
import { careerIn } from './careers.ts'
import { learnNotes, teachNotes } from './notes.ts'
import { beforeTheChange } from './path.ts'
import type { DemoExperience, DemoLearning, DemoTeaching, Level, Stage } from './person.ts'
import type { Random } from './random.ts'
import { noteFor, notesByTopic } from './wording.ts'

// What one person teaches and would like to learn: from what they did, their field, what people at their stage know
// and miss (the commonest first), and now and then anything at all, which makes the long tail.

const crafts = taxonomy.filter(({ kind }) => kind === 'craft')
const anyCraft = crafts.map(({ key }) => key)
const onScreens = crafts
  .filter(({ group }) => group === 'Digital tools' || group === 'Communication')
  .map(({ key }) => key)
const offScreens = crafts.filter(({ group }) => group !== 'Digital tools').map(({ key }) => key)
const teachNotesByTopic = notesByTopic(teachNotes)
const learnNotesByTopic = notesByTopic(learnNotes)

function topicsByStage(lists: Record<Stage, string>): Record<Stage, string[]> {
  const { student, early, mid, senior, retired } = lists
  return {
    student: student.split(' '),
    early: early.split(' '),
    mid: mid.split(' '),
    senior: senior.split(' '),
    retired: retired.split(' '),
  }
}

const digital =
  'gis grasshopper short-video ai-tools phone-photogrammetry rhino rendering python linkedin social-media photoshop drones bim podcasting cad sketchup websites spreadsheets photography data-dashboards blogging virtual-reality layout-tools online-whiteboards remote-sensing'.split(
    ' ',
  )

/** Career topics people claim at this stage beside what their dated path shows. */
const claims = topicsByStage({
  student: 'portfolio internship second-language student-chapters',
  early: 'portfolio internship first-job cv second-language newcomer-to-country',
  mid: 'salary-talks job-interview cv saying-no part-time delegation second-language changing-field',
  senior:
    'hiring giving-feedback difficult-conversations job-interview delegation political-leaders crisis board-service',
  retired:
    'retirement board-service political-leaders late-career volunteers expert-witness public-speaking press',
})

const wishes = topicsByStage({
  student:
    'portfolio internship licensing-exam first-job cv public-speaking gis grasshopper job-interview planting-design hand-drawing site-supervision finding-a-mentor imposter-feelings working-abroad ai-tools linkedin native-plants grading rhino',
  early:
    'licensing-exam public-speaking site-supervision public-hearings fees first-management-job construction-details exam-study-plan salary-talks getting-residents-to-talk python project-budgets portfolio angry-meetings contracts saying-no licensure-by-reciprocity doctorate zoning being-taken-seriously ai-tools',
  mid: 'first-management-job delegation balance-sheet ai-tools difficult-conversations winning-clients hiring becoming-a-partner ebitda starting-a-practice grasshopper short-video bim returning-after-a-break leading-former-peers tenders recruiting-members burnout giving-feedback climate-adaptation data-dashboards changing-field licensure-by-reciprocity chairing-a-chapter',
  senior:
    'ai-tools grasshopper short-video handing-over linkedin gis social-media political-leaders board-service drones climate-adaptation recruiting-members public-speaking phone-photogrammetry podcasting late-career ebitda rhino press online-talks retirement expert-witness indigenous-land',
  retired:
    'grasshopper short-video phone-basics ai-tools phone-photogrammetry podcasting social-media gis blogging drones linkedin online-talks websites photography recruiting-members climate-adaptation online-whiteboards cad young-people',
})

const levels: Record<Stage, readonly [number, number]> = {
  student: [2, 4],
  early: [2, 4],
  mid: [3, 5],
  senior: [3, 5],
  retired: [4, 5],
}

/** From and to how many topics of the field, and of screens and cameras, people at a stage teach. */
const craftsTaught: Record<Stage, readonly [number, number]> = {
  student: [0, 1],
  early: [1, 2],
  mid: [1, 3],
  senior: [2, 3],
  retired: [1, 3],
}
const digitalTaught: Record<Stage, readonly [number, number]> = {
  student: [1, 3],
  early: [0, 2],
  mid: [0, 1],
  senior: [0, 0],
  retired: [0, 0],
}

function levelBetween(random: Random, from: number, to: number): Level {
  return Math.min(5, Math.max(1, random.int(from, to))) as Level
}

/** What nobody teaches before having run a job. */
const afterYearsOfWork = new Set(
  taxonomy
    .filter(({ group, kind }) => group === 'Business' && kind === 'craft')
    .map(({ key }) => key)
    .concat(
      'site-supervision specifications public-hearings angry-meetings press lecturing teaching-studio contracts construction-details maintenance-plans planning-permission indigenous-land cemeteries dementia-gardens energy-landscapes land-readjustment urban-economics client-presentations design-review'.split(
        ' ',
      ),
    ),
)

/** Topics of the dated path; an exam sat under older rules is rarely offered. */
function lived(random: Random, experiences: readonly DemoExperience[]): string[] {
  return experiences.flatMap(({ kind, topic, regime, year }) => {
    if (topic === undefined || kind === 'exam') return []
    return random.chance(beforeTheChange(regime, year) ? 0.15 : 0.6) ? [topic] : []
  })
}

export function teachesOf(
  random: Random,
  stage: Stage,
  field: string,
  experiences: readonly DemoExperience[],
): DemoTeaching[] {
  const own = careerIn(field).crafts
  const ofField = craftsTaught[stage]
  const screens = digitalTaught[stage]
  const done = new Set(lived(random, experiences).slice(0, 4))
  const topics = new Set([
    ...done,
    ...Array.from({ length: random.int(...ofField) }, () => random.pickSkewed(own)),
    ...Array.from({ length: random.int(...screens) }, () => random.pickSkewed(digital)),
    ...(random.chance(0.35) ? [random.pickSkewed(claims[stage])] : []),
    ...(random.chance(0.3)
      ? [random.pick(stage === 'senior' || stage === 'retired' ? offScreens : anyCraft)]
      : []),
  ])
  const beginner = stage === 'student' || stage === 'early'
  const known = [...topics].filter((topic) => !beginner || done.has(topic) || !afterYearsOfWork.has(topic))
  return known.slice(0, 7).map((topic) => ({
    topic,
    level: levelBetween(random, ...levels[stage]),
    note: noteFor(random, 'teach', teachNotesByTopic, topic, stage),
  }))
}

const shy = new Set(
  'public-speaking imposter-feelings burnout ebitda balance-sheet salary-talks delegation angry-meetings retirement phone-basics being-taken-seriously difficult-conversations'.split(
    ' ',
  ),
)

const behindALicence = ['exam-study-plan', 'experience-logbook']
export const inPublicService = new Set(['parks-management', 'teaching-and-research'])
const ofFirms = ['becoming-a-partner', 'winning-clients', 'tenders', 'ebitda', 'fees', 'starting-a-practice']

/** How many still want more of their own field. */
const fieldWishes: Record<Stage, number> = { student: 1, early: 0.4, mid: 0.2, senior: 0.1, retired: 0 }

/** Years in the field before which nobody thinks of handing over. */
const nearTheEnd = 26
const endings = ['handing-over', 'late-career', 'retirement']

export function learnsOf(
  random: Random,
  stage: Stage,
  field: string,
  known: readonly string[],
  experiences: readonly DemoExperience[],
  years: number,
): DemoLearning[] {
  const done = experiences.flatMap(({ kind, topic }) =>
    kind === 'exam' || topic === undefined ? [] : [topic],
  )
  const closed = new Set([...known, ...done, ...(done.includes('licensing-exam') ? behindALicence : [])])
  const own = careerIn(field).crafts
  if (inPublicService.has(field)) for (const topic of ofFirms) closed.add(topic)
  if (years < nearTheEnd) for (const topic of endings) closed.add(topic)
  const topics = new Set([
    ...(experiences.some(({ kind }) => kind === 'exam') ? ['licensing-exam'] : []),
    ...Array.from({ length: random.int(1, 4) }, () => random.pickSkewed(wishes[stage])),
    ...(random.chance(fieldWishes[stage]) ? [random.pickSkewed(own)] : []),
    ...(random.chance(0.22) ? [random.pick(stage === 'retired' ? onScreens : anyCraft)] : []),
  ])
  return [...topics]
    .filter((topic) => !closed.has(topic))
    .map((topic) => ({
      topic,
      level:
        own.includes(topic) && stage !== 'student' ? 3 : levelBetween(random, 1, random.chance(0.25) ? 3 : 2),
      note: noteFor(random, 'learn', learnNotesByTopic, topic, stage),
      private: random.chance(shy.has(topic) ? 0.35 : 0.05),
    }))
}
