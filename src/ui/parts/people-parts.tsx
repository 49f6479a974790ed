import { Button, ButtonLink } from '../button.tsx'
import { DatedList } from '../list/dated.tsx'
import { Empty } from '../list/empty.tsx'
import { Fold } from '../list/fold.tsx'
import { List, Row } from '../list/list.tsx'
import { Pager } from '../list/pager.tsx'
import { StaffRow } from '../list/staff-row.tsx'
import { Table } from '../list/table.tsx'
import { Tabs } from '../list/tabs.tsx'
import { Columns, Facts, Section } from '../page.tsx'
import { Face } from '../person/face.tsx'
import { PersonCard } from '../person/person-card.tsx'
import { Time } from '../time.tsx'
import { cards, reading } from './cast.ts'

const names = [
  'Maya Okafor',
  'Nguyễn Thị Minh Khai',
  'Margaret Osei-Bonsu',
  'Khai',
  '🌳 Jun Watanabe',
  '山田太郎',
  '🌳',
]

/** People: faces, cards, the lists they stand in. */
export const PeopleParts = () => (
  <>
    <Section heading="Faces">
      <p class="flex flex-wrap items-center gap-3">
        {names.map((name, place) => (
          <Face name={name} mine={place === 0} says={name} />
        ))}
        <Face name="Ruth Lindqvist" size={80} says="Ruth Lindqvist" />
        <Face name="Ruth Lindqvist" size={40} says="Ruth Lindqvist" />
        <Face name="Ruth Lindqvist" size={32} says="Ruth Lindqvist" />
      </p>
    </Section>
    <Section heading="People">
      <Tabs
        label="Which people"
        tabs={[
          { label: 'For you', href: '#for-you', current: true },
          { label: 'You could help', href: '#help', current: false },
          { label: 'Saved', href: '#saved', current: false },
        ]}
      />
      <ul class="grid grid-cols-[minmax(0,1fr)] gap-5 md:grid-cols-[repeat(2,minmax(0,1fr))]">
        {cards.map((card) => (
          <li>
            <PersonCard {...card} heading="h3" />
          </li>
        ))}
      </ul>
      <Pager page={2} before="#1" after="#3" />
    </Section>
  </>
)

/** Lists and tables. */
export const ListParts = () => (
  <>
    <Columns
      main={
        <Section heading="Two more people who fit" link={{ href: '#all', label: 'All people' }}>
          <List>
            <Row
              person="Ruth Lindqvist"
              href="#ruth"
              title="Ruth Lindqvist"
              about="Fellow, retired · Malmö"
              fresh
            >
              Ruth spoke at fourteen public hearings, the last in 2024; your first is in March.
            </Row>
            <Row
              person={cards[3].name}
              title={cards[3].name}
              about={<Time at={new Date('2026-09-08T12:00:00Z')} reading={reading} as="ago" />}
            >
              You both care about shade before show.
            </Row>
          </List>
          <Fold
            id="fold-work"
            heading="Work"
            says="Landscape architecture · First years · since 2024"
            done="Saved."
          >
            What is in it.
          </Fold>
          <Fold id="fold-values" heading="Values" says="People before drawings" open>
            <p>People who share a few get on more easily.</p>
          </Fold>
        </Section>
      }
      aside={
        <Section heading="How to reach Ruth">
          <Facts
            facts={[
              { label: 'Likes', value: 'Phone, e-mail' },
              { label: 'Hours', value: 'Weekday mornings, Malmö time (one hour ahead of you)' },
            ]}
          />
        </Section>
      }
    />
    <Section heading="New, and nobody has spoken with them yet">
      <List>
        <StaffRow
          name="Tomás Echeverría"
          fact="Joined two weeks ago; has said no hello and had none."
          advice="Khai and Omar fit and have room."
          actions={
            <>
              <Button>Introduce to Khai</Button>
              <Button kind="quiet">Not needed</Button>
            </>
          }
        />
      </List>
    </Section>
    <Section heading="What Ruth has been through">
      <DatedList
        rows={[
          { when: '2024', what: 'Last public hearing: the harbour promenade, three evenings, approved' },
          { when: '1991', what: 'Licensed', note: 'Before the route changed in 2012' },
        ]}
      />
    </Section>
    <Section heading="Tables">
      <Table
        caption="What was imported, by chapter"
        columns={[{ label: 'Chapter' }, { label: 'Members', number: true }, { label: 'New', number: true }]}
        rows={[
          ['North', '1,204', '31'],
          ['Far from a chapter', '88', '4'],
        ]}
      />
      <div class="mt-6">
        <Table
          caption="Failed jobs"
          columns={[{ label: 'Job' }, { label: 'Error' }]}
          rows={[]}
          empty="None have failed."
        />
      </div>
    </Section>
    <Section heading="Nothing yet">
      <Empty
        heading="A hello is a short letter to one person."
        action={<ButtonLink href="#people">Look at people</ButtonLink>}
        hint="Omar, Ruth and Khai have room this week."
      >
        Say who you are, why them, and ask one question. Letters you write, and letters to you, will be kept
        here.
      </Empty>
    </Section>
  </>
)
