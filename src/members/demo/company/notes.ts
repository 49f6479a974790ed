// Short notes people write beside a topic. Each line: topic | who (s e m v r, as in words.ts) | the note.

export const companyTeachNotes = `
  ebitda | mvr | With our own figures, in half an hour
  ebitda | vr | What I look at first, and what I ignore
  balance-sheet | mvr | One hour and you will never fear it again
  budgets | emv | Where the money goes, and when to say so
  budgets | r | How a budget is argued, from the other side of the table
  pricing | mvr | What happens in month two after a price rise
  business-case | mv | One page, three figures, one honest doubt
  month-end | em | What can be done on day minus two
  purchasing | mv | Ask for the other contract
  payslips | em | Line by line, without sighing
  labour-law | mv | What is in the contract, and what only feels so
  negotiation | mvr | Prepare the other side’s case first
  project-management | mv | A plan on one wall
  spreadsheets | semv | One sheet instead of nine
  data-dashboards | em | Three figures that somebody looks at
  python | sem | Small scripts for dull tasks
  coding | se | From nothing to a button that does something
  code-review | emv | How to be read without bleeding
  sql | em | Ask the data yourself, on a Tuesday
  clean-data | em | Start with the postcodes
  automation | sem | Bring the task you hate most
  ai-tools | sem | What I use it for, and what I never would
  safe-online | em | Five mails; find the false one
  erp | emv | The four screens that matter
  heat-pumps | semvr | With a syringe and a cup of tea
  parts-in-3d | se | Draw it so that it can be bent
  prototypes | semv | Break it on purpose, and early
  product-tests | emv | What a winter teaches that a rig cannot
  standards | mv | Read the test first, then the rule
  electronics | sem | A meter, a board and patience
  patents | mvr | From an idea at the bench to a filing
  safety | semv | The two minutes before you start
  safety | r | What I ask on every round, and why
  quality-checks | emv | What to look at when you look at everything
  lean | mv | Walk the line with me, without a tablet
  root-causes | emv | Five whys, and the sixth
  machine-setup | em | Changeover with a stopwatch and no shouting
  upkeep | emv | Hear it before it stops
  brazing | sem | A hundred joints; then we talk
  production-planning | mv | When two lines want the same part
  logistics | emv | Forms, drivers and snow
  stock | emv | Count it once, and right
  customer-calls | em | The first twenty seconds
  customer-calls | s | I have listened to two hundred; I kept the good sentences
  complaints | emv | What to say before you know whose fault it was
  first-visits | emv | What to leave in the car
  offers | em | Two pages, one price, one person to ring
  key-accounts | mvr | Ring when nothing is wrong
  customer-interviews | em | Questions that cannot be answered with yes
  crm | em | Only the fields that somebody reads
  trade-fairs | mv | Four days on your feet, and what to write down
  linkedin | semv | One post a week, without feeling foolish
  youtube | se | From the first clip to a channel people come back to
  blogging | sem | A page a week, and how to end it
  short-video | sem | Filmed on a phone, cut on the bus
  social-media | se | What to post from the works, and what not
  podcasting | em | Two microphones and a blanket
  plain-language | emvr | Bring a page; we will halve it
  slides | semv | Twelve slides, no bullet points
  public-speaking | emvr | I was terrified; here is my method
  listening | mvr | How to wait four seconds
  online-talks | em | Nobody looks at a wall of initials; what to do instead
  news-inside | em | Four minutes of reading for one cold hand
  workshops | emv | The first ten minutes decide
  minutes | emv | One page, sent the same day
  keeping-a-calendar | emv | What to move, and what never
  training-others | semv | Show, let do, go away
  writing-it-down | emv | So that the night shift understands it
  choosing-applicants | mv | Without a gut feeling
  agile | emv | What is left when the stickers are gone
  first-management-job | mv | My first year of leading, mistakes included
  first-management-job | v | I have seen nine people through theirs
  leading-former-peers | mv | The Monday after, and the month after that
  delegation | mvr | I was bad at it for years; I know the steps
  giving-feedback | mv | Short, soon and in private
  difficult-conversations | mvr | We can rehearse yours
  hiring | mvr | Whom I would hire again, and why
  managing-up | emv | What your boss needs on one page
  remote-teams | mv | Five vans, one rhythm
  cross-cultural-teams | mv | Two works, two silences
  running-meetings | mv | End ten minutes early
  change-at-work | vr | Tell them what you do not know yet
  leading-a-shift | mv | The first night, hour by hour
  leading-leaders | vr | How to stay out of the drawings
  leading-a-department | vr | The first budget and the first goodbye
  presenting-to-the-board | vr | One page; the second is for questions
  launching-a-product | vr | From sketch to the first winter
  product-recall | vr | The first two days, hour by hour
  joining-two-companies | vr | What I would do a year earlier
  assisting-an-executive | mv | How to be trusted with the calendar and the truth
  returning-after-a-break | emv | Time away, and how I came back
  children-and-work | emv | Part-time, no evenings, still promoted
  part-time | emv | How my four days stay four
  nights-and-shifts | sem | Sleep, soup and the last bus
  promotion | mv | What I wrote down before I asked
  salary-talks | emv | What I asked for, in figures
  moving-department | em | How I asked without burning the bridge
  line-to-office | m | The first year at a desk, honestly
  staying-on | se | What they looked at in my last half year
  final-exam-of-training | e | Passed last summer; my plan is yours
  first-weeks-here | se | The list nobody gave me
  working-abroad | mv | Papers, pay and the first winter
  works-council | mv | What we may know, and what we may say
  handing-over | vr | Two years of it; start earlier than you think
  being-taken-seriously | em | Three sentences that helped
  second-language | sem | Working in a language that is not my first
  saying-no | mv | Three sentences that work
  burnout | mv | I came back; I can tell you what helped
`

export const companyLearnNotes = `
  first-weeks-here | s | Whom do I ask what?
  first-weeks-here | e | Week five, and still lost behind works two
  final-exam-of-training | s | In summer, and I freeze at the bench
  staying-on | s | I would like to, and have not said so
  internship | s | Where else in the company could I look?
  promotion | em | I have been told “next year” twice
  salary-talks | e | I have never asked
  salary-talks | m | I know what I cost, and not what I am worth
  moving-department | em | How do I ask without insulting mine?
  line-to-office | em | I can read a plan; can I write one?
  first-management-job | e | I may lead a team next year
  first-management-job | m | Three months in; one of them is my friend
  leading-former-peers | m | It is lonelier than I thought
  leading-a-shift | em | The night shift, from spring
  delegation | mv | I still redo other people’s work at night
  difficult-conversations | em | There is one I have put off since spring
  giving-feedback | m | I am too polite to be useful
  hiring | mv | My last two choices did not stay
  leading-leaders | v | They ask me for answers that are theirs
  leading-a-department | v | I know the work and not the politics
  presenting-to-the-board | mv | My first is in a month
  managing-up | em | Mine answers in one word
  remote-teams | mv | Three countries, and one of us is always asleep
  running-meetings | em | Ours end when the room is taken
  change-at-work | mv | They have heard it all before
  handing-over | v | Three years left, and nobody knows where things are
  late-career | v | How to do less without being less
  returning-after-a-break | em | Back in autumn, after a year
  children-and-work | em | How do people do the early shift?
  burnout | mv | I am tired in a way that holidays do not mend
  saying-no | em | To good things, above all
  being-taken-seriously | se | In meetings with people twice my age
  imposter-feelings | sem | I wait to be found out
  public-speaking | semv | I read from the page
  ebitda | em | Everyone nods, so I nod
  ebitda | v | I am measured by it and cannot explain it
  balance-sheet | emv | I sign things I would like to read
  budgets | em | Mine are right until May
  business-case | em | I have the idea and not the figures
  pricing | em | Why do we charge what we charge?
  negotiation | em | I say the number too early
  spreadsheets | mvr | I print them out
  data-dashboards | mvr | Our figures live in nine sheets
  python | em | I copy and paste all day
  coding | semvr | Enough to know what I am asking for
  sql | em | I wait two days for a list
  automation | emv | Every Monday, the same three hours
  ai-tools | mvr | What is it good for, on a normal Tuesday?
  ai-tools | se | How do I use it and keep learning?
  safe-online | vr | I nearly clicked
  customer-calls | se | I freeze when they shout
  complaints | em | I take it home with me
  first-visits | e | I talk too much when I am nervous
  customer-interviews | emv | I only hear from those who complain
  heat-pumps | se | I sell it, and could not draw it
  safety | se | What do people really do at the press?
  lean | em | Beyond the posters
  root-causes | em | Ours is always “human error”
  product-tests | se | When is enough enough?
  linkedin | vr | I have an account and no courage
  linkedin | se | What do people write there?
  youtube | vr | My customers learn there; I do not even have a login
  blogging | vr | I would like to write shorter
  short-video | mvr | To show a thing in one minute
  social-media | vr | Without shouting
  podcasting | vr | I have stories and no microphone
  plain-language | em | My reports weigh a kilo
  slides | semv | Mine are read aloud, by me
  online-talks | vr | I talk to a wall of initials
  listening | vr | People stop when I come in
  workshops | em | More than sticky notes
  minutes | se | I write down everything
  second-language | sem | I am funnier in my own
  assisting-an-executive | se | What would I do all day?
`
