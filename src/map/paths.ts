// Every address of the product, once. Routes are written with the pattern, links with `to`.

/** @public Patterns as the router reads them; a colon begins what is filled in. */
export const at = {
  today: '/',
  signIn: '/sign-in',
  signInPassword: '/sign-in/password',
  signInDemo: '/sign-in/demo',
  signOut: '/sign-out',
  join: '/join',
  joinLink: '/join/:token',
  letter: '/letters/:token',
  conduct: '/conduct',
  firstStep: '/welcome/:step',
  me: '/me',
  mePassword: '/me/password',
  meEmail: '/me/email',
  meSessions: '/me/sessions',
  leave: '/me/leave',
  blocked: '/me/blocked',
  unblock: '/me/blocked/:person',
  meNotices: '/me/notices',
  mePause: '/me/notices/pause',
  unsubscribe: '/unsubscribe/:token',
  inbox: '/inbox',
  inboxRead: '/inbox/read',
  inboxItem: '/inbox/:item',
  mentoring: '/mentoring',
  mentoringPause: '/mentoring/pause',
  mentoringAgain: '/mentoring/again',
  people: '/people',
  mentors: '/mentors',
  person: '/people/:person',
  save: '/people/:person/saved',
  block: '/people/:person/block',
  report: '/people/:person/report',
  helloNew: '/people/:person/hello',
  hellos: '/hellos',
  hello: '/hellos/:hello',
  helloAccept: '/hellos/:hello/acceptance',
  helloAsk: '/hellos/:hello/question',
  helloNotNow: '/hellos/:hello/not-now',
  helloTakeBack: '/hellos/:hello/take-back',
  helloWithdraw: '/hellos/:hello/withdrawal',
  helloEnd: '/hellos/:hello/end',
  helloMessages: '/hellos/:hello/messages',
  helloMessage: '/hellos/:hello/messages/:message',
  helloLive: '/hellos/:hello/live',
  helloProposal: '/hellos/:hello/proposal',
  helloRead: '/hellos/:hello/read',
  helloOthers: '/hellos/:hello/others',
  helloPeople: '/hellos/:hello/people',
  helloReport: '/hellos/:hello/report',
  messageReport: '/hellos/:hello/messages/:message/report',
  trial: '/hellos/:hello/trial',
  trialAgree: '/hellos/:hello/trial/agreement',
  trialNotNow: '/hellos/:hello/trial/not-now',
  trialTakeBack: '/hellos/:hello/trial/take-back',
  contact: '/hellos/:hello/contact',
  contactRemoval: '/hellos/:hello/contact/:contact/removal',
  partnerships: '/partnerships',
  partnership: '/partnerships/:partnership',
  partnershipGoOn: '/partnerships/:partnership/going-on',
  partnershipExtend: '/partnerships/:partnership/extension',
  partnershipInTouch: '/partnerships/:partnership/in-touch',
  partnershipPause: '/partnerships/:partnership/pause',
  partnershipResume: '/partnerships/:partnership/resumption',
  partnershipEnd: '/partnerships/:partnership/end',
  partnershipTakeAlong: '/partnerships/:partnership/take-along',
  partnershipNotes: '/partnerships/:partnership/notes',
  goalNew: '/partnerships/:partnership/goals/new',
  goal: '/partnerships/:partnership/goals/:goal',
  goalState: '/partnerships/:partnership/goals/:goal/state',
  lessonNew: '/partnerships/:partnership/lessons/new',
  lesson: '/partnerships/:partnership/lessons/:lesson',
  lessonRemoval: '/partnerships/:partnership/lessons/:lesson/removal',
  oneWayLeave: '/partnerships/:partnership/one-way',
  levels: '/partnerships/:partnership/levels',
  thingNew: '/partnerships/:partnership/things/new',
  thingRemoval: '/partnerships/:partnership/things/:thing/removal',
  cameOfIt: '/partnerships/:partnership/what-came-of-it',
  agreement: '/partnerships/:partnership/agreement',
  agreementSign: '/partnerships/:partnership/agreement/signature',
  agreementVersions: '/partnerships/:partnership/agreement/versions',
  agreementPrint: '/partnerships/:partnership/agreement/print',
  staff: '/staff',
  staffSettings: '/staff/settings',
  staffMembers: '/staff/members',
  staffMember: '/staff/members/:person',
  staffRole: '/staff/members/:person/role',
  staffMemberInvite: '/staff/members/:person/invitation',
  staffLiftSuspension: '/staff/members/:person/suspension-end',
  staffConduct: '/staff/settings/conduct',
  staffRegimes: '/staff/settings/regimes',
  staffNumbers: '/staff/settings/numbers',
  staffChapters: '/staff/settings/chapters',
  staffChapter: '/staff/settings/chapters/:chapter',
  staffChapterRemoval: '/staff/settings/chapters/:chapter/removal',
  staffInvite: '/staff/invite',
  staffInvitations: '/staff/invite/imported',
  staffJoinLinks: '/staff/invite/links',
  staffJoinLink: '/staff/invite/:link/revocation',
  staffImport: '/staff/import',
  staffImportOne: '/staff/import/:import',
  staffImportReport: '/staff/import/:import/report.csv',
  staffProgramme: '/staff/programme',
  staffPartnerships: '/staff/partnerships',
  staffPartnershipsFile: '/staff/partnerships/partnerships.csv',
  staffPolicy: '/staff/programme/policy',
  staffTopics: '/staff/topics',
  staffTopic: '/staff/topics/:topic',
  staffReported: '/staff/reported',
  staffReport: '/staff/reported/:report',
  staffReportLift: '/staff/reported/:report/lifting',
  staffFailedJobs: '/staff/failed-jobs',
  staffRetryJob: '/staff/failed-jobs/:queue/:job',
  staffRetryMail: '/staff/failed-mail/:mail',
  devParts: '/dev/parts',
  devMail: '/dev/mail',
  healthz: '/healthz',
  readyz: '/readyz',
} as const

/** @public */
export type Place = keyof typeof at

type Holes<P extends string> = P extends `${string}:${infer Hole}/${infer Rest}`
  ? Hole | Holes<`/${Rest}`>
  : P extends `${string}:${infer Hole}`
    ? Hole
    : never
type Filled<P extends Place> = { [H in Holes<(typeof at)[P]>]: string }
type Query = Record<string, string | number | undefined>

/** @public The path of a place: `to('hello', { hello: id })`, `to('people', {}, { topic: 'gis' })`. Local, never absolute. */
export function to<P extends Place>(
  place: P,
  ...rest: Holes<(typeof at)[P]> extends never
    ? [holes?: Record<never, string>, query?: Query]
    : [holes: Filled<P>, query?: Query]
): string {
  const [holes = {}, query = {}] = rest
  const path = at[place].replace(/:(\w+)/g, (_, hole: string) =>
    encodeURIComponent((holes as Record<string, string>)[hole] ?? ''),
  )
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([k, v]) => (v === undefined || v === '' ? [] : [[k, String(v)]])),
  ).toString()
  return search ? `${path}?${search}` : path
}
