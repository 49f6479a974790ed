import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { ErrorSummary, Form, PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Actions, Section } from '#ui/page.tsx'
import type { RoundSeen, WishSeen } from './access.ts'

interface WishesProps {
  round: RoundSeen
  values: FormValues
  errors: Readonly<Record<string, string>>
}

/** What was forbidden and asked for, and a form that names two more. */
export const Wishes = ({ round, values, errors }: WishesProps) => (
  <Section
    heading="Pairs to ask for or forbid"
    id="wishes"
    lead="They stay, however often you run the round again."
  >
    {round.wished.length > 0 && (
      <div class="mb-8">
        <List label="Asked for and forbidden">
          {round.wished.map((one) => (
            <Row
              title={`${one.helper} and ${one.seeker}`}
              heading="p"
              about={wishWords(one, round)}
              actions={
                <PostButton
                  action={to('staffRoundWish', { round: round.id })}
                  fields={{ seeker: one.seekerPublicId, helper: one.helperPublicId, wish: 'none' }}
                  label="Take back"
                  kind="quiet"
                />
              }
            />
          ))}
        </List>
      </div>
    )}
    <Form action={to('staffRoundPair', { round: round.id })} label="Name two people" class="grid gap-5">
      <ErrorSummary errors={errors} />
      <div class="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <TextField
          label="Who would help"
          name="helps"
          maxlength={254}
          hint="The full name, or the e-mail address."
          value={fieldValue(values, 'helps')}
          error={errors.helps}
        />
        <TextField
          label="Who would be helped"
          name="learns"
          maxlength={254}
          hint="The full name, or the e-mail address."
          value={fieldValue(values, 'learns')}
          error={errors.learns}
        />
      </div>
      <Actions>
        <Button name="wish" value="asked">
          Ask for these two
        </Button>
        <Button name="wish" value="forbidden" kind="quiet">
          Forbid these two
        </Button>
      </Actions>
    </Form>
  </Section>
)

/** Why a pair that was asked for is not among the proposals is not said: it may be theirs to know. */
function wishWords({ wish, proposed }: WishSeen, { wishes, workedWith }: RoundSeen): string {
  if (wish === 'forbidden') return 'Forbidden.'
  if (proposed || wishes !== workedWith) return 'Asked for.'
  return 'Asked for, and not possible just now: they cannot be introduced, or one of them has no room.'
}
