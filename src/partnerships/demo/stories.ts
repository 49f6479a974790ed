import { associationAtRest } from './association-at-rest.ts'
import { associationTrials } from './association-trials.ts'
import { associationUnderWay } from './association-under-way.ts'
import { companyPartnerships } from './company.ts'
import { halfPastSeven } from './half-past-seven.ts'
import type { PartnershipStory, SuggestionStory } from './story.ts'

/** @public What became of the casts of all demos: each story is told where its two live and talk. */
export const demoPartnerships: readonly PartnershipStory[] = [
  halfPastSeven({
    ...{ executive: 'margaret-osei-bonsu', assistant: 'abena-sarpong', films: 'short-video' },
    called: { executive: 'Margaret', assistant: 'Abena' },
    others: 'the chapter',
  }),
  halfPastSeven({
    ...{ executive: 'ingrid-halvorsen', assistant: 'tomasz-wilk', films: 'youtube' },
    called: { executive: 'Ingrid', assistant: 'Tomasz' },
    others: 'the other departments',
  }),
  ...associationTrials,
  ...associationUnderWay,
  ...associationAtRest,
  ...companyPartnerships,
]

/** @public Trials that somebody suggested: one waits for its answer, one was set aside in silence. */
export const demoSuggestions: readonly SuggestionStory[] = [
  {
    ...{ between: ['ruth-lindqvist', 'omar-haddad'], by: 'a', conversations: 3, days: 45, ago: 2 },
    words:
      'You are about to hand over. Shall we talk three times before, and once when you are hard to reach?',
  },
  {
    ...{
      between: ['jun-watanabe', 'maya-okafor'],
      by: 'a',
      conversations: 4,
      days: 30,
      ago: 0.3,
      setAside: 0.1,
    },
    words: 'Four walls, one a week. You film, I scan.',
  },
]
