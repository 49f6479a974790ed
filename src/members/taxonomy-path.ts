// Topics in which who has done it, and how lately, counts for more than who says so: licence, career, leadership,
// life beside the work. One line a topic: key | name | what people also type.
export const pathTopics = {
  Licensure: `
    licensing-exam | Licensing exam | board exam, registration exam, licensure exam, LARE, chartership exam
    exam-study-plan | Study plan for the exam | exam preparation, revision plan, study group, exam prep
    exam-second-attempt | Sitting the exam again | failed the exam, retake, resit, second attempt
    oral-examination | Oral examination | viva, professional interview, chartership interview
    licensure-by-reciprocity | Licensure by reciprocity | licence in another state, license transfer, comity, mutual recognition
    licence-abroad | Licence in another country | foreign credentials, recognition of qualifications, credential evaluation
    experience-logbook | Logbook of supervised experience | experience log, pathway to chartership, candidate log, PDR
    choosing-a-supervisor | Finding a supervisor for the licence | licensed supervisor, chartership mentor
    continuing-certification | Continuing certification | CPD, CE credits, continuing education, CEU, recertification
    licence-renewal | Renewing a lapsed licence | lapsed licence, license reinstatement, inactive licence
    second-credential | Second credential | planner certification, AICP, dual accreditation, specialist credential
    professional-ethics-exam | Ethics and professional conduct | code of ethics, professional conduct, ethics exam
  `,
  Career: `
    first-job | First job | graduate job, entry level job, junior position
    internship | Internship | placement, work experience, co-op, summer job, year out
    portfolio | Portfolio | design portfolio, work samples, sample sheets
    cv | CV and cover letter | resume, curriculum vitae, application letter
    job-interview | Job interviews | interview preparation, mock interview
    salary-talks | Salary talks | pay rise, raise, negotiating pay, salary negotiation, asking for more money
    promotion | Getting promoted | promotion case, next grade, moving up
    changing-employer | Changing employer | new job, leaving a job, handing in notice, changing jobs
    changing-field | Changing field | career change, career switch, second career
    public-to-private | From public service to practice | council to consultancy, public to private sector
    private-to-public | From practice to public service | consultancy to council, working for a city
    working-abroad | Working abroad | relocation, expat, moving country, work visa
    returning-after-a-break | Returning after a break | back to work, career break, maternity return, returnship
    redundancy | Redundancy | laid off, layoff, losing a job, made redundant
    going-freelance | Going freelance | self-employed, sole trader, contractor, freelancing
    specialise-or-not | Specialist or generalist | finding a niche, specialising, specialization
    mid-career-plateau | Mid-career plateau | stuck in my job, career plateau, what next
    career-plan | Five-year plan | career plan, career goals, career planning
    late-career | Last ten years of work | late career, winding down, phased retirement
    retirement | Retirement | retiring, life after work
    handing-over | Handing over | succession, handover, passing on clients, successor
    graduate-school | Choosing graduate school | master's degree, postgraduate study, MLA, grad school
    scholarships | Scholarships and bursaries | student funding, tuition grants, bursary
    finding-a-mentor | Finding a mentor | being mentored, how to find a mentor
    being-a-mentor | Being a mentor | mentoring others, coaching students, reverse mentoring
    sponsor | Being put forward | sponsorship at work, career sponsor, champion
    awards | Entering awards | award submission, competition entry, prize
    expert-witness | Expert witness | giving evidence, planning inquiry, expert evidence, tribunal
    side-project | Side project | passion project, own project beside the job
  `,
  Leadership: `
    first-management-job | First management job | new manager, first time manager, leading a team for the first time, team lead
    leading-former-peers | Leading former peers | managing friends, promoted over colleagues
    delegation | Delegation | letting go of work, delegating, handing out work
    difficult-conversations | Difficult conversations | hard conversations, honest feedback, conflict talk
    giving-feedback | Giving feedback | appraisal, performance review, annual review
    hiring | Hiring | recruitment, interviewing candidates, building a team
    letting-someone-go | Letting someone go | dismissal, firing, termination, ending a contract
    managing-up | Working with your boss | managing up, difficult boss, line manager
    remote-teams | Leading a remote team | hybrid team, distributed team, managing from home
    multidisciplinary-teams | Leading mixed disciplines | multidisciplinary team, working with engineers, working with architects
    cross-cultural-teams | Teams across cultures | intercultural work, international team, cultural differences
    running-meetings | Running meetings | chairing, facilitation of meetings, meeting agenda
    change-at-work | Leading change | change management, reorganisation, reorganization, merger
    becoming-a-partner | Becoming a partner | partnership track, associate to partner, director, principal
    head-of-department | Running a department | head of service, chief planner, parks director
    political-leaders | Working with politicians | councillors, elected members, mayors, city council politics
    crisis | Leading through a crisis | crisis management, project in trouble, emergency response
    women-in-leadership | Women in leadership | women leaders, gender at work
    inclusive-teams | Inclusive teams | diversity, DEI, EDI, equity and inclusion, belonging
    being-taken-seriously | Being taken seriously | heard in meetings, junior voice, speaking up
    imposter-feelings | Feeling like an impostor | imposter syndrome, impostor syndrome, self-doubt, confidence
    leadership-style | Finding a leadership style | leadership development, kind of leader
  `,
  Business: `
    starting-a-practice | Starting a practice | founding a firm, own studio, start-up, setting up on my own
    first-employee | First employee | first hire, becoming an employer
    selling-a-practice | Selling a practice | exit, buy-out, selling the firm, ownership transition
    losing-a-client | Losing a client | client leaves, contract terminated
    lean-months | Getting through lean months | no work, recession, downturn, cash crunch
    growing-a-firm | Growing a firm | scaling up, second office, expansion
    merging-practices | Joining two practices | acquisition, merger of firms, takeover
    joint-ventures | Joint ventures | consortium, teaming agreement, partnering with a bigger firm
  `,
  'Research and teaching': `
    doctorate | Doing a doctorate | PhD, doctoral thesis, dissertation
    academic-career | Academic career | tenure, lectureship, professorship, postdoc
    practice-to-teaching | From practice to teaching | adjunct, visiting critic, part-time lecturer
    publishing | Getting published | journal article, peer review, academic writing
    book | Writing a book | book proposal, author, finding a publisher
    research-with-a-city | Research with a city | applied research, knowledge transfer, living lab
  `,
  'Association life': `
    recruiting-members | Recruiting members | membership drive, new members, growing a chapter, member recruitment
    keeping-members | Keeping members | member retention, renewals, lapsed members, engagement of members
    starting-a-chapter | Starting a chapter | new chapter, local group, founding a branch
    chairing-a-chapter | Chairing a chapter | chapter chair, branch chair, chapter president
    board-service | Serving on a board | trustee, director of a charity, non-profit board, governance
    committee-work | Committee work | working group, task force, committee member
    volunteers | Leading volunteers | volunteer management, volunteer burnout, finding volunteers
    chapter-events | Chapter events | local events, speaker evening, field trip, study visit
    annual-conference | Annual conference | running a conference, conference programme, symposium
    student-chapters | Student chapters | student society, campus group, student members
    advocacy | Advocacy | lobbying, policy work, speaking for the profession
    fellowship | Becoming a fellow | fellow nomination, FASLA, FLI, honours
    newcomers-welcome | Welcoming newcomers | onboarding members, buddy, first meeting
    members-far-away | Members far from a chapter | rural members, remote members, no local chapter
  `,
  'Wellbeing and work life': `
    children-and-work | Children and work | working parents, parental leave, childcare, family and work
    caring-for-parents | Caring for relatives | carer, elder care, caring for parents
    part-time | Working part-time | reduced hours, four-day week, job share
    burnout | Burnout | exhaustion, overload, stress, recovering from burnout
    saying-no | Saying no | boundaries, too much work, workload
    long-hours | Deadlines without nights | overtime, long hours culture, crunch
    illness-and-work | Working with an illness | chronic illness, long-term sick, health condition
    disability-at-work | Disability at work | access needs, reasonable adjustments, accommodations
    neurodiversity | Neurodiversity at work | ADHD, autism, dyslexia
    loneliness | Working alone | isolation, loneliness, only planner in town
    grief-and-work | Loss and work | bereavement, grief
    first-in-family | First in the family | first generation graduate, working class background
    newcomer-to-country | New in a country | migrant professional, refugee professional, settling in
    second-language | Working in a second language | English as a second language, working language, accent
    money-matters | Own money matters | pension, student loan, saving, personal finance
  `,
} as const
