// Topics of tools and methods, in which years in the field say nothing about who can teach whom.
// One line a topic: key | name | what people also type.
export const craftTopics = {
  Business: `
    balance-sheet | Reading a balance sheet | financial statements, accounts, profit and loss, P&L
    ebitda | EBITDA and cash flow | EBITDA, cash flow, operating profit, liquidity
    fees | Fees and fee proposals | fee proposal, pricing, quoting, day rate, what to charge
    project-budgets | Project budgets | cost plan, cost estimate, quantity survey, keeping to budget
    contracts | Contracts | terms and conditions, appointment, NEC, JCT, scope of services
    tenders | Tenders and bids | bid writing, RFP, procurement, proposals, framework
    winning-clients | Winning clients | business development, client relations, networking for work
    project-management | Project management | PRINCE2, scheduling, Gantt, programme of works
    agile | Agile working | scrum, kanban, sprints
    risk | Risk and insurance | professional indemnity, liability, risk register
    grant-writing | Grant writing | funding application, grants, fundraising, lottery funding
    office-systems | Office systems | timesheets, quality management, ISO 9001, templates
    negotiation | Negotiation | bargaining, mediation, dispute resolution
  `,
  'Planning practice': `
    public-hearings | Public hearings | hearing, council hearing, planning committee, public inquiry
    zoning | Zoning | land use plan, rezoning, zoning code, local plan, bylaw
    planning-permission | Planning permission | planning application, development consent, permits, entitlement
    master-planning | Master planning | masterplan, site plan, framework plan
    housing | Housing | affordable housing, social housing, density, infill
    transport-planning | Transport planning | mobility, transportation planning, traffic, transit
    walking-and-cycling | Walking and cycling | active travel, bike lanes, pedestrians, cycle paths
    street-design | Street design | complete streets, public realm, woonerf, traffic calming
    regeneration | Town centre regeneration | downtown, high street, urban renewal, brownfield
    rural-planning | Rural planning | countryside, village plans, small towns
    coastal-planning | Coastal planning | sea level rise, coastal erosion, shoreline
    climate-adaptation | Climate adaptation | resilience, climate change, adaptation plan
    heat | Heat and shade | urban heat island, cooling, shade trees
    environmental-assessment | Environmental assessment | EIA, environmental impact statement, SEA, NEPA
    visual-assessment | Landscape and visual assessment | LVIA, visual impact, viewshed, landscape character
    heritage | Heritage and conservation areas | conservation, historic landscapes, listed buildings
    indigenous-land | Planning with Indigenous peoples | First Nations, iwi consultation, land rights, treaty
    informal-settlements | Informal settlements | slum upgrading, informality, land tenure
    energy-landscapes | Energy landscapes | wind farms, solar farms, renewables siting
    urban-economics | Land value and viability | development appraisal, land economics, viability study
    health-and-place | Health and place | healthy cities, health impact assessment
    safety-after-dark | Places safe after dark | lighting, crime prevention, CPTED, women's safety
    land-readjustment | Land assembly | compulsory purchase, eminent domain, land readjustment
  `,
  Ecology: `
    stormwater | Stormwater | SuDS, rain gardens, drainage, bioswale, sponge city, green infrastructure
    wetland-restoration | Wetland restoration | peatland, marsh, wetlands
    river-restoration | River restoration | daylighting, stream restoration, floodplain
    meadows | Meadows | wildflower meadow, prairie, native grassland, mowing regime
    urban-trees | Urban trees | street trees, tree pits, arboriculture, urban forestry
    tree-surveys | Tree surveys | BS 5837, tree risk assessment, tree inventory
    soil | Soil | soil science, topsoil, compaction, contaminated land
    native-plants | Native plants | local provenance, indigenous plants
    invasive-species | Invasive species | knotweed, weeds, biosecurity
    biodiversity-net-gain | Biodiversity net gain | BNG, offsetting, habitat metric
    species-surveys | Species surveys | bats, newts, ecological survey, bird survey
    green-roofs | Green roofs and walls | living roof, living wall, roof garden
    carbon | Carbon in landscapes | embodied carbon, carbon sequestration, net zero
    regenerative-farming | Farming and landscape | agroforestry, agriculture, food growing
    fire-landscapes | Fire-wise landscapes | wildfire, bushfire, defensible space
  `,
  Design: `
    planting-design | Planting that lasts | planting design, planting plan, perennials, plant selection
    grading | Grading | levels, earthworks, cut and fill, landform
    construction-details | Construction details | detailing, paving, walls and steps, technical drawings
    specifications | Specifications | spec writing, NBS, bill of quantities
    site-supervision | Time on site | construction administration, site inspection, snagging, contract administration
    maintenance-plans | Maintenance plans | management plan, aftercare, life-cycle cost
    play-areas | Play areas | playground design, natural play, child-friendly cities
    accessible-design | Accessible design | inclusive design, universal design, wheelchair access, ADA
    dementia-gardens | Gardens for health | healing garden, therapeutic landscape, hospital garden
    parks | Park design | urban parks, pocket parks, green space
    cemeteries | Cemeteries | burial grounds, memorial landscapes
    schools | School grounds | schoolyard, outdoor classroom
    lighting-design | Lighting design | outdoor lighting, dark skies
    irrigation | Irrigation | watering, xeriscape, drought-tolerant design
    hand-drawing | Hand drawing | sketching, drawing by hand, watercolour, watercolor
    model-making | Model making | physical models, laser cutting, maquette
    design-review | Design review | crit, design critique, design panel
    wayfinding | Wayfinding | signage, interpretation boards
  `,
  'Digital tools': `
    gis | GIS | QGIS, ArcGIS, geographic information systems, spatial analysis, mapping
    cad | CAD | AutoCAD, Vectorworks, drafting, MicroStation
    bim | BIM | Revit, building information modelling, building information modeling, IFC
    rhino | Rhino | Rhinoceros, 3D modelling, 3D modeling
    grasshopper | Grasshopper | parametric design, computational design, visual scripting
    sketchup | SketchUp | sketch up, quick 3D
    rendering | Rendering | Lumion, Enscape, visualisation, visualization, Twinmotion
    photoshop | Image editing | Photoshop, photomontage, Affinity, GIMP
    layout-tools | Page layout | InDesign, layout, desktop publishing
    python | Python | scripting, coding, programming, automation
    spreadsheets | Spreadsheets | Excel, pivot tables, Google Sheets
    data-dashboards | Data and dashboards | Power BI, Tableau, data visualisation, data visualization
    remote-sensing | Remote sensing | satellite images, NDVI, LiDAR
    drones | Drones | UAV, aerial survey, drone pilot
    phone-photogrammetry | Phone photogrammetry | 3D scanning, point cloud, scan with a phone, Polycam
    virtual-reality | Virtual reality | VR, augmented reality, AR, headset
    ai-tools | AI tools | ChatGPT, generative AI, artificial intelligence, LLM, image generators
    online-whiteboards | Online whiteboards | Miro, Mural, online workshop tools
    shared-notes | Shared notes and tasks | Notion, Trello, Teams, Slack, knowledge base
    microclimate-models | Microclimate models | ENVI-met, wind simulation, thermal comfort, Ladybug
    traffic-models | Traffic models | VISSIM, microsimulation, SUMO
    websites | Own website | WordPress, web design, online portfolio
    phone-basics | Getting more from a phone | smartphone basics, apps, phone tips
  `,
  'Community engagement': `
    getting-residents-to-talk | Getting residents to talk | public engagement, consultation, community engagement, public participation
    co-design | Co-design | participatory design, charrette, design workshop
    young-people | Planning with young people | youth engagement, children's participation
    hard-to-reach | Reaching who is not in the room | hard to reach groups, outreach, seldom heard
    meetings-in-two-languages | Meetings in two languages | bilingual meetings, interpreting, translation
    angry-meetings | Angry meetings | conflict in meetings, opposition, NIMBY, hostile audience
    surveys | Surveys | questionnaire, online consultation, polling
    walks | Walks as workshops | walking audit, site walk, Jane's Walk
    pop-up-trials | Trials in the street | tactical urbanism, pop-up, parklet, meanwhile use
    community-gardens | Community gardens | allotments, urban gardening
    participatory-budgets | Participatory budgets | participatory budgeting, community budget
  `,
  Communication: `
    public-speaking | Public speaking | giving a talk, presentations, stage fright, keynote
    linkedin | LinkedIn | professional network profile, posting on LinkedIn
    social-media | Social media | Twitter, Instagram, Facebook, Mastodon, Bluesky, tweeting
    short-video | Short video | TikTok, reels, filming with a phone, YouTube shorts, video editing
    blogging | Blogging | blog, newsletter, Substack, writing online
    podcasting | Podcasting | podcast, audio, recording interviews
    photography | Photography | taking photos, photographing projects, camera
    plain-language | Plain language | clear writing, plain English, report writing, jargon
    storytelling | Telling a project's story | storytelling, narrative, case study
    press | Talking to the press | journalists, media interviews, press release, local radio
    slides | Slides | PowerPoint, Keynote slides, Canva, pitch deck
    listening | Listening | active listening, asking questions
    client-presentations | Presenting to clients | pitch, client meeting, interview panel
    email-well | E-mail that gets answered | email, inbox, writing to clients
    online-talks | Speaking online | webinar, online presentation, Zoom
  `,
  'Research and teaching': `
    statistics | Statistics | R, SPSS, regression, quantitative methods
    interviews-as-research | Interviews as research | qualitative methods, focus groups, ethnography
    post-occupancy | Learning from built projects | post-occupancy evaluation, POE, monitoring
    teaching-studio | Teaching studio | design studio, tutoring, studio critique
    lecturing | Lecturing | teaching a course, curriculum, course design
    guest-lectures | Guest lectures | careers day, school visit, talk at a school
    archives | Archives and old maps | historical research, map collections
    literature-review | Literature review | reading research, evidence review, Zotero
  `,
} as const
