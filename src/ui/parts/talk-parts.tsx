import { Button, ButtonLink } from '../button.tsx'
import { Readers } from '../fields.tsx'
import { NextPanel } from '../next-panel.tsx'
import { Notice } from '../notice.tsx'
import { Actions, Columns, Section } from '../page.tsx'
import { Sheet } from '../sheet.tsx'
import { Letter } from '../talk/letter.tsx'
import { Message, MessageEvent, MessageSheet, Messages } from '../talk/message.tsx'
import { Quote } from '../talk/words.tsx'
import { Time } from '../time.tsx'
import { Mini } from '../weave/small.tsx'
import { reading } from './cast.ts'

const at = (iso: string) => <Time at={new Date(iso)} reading={reading} as="day" />

/** The next step, and what just happened. */
export const NoticeParts = () => (
  <Columns
    main={
      <NextPanel
        heading="Say hello to Omar"
        why="Omar sat the licensing exam in 2023, under the rules you will sit it under. You know how to get a street talking about a plan; Omar wants to learn that."
        action={
          <ButtonLink kind="panel" big href="#hello">
            Say hello
          </ButtonLink>
        }
        cost="Five minutes to write. If the answer is yes, a 20-minute chat."
        exit={<a href="#else">Show me someone else</a>}
      />
    }
    aside={
      <Section heading="Notices">
        <div class="grid gap-3">
          <Notice kind="done">Sent. Ruth usually answers within two days.</Notice>
          <Notice kind="wait">
            Ruth has no room until January. You can save Ruth for later, or look at two others.
          </Notice>
          <Notice kind="error">This hello has ended. Nothing was sent.</Notice>
        </div>
      </Section>
    }
  />
)

/** A letter, and a conversation. */
export const TalkParts = () => (
  <Columns
    main={
      <Section heading="A conversation">
        <Messages label="Conversation with Ruth">
          <Message
            id="1"
            mine
            author="Maya"
            when={at('2026-09-02T09:00:00Z')}
            text={
              'Second-year designer in Leeds, on a pocket park that replaces eleven parking places.\n\nWhat do you do in the first five minutes?'
            }
          />
          <Message
            id="2"
            mine={false}
            author="Ruth"
            when={at('2026-09-03T09:00:00Z')}
            text={
              'Nothing with a drawing.\nI ask who has lived there longest, and then I am quiet.\n\nhttps://example.org/a-very-long-address/that-does-not-break/anywhere/by/itself/2026/09/03/hearing'
            }
          />
          <MessageEvent id="3">You talked by phone for 20 minutes on 8 September</MessageEvent>
          <Message
            id="4"
            mine
            author="Maya"
            when={at('2026-09-10T09:00:00Z')}
            text="شكراً جزيلاً، سأجرب ذلك يوم الخميس."
          />
          <MessageSheet id="5">
            <div class="flex gap-4">
              <Mini teachers={['theirs', 'mine']} says="One lesson each" />
              <div>
                <h3 class="font-semibold text-lead">Ruth suggests a trial</h3>
                <p>Three conversations in 30 days: hearings from Ruth, Grasshopper from you.</p>
              </div>
            </div>
            <Actions cost="Either of you may stop at any time, without a reason.">
              <Button>Agree to the trial</Button>
              <Button kind="quiet">Not now</Button>
            </Actions>
          </MessageSheet>
        </Messages>
      </Section>
    }
    aside={
      <>
        <Section heading="A letter">
          <Letter
            above={<>Maya Okafor, {at('2026-09-02T09:00:00Z')}</>}
            parts={[
              {
                label: 'What you might gain',
                text: 'I could show you how to shape a bed in Grasshopper, on your own old drawings.',
              },
              {
                label: 'Why you',
                text: 'You spoke at the harbour hearing; I watched all three evenings online.',
              },
              { label: 'One question', text: '' },
            ]}
          >
            <Readers>Only you and Maya can read this.</Readers>
          </Letter>
        </Section>
        <Section heading="Thanked for">
          <Quote text="Showed me how to lose a vote without losing the room." by="Dele Adeyemi, October" />
        </Section>
        <Section heading="A sheet">
          <Sheet>
            <p class="text-muted text-small">Next meeting</p>
            <p class="font-semibold text-lead">Thursday at 19:00, by phone</p>
          </Sheet>
        </Section>
      </>
    }
  />
)
