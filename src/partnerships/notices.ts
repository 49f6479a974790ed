import { othersWords } from '#hellos/notices.ts'
import type { MemberId, PartnershipId, SuggestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { counted } from '#ui/wording.ts'
import { seenByBoth } from './access.ts'
import type { PartnershipSeen } from './partnership.ts'
import { isPlanned } from './talked-days.ts'

// Each of these is read by one of the two, and says nothing that this one may not know: a suggestion that was set aside is
// told to nobody, and an end reads the same whoever ended it and why.

type News = Promise<Notice[]>

const pathOf = ({ id }: PartnershipSeen) => to('partnership', { partnership: id })

/** The same news for both, or for the one who did not do it. */
async function tellBoth(
  look: Look,
  id: PartnershipId,
  word: (seen: PartnershipSeen) => Omit<Notice, 'to' | 'path'> | null,
  except?: MemberId | null,
): News {
  const both = (await seenByBoth(look, id)) ?? []
  return both
    .filter(({ me }) => me.id !== except)
    .flatMap((seen) => {
      const said = word(seen)
      return said ? [{ to: seen.me.id, path: pathOf(seen), ...said }] : []
    })
}

/** @public To the other: a trial is suggested. */
export async function newsOfSuggestion(look: Look, suggestion: SuggestionId): News {
  const row = await look.tx
    .selectFrom('partnerships.suggestion as s')
    .innerJoin('hellos.hello as h', 'h.id', 's.hello')
    .innerJoin('members.member as m', 'm.id', 's.by')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select(['s.hello', 's.by', 's.conversations', 's.days', 's.words', 'h.sender', 'h.receiver'])
    .select(['m.name', 'm.call_name as callName', 't.name as topic'])
    .where('s.id', '=', suggestion)
    .where('s.done_at', 'is', null)
    .executeTakeFirst()
  if (!row) return []
  const { hello, by, conversations, days, words, name, callName, topic } = row
  const reader = by === row.sender ? row.receiver : row.sender
  if (!(await mayContact(look, by, reader))) return []
  return [
    {
      to: reader,
      kind: 'partnership',
      key: `trial/${suggestion}/suggested`,
      headline: `${name} suggests a trial`,
      body: `${counted(conversations, 'conversation', 'conversations')} about ${topic}, within ${counted(days, 'day', 'days')}. Then each of you says whether to go on.\n\nEither of you may stop at any time, without a reason. ${callName} is told nothing if you leave it.`,
      ...(words === '' ? {} : { quote: words }),
      path: to('hello', { hello }, { do: 'trial' }),
      button: 'Look at it',
      still: { what: 'suggestion_open', id: suggestion },
    },
  ]
}

/** @public To whoever suggested it: the trial has begun. */
export const newsOfTrial = (look: Look, id: PartnershipId, by: MemberId): News =>
  tellBoth(
    look,
    id,
    ({ them, topicName }) => ({
      kind: 'partnership',
      key: `partnership/${id}/trial`,
      headline: `${them.name} agreed to the trial`,
      body: `You and ${them.callName} try it with ${topicName}. Plan a first meeting, or log a contact you have had: by phone, by text, over lunch, all of it counts.`,
      button: 'Plan a meeting',
    }),
    by,
  )

/** @public To both: the number or the day is reached; each may say so whether to go on. Once more after an extension. */
export const newsOfDecision = (look: Look, id: PartnershipId): News =>
  tellBoth(
    look,
    id,
    (seen) =>
      seen.decisionAskedAt && {
        kind: 'partnership',
        key: `partnership/${id}/decision/${seen.decisionAskedAt.toISOString()}`,
        headline: `How was it with ${seen.them.callName}?`,
        body: `Your trial has come to its end. ${whatIsOpen(seen)} Left open it ends by itself in fourteen days, and that says nothing about either of you.`,
        button: 'Say what comes next',
        still: { what: 'trial_asked', id },
      },
  )

function whatIsOpen({ them, iGoOn, theyGoOn, extendedAt }: PartnershipSeen): string {
  if (iGoOn) return 'You have said that you would go on.'
  if (theyGoOn) return `${them.callName} would go on.`
  return extendedAt
    ? 'You can go on together, or end it kindly.'
    : 'You can go on together, extend it once, or end it kindly.'
}

/** @public To both: nothing was heard of a trial for a while; to nobody once something was. */
export const newsOfQuiet = (look: Look, id: PartnershipId): News =>
  tellBoth(
    look,
    id,
    ({ them, quietAskedAt }) =>
      quietAskedAt && {
        kind: 'partnership',
        key: `partnership/${id}/quiet/${quietAskedAt.toISOString()}`,
        headline: `Are you and ${them.callName} in touch?`,
        body: 'Nothing was heard here for some days, and nothing is planned. If you talk elsewhere, one tap says so. Else the trial ends by itself in a week, without a word to anybody else.',
        button: 'Answer with one tap',
        still: { what: 'trial_asked', id },
      },
  )

/** @public To the other: one of the two would extend the trial. */
export const newsOfExtensionWish = (look: Look, id: PartnershipId, by: MemberId): News =>
  tellBoth(
    look,
    id,
    ({ them }) => ({
      kind: 'partnership',
      key: `partnership/${id}/extension-wished`,
      headline: `${them.callName} would like some more time`,
      body: 'A trial can be extended once, by as much again, if both of you like.',
      button: 'Look at it',
    }),
    by,
  )

/** @public To the other: the trial is extended. */
export const newsOfExtension = (look: Look, id: PartnershipId, by: MemberId): News =>
  tellBoth(
    look,
    id,
    ({ them }) => ({
      kind: 'partnership',
      key: `partnership/${id}/extended`,
      headline: `Your trial with ${them.callName} goes on for a while`,
      body: 'Both of you wanted some more time.',
      button: 'Open it',
    }),
    by,
  )

/** @public To the other: one of the two would go on together. */
export const newsOfWish = (look: Look, id: PartnershipId, by: MemberId): News =>
  tellBoth(
    look,
    id,
    ({ them }) => ({
      kind: 'partnership',
      key: `partnership/${id}/wished`,
      headline: `${them.name} would like to go on together`,
      body: `If you would, too, say so. If you are not sure, the trial simply goes on to its end.`,
      button: 'Look at it',
    }),
    by,
  )

/** @public To whoever said it first: both want to go on. */
export const newsOfBeginning = (look: Look, id: PartnershipId, by: MemberId): News =>
  tellBoth(
    look,
    id,
    ({ them }) => ({
      kind: 'partnership',
      key: `partnership/${id}/begun`,
      headline: `You and ${them.callName} go on together`,
      body: 'From here on it runs on your own terms. Some write them down in an agreement; nobody has to.',
      button: 'Open it',
    }),
    by,
  )

/** @public To the other: a pause. */
export const newsOfPause = (look: Look, id: PartnershipId, by: MemberId): News =>
  tellBoth(
    look,
    id,
    ({ them, pausedAt }) => ({
      kind: 'partnership',
      key: `partnership/${id}/paused/${pausedAt?.toISOString()}`,
      headline: `You and ${them.callName} are having a pause`,
      body: 'Nothing is asked of either of you meanwhile. Either may resume at any time.',
      button: 'Open it',
    }),
    by,
  )

/** @public To the other, or to both when its date came: it goes on. */
export async function newsOfResuming(
  look: Look,
  id: PartnershipId,
  { by, event }: { by: MemberId | null; event: string },
): News {
  const planned = await hasPlans(look, id)
  return tellBoth(
    look,
    id,
    ({ them }) => ({
      kind: 'partnership',
      key: `partnership/${id}/resumed/${event}`,
      headline: `You and ${them.callName} go on after the pause`,
      body: `What fell into the pause was cancelled. ${
        planned ? 'What you planned for after it stands.' : 'Plan a meeting when it suits you both.'
      }`,
      button: planned ? 'Open it' : 'Plan a meeting',
    }),
    by,
  )
}

async function hasPlans(look: Look, id: PartnershipId): Promise<boolean> {
  const row = await look.tx
    .selectFrom('partnerships.partnership as p')
    .select(isPlanned(look.now).as('planned'))
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row?.planned ?? false
}

/** @public To the other, or to both when it ended by itself: the same words and the same offer whatever ended it. */
export const newsOfPartnershipEnd = (look: Look, id: PartnershipId, by: MemberId | null): News =>
  tellBoth(
    look,
    id,
    ({ them, activeAt, iLearn, topicName }) => ({
      kind: 'ending',
      key: `partnership/${id}/ended`,
      headline: activeAt
        ? `You and ${them.callName} have come to an end`
        : `Your trial with ${them.callName} has come to its end`,
      body: `What you wrote down together stays readable. If you like, say in a line what you take along.${
        iLearn ? `\n\n${othersWords(topicName)}` : ''
      }`,
      button: 'Open it',
    }),
    by,
  )
