// Believable English in any amount from a seed: sentences of the trade with places, names, made-up projects, numbers,
// accents as their writers keep them, both spellings, and slips of the finger.

type Random = () => number

const below = (random: Random, n: number): number => Math.floor(random() * n)
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T
/** Some words are said all the time and most hardly ever. */
const often = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(list.length * random() ** 2.2)] as T

const split = (text: string): string[] => text.trim().split(/\s*,\s*/)

const things =
  split(`plan, drawing, meeting, client, site, report, budget, tree, path, square, wall, street, survey,
  garden, contract, tender, kerb, bench, model, neighbour, fence, slope, planting list, pavement, playground, detail, ditch,
  section, culvert, terrace, lawn, drain, hedge, meadow, bridge, car park, courtyard, roof garden, pergola, manhole, swale,
  orchard, quay, ramp, handrail, footbridge, bus stop, cycle lane, roundabout, allotment, cemetery, pond, reed bed, gabion,
  weir, retaining wall, soil test, root barrier, tree pit, façade, allée, parterre, belvedere, piazza, woonerf, cul-de-sac,
  café terrace, crèche, bollard, lamp post, gully, headwall, geotextile, aggregate, mulch, perennial border, green roof,
  rain garden, irrigation line, valve chamber, soakaway, tree survey, viewshed, easement, covenant, setback, bylaw,
  spreadsheet, plug-in, layer standard, point cloud, render, title block, revision cloud, invoice, fee letter, programme,
  risk register, method statement, snag list, handover file, interview, portfolio, logbook, exam paper, mentor, timesheet`)
const deeds =
  split(`write, draw, explain, measure, price, check, plan, defend, build, move, cut, repair, plant, drain, light,
  survey, negotiate, present, schedule, reuse, phase, document, delegate, simplify, model, render, tender, specify, inspect,
  protect, prune, transplant, mulch, irrigate, pave, grade, retain, waterproof, calculate, dimension, annotate, export,
  import, coordinate, photograph, archive, licence, practise, rehearse, translate, moderate, mediate, organise, colour`)
const ways =
  split(`small, old, public, wet, steep, cheap, new, narrow, shared, noisy, listed, temporary, sunny, shady, windy,
  rural, coastal, muddy, stubborn, empty, crowded, private, sunken, raised, porous, granite, concrete, timber, steel,
  contaminated, flooded, drought-prone, south-facing, accessible, step-free, naïve, half-finished, overdue, unpaid,
  Victorian, brutalist, medieval, alpine, tropical, semi-arid, brownfield, tidal, peaty, clayey, sandy, chalky`)
const places =
  split(`in Zürich, in Łódź, near Malmö, in São Paulo, in Reykjavík, in Montréal, in Bogotá, in Kraków, in Perth,
  outside Leeds, in Hanoi, in Düsseldorf, in Québec, in Århus, in Cork, in Plzeň, in Nairobi, in Adelaide, in Győr,
  by the Ōhau river, in Besançon, in Valparaíso, in Lagos, in Kathmandu, in Aberdeen, in Gdańsk, in Mérida, in Tromsø`)
const people =
  split(`the council, our contractor, my manager, the neighbours, a client, the engineer, the architect, an examiner,
  the school, two volunteers, the mayor, the arborist, a supplier, the ecologist, my partner, the archaeologist, the insurer,
  the planning officer, the residents’ group, the surveyor, the fire brigade, the bank, a student, the heritage board`)
const times =
  split(`last week, since spring, for two years, on Monday, in November, every winter, at the second stage, before
  the deadline, after the storm, at short notice, twice now, over the summer, during construction, at the hearing, this year`)
const syllables =
  split(`kes, trel, moor, bran, holt, wick, ash, dun, mere, cliff, thorn, ley, gar, stow, pen, rhyd, bal, loch,
  vik, lund, berg, sund, dorf, heim, brück, ñor, aix, mont, val, cour, ziel, owa, nów, grad, pol, itza, kuro, saki, ngo, aro`)

/** A project that is named here and nearly nowhere else. */
const project = (random: Random): string => {
  const name = Array.from({ length: 2 + below(random, 2) }, () => pick(random, syllables)).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const titles: readonly ((r: Random, topic: string) => string)[] = [
  (r) => `How do you ${often(r, deeds)} a ${often(r, ways)} ${often(r, things)} ${pick(r, places)}?`,
  (r) => `What do you say when ${often(r, people)} calls your ${often(r, things)} a ${often(r, things)}?`,
  (r, t) => `${t}: who has had to ${often(r, deeds)} a ${often(r, ways)} ${often(r, things)}?`,
  (r) => `Has anybody put a ${often(r, things)} under a ${often(r, ways)} ${often(r, things)}?`,
  (r) => `Which ${often(r, things)} do you hand to ${often(r, people)} who has none?`,
  (r, t) => `How long does ${t.toLowerCase()} take for a ${often(r, ways)} ${often(r, things)}?`,
  (r) =>
    `${often(r, people).replace(/^./, (c) => c.toUpperCase())} wants to ${often(r, deeds)} our ${often(r, things)}: what now?`,
  (r) => `A fee by the hour or by the stage for a ${often(r, things)} ${pick(r, places)}?`,
  (r, t) =>
    `Where would you begin with ${t.toLowerCase()} after ${2 + below(r, 28)} years of something else?`,
  (r) => `My ${often(r, things)} stands in water ${pick(r, times)}, is it the ${often(r, things)}?`,
  (r) => `Should the ${often(r, ways)} ${often(r, things)} at ${project(r)} keep its ${often(r, things)}?`,
  (r) => `Can I ${often(r, deeds)} and ${often(r, deeds)} a ${often(r, things)} in the same week?`,
  (r, t) => `Books on ${t.toLowerCase()} that are not about ${often(r, ways)} ${often(r, things)}s?`,
  (r) =>
    `How did you tell ${often(r, people)} that the ${often(r, things)} costs ${10 + below(r, 990)} more?`,
  (r) => `Minimum width of a ${often(r, ways)} ${often(r, things)} beside a ${often(r, things)}?`,
  (r) => `Is ${1980 + below(r, 46)} too old for a ${often(r, things)} standard?`,
]

const sentences: readonly ((r: Random, topic: string) => string)[] = [
  (r) =>
    `We have a ${often(r, ways)} ${often(r, things)} ${pick(r, places)}, and ${often(r, people)} would like to ${often(r, deeds)} it.`,
  (r) => `I tried to ${often(r, deeds)} the ${often(r, things)} ${pick(r, times)}, without much luck.`,
  (r) => `The ${often(r, things)} at ${project(r)} was ${often(r, ways)} and it worked.`,
  (r) =>
    `${often(r, people).replace(/^./, (c) => c.toUpperCase())} said that a ${often(r, things)} would do.`,
  (r, t) => `In ${t.toLowerCase()} the ${often(r, things)} comes first, then the ${often(r, things)}.`,
  (r) => `Ask ${often(r, people)} before you ${often(r, deeds)} anything.`,
  (r) =>
    `What helped me was a ${often(r, ways)} ${often(r, things)}, drawn at 1:${pick(r, [5, 10, 20, 50, 100, 200, 500])}.`,
  (r) => `It took us ${2 + below(r, 40)} weeks and ${1 + below(r, 9)} drawings.`,
  (r) => `Don’t ${often(r, deeds)} the ${often(r, things)}, ${often(r, deeds)} it.`,
  (r) => `At home we say résumé, here they say CV; for the ${often(r, things)} it makes no difference.`,
  (r) => `I would rather not ${often(r, deeds)} it twice.`,
  (r) =>
    `There is a **clause** for this, ${1 + below(r, 30)}.${1 + below(r, 12)}, and hardly anybody reads it.`,
  (r) => `Is it the ${often(r, things)} or the ${often(r, things)} that fails ${pick(r, times)}?`,
  (r) =>
    `Somebody showed me how to ${often(r, deeds)} a ${often(r, ways)} ${often(r, things)} with a felt pen.`,
  (r) => `The budget is ${10 + below(r, 900)} thousand, and ${often(r, people)} has spent half of it.`,
  (r) => `Keep the ${often(r, things)}, lose the ${often(r, things)}.`,
  (r) =>
    `- first the ${often(r, things)}\n- then the ${often(r, ways)} ${often(r, things)}\n- and a ${often(r, things)} for luck`,
]

/** Two letters change places, or one is missing; in one word of thirty. */
const slip = (random: Random, text: string): string =>
  text.replace(/\p{L}{5,}/gu, (word) => (random() < 0.033 ? slipOf(random, word) : word))

/** A word as somebody types it in a hurry. */
export function slipOf(random: Random, word: string): string {
  const at = 1 + below(random, word.length - 2)
  const [before, one, two, rest] = [word.slice(0, at), word[at], word[at + 1] ?? '', word.slice(at + 2)]
  return random() < 0.5 ? `${before}${two}${one}${rest}` : `${before}${two}${rest}`
}

const american = (text: string): string =>
  text.replaceAll('neighbour', 'neighbor').replaceAll('kerb', 'curb').replaceAll('programme', 'program')

/** One who writes American English, or at home drops the accents, or neither. */
const said = (random: Random, text: string): string => {
  const spelled = random() < 0.3 ? american(text) : text
  const kept = random() < 0.2 ? spelled.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : spelled
  return slip(random, kept)
}

export const titleOn = (random: Random, topic: string): string =>
  said(random, pick(random, titles)(random, topic)).slice(0, 160)

/** Some sentences, a few more or less. */
export function wordsOn(random: Random, topic: string, sentencesAbout: number): string {
  const many = 1 + Math.floor(sentencesAbout * (0.4 + 1.2 * random()))
  const all = Array.from({ length: many }, () => pick(random, sentences)(random, topic))
  return said(random, all.join(random() < 0.2 ? '\n\n' : ' '))
}
