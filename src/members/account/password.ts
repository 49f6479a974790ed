import { minutes } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'

/** How fresh a sign-in by link has to be before a password is set. */
const FRESH = minutes(10)

/** Whether somebody has just shown that the address is theirs. */
export const isFresh = ({ byLink, signedInAt }: MemberViewer, now: Date): boolean =>
  byLink && now.getTime() - signedInAt.getTime() <= FRESH

/** The most common of at least ten characters in published lists of leaked passwords, lower-cased. */
const common = new Set(
  `1234567890 12345678910 0123456789 0987654321 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty12345 qwerty123456
  password123 password1234 password12 passw0rd123 iloveyou123 iloveyou12 sunshine123 princess123 football123
  baseball123 welcome123 welcome1234 letmein123 admin12345 administrator changeme123 abc1234567 abcdefghij
  aaaaaaaaaa 1111111111 0000000000 9876543210 123123123123 1234512345 asdfghjkl123 zxcvbnm123 trustno1234
  michael123 superman123 basketball qwertyuiop123 qazwsxedcrfv q1w2e3r4t5 q1w2e3r4t5y6 mynameis123 liverpool123
  manchester chocolate1 butterfly1 strawberry playstation starwars123 jordan2323 charlie123 dragon12345
  computer123 internet123 whatever123 monkey12345 master12345 shadow12345 demo-demo-demo`.split(/\s+/),
)

/** Why a password will not do, in a sentence; undefined when it will. */
export function passwordTrouble(password: string, { email, name }: MemberViewer): string | undefined {
  const low = password.toLowerCase()
  if ([...password].length < 10) return 'Please use ten characters or more. A short sentence is easy to keep.'
  if (password.length > 128) return 'Please keep it under 128 characters.'
  if (common.has(low) || new Set(low).size < 4)
    return 'Many people use this one, so it is the first to be tried.'
  if (low.includes(email) || low === email.split('@')[0] || low === name.toLowerCase())
    return 'Your address or your name is the first thing anybody would try.'
  return undefined
}
