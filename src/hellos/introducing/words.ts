import type { Offers } from './introduction.ts'

// Words that the page, the lists and the notices of an introduction share.

/** What the host is asked for, as the host reads it. */
const asked: Record<Offers, string> = {
  welcome: 'You offered to welcome newcomers.',
  amplifier: 'You offered to carry ideas to people who decide.',
  topic: 'The two of you have something to tell each other.',
}

/** The same about the host, as the guest reads it. */
const offered: Record<Offers, (callName: string) => string> = {
  welcome: (callName) => `${callName} likes to welcome newcomers.`,
  amplifier: (callName) => `${callName} carries ideas to people who decide.`,
  topic: (callName) => `${callName} and you have something to tell each other.`,
}

/** @public Why these two, in two sentences. */
export function whyIntroduced(
  { offers, hosts, topic }: { offers: Offers; hosts: boolean; topic: string },
  callName: string,
): string {
  const why = hosts ? asked[offers] : offered[offers](callName)
  return `${why} A first talk could be about ${topic}.`
}

/** @public What is asked. */
export const introductionAskedTitle = (hosts: boolean, callName: string): string =>
  hosts ? `Would you be happy to meet ${callName}?` : `${callName} would be happy to meet you`
