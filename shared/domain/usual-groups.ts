import { folded, memo } from '../words/index.ts'

/** The student groups that districts usually report, by the names that files, states and people use. */

/** Superscript and subscript characters after a name: a footnote mark, not part of the name. */
const footnote = /(?<=\p{L})[¹²³\u2070-\u208e,]*[¹²³\u2070-\u208e](?!\p{L})|(?<=\p{Ll})[ᵃ-ᵉᶜ](?!\p{L})/gu

/** A name without accents, punctuation and case, for comparing. */
export const fold = memo((text): string =>
  folded(text.replace(footnote, ''))
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
)

const filler = new Set([
  'students',
  'student',
  'children',
  'learners',
  'learner',
  'pupils',
  'scholars',
  'scholar',
  'the',
  'of',
  'or',
  'and',
  'with',
  'w',
])

/** The words of a name that tell it from others. */
export const wordsOf = memo((text): readonly string[] => {
  const words = fold(text)
    .split(' ')
    .filter((w) => w !== '' && !filler.has(w))
  return words.length > 0 ? words : fold(text).split(' ')
})

/**
 * Ways to divide children, and the groups of each: in one way, a child is in one group. The names of one list mean the
 * same group; they are written without filler words.
 */
const usual: Readonly<Record<string, readonly (readonly string[])[]>> = {
  all: [
    [
      'all',
      'total',
      'all total',
      'total all',
      'overall',
      'district',
      'all groups',
      'all races',
      'all grades',
      'district total',
      'districtwide',
      'all in lea',
      'all in district',
    ],
  ],
  race: [
    [
      ...[
        'hispanic',
        'latino',
        'latina',
        'latino a x',
        'latinx',
        'hispanic latino',
        'hispanic latino a',
        'latino hispanic',
      ],
      ...[
        'hispanic latino any race',
        'hispanic latino any race s',
        'hispanic any race',
        'latinx hispanic',
        'hisp',
        'hispanic latinx',
        'latine',
        'h l',
        'hispanic latine',
      ],
    ],
    [
      ...['black', 'african american', 'black african american'],
      ...['african american black', 'black afam', 'black aa', 'afam', 'afr am', 'african am'],
      ...['afr amer', 'afram', 'african amer', 'black afr amer', 'afam black', 'afr amer black', 'african amer black'],
    ],
    ['white', 'caucasian', 'white caucasian', 'anglo', 'european american'],
    ['asian', 'asian american'],
    [
      ...['native american', 'american indian', 'american indian alaska native', 'american indian alaskan native'],
      ...['native american alaska native', 'native american alaskan native', 'native', 'indigenous'],
      ...['alaska native american indian', 'am in ak native', 'american indian alaska native native american'],
      ...[
        'american indian alaskan',
        'amer ind alaska nat',
        'ai an',
        'aian',
        'am indian',
        'amer indian',
        'am indian alaska native',
        'american indian ak native',
      ],
    ],
    // Part of the group above, for a file that has it separately.
    ['alaska native', 'alaskan native', 'native alaskan'],
    [
      ...['hawaiian pacific islander', 'native hawaiian pacific islander', 'native hawaiian other pacific islander'],
      ...[
        'pacific islander',
        'nat hawaiian other pacific isl',
        'hawaiian other pacific islander',
        'pacific isl',
        'nhpi',
        'nh pi',
      ],
    ],
    ['native hawaiian', 'hawaiian'],
    [
      ...['two more', 'two more races', 'multiracial', 'multi racial', 'multiple races', 'two more race'],
      ...['2 more', '2 more races', '2 races', 'biracial', 'mixed', 'mixed race', 'multi race', 'multirace'],
      ...[
        'multi race non hispanic latino',
        'multi race non hisp lat',
        'multi race non hispanic',
        '2 more races non hispanic',
      ],
      ...['multirace non hispanic', 'two more races non hispanic', 'two more races not hispanic'],
    ],
    ['middle eastern north african', 'mena'],
    ['other race', 'other races', 'some other race', 'race unknown', 'unknown race'],
  ],
  gender: [
    ['female', 'females', 'girls', 'girl', 'women', 'young women'],
    ['male', 'males', 'boys', 'boy', 'men', 'young men'],
    ['nonbinary', 'non binary', 'gender x', 'another gender'],
  ],
  language: [
    [
      ...['english', 'multilingual', 'ell', 'el', 'els', 'ells', 'emergent multilingual', 'limited english proficient'],
      ...[
        'lep',
        'english language',
        'english current',
        'current el',
        'current els',
        'current english',
        'emergent bilingual',
        'learning english',
        'english identified',
        'english multilingual',
        'multilingual english',
        'ml',
        'mls',
        'mll',
        'mlls',
      ],
    ],
    [
      'non english',
      'not english',
      'non el',
      'non ell',
      'not el',
      'not ell',
      'english proficient',
      'non els',
      'not learning english',
      'never el',
      'never els',
      'never ell',
      'never ells',
      'never english',
      'english only',
      'monolingual',
    ],
  ],
  disability: [
    [
      'disabilities',
      'disability',
      'swd',
      'swds',
      'special education',
      'special ed',
      'sped',
      'iep',
      'ieps',
      'an iep',
      'on iep',
      'on ieps',
      'on an iep',
      'cwd',
      'a disability',
      'disabled',
      'disabilities iep',
      'disability iep',
      'disabilities swd',
      'differently abled',
    ],
    [
      ...['without disabilities', 'without disability', 'without a disability', 'non disabled', 'nondisabled'],
      ...['not special education', 'general education', 'regular education', 'non swd', 'no disabilities'],
      ...['not disabled', 'without an iep', 'without iep', 'without ieps', 'non special education'],
      ...['no iep', 'no ieps', 'not iep', 'non iep', 'not on iep', 'not on ieps', 'not on an iep'],
    ],
  ],
  income: [
    [
      ...['economically disadvantaged', 'low income', 'free reduced lunch', 'frl', 'ecd', 'free reduced price lunch'],
      ...['free reduced lunch eligible', 'frl eligible', 'socioeconomically disadvantaged', 'sed', 'frpl', 'poverty'],
      ...['econ disadvantaged', 'econ disadv', 'economically disadv', 'living in poverty', 'in poverty'],
      ...[
        'experiencing poverty',
        'low income families',
        'from low income families',
        'eligible for free reduced price meals',
      ],
      ...['free reduced price meals', 'free reduced price meal eligible', 'free reduced meals', 'f r lunch'],
    ],
    [
      ...['not economically disadvantaged', 'non economically disadvantaged', 'not low income', 'non low income'],
      ...['not free reduced lunch', 'not eligible free reduced lunch', 'not socioeconomically disadvantaged'],
      ...[
        'not free reduced price lunch',
        'not frl',
        'not frl eligible',
        'non frl',
        'paid lunch',
        'full price lunch',
        'higher income',
      ],
    ],
  ],
  housing: [
    ['homeless', 'unhoused', 'experiencing homelessness', 'mckinney vento'],
    ['not homeless', 'non homeless'],
  ],
  foster: [
    ['foster', 'foster care', 'foster youth', 'in foster care'],
    ['not foster care', 'non foster', 'not in foster care'],
  ],
  migrant: [
    ['migrant', 'migratory'],
    ['not migrant', 'non migrant', 'not migratory'],
  ],
  military: [['military connected', 'military'], ['not military connected']],
  gifted: [
    ['gifted', 'gifted talented', 'gt', 'gifted education'],
    ['not gifted', 'non gifted'],
  ],
}

/** What every child is or is not, wherever it goes to school. */
export const usualWays: ReadonlySet<string> = new Set(Object.keys(usual).filter((way) => way !== 'all'))

interface Meant {
  readonly way: string
  /** The group among those of its way; null for several of them together, or all but some. */
  readonly group: string | null
}

const byName = new Map<string, Meant>(
  Object.entries(usual).flatMap(([way, groups]) =>
    groups.flatMap((names) => {
      const meant = { way, group: names[0] as string }
      return names.map((name) => [name, meant] as const)
    }),
  ),
)

// Plurals too: “African Americans”, as prose has it.
for (const [name, meant] of [...byName])
  if (meant.way === 'race' && !name.endsWith('s') && !byName.has(`${name}s`)) byName.set(`${name}s`, meant)

// “Non-Hispanic White”, “White alone, not Hispanic”, in files that ask for race and ethnicity separately.
for (const [name, meant] of [...byName]) {
  if (!['black', 'white', 'asian'].includes(meant.group ?? '') || name.includes('hispanic')) continue
  const none = ['not', 'non'].flatMap((no) =>
    ['hispanic', 'latino', 'hispanic latino', 'hispanic origin'].map((of) => `${no} ${of}`),
  )
  for (const of of none)
    for (const written of [`${name} ${of}`, `${of} ${name}`, `${name} alone ${of}`, `${of} ${name} alone`])
      byName.set(written, meant)
}

/**
 * The other group, if a way of dividing children has exactly two: students without a disability beside those with one. If
 * rows name girls and boys, a reader assumes that there are no others.
 */
export function otherEnd(way: string, group: string): string | undefined {
  const ends = (usual[way] ?? []).filter(([first]) => first !== 'nonbinary')
  return ends.length === 2 ? ends.find((names) => names[0] !== group)?.[0] : undefined
}

/** All races but White together: the meaning of a name for several races that lists none of them. */
export const ofColor = 'color'
for (const name of [
  ...[ofColor, 'people color', 'youth color', 'bipoc', 'nonwhite', 'non white', 'not white'],
  ...['minority', 'minorities', 'racial minority'],
])
  byName.set(name, { way: 'race', group: ofColor })
const longest = Math.max(...[...byName.keys()].map((name) => name.split(' ').length))

/** The usual group that a whole name stands for, and its way of dividing children; null for any other name. */
export function usualGroup(name: string): Meant | null {
  if (isSubject(name)) return null
  return byName.get(wordsOf(name).join(' ')) ?? null
}

/** True for the name of a language or subject, which is not a group, though “English learners” are. */
export const isSubject = (name: string): boolean => /^english( language)?$/.test(fold(name))

/** Names that often mean something else among other words. */
const ofOtherThings = new Set([
  'english',
  'english language',
  'english proficient',
  'native',
  'military',
  'general education',
])

/** The first group of children, except all of them, that a sentence or heading names; null if it names none. */
export function groupIn(text: string): string | null {
  // “nonEL” is written as one word just as often.
  const words = fold(text)
    .split(' ')
    .flatMap((w) =>
      w.startsWith('non') && !byName.has(w) && byName.has(`non ${w.slice(3)}`) ? ['non', w.slice(3)] : w,
    )
  for (let at = 0; at < words.length; at++)
    for (let n = Math.min(longest + 2, words.length - at); n > 0; n--) {
      const name = words.slice(at, at + n).join(' ')
      const meant = filler.has(words[at] as string) || ofOtherThings.has(name) ? undefined : usualGroup(name)
      if (meant && meant.way !== 'all') return name
    }
  return null
}

/** Words between names that only say “all but those”, or “one of those”. */
const between = new Set([
  'other',
  'than',
  'not',
  'non',
  'all',
  'but',
  'never',
  'no',
  'except',
  'alone',
  'only',
  'who',
  'are',
])

/**
 * Names for several races together, defined differently by each state: no figures come in under them, but such a group
 * includes other races.
 */
const severalRaces = new Set([
  ...['historically underserved', 'underserved', 'underserved races', 'underserved races ethnicities'],
  ...['historically underserved races', 'historically underserved races ethnicities', 'combined underserved'],
  ...[
    'underrepresented',
    'underrepresented minority',
    'underrepresented minorities',
    'urm',
    'historically marginalized',
  ],
  ...['aapi', 'aanhpi', 'apida'],
])

/** What a name may be about without the usual group's own name: “speak another language at home”. */
const elsewise: Readonly<Record<string, readonly string[]>> = {
  english: [
    ...['another language', 'other language', 'language home', 'language at home', 'newcomers', 'title iii'],
    ...['rfep', 'rfeps', 'reclassified', 'redesignated', 'ltel', 'ltels'],
  ],
  disabilities: ['504'],
  'economically disadvantaged': ['free lunch', 'free meals', 'reduced price', 'reduced lunch', 'directly certified'],
  'not economically disadvantaged': ['full price', 'paid lunch', 'paid meals'],
}
const wider = new Map(Object.entries(elsewise).flatMap(([group, names]) => names.map((name) => [name, group] as const)))

/** The usual groups that some words of a name mean, regardless of the other words: “Ever English learners”. */
export const groupsAmong = memo((name): ReadonlySet<string> => {
  const words = wordsOf(name)
  const found = new Set<string>()
  for (let at = 0; at < words.length; at++)
    for (let to = at + 1; to <= Math.min(words.length, at + longest); to++) {
      const text = words.slice(at, to).join(' ')
      const group = wider.get(text) ?? byName.get(text)?.group
      if (group) found.add(group)
    }
  return found
})

/** Words that make a usual group a little wider or narrower, and say no place nor anything else. */
const modifiers = new Set(
  'ever former current currently new newly recent recently long term at risk exited reclassified monitored identified served dual both any only all other plan plans an a who are or and with'.split(
    ' ',
  ),
)

/** Whether words mean some children of a usual group, or more than those: “newcomers”, “ever English learners”, “IEP or 504”. */
export const saysGroup = memo((name): boolean => {
  const words = fold(name).split(' ')
  const isGroup = (text: string): boolean => {
    const own = wordsOf(text).join(' ')
    return (wider.has(own) || byName.has(own)) && !ofOtherThings.has(text) && !filler.has(text)
  }
  let met = false
  for (let at = 0; at < words.length; ) {
    const lengths = Array.from({ length: Math.min(longest + 2, words.length - at) }, (_, n) => n + 1)
    const took = lengths.findLast((n) => isGroup(words.slice(at, at + n).join(' ')))
    const word = words[at] as string
    if (took === undefined && !modifiers.has(word) && !filler.has(word)) return false
    met ||= took !== undefined
    at += took ?? 1
  }
  return met && !isSubject(name)
})

/** The ways of telling children apart that such words are about: by language for “Ever English learners”. */
export const waysSaid = memo((name): readonly string[] => {
  const ways = [...(saysGroup(name) ? groupsAmong(name) : [])].flatMap((group) => byName.get(group)?.way ?? [])
  return [...new Set(ways)].filter((way) => way !== 'all')
})

/**
 * The ways in which a group's name divides all students: “Black, Male” by race and by gender. Null if a word of the
 * name is not a usual one.
 */
export const cutsOf = memo((name): ReadonlyMap<string, string | null> | null => {
  const joined = name.split(/\s+(?:and\/or|or|and|&)\s+|\s*\/\s*/i)
  if (joined.length === 1) return wordsCut(name)
  const ways = joined.map((part) => new Set(wordsCut(part)?.keys()))
  // “Homeless or foster” is the union of both; “Black or African American girls” is not one.
  const isUnion = ways.some((own, i) => {
    const next = ways[i + 1]
    return own.size > 0 && next !== undefined && next.size > 0 && [...own].every((way) => !next.has(way))
  })
  return isUnion ? null : wordsCut(name)
})

/** Words that mean a group only beside another group's name: “Poor White students”, but not “Poor, fair, good”. */
const besideOthers = new Map([['poor', byName.get('low income') as Meant]])

/** “Hispanic (F)”: a letter after other words, or before them, is a gender. */
const letters: Readonly<Record<string, string>> = { f: 'female', m: 'male' }
const withGender = (words: readonly string[]): readonly string[] =>
  words.map((w, i) => (words.length > 1 && (i === 0 || i === words.length - 1) ? (letters[w] ?? w) : w))

function wordsCut(name: string): ReadonlyMap<string, string | null> | null {
  const whole = usualGroup(name)
  if (whole) return whole.way === 'all' ? null : new Map([[whole.way, whole.group]])
  const words = withGender(wordsOf(name))
  if (severalRaces.has(words.join(' '))) return new Map([['race', null]])
  const cuts = new Map<string, string | null>()
  let several = false
  for (let at = 0; at < words.length; ) {
    let took = 0
    for (let n = Math.min(longest, words.length - at); n > 0 && took === 0; n--) {
      const name = words.slice(at, at + n).join(' ')
      const meant = byName.get(name) ?? (words.length > 1 ? besideOthers.get(name) : undefined)
      if (meant === undefined || meant.way === 'all') continue
      // “Hispanic or Latino” is one group, no matter how it is written.
      const other = cuts.has(meant.way) && cuts.get(meant.way) !== meant.group
      cuts.set(meant.way, several || other ? null : meant.group)
      several = false
      took = n
    }
    if (took === 0) {
      const word = words[at] as string
      if (!between.has(word)) return null
      // A child in that group alone is in the group.
      several ||= word !== 'only' && word !== 'alone'
      took = 1
    }
    at += took
  }
  return cuts.size > 0 ? cuts : null
}
