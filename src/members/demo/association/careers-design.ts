import type { CareerText } from '../career.ts'

export const designCareers: Record<string, CareerText> = {
  'landscape-architecture': {
    works:
      'school grounds; housing courtyards; waterfronts; hospital gardens; squares and streets; campus landscapes',
    titles: {
      student:
        'Landscape architecture student; Studying landscape, writing on playgrounds; Master’s in landscape, second career',
      early:
        'Landscape designer; Graduate landscape architect; Assistant landscape architect; Junior designer',
      mid: 'Landscape architect; Project manager; Project landscape architect; Associate',
      senior: 'Principal landscape architect; Director; Studio lead; Partner',
      retired: 'landscape architect; studio partner; city landscape architect',
    },
    employers:
      'Alder & Finch; Fieldwork Studio; Low Wall Landscape; Ninth Terrace; Kestrel Yard; {town} design office; Open Ground Partners; Hazel Rue; Studio Meander; Salt & Sedge',
    crafts:
      'planting-design; grading; construction-details; stormwater; play-areas; site-supervision; specifications; urban-trees; accessible-design; dementia-gardens; schools; fees; maintenance-plans; design-review; hand-drawing',
    deeds: `
      1 | built | planting-design | First planting plan on the ground, the beds at {site}
      1 | other | construction-details | Drew every wall and step for {site}
      1 | built | play-areas | A play area by {site}, from sketch to first bruise
      1 | other | site-supervision | A winter of site visits at {site}
      2 | built | schools | A school yard off {street}, planted with the pupils
      2 | led | stormwater | Led the rain gardens at {site}
      2 | led | site-supervision | Ran the contract for {site}, eighteen months on site
      2 | built | accessible-design | A step-free route through {site}
      2 | other | design-review | Joined the design review panel
      3 | led | client-presentations | Won {site} against four larger firms
      3 | built | dementia-gardens | A hospital garden near {street} that the ward asked for
      3 | led | parks | Led the team that reopened {site}
      3 | other | expert-witness | Gave evidence on the trees at {site}
      3 | published | maintenance-plans | Wrote up twenty years of {site} for the journal
    `,
  },
  'urban-design': {
    works:
      'town centres; station areas; streets and squares; new neighbourhoods; design codes; waterfront plans',
    titles: {
      student: 'Urban design student; Master’s in urban design; Architecture student turning to streets',
      early: 'Urban designer; Assistant urban designer; Junior urban designer',
      mid: 'Senior urban designer; Public realm lead; Associate urban designer',
      senior: 'Urban design director; Lead urban designer; Principal urban designer',
      retired: 'city urban designer; urban design partner; head of urban design',
    },
    employers:
      'Long Block; {town} urban design team; Corner & Common; Third Street Studio; Atelier Passage; Ground Floor; Public Rooms; Two Squares',
    crafts:
      'street-design; master-planning; co-design; regeneration; safety-after-dark; walking-and-cycling; wayfinding; design-review; pop-up-trials; lighting-design; model-making; heat; urban-economics',
    deeds: `
      1 | other | walks | Counted who sits where at {street}, for one year
      1 | built | pop-up-trials | Closed {street} to cars for a weekend with paint and planters
      1 | other | model-making | Built the model that got {street} through the panel
      2 | led | co-design | Six workshops on {street} with traders and school classes
      2 | built | street-design | Wider pavements at {street}, opened on a wet Tuesday
      2 | led | master-planning | Led the framework for {street}
      2 | other | safety-after-dark | Night walks around {street} that changed the lighting plan
      3 | led | regeneration | Ten years of {street}, from car park to market
      3 | published | street-design | A small book of street sections
      3 | other | design-review | Chaired the city’s design panel
      3 | led | political-leaders | Took {street} through three mayors
    `,
  },
  'parks-management': {
    works:
      'city parks; street trees; allotments and play; cemeteries and parks; park budgets; park rangers and volunteers',
    titles: {
      student: 'Horticulture student; Parks trainee, part-time student; Studying park management',
      early: 'Assistant parks officer; Tree officer; Park ranger; Community gardener',
      mid: 'Parks development manager; Area parks manager; Senior tree officer; Green space planner',
      senior: 'Head of parks; Parks director; Head of green infrastructure',
      retired: 'head of parks; city tree officer; parks director; park superintendent',
    },
    employers:
      '{town} parks department; {town} tree team; Commons Trust {town}; {town} green space service; Friends of the {town} Parks',
    crafts:
      'maintenance-plans; urban-trees; meadows; tree-surveys; community-gardens; parks; play-areas; project-budgets; invasive-species; cemeteries; grant-writing; soil; irrigation; young-people; volunteers',
    deeds: `
      1 | other | tree-surveys | Surveyed four hundred trees around {green}
      1 | built | meadows | Stopped mowing at {green} and answered every letter
      1 | other | community-gardens | Opened the allotments at {green}
      2 | led | maintenance-plans | Rewrote the care plan for {green} with the gardeners
      2 | led | grant-writing | Raised the money for {green}, at the third attempt
      2 | built | play-areas | New play at {green}, chosen by the children who use it
      2 | led | volunteers | Two hundred volunteers and one shed at {green}
      3 | led | head-of-department | Took over a parks service in a year of cuts
      3 | led | urban-trees | Ten thousand street trees, counted again after ten summers
      3 | built | cemeteries | Made room for quiet in the old cemetery
      3 | other | public-hearings | Defended the limes at {green} in a full hall
    `,
  },
  'garden-heritage': {
    works:
      'historic parks; walled gardens; conservation plans; cemetery landscapes; estate landscapes; garden archives',
    titles: {
      student: 'Studying garden history; Conservation student; Trainee gardener and student',
      early: 'Assistant conservation officer; Historic landscape researcher; Gardens trainee',
      mid: 'Heritage landscape consultant; Conservation officer; Gardens manager',
      senior: 'Head of gardens; Senior heritage adviser; Conservation lead',
      retired: 'heritage adviser; head gardener; conservation officer',
    },
    employers:
      'Walled Garden Trust; {town} heritage service; Yew & Lime Conservation; Old Orchard Advisers; {town} historic parks; Parterre Research',
    crafts:
      'heritage; archives; maintenance-plans; cemeteries; planting-design; visual-assessment; interviews-as-research; storytelling; grant-writing; photography; urban-trees; guest-lectures',
    deeds: `
      1 | other | archives | Found the 1820 plan of {green} in a drawer of seed bills
      1 | built | planting-design | Replanted the long border at {green} from old photographs
      1 | published | archives | A first article, on the lost terrace at {green}
      2 | led | heritage | Wrote the conservation plan for {green}
      2 | led | grant-writing | Brought lottery money to {green}
      2 | built | heritage | Repaired the glasshouse at {green} and reopened it
      3 | other | public-hearings | Spoke for {green} when a road was planned through it
      3 | led | volunteers | Built up the garden guides at {green}
      3 | published | book | A book on town gardens and who weeded them
      3 | other | expert-witness | Evidence on the setting of {green}
    `,
  },
  'ecological-restoration': {
    works: 'rivers and floodplains; wetlands; meadows and field edges; coastal dunes; peatland; urban nature',
    titles: {
      student: 'Ecology student; Studying restoration ecology; Master’s in wetland science',
      early: 'Assistant ecologist; Restoration planner; Field ecologist',
      mid: 'Senior ecologist; River restoration lead; Ecological planner',
      senior: 'Principal ecologist; Head of nature recovery; Restoration director',
      retired: 'river engineer and ecologist; county ecologist; wetland manager',
    },
    employers:
      'Sedge & Stone; {town} rivers trust; Wet Meadow Ecology; {town} nature office; Reedbed Partners; Otter Line',
    crafts:
      'river-restoration; wetland-restoration; meadows; species-surveys; native-plants; biodiversity-net-gain; invasive-species; soil; stormwater; carbon; remote-sensing; regenerative-farming; gis; fire-landscapes',
    deeds: `
      1 | other | species-surveys | Sixty dawns of bird counts at {water}
      1 | built | native-plants | Grew eleven thousand plugs for {water}
      1 | other | gis | Mapped every ditch around {water}
      2 | built | river-restoration | Took the concrete out of the stream at {water}
      2 | led | biodiversity-net-gain | Led the first habitat scheme the county accepted, at {water}
      2 | led | wetland-restoration | Rewetted {water} with three farmers and one sceptic
      2 | published | meadows | Published ten summers of meadow counts
      3 | led | river-restoration | A flood at {water} went where we had hoped
      3 | other | environmental-assessment | Reviewed assessments for the region
      3 | led | regenerative-farming | Brought nine farms around {water} to one table
    `,
  },
}
