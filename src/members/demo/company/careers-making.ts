import type { CareerText } from '../career.ts'

/** Those who make, look after and move things. */
export const makingCareers: Record<string, CareerText> = {
  making: {
    works: 'final assembly; copper and brazing; test and release; tooling; night shift; quality',
    titles: {
      student:
        'Apprentice, mechatronics; Apprentice, tool shop; Intern in quality; Apprentice, final assembly',
      early: 'Fitter; Brazing operator; Test technician; Quality technician; Machine setter',
      mid: 'Shift planner; Process technician; Quality engineer; Line specialist; Training fitter',
      senior: 'Shift lead; Head of final assembly; Production manager; Lead quality engineer',
      retired: 'Chief operating officer; Director of operations; Works director',
    },
    employers: 'Line one; Line two; Test hall; Tool shop; Night shift; Release and quality',
    crafts:
      'safety; quality-checks; lean; brazing; machine-setup; upkeep; root-causes; production-planning; training-others; heat-pumps; writing-it-down; spreadsheets',
    deeds: `
      1 | built | brazing | Brazed a hundred joints in a row without a leak
      1 | other | safety | Wrote up the near miss at {spot}, and it was mended
      1 | other | machine-setup | Halved the changeover at {spot}
      1 | other | training-others | Showed three newcomers the work at {spot}
      2 | led | lean | Moved {spot} so that nobody walks for a screw
      2 | other | root-causes | Found why {product} hummed: one clip, one degree
      2 | led | quality-checks | Took {spot} through its audit
      2 | built | upkeep | A year at {spot} without an unplanned stop
      2 | led | leading-a-shift | Took over a shift of {many} at {spot}
      3 | led | product-recall | Led the day we called {product} back
      3 | led | production-planning | Two works, one plan, and {product} out on time
      3 | led | safety | Three hundred days at {spot} without anybody hurt
      3 | led | change-at-work | Moved {spot} to another hall over one weekend
    `,
  },
  'caring-for-customers': {
    works: 'first line; field service; warranty; spare parts; installers’ help line',
    titles: {
      student: 'Apprentice, customer care; Intern at the help line; Apprentice, field service',
      early: 'Customer adviser; Service technician; Spare parts adviser; Help line adviser',
      mid: 'Senior service technician; Warranty specialist; Service planner; Customer care specialist',
      senior: 'Head of field service; Customer care lead; Regional service lead',
      retired: 'Chief customer officer; Director of service',
    },
    employers:
      'First line; Field service north; Field service south; Spare parts; Warranty desk; Installers’ line',
    crafts:
      'customer-calls; complaints; listening; heat-pumps; crm; writing-it-down; plain-language; stock; electronics; training-others; negotiation',
    deeds: `
      1 | other | customer-calls | First hundred calls in two languages
      1 | other | heat-pumps | Restarted {product} at {customer}, by telephone
      1 | other | complaints | Kept {customer}, with an apology and a part
      1 | other | writing-it-down | Wrote the page everybody opens for {product}
      2 | led | complaints | Ran the hot line in the week {product} went quiet
      2 | built | crm | One screen instead of four for whoever takes the call
      2 | other | training-others | Trained the installers who look after {customer}
      2 | led | remote-teams | Began leading technicians in {many} vans
      3 | led | change-at-work | Moved two help lines into one and lost nobody
      3 | led | complaints | Sat with {customer} until the contract was whole again
      3 | published | plain-language | Rewrote every letter we send, in half the words
    `,
  },
  engineering: {
    works: 'refrigeration circuits; controls; acoustics; prototypes; approvals; test rigs',
    titles: {
      student: 'Thesis student, acoustics; Apprentice, prototype shop; Intern in controls',
      early: 'Development engineer; Test engineer; Design engineer; Junior controls engineer',
      mid: 'Senior development engineer; Acoustics engineer; Approvals specialist; Test rig lead',
      senior: 'Head of controls; Chief engineer; Lead of the prototype shop; Head of testing',
      retired: 'Chief technical officer; Director of development',
    },
    employers: 'Refrigeration circuit; Controls; Acoustics; Prototype shop; Approvals; Test rigs',
    crafts:
      'heat-pumps; parts-in-3d; prototypes; product-tests; standards; electronics; patents; root-causes; project-management; slides; python',
    deeds: `
      1 | built | prototypes | First prototype that was meant to fail, and did
      1 | other | product-tests | Ran {product} through one winter in {spot}
      1 | built | parts-in-3d | Drew the bracket that holds {product} together
      2 | led | product-tests | Two hundred starts of {product} at minus twenty
      2 | published | patents | A first patent, on a valve nobody sees
      2 | led | standards | Took {product} through its approval
      2 | other | root-causes | Found the hum of {product} in a rubber foot
      2 | led | first-management-job | Began leading a team of {many} engineers
      3 | led | launching-a-product | Led {product} from sketch to the first winter
      3 | led | leading-leaders | Put three teams under one roof, and learned to stay out of the drawings
      3 | other | presenting-to-the-board | Asked the board for a noise chamber, twice
    `,
  },
  'moving-goods': {
    works: 'purchasing; goods in; the warehouse; shipping; suppliers abroad',
    titles: {
      student: 'Apprentice, warehouse; Intern in purchasing',
      early: 'Buyer; Warehouse planner; Shipping clerk; Forklift driver and stock keeper',
      mid: 'Senior buyer; Supply planner; Customs specialist; Warehouse shift planner',
      senior: 'Head of purchasing; Logistics lead; Head of the warehouse',
      retired: 'Director of supply; Director of purchasing',
    },
    employers: 'Purchasing; Warehouse; Shipping; Goods in',
    crafts:
      'purchasing; logistics; stock; production-planning; negotiation; spreadsheets; erp; safety; clean-data; pricing',
    deeds: `
      1 | other | stock | Counted everything at {spot}, and then counted it right
      1 | other | logistics | Got {product} to {customer} before the snow
      2 | other | purchasing | Found a second supplier for the one valve we had from one
      2 | other | negotiation | Took three per cent off copper by asking for the other contract
      2 | built | erp | Labels that the gate, the line and the van can all read
      2 | led | leading-a-shift | Took over the early shift at {spot}
      3 | led | logistics | Kept both works supplied through a closed canal
      3 | led | change-at-work | Moved the warehouse, {many} weeks, no line stopped
    `,
  },
  selling: {
    works: 'installers; housing companies; export; the offers desk; large customers',
    titles: {
      student: 'Apprentice, inside sales; Intern at the offers desk',
      early: 'Inside sales adviser; Offers clerk; Junior account manager',
      mid: 'Account manager; Export manager; Offers desk specialist; Regional sales manager',
      senior: 'Head of export; Sales lead, housing companies; Sales director, region north',
      retired: 'Chief commercial officer; Director of sales',
    },
    employers: 'Installers; Housing companies; Export; Offers desk; Large customers',
    crafts:
      'first-visits; offers; negotiation; key-accounts; crm; pricing; listening; trade-fairs; slides; linkedin; customer-interviews',
    deeds: `
      1 | other | first-visits | First visit alone, to {customer}
      1 | other | offers | Wrote the offer that won {customer}
      1 | other | trade-fairs | Stood four days at a fair next to {product} running
      2 | other | key-accounts | Kept {customer} through two price rises
      2 | other | negotiation | Signed {customer} after eleven months
      2 | moved | working-abroad | Two years for us in another country
      2 | led | first-management-job | Began leading {many} people who had sold longer
      3 | led | launching-a-product | Sold {product} into a market that had never heard of us
      3 | led | leading-leaders | Built the export team from {many} desks
      3 | other | presenting-to-the-board | Told the board a forecast that came true
    `,
  },
}
