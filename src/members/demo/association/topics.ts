import { taxonomy } from '../../taxonomy.ts'
import { type TopicTables, topicsByStage } from '../topics-of.ts'
import { notesByTopic } from '../wording.ts'
import { careers } from './careers.ts'
import { learnNotes, teachNotes } from './notes.ts'
import { beforeTheChange } from './path.ts'

// What members of the association know and miss at each stage, the commonest first.

const crafts = taxonomy.filter(({ kind }) => kind === 'craft')
const keysWhere = (holds: (topic: (typeof crafts)[number]) => boolean) =>
  crafts.filter(holds).map(({ key }) => key)

const behindALicence = ['exam-study-plan', 'experience-logbook']
export const inPublicService = new Set(['parks-management', 'teaching-and-research'])
const ofFirms = ['becoming-a-partner', 'winning-clients', 'tenders', 'ebitda', 'fees', 'starting-a-practice']

/** Years in the field before which nobody thinks of handing over. */
const NEAR_THE_END = 26
const endings = ['handing-over', 'late-career', 'retirement']

export const associationTopics: TopicTables = {
  careers,
  crafts: keysWhere(() => true),
  onScreens: keysWhere(({ group }) => group === 'Digital tools' || group === 'Communication'),
  offScreens: keysWhere(({ group }) => group !== 'Digital tools'),
  teachNotes: notesByTopic(teachNotes),
  learnNotes: notesByTopic(learnNotes),
  digital:
    'gis grasshopper short-video ai-tools phone-photogrammetry rhino rendering python linkedin social-media photoshop drones bim podcasting cad sketchup websites spreadsheets photography data-dashboards blogging virtual-reality layout-tools online-whiteboards remote-sensing'.split(
      ' ',
    ),
  claims: topicsByStage({
    student: 'portfolio internship second-language student-chapters',
    early: 'portfolio internship first-job cv second-language newcomer-to-country',
    mid: 'salary-talks job-interview cv saying-no part-time delegation second-language changing-field',
    senior:
      'hiring giving-feedback difficult-conversations job-interview delegation political-leaders crisis board-service',
    retired:
      'retirement board-service political-leaders late-career volunteers expert-witness public-speaking press',
  }),
  wishes: topicsByStage({
    student:
      'portfolio internship licensing-exam first-job cv public-speaking gis grasshopper job-interview planting-design hand-drawing site-supervision finding-a-mentor imposter-feelings working-abroad ai-tools linkedin native-plants grading rhino',
    early:
      'licensing-exam public-speaking site-supervision public-hearings fees first-management-job construction-details exam-study-plan salary-talks getting-residents-to-talk python project-budgets portfolio angry-meetings contracts saying-no licensure-by-reciprocity doctorate zoning being-taken-seriously ai-tools',
    mid: 'first-management-job delegation balance-sheet ai-tools difficult-conversations winning-clients hiring becoming-a-partner ebitda starting-a-practice grasshopper short-video bim returning-after-a-break leading-former-peers tenders recruiting-members burnout giving-feedback climate-adaptation data-dashboards changing-field licensure-by-reciprocity chairing-a-chapter',
    senior:
      'ai-tools grasshopper short-video handing-over linkedin gis social-media political-leaders board-service drones climate-adaptation recruiting-members public-speaking phone-photogrammetry podcasting late-career ebitda rhino press online-talks retirement expert-witness indigenous-land',
    retired:
      'grasshopper short-video phone-basics ai-tools phone-photogrammetry podcasting social-media gis blogging drones linkedin online-talks websites photography recruiting-members climate-adaptation online-whiteboards cad young-people',
  }),
  levels: {
    student: [2, 4],
    early: [2, 4],
    mid: [3, 5],
    senior: [3, 5],
    retired: [4, 5],
  },
  craftsTaught: {
    student: [0, 1],
    early: [1, 2],
    mid: [1, 3],
    senior: [2, 3],
    retired: [1, 3],
  },
  digitalTaught: {
    student: [1, 3],
    early: [0, 2],
    mid: [0, 1],
    senior: [0, 0],
    retired: [0, 0],
  },
  fieldWishes: { student: 1, early: 0.4, mid: 0.2, senior: 0.1, retired: 0 },
  afterYearsOfWork: new Set(
    taxonomy
      .filter(({ group, kind }) => group === 'Business' && kind === 'craft')
      .map(({ key }) => key)
      .concat(
        'site-supervision specifications public-hearings angry-meetings press lecturing teaching-studio contracts construction-details maintenance-plans planning-permission indigenous-land cemeteries dementia-gardens energy-landscapes land-readjustment urban-economics client-presentations design-review'.split(
          ' ',
        ),
      ),
  ),
  shy: new Set(
    'public-speaking imposter-feelings burnout ebitda balance-sheet salary-talks delegation angry-meetings retirement phone-basics being-taken-seriously difficult-conversations'.split(
      ' ',
    ),
  ),
  // An exam sat under older rules is rarely offered.
  livedOdds: ({ regime, year }) => (beforeTheChange(regime, year) ? 0.15 : 0.6),
  ongoing: (experiences) => (experiences.some(({ kind }) => kind === 'exam') ? ['licensing-exam'] : []),
  closedTo: ({ field, done, years }) => [
    ...(done.includes('licensing-exam') ? behindALicence : []),
    ...(inPublicService.has(field) ? ofFirms : []),
    ...(years < NEAR_THE_END ? endings : []),
  ],
}
