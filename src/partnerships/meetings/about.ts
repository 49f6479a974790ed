import type { MeetingId } from '#map/ids.ts'
import { readAbout } from '#notices/read-items.ts'
import type { MemberAct } from '#platform/act.ts'

/** What news of one meeting is about. */
export const aboutMeeting = (meeting: MeetingId): string => `meeting:${meeting}`

/** What the questions after its dates are about: mailed once until one is read, whatever else was mailed of the meeting. */
export const aboutAsking = (meeting: MeetingId): string => `${aboutMeeting(meeting)}:after`

/** Whoever does something to a meeting has read what they were told of it. */
export async function readNewsOf(act: MemberAct, meeting: MeetingId): Promise<void> {
  await readAbout(act, aboutMeeting(meeting))
  await readAbout(act, aboutAsking(meeting))
}
