/** The student groups that districts usually report, by the names that files, states and people use. */

/** Words that tell no name from another. */
export const filler = new Set([
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

/**
 * Ways to divide children, and the groups of each: in one way, a child is in one group. The names of one list mean the
 * same group; they are written without filler words.
 */
export const usual: Readonly<Record<string, readonly (readonly string[])[]>> = {
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
        'hsp',
        'hispanic latinx',
        'latine',
        'h l',
        'hispanic latine',
      ],
    ],
    [
      ...['black', 'blk', 'african american', 'black african american'],
      ...['african american black', 'black afam', 'black aa', 'afam', 'afr am', 'african am'],
      ...['afr amer', 'afram', 'african amer', 'black afr amer', 'afam black', 'afr amer black', 'african amer black'],
    ],
    ['white', 'wht', 'caucasian', 'white caucasian', 'anglo', 'european american'],
    ['asian', 'asn', 'asian american'],
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
        'eb',
        'ebs',
        'eb el',
        'eb els',
        'eb el current',
        'el current',
        'emergent bilinguals',
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
      'englishonly',
      'monolingual',
      'eng prof',
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
      'special ed current',
      'special education current',
    ],
    [
      ...['without disabilities', 'without disability', 'without a disability', 'non disabled', 'nondisabled'],
      ...['not special education', 'general education', 'regular education', 'non swd', 'no disabilities'],
      ...['not disabled', 'without an iep', 'without iep', 'without ieps', 'non special education'],
      ...['swod', 'swods', 'not swd', 'not special ed', 'not sped', 'non sped'],
      ...['no iep', 'no ieps', 'not iep', 'non iep', 'not on iep', 'not on ieps', 'not on an iep'],
    ],
  ],
  income: [
    [
      ...['economically disadvantaged', 'low income', 'free reduced lunch', 'frl', 'ecd', 'free reduced price lunch'],
      ...['free reduced lunch eligible', 'frl eligible', 'socioeconomically disadvantaged', 'sed', 'frpl', 'poverty'],
      ...['eds', 'economic disadvantage', 'free reduced', 'f r meals'],
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
      ...['not eds', 'non eds', 'not econ disadv', 'non econ disadv', 'not sed', 'non sed'],
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
    [
      'homeless',
      'homeless youth',
      'homeless children youth',
      'unhoused',
      'experiencing homelessness',
      'mckinney vento',
    ],
    ['not homeless', 'non homeless'],
  ],
  foster: [
    ['foster', 'foster care', 'foster youth', 'in foster care', 'youth in care'],
    ['not foster care', 'non foster', 'not in foster care'],
  ],
  migrant: [
    ['migrant', 'migratory'],
    ['not migrant', 'non migrant', 'not migratory'],
  ],
  military: [
    ['military connected', 'military', 'military parent', 'military family', 'parent in armed forces', 'armed forces'],
    ['not military connected', 'non military parent', 'parent not in armed forces'],
  ],
  gifted: [
    [
      ...['gifted', 'gifted talented', 'gt', 'gifted education', 'talented gifted', 'highly capable', 'aig'],
      ...['academically gifted', 'academically intellectually gifted'],
    ],
    ['not gifted', 'non gifted', 'not highly capable', 'non highly capable', 'not aig', 'non aig'],
  ],
}

/** What every child is or is not, wherever it goes to school. */
export const usualWays: ReadonlySet<string> = new Set(Object.keys(usual).filter((way) => way !== 'all'))

/** What a name means. */
export interface Meant {
  readonly way: string
  /** The group among those of its way; null for several of them together, or all but some. */
  readonly group: string | null
}

/** What each name of the lists means. */
export const byName = new Map<string, Meant>(
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

/** All races but White together: the meaning of a name for several races that lists none of them. */
export const ofColor = 'color'
for (const name of [
  ...[ofColor, 'people color', 'youth color', 'bipoc', 'nonwhite', 'non white', 'not white'],
  ...['minority', 'minorities', 'racial minority'],
])
  byName.set(name, { way: 'race', group: ofColor })

/** The most words of a name. */
export const longest = Math.max(...[...byName.keys()].map((name) => name.split(' ').length))

/** Names that often mean something else among other words. */
export const ofOtherThings = new Set([
  'english',
  'english language',
  'english proficient',
  'native',
  'military',
  'general education',
])

/** Words between names that only say “all but those”, or “one of those”. */
export const between = new Set([
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
export const severalRaces = new Set([
  ...['historically underserved', 'underserved', 'underserved races', 'underserved races ethnicities'],
  ...['historically underserved races', 'historically underserved races ethnicities', 'combined underserved'],
  ...[
    'underrepresented',
    'underrepresented minority',
    'underrepresented minorities',
    'urm',
    'historically marginalized',
  ],
  ...['aapi', 'aanhpi', 'apida', 'api'],
])

/** What a name may be about without the usual group's own name: “speak another language at home”. */
const widerNames: Readonly<Record<string, readonly string[]>> = {
  english: [
    ...['another language', 'other language', 'language home', 'language at home', 'newcomers', 'title iii'],
    ...['esol', 'esl', 'rfep', 'rfeps', 'reclassified', 'redesignated', 'ltel', 'ltels'],
  ],
  disabilities: ['504', 'exceptional', 'exceptional education', 'ese'],
  'economically disadvantaged': ['free lunch', 'free meals', 'reduced price', 'reduced lunch', 'directly certified'],
  'not economically disadvantaged': ['full price', 'paid lunch', 'paid meals'],
}
export const wider = new Map(
  Object.entries(widerNames).flatMap(([group, names]) => names.map((name) => [name, group] as const)),
)

/** Words that make a usual group a little wider or narrower, and say no place nor anything else. */
export const modifiers = new Set(
  'section ever former current currently new newly recent recently long term at risk exited reclassified monitored identified served dual both any only all other plan plans an a who are or and with'.split(
    ' ',
  ),
)

/** Words that mean a group only beside another group's name: “Poor White students”, but not “Poor, fair, good”. */
export const besideOthers = new Map([['poor', byName.get('low income') as Meant]])
