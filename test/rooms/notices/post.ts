import { deliverDue } from '#notices/mail/deliver.ts'
import type { House } from '#platform/house.ts'
import type { Letter, Mailer, Sent } from '#platform/mail.ts'
import { stills } from '../../../src/wiring/mail.ts'
import type { TestHouse } from '../../support/house.ts'

/** A post office that keeps what it is given, and answers as it is told. */
export interface PostOffice {
  readonly letters: Letter[]
  /** What it says to each letter from now on. */
  answer: (letter: Letter) => Sent | Error
  /** Sends everything that is due by the test's clock. */
  deliver(): Promise<void>
  /** The same from two processes at once. */
  deliverTwice(): Promise<void>
}

export function postOffice(test: TestHouse): PostOffice {
  const letters: Letter[] = []
  const post: PostOffice = {
    letters,
    answer: () => 'sent',
    deliver: () => deliverDue(house(), stills),
    deliverTwice: async () => {
      await Promise.all([deliverDue(house(), stills), deliverDue(house(), stills)])
    },
  }
  const mailer: Mailer = {
    send: async (letter) => {
      const answer = post.answer(letter)
      if (answer instanceof Error) throw answer
      letters.push(letter)
      return answer
    },
    check: async () => undefined,
    close: () => undefined,
  }
  const house = (): House => ({ ...test.house, mailer })
  return post
}
