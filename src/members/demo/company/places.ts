import type { DemoChapter } from '../person.ts'
import type { DemoPlace } from '../world.ts'

// Where the people of Calder & Quist work, and in which department. The company makes heat pumps and looks after them.

/** @public The name of the demo company. */
export const demoCompany = 'Calder & Quist'

/** @public The departments, as the chapters of a company. */
export const demoDepartments: readonly DemoChapter[] = [
  { key: 'production', name: 'Production', region: '' },
  { key: 'customer-care', name: 'Customer care', region: '' },
  { key: 'development', name: 'Development', region: '' },
  { key: 'sales', name: 'Sales', region: '' },
  { key: 'digital', name: 'Digital and data', region: '' },
  { key: 'finance', name: 'Finance', region: '' },
  { key: 'marketing', name: 'Marketing', region: '' },
  { key: 'people', name: 'People', region: '' },
]

/** In which department a field is at work; an office has to be run in several. */
export const departmentsOf: Readonly<Record<string, readonly string[]>> = {
  making: ['production'],
  'caring-for-customers': ['customer-care'],
  engineering: ['development'],
  selling: ['sales'],
  'software-and-data': ['digital'],
  money: ['finance'],
  'words-and-pictures': ['marketing'],
  people: ['people'],
  'moving-goods': ['production'],
  'running-an-office': ['finance', 'sales', 'people', 'development'],
}

// town | region | country | zone | near or far from most colleagues | languages | names | weight
const table = `
Sheffield | South Yorkshire | United Kingdom | Europe/London | near | en | english punjabi polish somali yoruba chinese | 10
Kraków | Małopolska | Poland | Europe/Warsaw | near | pl en | polish ukrainian | 6
Porto | Norte | Portugal | Europe/Lisbon | near | pt en | portuguese spanish french | 5
Västerås | Västmanland | Sweden | Europe/Stockholm | near | sv en | swedish finnish arabic | 5
Pune | Maharashtra | India | Asia/Kolkata | near | mr hi en | hindi tamil malayalam | 4
Toronto | Ontario | Canada | America/Toronto | near | en | english chinese punjabi korean italian | 3
Lyon | Auvergne-Rhône-Alpes | France | Europe/Paris | near | fr en | french arabic | 2
Inverness | Highland | United Kingdom | Europe/London | far | en | scots english | 1
Kiruna | Norrbotten | Sweden | Europe/Stockholm | far | sv en | swedish sami | 1
Funchal | Madeira | Portugal | Atlantic/Madeira | far | pt en | portuguese | 1
Halifax | Nova Scotia | Canada | America/Halifax | far | en fr | english french | 1
`

function siteOfRow(row: string): DemoPlace {
  const [town = '', region = '', country = '', zone = '', reach, tongues = '', names = '', weight] =
    row.split(' | ')
  return {
    town,
    region,
    country,
    zone,
    far: reach === 'far',
    languages: tongues.split(' '),
    cultures: names.split(' '),
    weight: Number(weight),
  }
}

export const companySites: readonly DemoPlace[] = table.trim().split('\n').map(siteOfRow)
