import { fold, wordsOf } from './usual-groups.ts'

/** A list in which a child appears once: of schools, of disabilities by their kind, of where a family is from. */
export interface OneOfList {
  readonly list: string
  /** Which part of all students the children of the list are, if their names say so; empty if they may be any. */
  readonly within?: ReadonlyMap<string, string>
  /** True if their names may also be those of languages: “Hmong” may mean English learners. */
  readonly speaks?: true
  /**
   * The words that only one group of the list has, if just its category says that it is part of a list: “Adams Middle”
   * may be part of “Adams complex”.
   */
  readonly own?: readonly string[]
}

const of = (way: string, group: string): ReadonlyMap<string, string> => new Map([[way, group]])

/** Names that mean a group of a list wherever they are found; none of them is part of another. */
const named: readonly (readonly [OneOfList, readonly string[]])[] = [
  [
    { list: 'Asian families', within: of('race', 'asian'), speaks: true },
    [
      ...['asian indian', 'bangladeshi', 'bhutanese', 'burmese', 'cambodian', 'khmer', 'chinese', 'filipino', 'hmong'],
      ...['indonesian', 'japanese', 'korean', 'lao', 'laotian', 'malaysian', 'mongolian', 'nepali', 'nepalese'],
      ...['pakistani', 'sri lankan', 'thai', 'vietnamese', 'karen', 'karenni', 'mien', 'taiwanese', 'tibetan'],
    ],
  ],
  [{ list: 'Asian families', within: of('race', 'asian') }, ['other asian', 'unknown asian']],
  [
    { list: 'Black families', within: of('race', 'black'), speaks: true },
    [
      ...['somali', 'liberian', 'ethiopian', 'ethiopian oromo', 'ethiopian other', 'oromo', 'eritrean', 'nigerian'],
      ...['kenyan', 'ghanaian', 'congolese', 'haitian', 'jamaican'],
    ],
  ],
  [{ list: 'Black families', within: of('race', 'black') }, ['other black', 'unknown black']],
  [
    { list: 'Pacific families', within: of('race', 'hawaiian pacific islander'), speaks: true },
    ['chamorro', 'guamanian', 'chuukese', 'fijian', 'marshallese', 'palauan', 'samoan', 'tongan'],
  ],
  [{ list: 'Pacific families', within: of('race', 'hawaiian pacific islander') }, ['other pacific islander']],
  // Chuukese families are some of these.
  [{ list: 'Pacific regions', within: of('race', 'hawaiian pacific islander'), speaks: true }, ['micronesian']],
  [
    { list: 'Hispanic families', within: of('race', 'hispanic'), speaks: true },
    [
      ...['colombian', 'cuban', 'dominican', 'ecuadorian', 'guatemalan', 'honduran', 'mexican', 'mexican american'],
      ...['nicaraguan', 'peruvian', 'puerto rican', 'salvadoran', 'venezuelan'],
    ],
  ],
  [{ list: 'Hispanic families', within: of('race', 'hispanic') }, ['other hispanic', 'unknown hispanic']],
  [
    { list: 'disabilities', within: of('disability', 'disabilities') },
    [
      ...['specific learning disability', 'specific learning disabilities', 'sld', 'learning disability'],
      ...['speech language impairment', 'speech language impairments', 'speech impairment', 'sli', 'speech language'],
      ...['other health impairment', 'other health impairments', 'other health impaired', 'ohi', 'autism', 'asd'],
      ...['autism spectrum disorder', 'emotional disturbance', 'emotional disability', 'emotional disabilities'],
      ...['intellectual disability', 'intellectual disabilities', 'developmental delay', 'developmental delays'],
      ...['multiple disabilities', 'hearing impairment', 'visual impairment', 'orthopedic impairment'],
      ...['traumatic brain injury', 'tbi'],
    ],
  ],
  [
    { list: 'lunches', within: of('income', 'economically disadvantaged') },
    ['free lunch', 'free meals', 'reduced lunch', 'reduced price lunch', 'reduced meals', 'reduced price meals'],
  ],
  [
    { list: 'homeless families', within: of('housing', 'homeless') },
    [
      'doubled up',
      'shelter',
      'shelters',
      'shelters transitional housing',
      'hotel motel',
      'hotels motels',
      'unsheltered',
    ],
  ],
]

const byName = new Map(named.flatMap(([one, names]) => names.map((name) => [name, one] as const)))

/**
 * Categories whose groups have no child in common. Kinds of disability are recognized by their own names: some include
 * others.
 */
const categories = new Set(
  ['school', 'campus', 'building', 'attendance area', 'attendance zone', 'zip code', 'zip', 'homeroom'].concat([
    'proficiency level',
    'english proficiency level',
    'elp level',
    'wida level',
    'language level',
    ...['home language', 'primary language', 'first language', 'native language', 'language spoken at home'],
    ...['home language spoken', 'language at home', 'country of birth', 'country of origin', 'birth country'],
  ]),
)
const singular = (text: string): string =>
  text
    .replace(/ies$/, 'y')
    .replace(/(campus|zip)es$/, '$1')
    .replace(/([^su])s$/, '$1')

/**
 * “Elementary schools”, “East region”, and “High school” beside “Lincoln High” are several groups of a list, and
 * include others.
 */
const severalGroups = [
  /\b(?:schools|campuses|buildings|sites|areas?|zones?|codes|categories|levels|elementaries|middles|highs|others?|all|any|multiple)\b/,
  /\b(?:regions?|regional|feeders?|patterns?|complex|networks?|clusters?|groups?|pathways?|improvement|tiers?|titles?|types?)\b/,
  /\b(?:charters?|magnets?|community|partnership|innovation|k \d+|\d+ \d+|in|of|and|or)\b/,
  /^(?:north|south|east|west|central|mid)(?:east|west|town)?(?: (?:side|end|county|district))?$/,
  /^(?:early|elementary|primary|intermediate|middle|junior high|high|secondary)(?: (?:school|campus))?$/,
]
/** Words that say what kind of place a name is, and not which. */
const wordsOfKind = new Set(
  'school elementary primary intermediate middle junior high academy es ms hs campus main the st'.split(' '),
)

/** “Level 1”, “ELP Level 2”, “WIDA 3”: steps; a child has reached one of them. */
const step = /^(?:(?:wida|elp|elpa|elpac|access|english proficiency|proficiency|language) )?(?:level|wida) [1-6]$/

/** Names of steps in learning English, not of levels of a test. */
const ofEnglish = /\b(?:wida|elp|elpa|elpac|english|language)\b/

/** The list that a group is part of, by its name or its category. */
export function listOf(name: string, category: string | undefined): OneOfList | undefined {
  const known = byName.get(wordsOf(name).join(' '))
  const kind = category === undefined ? '' : singular(fold(category))
  // Among home languages, “Hmong” is a language.
  if (known && !(known.speaks && categories.has(kind))) return known
  if (step.test(fold(name)))
    return { list: 'steps', ...(ofEnglish.test(`${fold(name)} ${kind}`) && { within: of('language', 'english') }) }
  const whole = fold(name)
  if (!categories.has(kind) || severalGroups.some((pattern) => pattern.test(whole))) return undefined
  const own = whole.split(' ').filter((word) => !wordsOfKind.has(word))
  return { list: kind, own, ...(['school', 'campus', 'building'].includes(kind) && { within: new Map() }) }
}
