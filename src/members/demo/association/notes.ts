// Short notes people write beside a topic. Each line: topic | who (s e m v r, as in words.ts) | the note.

export const teachNotes = `
  licensing-exam | e | Passed not long ago; my study plan is yours
  licensing-exam | e | I know the papers as they are now
  licensing-exam | m | I sat one paper twice and know why
  licensing-exam | v | I sit on the question panel, so ask about method, not answers
  licensing-exam | m | Study in pairs; I did, and can say why it worked
  licensing-exam | v | Ask me about method, and someone newer about the papers
  licensing-exam | v | Three of my team passed with the same plan
  exam-study-plan | em | Twelve weeks, one evening each, no cramming
  exam-second-attempt | em | What I changed between the first try and the second
  licensure-by-reciprocity | emv | Carried mine over a border; I kept every form
  licence-abroad | emv | Which papers they really ask for
  experience-logbook | em | How to write it up monthly, in ten minutes
  oral-examination | emv | I will play the examiner, kindly
  portfolio | se | I have looked at sixty, and was hired with mine
  portfolio | mv | What I look at in the first two minutes
  internship | se | How I found mine, with the letters
  first-job | e | What the first ninety days were really like
  cv | emv | One page; I will read it aloud to you
  job-interview | mv | Mock interviews, with the awkward question
  salary-talks | emv | What I asked for, in figures
  first-management-job | m | My first year of leading a team, mistakes included
  first-management-job | m | What I would do differently in the first month
  first-management-job | m | Nobody warns you about the calendar
  first-management-job | v | I have seen nine people through theirs
  leading-former-peers | mv | The Monday after, and the month after that
  first-management-job | v | The first Monday matters least
  delegation | mv | I was bad at it for years; I know the steps
  difficult-conversations | mvr | We can rehearse yours
  giving-feedback | mv | Short, soon and in private
  hiring | mv | How we hire without a gut feeling
  becoming-a-partner | v | What it cost, what it paid
  head-of-department | vr | Budgets, councillors and keeping good people
  political-leaders | vr | What a mayor needs on one page
  crisis | vr | The first two days, hour by hour
  starting-a-practice | mv | My first-year accounts, open on the table
  going-freelance | emv | Day rates, dry months and saying no
  returning-after-a-break | emv | Time away, and how I came back
  children-and-work | emv | Part-time, no evenings, still promoted
  changing-field | emv | I came from another trade and kept what it taught me
  public-to-private | mv | Done it both ways
  private-to-public | mv | Slower days, longer effects
  working-abroad | emv | Papers, pay and the first winter
  retirement | r | The first year, honestly
  handing-over | r | Two years of it; start earlier than you think
  handing-over | v | Doing it now, step by step
  late-career | vr | How to stay useful and leave on time
  doctorate | emv | Choosing a question you can live with
  publishing | mvr | I reviewed for years; I know what editors see first
  book | vr | From note cards to proofs
  expert-witness | vr | How to stay calm and answer only the question
  board-service | vr | Six years on one; which papers to read first
  chairing-a-chapter | mvr | Meetings people come back to
  recruiting-members | emvr | Ask one person, not everybody
  volunteers | mvr | Thank early, ask small, end well
  student-chapters | se | We went from six to forty in a year
  second-language | semv | Working in a language that is not my first
  newcomer-to-country | emv | The forms, the jokes and the weather
  burnout | mv | I came back; I can tell you what helped
  saying-no | mv | Three sentences that work
  part-time | emv | How my four days stay four
  balance-sheet | mv | One hour and you will never fear it again
  ebitda | mv | With our own figures
  fees | mv | How we price, stage by stage
  fees | e | I keep our fee sheet; I know what hours really cost
  project-budgets | emv | Where the money goes, and when to say so
  contracts | mv | Clauses that bit me
  tenders | mv | I have written thirty and lost twenty
  winning-clients | mv | Most of ours come from one kind letter
  project-management | mv | A plan on one wall
  grant-writing | emvr | The third application got the money
  negotiation | mvr | Prepare the other side’s case first
  public-hearings | mv | How to open, when to stop
  public-hearings | r | Dozens of them, the lost ones too
  zoning | mv | Reading a rule for what it lets happen
  planning-permission | emv | What the officer needs to say yes
  housing | mv | Density without misery
  climate-adaptation | emv | Starting with one hot street
  heat | semv | Measuring shade with cheap loggers
  environmental-assessment | mvr | Scoping, before it grows
  visual-assessment | emv | From photographs to a fair judgement
  stormwater | emv | Sizing a rain garden on the back of an envelope
  wetland-restoration | mvr | Water levels first, plants later
  river-restoration | mvr | What the river does with your drawing
  meadows | emvr | Year two is the ugly one; stay with it
  urban-trees | emvr | Soil first, then species
  tree-surveys | emvr | A morning walk with a tape and a mallet
  soil | mvr | Dig a hole before you draw
  native-plants | semv | Where to buy, what to refuse
  planting-design | em | Beds that survive the maintenance contract
  planting-design | vr | What still stands after twenty years
  grading | emv | Levels by hand, so that the software makes sense
  construction-details | mvr | Bring one detail; we will build it in words
  specifications | mv | What to leave out
  site-supervision | emv | What to look at in the first ten minutes on site
  maintenance-plans | mvr | Thirty years in four pages
  play-areas | emv | Risk, bruises and the rules
  hand-drawing | semvr | Ten minutes a day, any pencil
  accessible-design | semv | Walk the route with someone who wheels it
  accessible-design | vr | Ramps nobody notices
  dementia-gardens | mvr | Loops, handrails and a reason to go outside
  schools | emv | Mud, rules and head teachers
  regeneration | mv | Ten years is short; begin with the toilets
  master-planning | mv | Keep the first drawing and change the rest
  rural-planning | emvr | Small places have long memories
  coastal-planning | mvr | Where the line moves, and who says so
  urban-economics | mvr | Land value on one page
  biodiversity-net-gain | emv | The metric, and what it misses
  species-surveys | semvr | Come along at dawn
  invasive-species | emvr | What to pull, what to leave
  regenerative-farming | mvr | Start at the farmer’s table
  energy-landscapes | mv | Turbines, views and honest photographs
  community-gardens | semvr | Keys, water and who weeds in August
  cemeteries | mvr | Quiet places with many rules
  design-review | emvr | How to be useful in ten minutes
  safety-after-dark | emv | Go at eleven, with those who avoid it
  microclimate-models | v | What the model cannot see
  teaching-studio | e | My first two, with the mistakes
  lecturing | mvr | Ninety minutes without slides
  literature-review | semv | Forty papers in a week, honestly
  remote-teams | mv | Three offices, one rhythm
  changing-employer | emv | How to leave well
  fellowship | vr | The form, and what the committee reads
  model-making | semvr | Card, glue and a deadline
  walks | semv | An hour on foot instead of a workshop
  heritage | mvr | Old places that have to earn their keep
  parks | mvr | What a park needs each week
  street-design | emv | Sections before plans
  walking-and-cycling | emv | I know the standards and when to bend them
  transport-planning | mvr | Networks, not lines
  gis | se | From shapefile to a map a mayor can read
  gis | mv | Clean data first; I have templates
  cad | sem | Sheet sets, blocks, no tears
  bim | em | Landscape in a model made for buildings
  rhino | se | Terrain from bad survey data
  grasshopper | se | From the first slider to a bench that gets built
  grasshopper | m | Shade studies, step by step
  rendering | se | Honest pictures, fast
  sketchup | se | An idea in an hour
  photoshop | sem | Collages that do not promise too much
  python | sem | Small scripts for dull tasks
  spreadsheets | emv | One sheet that runs a project
  drones | sem | Licence, weather, what to film
  phone-photogrammetry | sem | A wall, a tree or a bench in twenty minutes
  ai-tools | sem | What I use it for, and what I never would
  virtual-reality | se | A headset at a public meeting, without the queue
  remote-sensing | semv | Free images, useful answers
  websites | se | Your own page in an afternoon
  microclimate-models | sem | Ladybug on a slow laptop
  getting-residents-to-talk | emvr | Go where they already are
  co-design | emv | Workshops in which people draw
  meetings-in-two-languages | semv | I run them in both, and no one waits
  angry-meetings | mvr | Let the first ten minutes be theirs
  young-people | sem | Ask about the way to school
  pop-up-trials | em | Paint, planters and the permit
  surveys | semv | Eight questions, not forty
  public-speaking | emvr | I was terrified; here is my method
  linkedin | sem | One post a week, without feeling foolish
  social-media | se | What to post from a site, and what not
  short-video | se | Filmed on a phone, cut on the bus
  short-video | m | One minute that explains a plan
  blogging | semv | A page a week for two years
  podcasting | sem | Two microphones and a blanket
  photography | semvr | Places with people in them
  plain-language | emvr | Bring a page; we will halve it
  storytelling | emvr | What changed, for whom
  press | vr | How to say one thing three times
  slides | semv | Twelve slides, no bullet points
  statistics | sem | R, from the very first line
  teaching-studio | mvr | How to criticise a drawing and not a person
  interviews-as-research | semv | Questions that open
  archives | semvr | Where old plans hide
`

export const learnNotes = `
  licensing-exam | e | Two papers to go
  licensing-exam | e | Sitting it next spring, with a job and a cold
  licensing-exam | s | When should I start to think about it?
  licensure-by-reciprocity | em | Moving, and the forms contradict each other
  licence-abroad | em | Does my old licence count at all?
  exam-study-plan | e | I read a lot and remember little
  portfolio | s | Mine is forty pages long
  portfolio | e | It still looks like school
  internship | s | For next summer, anywhere with mud
  first-job | s | I have two offers and no idea
  cv | s | I have done many things and none for long
  job-interview | s | I freeze at “tell us about yourself”
  salary-talks | e | I have never asked
  salary-talks | m | I know what I cost, and not what I am worth
  first-management-job | e | I may lead a team next year
  first-management-job | m | Three months in; five people, one of them my friend
  leading-former-peers | m | It is lonelier than I thought
  delegation | mv | I still redraw other people’s plans at night
  difficult-conversations | em | There is one I have put off since spring
  giving-feedback | m | I am too polite to be useful
  hiring | mv | My last two choices did not stay
  becoming-a-partner | m | I have been asked, and have two weeks
  starting-a-practice | m | I have the name and one client
  returning-after-a-break | em | Back in autumn, after two years
  children-and-work | em | How do people do site visits?
  changing-field | m | From roads to rivers, if it can be done
  working-abroad | se | I would like to try two years elsewhere
  handing-over | v | Three years left, and nobody knows where things are
  retirement | v | I have no plan for the Monday after
  late-career | v | How to do less without being less
  political-leaders | mv | The new council does not know us
  board-service | v | Asked to stand; unsure what it takes
  chairing-a-chapter | m | The chair steps down in summer
  recruiting-members | mvr | Our evenings have the same eleven people
  finding-a-mentor | se | I would not know whom to ask
  burnout | mv | I am tired in a way that holidays do not mend
  saying-no | em | To good things, above all
  imposter-feelings | sem | I wait to be found out
  being-taken-seriously | se | In site meetings, mostly
  public-hearings | em | My first is in spring
  public-speaking | semv | I read from the page
  fees | em | I never know what to charge for thinking
  balance-sheet | mv | I sign them; I would like to read them
  ebitda | mv | Everyone nods, so I nod
  contracts | em | I have only ever read page one
  tenders | em | We come second
  winning-clients | mv | I dislike lunch
  project-budgets | em | Mine are right until May
  site-supervision | se | I have never told a builder to stop
  construction-details | se | Mine look right and cannot be built
  planting-design | se | Which plants forgive a bad year?
  grading | se | Contours still move when I look away
  urban-trees | semv | Which species for the summers to come
  stormwater | semv | How much can a street really hold?
  climate-adaptation | mvr | What is being done elsewhere
  heat | semv | Our square is a frying pan
  zoning | se | Who reads these?
  angry-meetings | em | I take it home with me
  getting-residents-to-talk | sem | Only the same three come
  co-design | em | Beyond sticky notes
  gis | mvr | I ask for maps and cannot make one
  gis | se | I can draw the map and not trust the data
  cad | r | I stopped at layers
  grasshopper | mv | My team uses it, and I nod
  grasshopper | r | I have the plug-in and no idea
  grasshopper | s | Past the tutorials
  rhino | mv | Enough to open the file and look around
  bim | mv | Our clients ask for it now
  drones | mvr | Is it still fun with the paperwork?
  phone-photogrammetry | mvr | I saw it done once and thought it was a trick
  ai-tools | mvr | What is it good for, on a normal Tuesday?
  ai-tools | se | How do I use it and keep learning?
  python | em | I copy and paste all day
  data-dashboards | mv | Our figures live in nine sheets
  short-video | vr | To show a place in one minute
  short-video | em | Our council only reads what moves
  social-media | mvr | Without shouting
  linkedin | vr | I have an account and no courage
  linkedin | se | What do people write there?
  podcasting | mvr | I have stories and no microphone
  blogging | vr | I would like to write shorter
  photography | em | My sites look better than my pictures
  websites | mvr | Mine dates from 2009
  phone-basics | r | Photographs, and where they go
  online-talks | vr | I talk to a wall of initials
  online-whiteboards | vr | Everyone else is already drawing
  remote-sensing | em | Beyond pretty pictures
  native-plants | se | Names first, then everything else
  meadows | semv | How to survive the second year
  statistics | em | Enough to argue with a consultant
  publishing | em | My draft has been in a drawer since March
  doctorate | em | Is it worth it beside a job?
  meetings-in-two-languages | emv | Half of our residents say nothing
  plain-language | emv | My reports weigh a kilo
  press | mv | They quote the one thing I should not have said
  expert-witness | v | Asked for the first time
  indigenous-land | emv | Listening well, before anything else
  young-people | vr | What would they ask us?
`
