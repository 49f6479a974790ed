import type { CareerText } from '../career.ts'

export const planningCareers: Record<string, CareerText> = {
  'urban-planning': {
    works: 'local plans; town centres; planning applications; small towns; district plans; climate plans',
    titles: {
      student: 'Planning student; Studying planning, working Saturdays; Master’s in planning',
      early: 'Planner; Assistant planner; Graduate planner; Planning assistant',
      mid: 'Senior planner; Principal planner; Plans team lead; Project planner',
      senior: 'Head of planning; Planning director; Planning lead',
      retired: 'chief planner; county planner; planning inspector',
    },
    employers:
      '{town} planning department; {town} council; {town} district office; Plain & Partners; {town} regional office; Civic Table',
    crafts:
      'zoning; planning-permission; public-hearings; getting-residents-to-talk; climate-adaptation; gis; rural-planning; plain-language; housing; regeneration; urban-economics; heat; surveys; health-and-place; land-readjustment; coastal-planning',
    deeds: `
      1 | other | planning-permission | Decided a first hundred applications, most of them dormers
      1 | other | surveys | Knocked on every door near {site}
      1 | led | getting-residents-to-talk | First evening on my own in front of residents, about {site}
      1 | other | gis | Put the land use around {site} on one map
      2 | led | public-hearings | Took {site} through its hearing, two nights
      2 | led | zoning | Wrote the new land use rules for {site}
      2 | built | regeneration | Saw the market hall at {site} reopen
      2 | led | climate-adaptation | Led the heat plan, beginning at {site}
      3 | led | zoning | A district plan adopted without an appeal
      3 | led | political-leaders | Advised a council that had changed hands twice
      3 | other | public-hearings | Last hearing in the chair, on {site}
      3 | published | plain-language | A plan of forty pages that people read
    `,
  },
  'transport-planning': {
    works: 'bus networks; cycle streets; school travel; station access; freight and streets; rural transport',
    titles: {
      student:
        'Transport planning student; Civil engineering student, on the cycling side; Master’s in mobility',
      early: 'Graduate transport planner; Assistant transport planner; Travel planner',
      mid: 'Senior transport planner; Walking and cycling lead; Project manager, streets',
      senior: 'Head of transport; Transport director; Principal transport planner',
      retired: 'transport planner; county road planner; bus network manager',
    },
    employers:
      '{town} transport authority; Axle & Avenue; {town} streets team; Slow Lane Consulting; Interchange; Ten Minute Walk',
    crafts:
      'transport-planning; walking-and-cycling; street-design; traffic-models; safety-after-dark; accessible-design; surveys; pop-up-trials; data-dashboards; angry-meetings; young-people; spreadsheets; project-management',
    deeds: `
      1 | other | surveys | Stood at {street} with a clicker for eleven days
      1 | other | traffic-models | First model that the bus drivers believed
      1 | led | young-people | A walking bus to the school at {street}
      2 | built | walking-and-cycling | Opened the cycle street at {street}
      2 | led | angry-meetings | Four loud evenings about parking at {street}
      2 | led | transport-planning | Redrew the night buses past {street}
      2 | built | street-design | Slowed the traffic at {street} with trees, not signs
      3 | led | transport-planning | Led a network plan that outlived its election
      3 | other | public-hearings | Cross-examined for a day about {street}
      3 | led | joint-ventures | Brought three districts into one bus contract
    `,
  },
  housing: {
    works:
      'housing; housing renewal; affordable housing; co-operative housing; infill housing; estate landscapes',
    titles: {
      student: 'Housing student; Planning student, writing on co-operatives; Studying housing and design',
      early: 'Housing officer; Assistant project manager; Graduate planner, housing',
      mid: 'Project manager; Housing development manager; Senior planner',
      senior: 'Head of housing renewal; Housing director; Development director',
      retired: 'housing manager; estate architect; housing director',
    },
    employers:
      '{town} housing office; Common Stair; Courtyard Homes; {town} homes agency; Two Keys Housing; Hearth Partners',
    crafts:
      'housing; project-budgets; getting-residents-to-talk; contracts; project-management; regeneration; urban-economics; meetings-in-two-languages; accessible-design; risk; co-design; tenders; fees; land-readjustment',
    deeds: `
      1 | other | getting-residents-to-talk | A year of kitchen-table talks at {estate}
      1 | other | project-budgets | Kept the books for forty flats at {estate}
      1 | built | housing | Handed over the first keys at {estate}
      2 | led | housing | Led one hundred and twenty homes at {estate}
      2 | led | contracts | Changed builder half-way at {estate}, and finished
      2 | led | meetings-in-two-languages | Residents’ meetings at {estate} in three languages
      2 | built | accessible-design | Lifts and ramps for the old blocks at {estate}
      3 | led | regeneration | Renewed {estate} with nobody moved away for good
      3 | led | crisis | The winter the heating failed at {estate}
      3 | other | urban-economics | Advised the city on land it nearly sold
    `,
  },
  'environmental-assessment': {
    works:
      'impact assessment; wind and solar siting; visual assessment; coastal projects; road assessments; monitoring',
    titles: {
      student: 'Environmental science student; Studying impact assessment; Geography student',
      early: 'Assistant environmental planner; Graduate consultant, assessment; GIS analyst',
      mid: 'Environmental planner; Assessment project manager; Senior consultant, visual assessment',
      senior: 'Technical director, assessment; Head of environment; Principal environmental planner',
      retired: 'environmental planner; assessment director; state environmental reviewer',
    },
    employers:
      'Baseline Environment; {town} environment agency; Horizon & Hill; Third Opinion; Tidemark; Long View Assessment',
    crafts:
      'environmental-assessment; visual-assessment; gis; energy-landscapes; coastal-planning; species-surveys; plain-language; risk; statistics; carbon; remote-sensing; indigenous-land; data-dashboards; spreadsheets; project-management',
    deeds: `
      1 | other | visual-assessment | Three hundred photographs of one skyline, at {hill}
      1 | other | gis | Built the constraint maps for {hill}
      1 | published | plain-language | Cut a summary from ninety pages to nine
      2 | led | environmental-assessment | Led the assessment for {hill}, no appeal
      2 | led | energy-landscapes | Moved eleven turbines away from {hill}
      2 | other | public-hearings | First time in the witness chair, about {hill}
      2 | led | indigenous-land | Two years of listening before a line was drawn
      3 | other | expert-witness | Expert on the view from {hill}
      3 | led | environmental-assessment | Set up the review panel for the region
      3 | other | post-occupancy | Went back to {hill} to see what we had got wrong
    `,
  },
  'teaching-and-research': {
    works:
      'studio teaching; research on heat; planning theory and practice; plant trials; participation research; field schools',
    titles: {
      student: 'Doctoral student; Master’s student, research track; Research assistant and student',
      early: 'Research assistant; Teaching fellow; Doctoral researcher',
      mid: 'Lecturer; Studio tutor and researcher; Senior lecturer',
      senior: 'Professor; Head of school; Reader in landscape',
      retired: 'professor; studio tutor; research director',
    },
    employers:
      '{town} School of Landscape; {town} Institute for Planning; {town} Field Station; Urban Climate Group {town}; {town} Polytechnic',
    crafts:
      'teaching-studio; lecturing; statistics; interviews-as-research; literature-review; microclimate-models; post-occupancy; hand-drawing; heat; plain-language; gis; guest-lectures; remote-sensing; python; archives',
    deeds: `
      1 | other | interviews-as-research | Sixty interviews on benches around {site}
      1 | published | publishing | First paper, after two kind rejections
      1 | other | teaching-studio | Taught a first studio, on {site}
      2 | other | doctorate | Finished the doctorate, with a small child and a large footnote
      2 | led | research-with-a-city | Measured the heat at {site} with the city’s gardeners
      2 | led | lecturing | Rewrote the first-year course with the students
      2 | published | publishing | A paper on {site} that a city used
      3 | led | academic-career | Led a school through its review
      3 | published | book | A textbook, now in its third printing
      3 | led | research-with-a-city | Ten years of counts at {site}
    `,
  },
}
