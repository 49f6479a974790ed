import type { Act } from '#platform/act.ts'
import { after } from '#platform/time.ts'
import { SOON } from './meeting.ts'

/** Whether any of these times is so near that a change of it is told at once, also at night. */
export const isSoon = (act: Pick<Act, 'now'>, ...times: readonly Date[]): boolean =>
  times.some((at) => at > act.now && at <= after(act.now, SOON))
