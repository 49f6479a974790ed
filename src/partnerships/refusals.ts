import { refusals } from '#platform/refusal.ts'

/** @public What the room says when the answer is no. */
export const refuse = refusals({
  partnership_over: [409, 'This has come to an end in the meantime, so nothing was changed.'],
  not_in_this_state: [409, 'That is not open any more: something has changed here in the meantime.'],
  nothing_suggested: [409, 'This suggestion is no longer open. You can suggest a trial yourself.'],
  nothing_heard_yet: [
    409,
    'A trial can be suggested once each of you has written, or once you have talked elsewhere and logged it.',
  ],
  suggested_already: [409, 'You have suggested a trial already. It waits for an answer.'],
  in_a_trial_already: [409, 'The two of you are under way already.'],
  own_seats_full: [
    409,
    'You have as many people as you said you have room for. Raise the number on the page Mentoring, or end something first.',
  ],
  their_seats_full: [
    409,
    'There is no free seat just now. The suggestion stays open; try again in some days.',
  ],
  extended_already: [
    409,
    'A trial can be extended once, and this one was. You can go on together, or end kindly.',
  ],
  no_talking: [409, 'This conversation is not open any more.'],
  programme_over: [
    409,
    'The programme has come to its end, and no new trial begins. What runs in it runs on.',
  ],
  agreement_moved_on: [
    409,
    'The agreement has been changed since you opened it, so nothing was saved or signed. Read the newest version first.',
  ],
  nothing_to_sign: [409, 'Nothing is written down yet, so there is nothing to sign.'],
  in_a_pause: [409, 'You two are having a pause. Resume first, then plan a meeting.'],
  time_passed: [409, 'That time has passed. Another one can be proposed.'],
  after_the_last: [422, 'The series ends before that day. Choose one before its end, or plan a new series.'],
  meeting_changed: [409, 'Something about this meeting has changed in the meantime, so nothing was done.'],
  yours_to_answer_not: [409, 'You proposed this yourself: the answer is not yours to give.'],
  meeting_settled: [409, 'That is settled already. If the two of you met after all, log a contact.'],
  meeting_to_come: [409, 'That meeting is still to come.'],
  day_to_come: [422, 'That day is still to come. Log what has happened.'],
  day_gone: [422, 'That day has gone by. Choose one to come, or none.'],
  learner_marks: [403, 'Whoever learned it says what became of it.'],
  word_needed: [422, 'A word why is needed to drop it: whoever taught it learns from that.'],
  marked_already: [
    409,
    'This can be taken back by whoever wrote it down, and only until the other has said something about it.',
  ],
  goal_moved_on: [
    409,
    'This goal has been changed since you opened it, so nothing was saved. Read what it says now first.',
  ],
  goal_done: [409, 'This goal is not open any more: something has changed here in the meantime.'],
})
