import { to } from '#map/paths.ts'
import { toSection } from '#members/profile/section.ts'
import { Page, Section } from '#ui/page.tsx'

/** What the lists of people are made of, in words; nothing else is. */
export const HowSuggestionsWorkPage = ({ colleagues }: { colleagues: string }) => (
  <Page
    heading="How suggestions work"
    back={{ href: to('people'), label: 'People' }}
    lead="Who stands where in your lists, and why. No number behind it is kept from you: there is none you could be ranked by."
  >
    <div class="max-w-prose">
      <Section heading="What is used">
        <ul class="grid list-disc gap-2 pl-5">
          <li>
            What somebody teaches and you would like to learn, and how far apart you are in it. One topic in
            depth counts more than many at once.
          </li>
          <li>
            In matters of a career: who is five to ten years ahead, unless you chose another distance, and who
            went through it themselves, the more recently the better.
          </li>
          <li>What you could teach them back: two ways come before one.</li>
          <li>Whom they said they like to help, and the values you both chose.</li>
          <li>
            A language and a way to meet that you share, and hours you are both free. Without the first two
            nobody is suggested.
          </li>
          <li>{colleagues}</li>
          <li>
            How many would like to meet the same person: who is much looked for stands a little lower, who is
            hardly found a little higher, so that nobody is swamped and nobody who offers is left out. It is
            worked out each night.
          </li>
          <li>Whether they have room now, and whether they usually answer. A no counts like a yes.</li>
        </ul>
        <p class="mt-3">
          Where two people fit you alike or nearly so, the day decides, for everybody differently: tomorrow
          others come first.
        </p>
      </Section>
      <Section heading="What is never used">
        <ul class="grid list-disc gap-2 pl-5">
          <li>Age, how many people somebody knows or has met, and how much they are liked.</li>
          <li>Anything anybody wrote to anybody, and anything from outside this place.</li>
          <li>
            What others keep to themselves. What you keep to yourself changes your own lists and nobody
            else’s.
          </li>
          <li>Having declined: a “not now” changes nothing of where you stand.</li>
        </ul>
      </Section>
      <Section heading="How to change what you see">
        <ul class="grid gap-1">
          <li>
            <a class="inline-block py-1.5" href={to('firstStep', { step: 'learn' })}>
              Say what you would like to learn
            </a>
          </li>
          <li>
            <a class="inline-block py-1.5" href={to('firstStep', { step: 'meet' })}>
              Say how and when you like to meet
            </a>
          </li>
          <li>
            <a class="inline-block py-1.5" href={toSection('how', 'open')}>
              Say how many years ahead somebody should be
            </a>
          </li>
          <li>
            <a class="inline-block py-1.5" href={to('mentoring')}>
              Say whom you like to help, or that you have no room just now
            </a>
          </li>
        </ul>
      </Section>
    </div>
  </Page>
)
