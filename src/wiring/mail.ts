import { stillAsksGuest, stillAsksHost } from '#hellos/introducing/notices.ts'
import { stillMeet, stillOpen, stillWaits } from '#hellos/still.ts'
import type { Stills } from '#notices/mail/claim.ts'
import { openPump, type Pump } from '#notices/mail/deliver.ts'
import { isStillAsked } from '#partnerships/lessons/ask-about-lessons.ts'
import { isMoveOpen, isStillProposed } from '#partnerships/meetings/notices.ts'
import { isStillSuggested, isTrialAsked } from '#partnerships/trial/still.ts'
import type { House } from '#platform/house.ts'
import { isAskedToRest } from '#programmes/resting/ask-to-rest.ts'
import { isStillShown } from '#questions/read-news.ts'
import { isStillInvited } from '#questions/routing/invitation.ts'

/** What a mail may ask again when it leaves, room by room. */
export const stills: Stills = {
  hello_waiting: stillWaits,
  hello_open: stillOpen,
  hello_pair: stillMeet,
  introduction_host: stillAsksHost,
  introduction_guest: stillAsksGuest,
  lesson_open: isStillAsked,
  meeting_proposed: isStillProposed,
  move_open: isMoveOpen,
  suggestion_open: isStillSuggested,
  trial_asked: isTrialAsked,
  invitation_open: isStillInvited,
  post_shown: isStillShown,
  rest_asked: isAskedToRest,
}

/** Starts sending mail from this process. */
export const startMail = (house: House): Pump => openPump(house, stills)
