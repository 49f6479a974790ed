import { Notice } from '#ui/notice.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { WantedOfYou } from './wanted-of-you.ts'

/** @public Nobody has to be an expert: a true count says so better than praise. */
export const Wanted = ({ topic, people }: WantedOfYou) => (
  <div class="mt-7">
    <Notice kind="done">
      {sentence(counted(people, 'student or newcomer', 'students and newcomers'))} would like to learn {topic}
      , which you know. What you went through last year is news to them: you need not be an expert to offer.
    </Notice>
  </div>
)
