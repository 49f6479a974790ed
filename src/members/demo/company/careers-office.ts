import type { CareerText } from '../career.ts'

/** Those at desks: software, money, words, people, and the office itself. */
export const officeCareers: Record<string, CareerText> = {
  'software-and-data': {
    works: 'the customers’ app; the data platform; workplace IT; firmware',
    titles: {
      student: 'Apprentice, workplace IT; Working student, data platform; Intern in the app team',
      early: 'Developer; Data analyst; Help desk technician; Firmware developer',
      mid: 'Senior developer; Data engineer; Workplace IT specialist; Product owner, app',
      senior: 'Head of the data platform; Lead developer; Head of workplace IT',
      retired: 'Chief information officer; Director of digital',
    },
    employers: 'App; Data platform; Workplace IT; Firmware',
    crafts:
      'coding; sql; python; data-dashboards; code-review; clean-data; automation; safe-online; ai-tools; agile; erp; spreadsheets',
    deeds: `
      1 | built | data-dashboards | A dashboard that {spot} really looks at
      1 | other | automation | Took four hours of copying a week away from {spot}
      1 | built | coding | First change that ran in ten thousand cellars
      2 | led | clean-data | One customer, one number, after {many} months
      2 | built | sql | Every winter of {product} in one table
      2 | led | code-review | Reviews that people come to with a coffee
      2 | led | safe-online | The week the mail looked like the boss, and nobody clicked
      3 | led | joining-two-companies | Two order systems into one, over one Easter
      3 | led | leading-leaders | {many} developers, three countries, one release day
    `,
  },
  money: {
    works: 'accounts; controlling; payroll; treasury; month-end',
    titles: {
      student: 'Apprentice, accounts; Working student, controlling',
      early: 'Accounts clerk; Junior controller; Payroll clerk',
      mid: 'Controller; Payroll specialist; Treasury analyst; Senior accountant',
      senior: 'Head of controlling; Chief accountant; Head of payroll',
      retired: 'Chief financial officer; Director of finance',
    },
    employers: 'Accounts; Controlling; Payroll; Treasury',
    crafts:
      'budgets; ebitda; balance-sheet; month-end; spreadsheets; pricing; business-case; payslips; erp; data-dashboards; plain-language',
    deeds: `
      1 | other | month-end | Closed a month alone, on the third day
      1 | other | payslips | Explained payslips at {spot}, with the machine off
      2 | other | business-case | Said no to a machine, kindly and with figures
      2 | led | budgets | A budget for {spot} that lasted until December
      2 | built | spreadsheets | One sheet instead of {many}
      2 | led | first-management-job | Began leading a team of {many} in accounts
      3 | led | joining-two-companies | Put two sets of books together
      3 | other | presenting-to-the-board | First year of standing before the board with the figures
      3 | led | ebitda | Taught {many} heads of department to read their own result
    `,
  },
  'words-and-pictures': {
    works: 'brand; film and web; events; news inside the company',
    titles: {
      student: 'Working student, film and web; Intern in marketing',
      early: 'Content editor; Junior designer; Video editor; Events planner',
      mid: 'Brand designer; Film producer; Internal news editor; Campaign manager',
      senior: 'Head of brand; Lead of film and web; Head of communications',
      retired: 'Chief marketing officer; Director of communications',
    },
    employers: 'Brand; Film and web; Events; Internal news',
    crafts:
      'short-video; youtube; blogging; social-media; plain-language; news-inside; linkedin; slides; trade-fairs; podcasting; customer-interviews',
    deeds: `
      1 | built | short-video | A minute on {product} that installers send each other
      1 | published | blogging | A page a week about {spot}, for one year
      2 | built | youtube | From nought to nine thousand people who watch us bleed a radiator
      2 | led | news-inside | News from {spot} that {spot} reads
      2 | other | customer-interviews | Let {customer} tell it in their own words
      2 | led | first-management-job | Began leading {many} people who write
      3 | led | joining-two-companies | One name for two companies, and both kept their pride
      3 | led | product-recall | Wrote the letter that said we had been wrong
    `,
  },
  people: {
    works: 'hiring; training; people at the works; pay and contracts',
    titles: {
      student: 'Working student, hiring; Apprentice, people office',
      early: 'Recruiter; Training coordinator; People adviser',
      mid: 'People partner; Senior recruiter; Trainer of apprentices; Labour law specialist',
      senior: 'Head of training; Lead people partner; Head of hiring',
      retired: 'Chief people officer; Director of people',
    },
    employers: 'Hiring; Training; People partners; Pay and contracts',
    crafts:
      'choosing-applicants; labour-law; training-others; workshops; listening; payslips; linkedin; plain-language; writing-it-down; minutes',
    deeds: `
      1 | other | choosing-applicants | Filled the night shift at {spot}
      1 | other | training-others | Looked after a year of apprentices
      2 | led | hiring | Hired {many} technicians in a dry year
      2 | led | difficult-conversations | Sat in the room for the talks nobody wants
      2 | other | returning-after-a-break | Wrote how people come back here after leave
      2 | led | first-management-job | Began leading a team of {many}
      3 | led | change-at-work | Talked with every single person at {spot} before it moved
      3 | led | inclusive-teams | Changed how we hire, and looked again after two years
      3 | other | works-council | Agreed shifts with the works council, on the fourth draft
    `,
  },
  'running-an-office': {
    works: 'calendars and minutes; travel; a works office; a board office',
    titles: {
      student: 'Apprentice, office management',
      early: 'Office assistant; Team assistant; Travel planner',
      mid: 'Executive assistant; Site office manager; Senior team assistant',
      senior: 'Head of the board office; Office lead, works two; Chief of staff',
      retired: 'Chief of staff to the board; Director of the board office',
    },
    employers: 'Board office; Site office; Travel desk; Reception and post',
    crafts:
      'keeping-a-calendar; minutes; writing-it-down; slides; plain-language; spreadsheets; news-inside; workshops; social-media; safe-online',
    deeds: `
      1 | other | keeping-a-calendar | Kept the calendars of {many} people, and their lunches
      1 | other | minutes | Minutes of one page, sent before the coffee was cold
      2 | led | writing-it-down | Wrote down how this office works, before it was forgotten
      2 | other | assisting-an-executive | First year beside an executive
      2 | led | news-inside | Began a letter from {spot} that people wait for
      3 | led | presenting-to-the-board | Prepared {many} boards and forgot one projector
      3 | led | change-at-work | Closed two receptions and opened one kitchen
    `,
  },
}
