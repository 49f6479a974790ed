import { refusals } from '#platform/refusal.ts'

/** @public Why somebody cannot be written to is never said: blocked, paused, full, capped and not taking part read alike. */
export const NO_ROOM = 'There is no room for a new hello here just now.'

/** @public What the room says when the answer is no. */
export const refuse = refusals({
  no_room: [409, NO_ROOM],
  too_many_open: [
    409,
    'As many of your hellos are open as can be at once. There is room for another when a letter has waited three days, or when you withdraw a letter or end a conversation.',
  ],
  said_before: [
    409,
    'You wrote to this person within the last ninety days. A new hello can follow after that.',
  ],
  hello_closed: [409, 'This hello has closed in the meantime, so nothing was changed.'],
  introduction_closed: [409, 'This introduction has closed in the meantime, so nothing was changed.'],
  time_gone: [409, 'That time is no longer open. You can suggest another one.'],
  too_late_to_edit: [409, 'A message can be changed for fifteen minutes. You can send another one.'],
})
