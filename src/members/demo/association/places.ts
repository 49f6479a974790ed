import type { DemoChapter, DemoRegime } from '../person.ts'
import type { DemoPlace } from '../world.ts'

// Where the members of The Landscape & Planning Society live, which chapter is theirs, and under which rules a
// licence is given there.

/** @public The name of the demo association. */
export const demoAssociation = 'The Landscape & Planning Society'

/** @public The chapters members belong to. */
export const demoChapters: readonly DemoChapter[] = [
  { key: 'northern-england', name: 'Northern England', region: 'United Kingdom' },
  { key: 'london', name: 'London and the East', region: 'United Kingdom' },
  { key: 'scotland', name: 'Scotland', region: 'United Kingdom' },
  { key: 'ireland', name: 'Ireland', region: 'Ireland and Northern Ireland' },
  { key: 'nordic', name: 'Nordic', region: 'Denmark, Finland, Iceland, Norway, Sweden' },
  { key: 'iberia', name: 'Iberia', region: 'Portugal and Spain' },
  { key: 'poland-baltic', name: 'Poland and the Baltic', region: 'Estonia, Lithuania, Poland' },
  { key: 'west-africa', name: 'West Africa', region: 'Ghana and Nigeria' },
  { key: 'south-asia', name: 'South Asia', region: 'India' },
  { key: 'east-asia', name: 'East Asia', region: 'Japan, Korea, Taiwan, Vietnam' },
  { key: 'great-lakes', name: 'Great Lakes', region: 'Ontario and Québec' },
  { key: 'aotearoa', name: 'Aotearoa', region: 'New Zealand' },
]

/** @public The rules under which a licence is given. */
export const demoRegimes: readonly DemoRegime[] = [
  { key: 'national-board', name: 'National board exam', changedIn: 2012 },
  { key: 'provincial-council', name: 'Provincial council registration', changedIn: 2012 },
]

// town | region | country | zone | chapter or - | near or far from it | regime | languages | names | weight
const table = `
Leeds | West Yorkshire | United Kingdom | Europe/London | northern-england | near | national-board | en | english punjabi yoruba polish english arabic | 9
Bradford | West Yorkshire | United Kingdom | Europe/London | northern-england | near | national-board | en | punjabi english arabic | 4
York | North Yorkshire | United Kingdom | Europe/London | northern-england | near | national-board | en | english chinese german | 4
Manchester | Greater Manchester | United Kingdom | Europe/London | northern-england | near | national-board | en | english yoruba chinese somali irish | 7
Newcastle upon Tyne | Tyne and Wear | United Kingdom | Europe/London | northern-england | near | national-board | en | english hindi polish | 4
Whitehaven | Cumbria | United Kingdom | Europe/London | northern-england | far | national-board | en | english | 1
London | Greater London | United Kingdom | Europe/London | london | near | national-board | en | english akan somali turkish hindi persian italian greek | 10
Cambridge | Cambridgeshire | United Kingdom | Europe/London | london | near | national-board | en | english chinese dutch | 3
Cromer | Norfolk | United Kingdom | Europe/London | london | far | national-board | en | english | 1
Aberystwyth | Ceredigion | United Kingdom | Europe/London | - | far | national-board | en cy | welsh english | 2
Edinburgh | Lothian | United Kingdom | Europe/London | scotland | near | national-board | en | scots english polish | 5
Glasgow | Strathclyde | United Kingdom | Europe/London | scotland | near | national-board | en | scots irish punjabi | 5
Stornoway | Na h-Eileanan Siar | United Kingdom | Europe/London | scotland | far | national-board | en gd | scots | 1
Dublin | Leinster | Ireland | Europe/Dublin | ireland | near | provincial-council | en | irish igbo polish portuguese | 6
Cork | Munster | Ireland | Europe/Dublin | ireland | near | provincial-council | en | irish ukrainian | 3
Belfast | Ulster | United Kingdom | Europe/London | ireland | near | national-board | en | irish english | 2
Letterkenny | Ulster | Ireland | Europe/Dublin | ireland | far | provincial-council | en ga | irish | 1
Malmö | Skåne | Sweden | Europe/Stockholm | nordic | near | national-board | sv en | swedish arabic danish persian | 5
Gothenburg | Västra Götaland | Sweden | Europe/Stockholm | nordic | near | national-board | sv en | swedish somali finnish | 4
Copenhagen | Hovedstaden | Denmark | Europe/Copenhagen | nordic | near | national-board | da en | danish turkish icelandic | 5
Oslo | Østlandet | Norway | Europe/Oslo | nordic | near | national-board | nb en | norwegian somali tamil | 4
Helsinki | Uusimaa | Finland | Europe/Helsinki | nordic | near | national-board | fi en | finnish estonian swedish | 3
Luleå | Norrbotten | Sweden | Europe/Stockholm | nordic | far | national-board | sv en | swedish sami | 1
Akureyri | Norðurland eystra | Iceland | Atlantic/Reykjavik | nordic | far | national-board | is en | icelandic | 1
Tromsø | Troms | Norway | Europe/Oslo | nordic | far | national-board | nb en | norwegian sami | 1
Barcelona | Catalonia | Spain | Europe/Madrid | iberia | near | provincial-council | ca es en | catalan spanish italian | 5
Madrid | Comunidad de Madrid | Spain | Europe/Madrid | iberia | near | provincial-council | es en | spanish arabic | 4
Bilbao | Basque Country | Spain | Europe/Madrid | iberia | near | provincial-council | es eu en | spanish | 3
Lisbon | Lisboa | Portugal | Europe/Lisbon | iberia | near | national-board | pt en | portuguese | 4
Porto | Norte | Portugal | Europe/Lisbon | iberia | near | national-board | pt en | portuguese french | 3
Cáceres | Extremadura | Spain | Europe/Madrid | iberia | far | provincial-council | es en | spanish | 1
Warsaw | Mazowsze | Poland | Europe/Warsaw | poland-baltic | near | provincial-council | pl en | polish ukrainian vietnamese | 4
Gdańsk | Pomorze | Poland | Europe/Warsaw | poland-baltic | near | provincial-council | pl en | polish german | 3
Vilnius | Vilniaus apskritis | Lithuania | Europe/Vilnius | poland-baltic | near | national-board | lt en | lithuanian polish | 2
Tartu | Tartumaa | Estonia | Europe/Tallinn | poland-baltic | near | national-board | et en | estonian | 2
Suwałki | Podlasie | Poland | Europe/Warsaw | poland-baltic | far | provincial-council | pl en | polish lithuanian | 1
Lagos | Lagos State | Nigeria | Africa/Lagos | west-africa | near | national-board | en yo | yoruba igbo | 6
Ibadan | Oyo State | Nigeria | Africa/Lagos | west-africa | near | national-board | en yo | yoruba | 3
Accra | Greater Accra | Ghana | Africa/Accra | west-africa | near | national-board | en ak | akan | 5
Tamale | Northern Region | Ghana | Africa/Accra | west-africa | far | national-board | en | akan | 1
Chennai | Tamil Nadu | India | Asia/Kolkata | south-asia | near | national-board | ta en | tamil telugu | 4
Bengaluru | Karnataka | India | Asia/Kolkata | south-asia | near | national-board | en hi kn | hindi telugu malayalam | 5
Kochi | Kerala | India | Asia/Kolkata | south-asia | near | national-board | ml en | malayalam | 3
Pune | Maharashtra | India | Asia/Kolkata | south-asia | near | national-board | mr hi en | hindi | 3
Shillong | Meghalaya | India | Asia/Kolkata | south-asia | far | national-board | en hi | hindi | 1
Tokyo | Kantō | Japan | Asia/Tokyo | east-asia | near | national-board | ja en | japanese | 4
Seoul | Sudogwon | South Korea | Asia/Seoul | east-asia | near | national-board | ko en | korean | 4
Taipei | Northern Taiwan | Taiwan | Asia/Taipei | east-asia | near | national-board | zh en | chinese | 4
Hanoi | Red River Delta | Vietnam | Asia/Ho_Chi_Minh | east-asia | near | national-board | vi en | vietnamese | 4
Asahikawa | Hokkaidō | Japan | Asia/Tokyo | east-asia | far | national-board | ja en | japanese | 1
Toronto | Ontario | Canada | America/Toronto | great-lakes | near | provincial-council | en | english punjabi chinese tamil italian korean | 7
Ottawa | Ontario | Canada | America/Toronto | great-lakes | near | provincial-council | en fr | french english somali | 4
Montréal | Québec | Canada | America/Toronto | great-lakes | near | provincial-council | fr en | french arabic greek | 5
Thunder Bay | Ontario | Canada | America/Toronto | great-lakes | far | provincial-council | en | cree finnish english | 2
Sioux Lookout | Ontario | Canada | America/Winnipeg | great-lakes | far | provincial-council | en cr | cree | 1
Auckland | Tāmaki Makaurau | New Zealand | Pacific/Auckland | aotearoa | near | national-board | en | maori english chinese korean | 5
Wellington | Te Whanganui-a-Tara | New Zealand | Pacific/Auckland | aotearoa | near | national-board | en mi | maori english | 3
Gisborne | Tairāwhiti | New Zealand | Pacific/Auckland | aotearoa | far | national-board | en mi | maori | 2
Flagstaff | Arizona | United States | America/Phoenix | - | far | national-board | en | dine english spanish | 2
Hilo | Hawaiʻi | United States | Pacific/Honolulu | - | far | national-board | en | hawaiian japanese | 2
Saskatoon | Saskatchewan | Canada | America/Regina | - | far | provincial-council | en | cree ukrainian english | 2
İzmir | Aegean | Türkiye | Europe/Istanbul | - | far | national-board | tr en | turkish | 3
Thessaloniki | Central Macedonia | Greece | Europe/Athens | - | far | national-board | el en | greek | 2
Addis Ababa | Addis Ababa | Ethiopia | Africa/Addis_Ababa | - | far | national-board | am en | amharic | 3
Nairobi | Nairobi County | Kenya | Africa/Nairobi | - | far | national-board | sw en | swahili somali | 3
Cape Town | Western Cape | South Africa | Africa/Johannesburg | - | far | provincial-council | en xh | xhosa dutch | 3
Amman | Amman | Jordan | Asia/Amman | - | far | national-board | ar en | arabic | 3
Yogyakarta | Yogyakarta | Indonesia | Asia/Jakarta | - | far | national-board | id en | indonesian | 3
Curitiba | Paraná | Brazil | America/Sao_Paulo | - | far | national-board | pt en | portuguese italian japanese | 3
Valparaíso | Valparaíso | Chile | America/Santiago | - | far | national-board | es en | spanish | 2
Rotterdam | Zuid-Holland | Netherlands | Europe/Amsterdam | - | far | national-board | nl en | dutch turkish | 2
Freiburg | Baden-Württemberg | Germany | Europe/Berlin | - | far | provincial-council | de en | german italian | 2
`

function placeOfRow(row: string): DemoPlace {
  const [
    town = '',
    region = '',
    country = '',
    zone = '',
    chapter,
    reach,
    regime = '',
    tongues = '',
    names = '',
    weight,
  ] = row.split(' | ')
  return {
    town,
    region,
    country,
    zone,
    chapter: chapter === '-' ? undefined : chapter,
    far: reach === 'far',
    regime,
    languages: tongues.split(' '),
    cultures: names.split(' '),
    weight: Number(weight),
  }
}

export const demoPlaces: readonly DemoPlace[] = table.trim().split('\n').map(placeOfRow)
