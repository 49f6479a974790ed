import { blanksOf } from '../wording.ts'

// What the people of the demo company say about themselves. Each line: who may say it | the sentence.
// Who: s apprentice, e new here, m experienced, v leading others, r executive.

/** About the work, by kind of work. */
export const companyWorkWords: Record<string, string> = {
  making: `
    s | I file the same block of steel until it is square, and I have begun to like it.
    s | My brazing is clean on four joints out of five; I am after the fifth.
    se | I hear a bad bearing before the meter shows it.
    e | I build {product} from the base plate up, and know which screw comes last.
    em | My best ideas come at {spot}, and my worst ones in meetings about {spot}.
    m | I plan shifts, so I know everybody’s children and one grandmother.
    m | I took {spot} apart on paper before we moved a single bench.
    mv | I measure what goes wrong, and thank whoever says so first.
    v | I lead the shift that runs while the office sleeps.
    v | I began at {spot} with a broom and still look at the floor first.
    vr | A quiet line is not the same as a good line, and it took me years to hear it.
    r | I answer for two works and walk through one of them every morning.
  `,
  'caring-for-customers': `
    s | I listen in on calls and write down what calmed people.
    se | The first cold night of the year is our busiest, and I have come to look forward to it.
    e | I talk people through {product} with a torch in their other hand.
    e | I know {customer} by voice, and would pass its porter in the street.
    em | I apologise well, which is a craft.
    m | My van has been to {customer} more often than to my mother’s.
    m | I keep the list of what customers call the parts; it is funnier than ours.
    mv | I plan who drives where, and lose against snow twice a winter.
    v | I run the line that rings when something is cold.
    vr | I read ten complaints every Monday, before any report.
    r | I began on the telephone and still take one shift in December.
  `,
  engineering: `
    s | My thesis is on a hum that only some people can hear.
    s | I print brackets, break them, and write down where.
    se | I like the test rig at six in the morning, before it has an audience.
    e | I have drawn a pipe that could be bent, after four that could not.
    em | I make {product} quieter, one rubber foot at a time.
    m | I sit between the rig and the rule book and trust the rig.
    m | I have been wrong about {product} twice and kept both notes.
    mv | I ask the fitters before I freeze a drawing.
    v | I lead people who know more than I do, which is the right way round.
    vr | The first thing I ask of any idea is who will mend it.
    r | I have signed drawings for a working life and now sign budgets instead.
  `,
  'moving-goods': `
    s | I know where everything is at {spot}, and am learning why.
    se | I scan, lift, count, and ask before I guess.
    e | I wait for lorries and know their drivers by first name.
    em | I buy one valve from two countries, so that winter cannot stop us.
    m | Customs forms are my crosswords.
    m | I moved half of {spot} and found a wrench from the last century.
    mv | I ask what a thing costs after it has arrived.
    v | I lead purchasing, which is mostly listening with a calculator.
    r | I have bought copper at its dearest and been forgiven.
  `,
  selling: `
    s | I answer the telephone as if the house depended on it.
    se | I write offers that fit on two pages, and have to defend both.
    e | My first big visit was to {customer}; I forgot the brochure and won.
    em | I sell heat to people who are warm, which needs patience.
    m | I would rather lose an order in March than keep it badly in November.
    m | I know {customer} since its boiler broke on a Sunday.
    mv | I take an engineer along and let the customer ask.
    v | I run export from two suitcases and one good assistant.
    vr | I have never won by talking more than the customer.
    r | I still carry one order book, for luck, with {customer} on page one.
  `,
  'software-and-data': `
    s | I mend laptops by day and write small games by night.
    s | I am learning that the data is never as clean as the course was.
    se | I like a small script that nobody has to think of again.
    e | I wrote the button that restarts {product} from a sofa.
    em | I explain tables to people who are afraid of them, without touching their mouse.
    m | I keep twelve winters of measurements and can find any Tuesday.
    m | I delete more code than I write, and sleep well.
    mv | I ask three times what it is for before I build it.
    v | I lead the people whom everybody rings when the screen is grey.
    vr | I have moved two order systems and lost one weekend to each.
    r | I read code slowly now, and contracts fast.
  `,
  money: `
    s | I book what others have spent, and learn a great deal about them.
    se | I like it when two columns agree by themselves.
    e | I know what {spot} costs on a day when nothing runs.
    em | I explain a result to whoever earned it, at their machine.
    m | I say what it costs before anybody falls in love with it.
    m | I close the month in three days and breathe on the fourth.
    mv | I have stopped hiding behind the sheet, and people ask more.
    v | I lead controlling, and want fewer pages from all of us.
    vr | A figure nobody can repeat at lunch is not ready.
    r | I have signed nine annual accounts and would read the tenth to anybody who asks.
  `,
  'words-and-pictures': `
    s | I film what people do with their hands and cut out what they say.
    se | I take the words off slides until the picture can breathe.
    e | I made a film about {product} in the rain, and it was better for it.
    em | I write for people on {spot}, who have four minutes and one cold hand.
    m | I turn drawings into sentences and send them back to be corrected.
    m | I interviewed {customer} for an hour and used eleven seconds.
    mv | I throw away the first three headlines of everything.
    v | I lead people who are funnier than I am.
    vr | I have learned to publish the letter that says we were wrong.
    r | I started out as a printer, and still check paper with my thumb.
  `,
  people: `
    s | I ring applicants back on the day, because nobody rang me.
    se | I sit at the desk where people ask what they dare not ask their boss.
    e | I have read nine hundred applications and remember the kind ones.
    em | I look after the apprentices of {spot}, and their mothers’ telephone calls.
    m | I know the law on working time and three ways to stay human beside it.
    m | I talk with people who leave; it is the best course I ever had.
    mv | I ask what the team is like before I ask what the post is.
    v | I lead training, and most of it happens at {spot} without me.
    vr | I have closed a site and still know every name.
    r | I read no appraisal before I have met the person.
  `,
  'running-an-office': `
    s | I am learning to type while listening, and to listen while typing.
    se | I know which door to knock at, and when not to.
    e | I keep four calendars, and the peace between them.
    em | I write minutes that people can find themselves in.
    m | I turn six wishes into one train connection.
    m | I know {spot} by its keys.
    mv | I ask what may be left out, and half of it may.
    v | I run the office that everybody passes through when they are lost.
    vr | I have prepared more meetings than I have been asked into, and have notes.
    r | I count a day as good when nobody noticed that it was organised.
  `,
}

/** About the person, by the shape of their life. */
export const companyLifeWords: Record<string, string> = {
  any: `
    s | I ask a lot, and I write the answers on my hand if I must.
    s | I learn fastest when somebody does it slowly beside me.
    s | I have known for a year what I do not want, which is a start.
    s | I came here because my neighbour talks about it with shining eyes.
    s | I would like to know somebody who once sat where I sit.
    s | I am quiet for the first ten minutes.
    se | I say good morning to everybody and get a lot back.
    e | I moved here for the job and am still looking for a choir.
    e | I keep a list of words that only this company uses; it has four pages.
    e | I say yes too quickly, so ask me twice.
    e | I would rather be corrected now than praised in December.
    e | I play five-a-side badly and know half the works by it.
    e | I am good at beginning and am learning to finish.
    e | I eat lunch at a different table every Thursday.
    em | Short calls suit me better than long letters.
    m | I answer slowly and fully.
    m | I have had three bosses at one desk and learned from two.
    m | I bake for the team on Fridays, and most of the talk happens there.
    m | I will tell you what went wrong as readily as what went well.
    m | I have stopped pretending to know, and my meetings are shorter.
    m | I cycle in and do my worrying on the way.
    m | I like a problem best when somebody else has had a go at it.
    m | I have stayed through four reorganisations and kept the same mug.
    mv | I would rather hear a question early than read an apology late.
    v | I keep one hour a week for people who do not report to me.
    v | I have been wrong in front of everybody often enough to be relaxed about it.
    v | I hand on more than I keep, and mean to go on.
    v | I ask the newest person first; it saves time.
    v | My door is glass, which was not my idea, but it works.
    v | I learned to lead from a football trainer, and it shows.
    vr | I read everything on paper and answer all of it.
    r | I know a good deal about the company and too little about its telephones.
    r | I am told things late now, so I ask early.
    r | I take the stairs, because that is where people talk to me.
    r | I would like one place in the week where I am the beginner.
    r | I came in through the works gate, and still use it.
  `,
  children: `
    em | Two small children, so I am quick, kind and gone by four.
    em | My evenings belong to homework and lost shoes.
    emv | I plan my week around the school gate and keep my promises inside it.
    mv | Three children and one shift plan; early mornings are good.
    em | I share my job with a colleague, and the children with everybody.
    m | I write best in the half hour after the school run.
    vr | My children explain my telephone to me, at a price.
  `,
  carer: `
    mv | I look after my father two days a week, and have learned to say so.
    mv | My weeks change at short notice, because someone at home is ill.
    mvr | I care for someone at home, so letters suit me better than calls.
  `,
  early: `
    emvr | I am up at five and at my best before nine.
    mvr | Ring me before the first shift change; after that the day begins.
    evr | I think in the mornings and do as I am told in the afternoons.
    emv | The best part of my day is over when the office fills.
  `,
  nights: `
    se | I get going when the day shift goes home.
    se | Late evenings are mine; mornings are a rumour.
    em | I worked nights for years, and still eat soup at three.
  `,
  parttime: `
    emv | I work three days a week and do them properly.
    mv | Four days for the company, one for my own bees.
    ev | Two of us share one desk, and both of us are better for it.
  `,
  far: `
    semvr | My nearest colleague is a ferry away, so I live in your letters.
    emv | I am the only one of us up here, and would like company.
    emvr | Out here one person does everything; ask me about anything but trams.
    semvr | The road closes twice a winter, and that is when I write.
    semv | I know every heat pump on this coast, and most of their owners.
  `,
}

/** Why people take part. */
export const companyMotives = `
  s | I want to see more of the company than my own corridor.
  s | I would like one person to ask what I cannot ask my trainer.
  s | I have things to show as well, not only to ask.
  e | I want to know how people did it, not how it is meant to be done.
  e | To learn what nobody has time to explain in the first weeks.
  e | I would like to hear from people who have led a team before I have to.
  e | I teach better than I thought, and want more practice.
  m | I learned most from people outside my own team.
  m | I want to give an hour back, and to be told when I am out of date.
  m | I am about to change direction and would like company.
  m | Because I once had nobody to ask.
  v | I owe a great deal to two people who had no reason to help me.
  v | I want to keep learning from people who started after me.
  v | I would like to hand over well, and early enough.
  r | I want to learn the new things from people who use them every day.
  r | I would like to hear what does not reach me by the usual way.
  r | To give back what two bosses once gave me, in small pieces.
`

/** What can stand in the blanks of a sentence. */
export const companyBlanks = blanksOf({
  product: `the K4; the K6; the quiet series; the attic model; the cellar model; the ferry unit; the school model;
    the twin compressor; the small one for flats; the old K2`,
  spot: `line two; the test hall; the paint shop; the goods-in gate; bay seven; the tool shop; the spare parts cage;
    the noise chamber; line one; the copper store; the night gate; works two; the training corner; the canteen end`,
  customer: `a hospital in Leeds; a school in Gävle; a housing cooperative in Łódź; a ferry line; a dairy in Viseu;
    a hotel in Chamonix; a brewery in Guelph; a swimming hall in Umeå; a bakery in Rotherham; a museum in Braga;
    a student hall in Pune; a lifeboat station`,
  many: 'four; five; six; seven; nine; eleven',
})
