// The topics a company begins with: those it shares with every other place of work, by key, and its own.
// One line a topic: key | name | what people also type.

/** @public Keys of the association's topics that are as true in any company. */
export const sharedWithCompanies: readonly string[] = `
  internship salary-talks promotion working-abroad returning-after-a-break changing-field career-plan
  late-career handing-over finding-a-mentor being-a-mentor
  first-management-job leading-former-peers delegation difficult-conversations giving-feedback hiring
  letting-someone-go managing-up remote-teams cross-cultural-teams running-meetings change-at-work
  women-in-leadership inclusive-teams being-taken-seriously imposter-feelings
  children-and-work caring-for-parents part-time burnout saying-no illness-and-work disability-at-work
  neurodiversity first-in-family newcomer-to-country second-language
  balance-sheet ebitda project-management agile negotiation
  python spreadsheets data-dashboards ai-tools
  public-speaking linkedin social-media short-video blogging podcasting plain-language slides
  listening online-talks
`
  .trim()
  .split(/\s+/)

/** @public Lived: whoever has done it lately guides best. */
export const companyPathTopics = {
  Career: `
    first-weeks-here | First weeks in a new job | onboarding, probation, first hundred days, starting here
    final-exam-of-training | Final exam of an apprenticeship | trade test, practical exam, end of apprenticeship
    staying-on | Staying on after training | being taken on, apprentice to employee, from intern to employee
    moving-department | Moving to another department | internal move, transfer, changing teams
    line-to-office | From the line to the office | from production to planning, leaving shift work
    expert-track | Growing without leading | expert career, specialist track, senior expert
    works-council | Works council | employee representative, union, shop steward
    assisting-an-executive | Assisting an executive | executive assistant, personal assistant, chief of staff
  `,
  Leadership: `
    leading-a-shift | Leading a shift | shift lead, foreman, supervisor
    leading-a-department | Leading a department | head of department, running a department
    leading-leaders | Leading people who lead | managing managers, leading leaders
    presenting-to-the-board | Presenting to the board | board paper, supervisory board, executive meeting
    launching-a-product | Launching a product | product launch, go to market, release
    product-recall | Calling a product back | recall, safety notice
    joining-two-companies | Joining two companies | acquisition, integration, takeover
  `,
  'Wellbeing and work life': `
    nights-and-shifts | Working nights and shifts | shift work, night shift, rotating shifts
  `,
} as const

/** @public Tools and methods: anybody may teach anybody. */
export const companyCraftTopics = {
  Business: `
    budgets | Budgets | budget planning, cost centre, forecast, cost plan
    pricing | Pricing | price list, margins, discounts
    business-case | Business case | return on investment, payback, ROI
    month-end | Closing the month | month-end, closing the books, accruals, accounting
    purchasing | Purchasing | procurement, suppliers, buying
    payslips | Reading a payslip | payroll, deductions, tax class
    labour-law | Basics of labour law | employment contracts, working time, notice periods
  `,
  'Customers and sales': `
    customer-calls | Customer calls | phone calls with customers, support calls, call handling
    complaints | Complaints | angry customers, complaint handling, goodwill
    first-visits | First visit to a customer | sales visit, prospecting, cold calls
    offers | Offers people read | quotation, sales proposal, offer letter
    key-accounts | Looking after large customers | key account, account management
    customer-interviews | Interviewing customers | user research, user interviews
    crm | CRM | Salesforce, HubSpot, customer data
    trade-fairs | Trade fairs | exhibition stand, fairs
  `,
  'Making and quality': `
    safety | Safety at work | near misses, risk assessment, accident prevention, protective equipment
    lean | Lean production | kaizen, 5S, continuous improvement
    quality-checks | Quality checks | quality control, inspection, ISO 9001, audits
    root-causes | Finding the root cause | five whys, 8D, Ishikawa
    machine-setup | Setting up a machine | CNC, tooling, changeover
    upkeep | Upkeep of machines | preventive maintenance, repairs, downtime
    brazing | Brazing and soldering | soldering, pipe joints, welding
    production-planning | Production planning | scheduling the line, capacity, MRP
    logistics | Logistics | shipping, freight, customs, delivery
    stock | Warehouse and stock | inventory, stocktaking, picking
  `,
  Engineering: `
    heat-pumps | How a heat pump works | refrigeration cycle, COP, thermodynamics
    parts-in-3d | Parts in 3D | SolidWorks, 3D models, technical drawings
    prototypes | Prototypes | 3D printing, mock-ups, test rigs
    product-tests | Testing a product | test plan, validation, endurance test
    standards | Standards and approvals | CE marking, compliance, type approval
    electronics | Electronics | circuit boards, sensors, control units
    patents | Patents | intellectual property, inventions
  `,
  'Digital tools': `
    coding | First steps in coding | JavaScript, learning to code
    code-review | Code review | pull requests, pair programming, clean code
    sql | SQL | databases, queries, data warehouse
    clean-data | Clean data | data cleaning, master data, data quality
    safe-online | Staying safe online | passwords, phishing, IT security
    automation | Automating dull work | macros, Power Automate, small scripts
    erp | ERP | SAP, Dynamics, order system
  `,
  Communication: `
    youtube | YouTube | video channel, filming talks, thumbnails
    news-inside | News inside the company | intranet, internal newsletter
  `,
  'Working together': `
    workshops | Running a workshop | facilitation, retrospective
    minutes | Minutes that help | meeting notes, taking minutes, follow-up
    keeping-a-calendar | Keeping somebody's calendar | calendar, travel booking, gatekeeping
    training-others | Training others | train the trainer, teaching on the job
    writing-it-down | Writing down how it is done | documentation, work instructions, handover notes
    choosing-applicants | Interviewing applicants | selection interview, job interview as interviewer
  `,
} as const
