import type { CommunityKind } from '../community/kinds.ts'

// The first code of conduct, until staff write their own: short enough to be read before it is accepted.

const wordsWith = (opening: string, limits: string): string =>
  `${opening}

We are kind, and we are honest. We say what we think about work without running down the person who did it. We take each other seriously, whatever our title, our years in the field, our background, our faith, our body or whom we love.

We ask before we take. Nobody owes anybody an answer, a meeting or a reason. A "not now" is a full answer, and we do not ask why.

We keep what we are told. What somebody says in a conversation stays there, unless that person agrees or somebody is in danger. We do not pass on addresses, and we do not publish what was written to us.

We name our sources. Ideas, work and stories keep the name of whoever made them.

${limits}

We do not harass. No threats, no insults, no unwanted advances, no repeated writing to somebody who does not answer. Whoever meets this can block the person at once, quietly, and can report it. Staff read every report, listen to both sides, and never say who made it. They may write to a member, or end that member's access for a time or for good.

We may get it wrong. Then we say so, put it right, and carry on.`

/** The words of version 1. */
export const defaultConduct: Record<CommunityKind, string> = {
  association: wordsWith(
    'This is a place for people of one profession to teach each other and to learn from each other. It works because we agree on a few things.',
    'We do not sell here. No products, no recruiting for a fee, no request for money. A mentor is not paid for, and gifts are not expected.',
  ),
  company: wordsWith(
    'This is a place for people of one company to teach each other and to learn from each other, whatever their department and their place in the chart. It works because we agree on a few things.',
    'We leave rank at the door. What is said here is no appraisal, and nobody uses it as one. Helping is not paid for, and favours are not expected.',
  ),
}
