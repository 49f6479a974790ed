import { noteContact, noteReply, noteSomething, noteWords } from '#welcome/reach-step.ts'
import { on } from './on.ts'

// What follows from what people do for those who are new: their steps are written down when they are reached.

const MET = 'note whom a newcomer met'
const GAVE = 'note what a newcomer gave'

/** @public A letter, to whoever reads it and whoever wrote it. */
export const ofLetter = [
  on('hello.said', MET, (act, { hello }, { at }) => noteContact(act, { hello, reached: 'receiver' }, at)),
  on('hello.said', GAVE, (act, { hello }, { at }) => noteSomething(act, { hello, by: 'sender' }, at)),
]

/** @public A yes, the same way round. */
export const ofYes = [
  on('hello.accepted', MET, (act, { hello }, { at }) => noteContact(act, { hello, reached: 'sender' }, at)),
  on('hello.accepted', GAVE, (act, { hello }, { at }) => noteSomething(act, { hello, by: 'receiver' }, at)),
]

/** @public A question back. */
export const ofQuestion = on('hello.asked_first', MET, (act, { hello }, { at }) =>
  noteContact(act, { hello, reached: 'sender' }, at),
)

/** @public Words of the other. */
export const ofWords = on('message.sent', MET, (act, { hello, author }, { at }) =>
  noteContact(act, { hello, reached: { otherThan: author } }, at),
)

/** @public A talk of the two, here or elsewhere. */
export const ofTalk = (type: 'contact.logged' | 'meeting.held') =>
  on(type, MET, (act, { hello }, { at }) => noteContact(act, { hello, reached: 'both' }, at))

/** Words where everybody reads them, to whoever they answer and by whoever wrote them. */
export const ofPost = (type: 'question.answered' | 'question.commented') => [
  on(type, MET, (act, { post }, { at }) => noteReply(act, { post }, at)),
  on(type, GAVE, (act, { post }, { at }) => noteWords(act, { post }, at)),
]
