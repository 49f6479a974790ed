import type { MemberViewer } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import type { TestHouse } from '../../support/house.ts'

/** Somebody of the staff at a browser, with a file to send. */
export interface AtTheDesk {
  readonly member: MemberViewer
  readonly browser: Browser
  /** Uploads a file; comes back with where it leads, or the page that says why not. */
  upload(content: Uint8Array, fileName?: string): Promise<{ status: number; location: string; html: string }>
}

export async function atTheDesk(
  test: TestHouse,
  name = 'Greta Malik',
  role: 'staff' | 'owner' | 'member' = 'staff',
) {
  const member = await addMember(test, { name, role })
  const browser = await signedIn(test, member.id)
  const upload: AtTheDesk['upload'] = async (content, fileName = 'members.csv') => {
    const body = new FormData()
    body.append('file', new File([new Uint8Array(content)], fileName))
    const response = await test.app.request('/staff/import', {
      method: 'POST',
      body,
      headers: { Cookie: browser.cookie, Origin: test.house.config.baseUrl },
    })
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      html: await response.text(),
    }
  }
  return { member, browser, upload } satisfies AtTheDesk
}

/** Every member with what the register and the profile say, for comparing two ends of a story. */
export const everybody = (test: TestHouse) =>
  test.query<Record<string, unknown>>(
    `select m.email, m.name, m.call_name, m.role, m.joined_at, m.conduct_version, m.user_id,
            r.member_number, r.member_since, r.status, r.status_word, r.type, r.paid_through, r.job_title, r.licence,
            r.licence_year, r.topics_offered, r.topics_wanted, r.imported_at,
            p.headline, p.employer, p.chapter, p.town, p.country, p.in_the_field_since, p.languages, p.saved_at
     from members.member m left join members.record r on r.member = m.id left join members.profile p on p.member = m.id
     order by m.email`,
  )
