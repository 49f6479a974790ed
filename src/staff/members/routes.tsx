import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { stages } from '#members/member.ts'
import { chaptersWithMembers } from '#members/register/chapters.ts'
import { memberList, standings } from '#members/standing/member-list.ts'
import { setRole } from '#members/standing/set-role.ts'
import { liftSuspension } from '#members/standing/suspend.ts'
import { parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { line, oneOf } from '#platform/text.ts'
import { inviteOne } from '../inviting/invite-one.ts'
import { memberOfStaff } from './access.ts'
import { MembersPage } from './list-page.tsx'
import { PersonPage } from './person-page.tsx'

/** @public Members as staff see them; roles and the end of a suspension are the owner's. */
export const membersRoutes: readonly Route[] = [
  get(at.staffMembers, 'staff', showMembers),
  get(at.staffMember, 'staff', showMember),
  post(at.staffMemberInvite, 'staff', invite),
  post(at.staffRole, 'owner', changeRole),
  post(at.staffLiftSuspension, 'owner', lift),
]

/** Longer than any name or address. */
const LONGEST = 200

const query = z.object({
  q: line(20_000),
  stage: oneOf(stages),
  chapter: line(120),
  state: oneOf(standings),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

async function showMembers(c: Ctx) {
  const look = lookOf(c)
  const { q, stage, chapter, state, page } = parseQuery(c, query)
  const search = { search: q, stage, chapter: chapter || undefined, standing: state, page }
  const tooLong = q.length > LONGEST ? `Please keep this under ${LONGEST + 1} characters.` : undefined
  if (tooLong) c.status(422)
  const [found, chapters, settings] = await Promise.all([
    tooLong ? { members: [], all: 0, more: false } : memberList(look, search),
    chaptersWithMembers(look),
    readSettings(look, memberSettings),
  ])
  const words = { chapter: settings.chapterWord, stages: settings.stageWords }
  return c.render(<MembersPage {...{ search, tooLong, ...found, chapters, words }} />, {
    title: 'Members',
    area: 'Staff',
    error: tooLong !== undefined,
  })
}

const doneWords: Readonly<Record<string, string>> = {
  invited: 'The invitation is on its way.',
  role: 'The role has changed.',
  lifted: 'The suspension has ended.',
}

const memberQuery = z.object({ done: line(20) })

async function showMember(c: Ctx) {
  const look = lookOf(c)
  const member = await memberOfStaff(look, person(c))
  const settings = await readSettings(look, memberSettings)
  const { done } = parseQuery(c, memberQuery)
  const content = (
    <PersonPage
      member={member}
      reading={{ now: look.now, zone: look.viewer.zone }}
      isOwner={look.viewer.role === 'owner'}
      words={{
        chapter: settings.chapterWord,
        stage: member.stage ? settings.stageWords[member.stage] : undefined,
      }}
      done={doneWords[done]}
    />
  )
  return c.render(content, { title: member.name, area: 'Staff' })
}

const person = (c: Ctx): string => c.req.param('person') ?? ''
const back = (c: Ctx, done: string) => onwards(c, to('staffMember', { person: person(c) }, { done }))

async function invite(c: Ctx) {
  const { id } = await memberOfStaff(lookOf(c), person(c))
  await performAs(c, (act) => inviteOne(act, id))
  return back(c, 'invited')
}

const changeRoleForm = z.object({ role: oneOf(['member', 'staff', 'owner'] as const) })

async function changeRole(c: Ctx) {
  const { id } = await memberOfStaff(lookOf(c), person(c))
  const form = await parseForm(c, changeRoleForm)
  const role = form.ok ? form.data.role : undefined
  if (!role) return onwards(c, to('staffMember', { person: person(c) }))
  await performAs(c, (act) => setRole(act, id, role))
  return back(c, 'role')
}

async function lift(c: Ctx) {
  const { id } = await memberOfStaff(lookOf(c), person(c))
  await performAs(c, (act) => liftSuspension(act, id))
  return back(c, 'lifted')
}
