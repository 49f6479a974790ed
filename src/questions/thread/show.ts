import type { FormValues } from '#platform/forms.ts'
import type { Ctx } from '#platform/http.ts'

/** @public A form of a thread's page that came back. */
export interface Again {
  /** Which: `answer`, `staff`, or the post that was commented on. */
  of: string
  values: FormValues
  errors: Readonly<Record<string, string>>
  /** It came too late: where there is no form for it any more, its words are shown to be copied. */
  late?: boolean
}

/** @public Draws the page of a thread. */
export type ShowThread = (c: Ctx, again?: Again) => Promise<Response>
