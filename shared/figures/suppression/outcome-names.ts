import { memo } from '../../words/index.ts'
import { amountIn, isIn, numberOf, plainly, type Span, wordsIn } from './amounts.ts'
import { areOtherEnds, rungIn, stepIn } from './other-ends.ts'
import { stemOf } from './part-of.ts'

/**
 * What a measure's name says about its outcome: the steps of a scale, if it may mean several, and the rest of the
 * name.
 */
interface Saying {
  readonly stem: string
  readonly spans: readonly Span[]
}

const anyNumber = '(\\d+|i{1,3}|iv|v|one|two|three|four|five|six|seven|eight|nine|ten)'
/** "Level 3", "Score of 3", and how far it goes. */
const step = new RegExp(
  `\\b(?:(at least|at most) )?(?:(?:achievement|performance) )?(?:levels?|tiers?|stages?|bands?|scores?|scored|quartiles?|quintiles?) (?:of )?${anyNumber}(?: (?:to|or|and|through) ${anyNumber}\\b)?( (?:or|and) (?:above|higher|more|better|up|below|lower|less|fewer))?`,
)
/** The named steps of tests, the lowest first; a name means itself or everything from there up. */
const ladder: readonly (readonly [number, RegExp])[] = [
  [0, /\b(?:well|far|significantly) below (?:basic|proficient|standards?|expectations?|grade level|benchmark)\b/],
  [1, /\bbelow (?:basic|proficient|standards?|expectations?|grade level|benchmark)\b/],
  [
    1,
    /\b(?:did|do|does) not (?:yet )?meet\b|\bnot (?:yet )?(?:met|meeting|proficient)\b|\b(?:minimal|unsatisfactory|novice)\b/,
  ],
  [
    2,
    /\b(?:partial(?:ly)?|nearly|almost) (?:met|meets?|meeting|proficient|proficiency)\b|\b(?:approach(?:es|ed|ing)?|basic|developing)\b/,
  ],
  [4, /\b(?:exceed(?:s|ed|ing)?|advanced|distinguished|above (?:standards?|expectations?|grade level))\b/],
  [3, /\b(?:proficient|proficiency|met|meets?|meeting|satisfactory|on grade level|at grade level)\b/],
] // prettier-ignore
/** What is met, or only approached, where nothing says of which subject. */
const bar = /\b(?:standards?|expectations?|grade level)\b/
const upwards = /\bor (?:above|higher|more|better|up|exceed(?:s|ed|ing)?|advanced)\b|\band above\b/
const downwards = /\bor (?:below|lower|less|fewer)\b|\band below\b/

/** “Suspended”, “suspensions” and “classes” without their endings. */
const wordsBy = memo((text) => wordsIn(plainly(text)).map(stemOf))
/** Words that say little beside two others: “took an AP course” is “took AP”. */
const ofAny = new Set(['course', 'class'].map(stemOf))
/** What is one of a wider kind: a suspended student is disciplined, and an AP course is an advanced one. */
const wider = new Map(
  [
    ...['suspended', 'suspensions', 'expelled', 'expulsions'].map((word) => [word, 'disciplined'] as const),
    ...['ap', 'ib'].map((word) => [word, 'advanced'] as const),
  ].map((of) => of.map(stemOf) as [string, string]),
)
/** “In all subjects”, “both benchmarks”, “in both”: a student for whom that is true is counted in each of them. */
const inAll =
  /\b(?:in )?(?:all|both|every)(?: \w+)?? (?:subjects?|areas?|domains?|parts?|tests?|benchmarks?)\b|\bin (?:all|both)$/

/** The outcome of a name by each kind of wording: a level, an amount, a step of a scale, of a test. */
const saidBy = memo((text): readonly (Saying | undefined)[] => {
  const whole = plainly(text)
  return [levelIn, amountIn, rungIn, testIn, stepIn].map((way) => {
    const said = way(whole)
    return said && { stem: wordsIn(said.stem).join(' '), spans: said.spans }
  })
})

function levelIn(whole: string): Saying | undefined {
  const level = step.exec(whole)
  if (!level) return undefined
  const [found, bound, from = '', to, far = ''] = level
  const low = numberOf(from)
  const open = bound === 'at least' || /above|higher|more|better|up/.test(far)
  const down = bound === 'at most' || /below|lower|less|fewer/.test(far)
  const high = open ? Infinity : to === undefined ? low : numberOf(to)
  return { stem: whole.replace(found, ''), spans: [[down ? -Infinity : low, high]] }
}

function testIn(whole: string): Saying | undefined {
  const open = upwards.test(whole)
  const down = downwards.test(whole)
  const bare = whole.replace(upwards, '').replace(downwards, '')
  const [at, words] = ladder.find((rung) => rung[1].test(bare)) ?? []
  if (at === undefined || words === undefined) return undefined
  const up: Span = [at, Infinity]
  const below: Span = [-Infinity, at]
  const own: readonly Span[] = at > 2 ? [[at, at], up] : at === 1 ? [[at, at], below] : [[at, at]]
  return { stem: bare.replace(words, '').replace(bar, ''), spans: open ? [up] : down ? [below] : own }
}

/** How one measure's outcome relates to another's: that it may be inside it, or that nobody reached both. */
interface Relation {
  readonly inside: boolean
  readonly apart: boolean
}

/** How the outcomes of two measures of the same students relate, as far as their names say anything. */
export function relationOf(own: readonly string[], other: readonly string[]): Relation {
  let [inside, apart] = [false, false]
  for (const [i, text] of own.entries()) {
    const to = other[i]
    if (text === '' || to === undefined || to === '' || text === to) continue
    let isOne = false
    for (const [way, a] of saidBy(text).entries()) {
      const b = saidBy(to)[way]
      if (a === undefined || b === undefined || a.stem !== b.stem) continue
      for (const one of a.spans)
        for (const two of b.spans) {
          const isApart = one[0] > two[1] || two[0] > one[1]
          inside ||= isIn(one, two)
          apart ||= isApart
          isOne ||= isIn(one, two) || isIn(two, one) || isApart
        }
    }
    if (isOne) continue
    apart ||= areOtherEnds(text, to)
    // "Suspended" and "suspended out of school": one is the other and something more, or one of the two.
    const [own, its] = [wordsBy(text), wordsBy(to)]
    const [few, many] = own.length < its.length ? [own, its] : [its, own]
    inside ||= few.length < many.length && few.every((w) => many.includes(w) || (few.length > 2 && ofAny.has(w)))
    inside ||= areWider(few, many) || areWider(many, few) || isInAll(text, to) || isInAll(to, text)
  }
  return { inside, apart }
}

/** Whether the first says all that the second does by a wider word. */
function areWider(wide: readonly string[], words: readonly string[]): boolean {
  const kinds = words.map((word) => wider.get(word) ?? word)
  return kinds.join() !== words.join() && wide.every((word) => kinds.includes(word))
}

function isInAll(all: string, one: string): boolean {
  const [whole, other] = [plainly(all), plainly(one)]
  if (!inAll.test(whole) || inAll.test(other)) return false
  const rest = wordsIn(whole.replace(inAll, '')).map(stemOf)
  return rest.length > 0 && rest.every((word) => wordsBy(one).includes(word))
}
