import { taxonomyOf } from '../../taxonomy.ts'
import { type TopicTables, topicsByStage } from '../topics-of.ts'
import { notesByTopic } from '../wording.ts'
import { companyCareers } from './careers.ts'
import { companyLearnNotes, companyTeachNotes } from './notes.ts'

// What people of a company know and miss at each stage, the commonest first.

const topics = taxonomyOf('company')
const crafts = topics.filter(({ kind }) => kind === 'craft')
const keysWhere = (holds: (topic: (typeof crafts)[number]) => boolean) =>
  crafts.filter(holds).map(({ key }) => key)

const digital =
  'ai-tools short-video linkedin youtube python automation social-media coding spreadsheets data-dashboards blogging podcasting sql safe-online online-talks'

export const companyTopics: TopicTables = {
  careers: companyCareers,
  crafts: keysWhere(() => true),
  onScreens: keysWhere(({ group }) => group === 'Digital tools' || group === 'Communication'),
  offScreens: keysWhere(({ group }) => group !== 'Digital tools'),
  teachNotes: notesByTopic(companyTeachNotes),
  learnNotes: notesByTopic(companyLearnNotes),
  digital: digital.split(' '),
  claims: topicsByStage({
    student: 'second-language first-weeks-here',
    early: 'first-weeks-here second-language newcomer-to-country final-exam-of-training staying-on',
    mid: 'salary-talks saying-no part-time delegation second-language moving-department children-and-work nights-and-shifts',
    senior:
      'hiring giving-feedback difficult-conversations delegation running-meetings remote-teams change-at-work',
    retired:
      'presenting-to-the-board leading-leaders ebitda balance-sheet change-at-work hiring public-speaking joining-two-companies',
  }),
  wishes: topicsByStage({
    student:
      'final-exam-of-training staying-on first-weeks-here internship safety public-speaking being-taken-seriously heat-pumps customer-calls ai-tools minutes imposter-feelings coding first-management-job second-language',
    early:
      'first-weeks-here first-management-job salary-talks public-speaking ebitda moving-department heat-pumps being-taken-seriously ai-tools promotion customer-calls first-visits linkedin budgets safety slides leading-a-shift line-to-office sql managing-up children-and-work product-tests',
    mid: 'first-management-job delegation ai-tools difficult-conversations ebitda promotion hiring data-dashboards returning-after-a-break negotiation balance-sheet leading-former-peers presenting-to-the-board short-video burnout budgets giving-feedback automation business-case running-meetings saying-no customer-interviews lean line-to-office workshops',
    senior:
      'ai-tools handing-over leading-leaders presenting-to-the-board short-video linkedin ebitda leading-a-department coding data-dashboards podcasting change-at-work safe-online late-career public-speaking remote-teams listening social-media spreadsheets',
    retired:
      'linkedin youtube ai-tools blogging short-video coding listening social-media podcasting online-talks safe-online data-dashboards customer-interviews handing-over',
  }),
  levels: { student: [2, 4], early: [2, 4], mid: [3, 5], senior: [3, 5], retired: [4, 5] },
  craftsTaught: { student: [0, 1], early: [1, 2], mid: [1, 3], senior: [2, 3], retired: [1, 2] },
  digitalTaught: { student: [1, 3], early: [0, 2], mid: [0, 1], senior: [0, 0], retired: [0, 0] },
  fieldWishes: { student: 1, early: 0.4, mid: 0.2, senior: 0.1, retired: 0 },
  afterYearsOfWork: new Set(
    'budgets pricing business-case month-end purchasing labour-law key-accounts first-visits complaints negotiation patents standards production-planning choosing-applicants product-tests root-causes'.split(
      ' ',
    ),
  ),
  shy: new Set(
    'public-speaking imposter-feelings burnout ebitda balance-sheet salary-talks delegation being-taken-seriously difficult-conversations promotion spreadsheets listening'.split(
      ' ',
    ),
  ),
  livedOdds: () => 0.6,
  ongoing: () => [],
  closedTo: ({ stage, years }) => [
    ...(years < NEAR_THE_END ? ['handing-over', 'late-career'] : []),
    ...(stage === 'student' ? [] : ['final-exam-of-training', 'staying-on']),
  ],
}

/** Years at work before which nobody thinks of handing over. */
const NEAR_THE_END = 24
