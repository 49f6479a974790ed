import { blanksOf } from '../wording.ts'

// What the members of the demo say about themselves, in their own voice. Each line: who may say it | the sentence.
// Who: s student, e early, m mid, v senior, r retired. {site}, {street} and the
// like become a place of the person's own work.

/** About the work, by field of practice. */
export const workWords: Record<string, string> = {
  'landscape-architecture': `
    s | I draw by hand first and apologise to the plotter later.
    s | My project this year is a school yard where nobody is told to keep off the grass.
    s | I came to landscape from a plant nursery and still read labels before plans.
    se | I like the part where the drawing meets the digger.
    e | Two years in, and I can now read a contractor’s face faster than a drawing.
    e | I spend my days on planting plans and my lunch breaks looking at other people’s kerbs.
    e | The wall at {site} is mine; please do not look at the third joint.
    m | I run jobs from first sketch to last snag, mostly around schools and housing.
    m | Half of my work is water: where it comes from, where it may stay.
    m | {site} taught me that a good detail is one the gardener understands.
    mv | I care about places that look better in year ten than at the opening.
    v | I lead a small studio; we visit everything we built once a year, rain or not.
    v | I have spent a career arguing for shade, and the summers are making my case.
    v | My best work is invisible by now: the trees have grown over it.
    r | I drew on tracing paper for twenty years and still think with a soft pencil.
    r | {site} has outlived two of its architects, and I still walk the dog there.
    r | I know what frost does to cheap paving and to proud designers.
  `,
  'urban-design': `
    s | I came over from architecture because the space between was more interesting.
    s | I am writing about who gets to sit down in a city, and where.
    se | I count people, benches and minutes, in that order.
    e | My first street trial lasted a weekend and taught me more than a semester.
    e | I make the models, the collages and, lately, the awkward phone calls.
    m | Station areas, mostly: places everybody uses and nobody owns.
    m | I translate between engineers and shopkeepers, which is most of the job.
    m | {street} opened last year, and the chairs are still there.
    v | I look after a design code that has been sworn at in three languages.
    v | I would rather win back a pavement than win a prize.
    v | Ten years of {street} taught me patience and parking law.
    r | I measured streets with my own steps before there was a layer for it.
    r | I chaired the panel that said no to {street} twice, and yes once.
  `,
  'parks-management': `
    s | I work two days a week in the parks and study on the other three.
    s | I know more gardeners than professors, and mean to keep it so.
    se | I am happiest with a tree inventory and a dry morning.
    e | I answer the letters about mowing, so I have learned to write gently.
    e | Four parks, one van, and a list that never ends.
    m | I look after a third of the city’s green with a budget for a quarter.
    m | Children chose the swings at {green}; I chose the drainage.
    m | My friends are volunteers, and so are the people who weed {green}.
    v | I run a parks service, which means budgets in the morning and bees after lunch.
    v | I count trees ten summers after planting, because that is when it matters.
    v | Every cut I had to make is on a list, with what it cost us later.
    r | I spent my working life on parks that children have since had children in.
    r | I know which limes at {green} will fall first, and who will write about it.
    r | Forty winters of tree work; I still look up before I look at people.
  `,
  'garden-heritage': `
    s | I am learning to prune from people who learned it from people long gone.
    se | I like drawers that have not been opened since the war.
    e | I match old photographs with living trees, and am often wrong by one.
    m | I write conservation plans short enough to be kept in a shed.
    m | {green} has five owners in its archive, and one very patient gardener.
    v | I help old gardens change without lying about it.
    v | I have argued over one hedge at {green} for longer than some careers last.
    r | I looked after other people’s gardens and their letters for a working life.
    r | A garden is the only monument that dies if you stop.
  `,
  'ecological-restoration': `
    s | I keep mud in the car and a bird list in every coat.
    s | My thesis is on one ditch, and I am fond of it.
    se | I am at my best before breakfast, with boots on.
    e | I plan planting by the thousand and check it plug by plug.
    e | I can tell you the Latin; I am learning to tell you why it matters.
    m | I take concrete out of streams and explain to councils why that is cheaper.
    m | {water} flooded last winter exactly where we had asked it to.
    m | I sit between farmers and spreadsheets and trust the farmers first.
    v | I lead a team of eight who would all rather be outside.
    v | Ten years of counts have made me humble about targets.
    r | I built straight rivers first and bent ones later; ask me about both.
    r | The otters came back to {water} two years after I left, which is probably no accident.
  `,
  'urban-planning': `
    s | I work Saturdays in a shop, which is the best zoning lesson there is.
    s | I want to know why small towns get such large roundabouts.
    s | My parents run a market stall, so I read land use from below.
    se | I like maps, and I like the people who disagree with them more.
    e | I decide on dormers, fences and now and then a future.
    e | My name is on the notice board at {site}, and people ring it.
    e | The best part of my week is the counter, when somebody brings a drawing on a napkin.
    m | I write plans for small towns and go back to see whether anyone used them.
    m | I have taken {site} through two councils and one flood.
    m | I moved from large plans to small ones and sleep better.
    v | I lead a team of planners that answers the phone.
    v | I have lost enough hearings to know how to prepare one.
    v | I try to keep plans under fifty pages; it takes twice as long.
    r | I sat in council chambers for three decades and learned to bring sandwiches.
    r | I read plans for a living and now read them for my neighbours.
    r | I remember when {site} was a field, and who promised that it would stay one.
  `,
  'transport-planning': `
    s | I have never had a driving licence, and it shows in my drawings.
    s | I ride every bus line in a city before I have an opinion on it.
    se | I have a clicker in my bag and am not ashamed of it.
    e | My model is good; my explanations are catching up.
    e | I plan for the people who walk, because they never write in.
    m | I lead on walking and cycling, which means I also lead on parking.
    m | I spent a year on {street} so that a child can cross there alone.
    m | Night buses are my quiet passion.
    v | I have seen four network plans and one that worked, and I know why.
    v | I ask every team to walk the route with a pushchair.
    r | I built roads when that was the answer, and took some out again when it was not.
    r | I still time the lights at {street} when I pass.
  `,
  housing: `
    s | I grew up on an estate that won prizes and leaked.
    s | I am writing about laundry rooms, and everyone has a story.
    se | I like kitchens better than meeting rooms for talking about plans.
    e | I am the one with the keys, the plans and the complaints.
    e | I learn the stairwells by name: {estate} has four, and four moods.
    m | I bring homes in on time and know what was left out to do it.
    m | At {estate} we changed builder half-way, and I can tell you what that costs.
    m | I speak three languages at work, and drawings are the fourth.
    v | I renew estates without moving people out for good.
    v | I ask what the rent will be before I ask about the facade.
    r | I let, repaired and rebuilt flats until people began to send me cards.
    r | The winter the heating failed at {estate} made me a better manager.
  `,
  'environmental-assessment': `
    s | I like statistics and hills, and was glad to find work with both.
    se | I am learning to write for people who did not ask for a report.
    e | I make the maps that say no, and some that say not here.
    e | I took three hundred photographs of {hill} and know its weather by heart.
    m | I run assessments and try to make the summary the best part.
    m | I have moved turbines on paper and been thanked by bats.
    v | I review other people’s assessments and remember writing worse.
    v | I go back after five years to see what we had got wrong at {hill}.
    r | I wrote assessments when they fitted in an envelope.
    r | I have been cross-examined eleven times and can laugh about nine.
  `,
  'teaching-and-research': `
    s | I study heat, and go home to a flat under the roof.
    s | I interview people on benches; it is slower than a survey and better.
    e | I teach on Tuesdays and write on trains.
    e | My doctorate is about plans that nobody read.
    m | I run a studio where we build something small every year.
    m | I measure what designs do on hot days; {site} surprised us all.
    v | I have marked more sketchbooks than I can count, and kept a few.
    v | I work with cities that let us publish what did not work.
    r | I taught studio for decades and still hear from people who disagreed with me.
    r | I gave away my books and kept my slides of {site}.
  `,
}

/** About the person, by the shape of their life. */
export const lifeWords: Record<string, string> = {
  any: `
    s | I ask a lot of questions and take good notes.
    s | I work beside my studies, so evenings are easiest to plan and hardest to keep.
    s | I would like to know someone who is five years further on.
    s | I learn fastest when I can watch somebody do it.
    s | I am not sure yet which part of this profession is mine.
    s | I read old student magazines for fun, which tells you enough.
    s | I am shy for the first ten minutes and then I am not.
    e | I am good at starting and learning to finish.
    e | I say yes too quickly, so ask me twice.
    e | I write everything down, in a notebook that has been rained on.
    e | I have a list of things nobody told me in school, and I share it.
    e | I am better in a small room than in a large one.
    e | I moved here for the job and am still finding my people.
    e | I swim before work and think of section lines.
    e | I would rather be corrected now than praised later.
    e | I ask builders more than I ask books.
    e | I keep a folder of small failures; it is getting useful.
    e | I play five-a-side badly and meet half the city that way.
    m | I answer slowly and fully.
    m | I cook for the office on Fridays, and most of the real talk happens there.
    m | Short calls suit me better than long letters.
    m | I sing in a choir, which is the best training for meetings that I know.
    m | I will tell you what went wrong as readily as what went well.
    m | I am between the drawing and the managing, and miss the drawing.
    m | I like a problem best when somebody else has drawn it first.
    m | I have stopped pretending to know, and meetings have become shorter.
    m | I walk to work and do my worrying on the way.
    m | I am learning to leave good enough alone.
    m | I will always take a call from someone stuck on site.
    v | I would rather hear a question early than read an apology late.
    v | I keep one afternoon a week for people who are not on any of my projects.
    v | I have been wrong in public often enough to be relaxed about it.
    v | I do not keep office hours for kindness; write when you like.
    v | I am told that I listen well; my team would say, eventually.
    v | I carry a pencil, a whistle and somebody’s business card.
    v | I have handed on more than I have kept, and mean to go on.
    v | I ask the newest person first; it saves time.
    v | My door is glass, which was not my idea, but it works.
    r | I have time now, and I like to spend it on other people’s beginnings.
    r | I am slower with a screen than with a spade, and glad to be taught.
    r | I read everything on paper, and answer all of it.
    r | I do not miss the meetings, but I miss the people in them.
    r | Ask me what it was like; then tell me what it is like now.
    r | I keep bees, and opinions about bollards.
    r | I row on Thursdays; any other day is fine.
    r | I have one allotment, and three neighbours who know better.
    r | I was impatient for thirty years and am now trying the other way.
  `,
  children: `
    em | Two small children, so I am quick, kind and gone by five.
    em | My evenings belong to homework and lost shoes.
    mv | Three children, one bicycle trailer, no evenings; early mornings are good.
    mv | I call from the car park outside the swimming lesson, and it works well.
    emv | I plan my week around the school gate and keep my promises inside it.
    em | One baby, one deadline, and I know which one shouts louder.
    m | I write best in the half hour after the school run.
    emv | My calendar has more swimming in it than meetings.
    m | The children come to site with me on Saturdays, in very small boots.
  `,
  carer: `
    mv | I look after my father two days a week, and have learned to say so.
    mv | My weeks change at short notice, because someone at home is ill.
    mvr | I care for someone at home, so letters suit me better than calls.
  `,
  early: `
    emvr | I am up at six and at my best before nine.
    mvr | Ring me before the kettle has boiled twice; after that the day begins.
    evr | I think in the mornings and do as I am told in the afternoons.
    emv | The best part of my day is over when the office fills.
    mvr | I garden until eight, and after that I am yours.
  `,
  nights: `
    se | I get going when the library closes.
    se | Late evenings are mine; mornings are a rumour.
    em | I am a night person in a profession of site visits.
  `,
  parttime: `
    emv | I work three days a week and do them properly.
    mv | Four days for the office, one for my own allotment.
    ev | I share my job with a colleague, and we are both better for it.
  `,
  far: `
    semvr | The nearest chapter evening is further than I can drive after work, so I live in your letters.
    emv | I am the only one of my kind in a long way, and would like company.
    emvr | Out here one person does everything; ask me about anything but trams.
    semvr | My colleagues are mostly weather and sheep.
    semvr | The road closes twice a winter, and that is when I write letters.
    semvr | I know every planner within two hours; there are three of us.
    emvr | People here know me by my bicycle, which helps at hearings.
    semv | I came for the quiet and stayed for the arguments about the harbour.
  `,
}

/** Why people take part. */
export const motives = `
  s | I want to see what the work is like before I choose where to begin.
  s | I would like one person to ask the questions I cannot ask my tutor.
  s | I have things to show as well, not only to ask.
  s | To meet people outside my own school.
  e | I want to pass the exam and stay curious.
  e | Somebody helped me with my first portfolio; I would like to do the same.
  e | I would like to hear from people who have led a team before I have to.
  e | To learn what nobody has time to explain at work.
  e | I teach better than I thought, and want more practice.
  m | I learned most from people outside my office.
  m | I want to give an hour back, and to be told when I am out of date.
  m | I am about to change direction and would like company.
  m | Because I once had nobody to ask.
  m | I need a place where I can say that I do not know.
  v | I owe a great deal to two people who answered my letters.
  v | I want to keep learning from people who started after me.
  v | The profession needs more voices, and I know some doors.
  v | I would like to hand over well, and early enough.
  r | I would like what I know to go on being of use.
  r | To stay close to the work without being in its way.
  r | I want to learn the new tools from people who use them every day.
  r | I had help from fellows when I was new, and it is my turn.
`

/** Names of places that could lie in any town, by what can happen there. */
export const blanks = blanksOf({
  site: `the old brickworks; Harbour Square; the canal basin; Lower Market; the rail yard; North Quay; the tannery;
    the gasworks; the orchard blocks; the east bank; the tram depot; the salt store; Hospital Walk; Fishmarket;
    the goods shed; the glassworks; Cattle Market; the terraces; Castle Fields; the parade ground; the dairy`,
  street: `Mill Lane; Harbour Square; Lower Market; Station Square; Ferry Street; Ropewalk; South Gate; Bridge End;
    Hospital Walk; Weavers’ Row; Fishmarket; Lime Avenue; Cattle Market; Abbey Road; Well Street; the long quay`,
  green: `Fountain Park; Castle Fields; Abbey Green; Long Meadow; Priory Gardens; Fig Tree Park;
    the parade ground; Sandpit Hill; the botanic terraces; Orchard Park; Observatory Hill; Bishop’s Walk; Lake Park`,
  water: `Willow Brook; the weir; Heron Pond; the mill race; Long Meadow; the east bank; the quarry lake; Otter Bend;
    the upper reservoir; Alder Beck; the old estuary; Black Moss; the salt marsh; Seven Ponds`,
  estate: `the orchard blocks; Weavers’ Row; the terraces; Dyers’ Yard; Canal Court; the long house; Sunny Bank;
    the tower at South Gate; Chapel Hill; Bakery Court; the river blocks; Number Nine; Lantern Yard; Glebe Gardens`,
  hill: `Sandpit Hill; Chapel Hill; the headland; Beacon Ridge; Gull Point; the salt marsh; the moor road; Long Down;
    the north shore; Kestrel Edge; the old airfield; Cairn Pass; Lighthouse Bay`,
})
