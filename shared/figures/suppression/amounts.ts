import { fold } from '../../domain/usual-groups.ts'

/** From which step of a scale to which: Level 3 or above, 10 percent or more. */
export type Span = readonly [low: number, high: number]
export const isIn = ([low, high]: Span, [from, to]: Span): boolean =>
  low >= from && high <= to && !(low === from && high === to)

const numerals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
export const numberOf = (word: string): number => {
  const roman = ['', 'i', 'ii', 'iii', 'iv', 'v'].indexOf(word)
  const named = Math.max(roman, numerals.indexOf(word))
  return named >= 0 ? named : Number(word)
}

/** A measure's name in plain words, so that two ways to say one thing are one. */
export const plainly = (text: string): string =>
  fold(
    text
      .replace(/(\d)\s*\+/g, '$1 or above')
      .replace(/\b(\d{1,2})\s*[-–]\s*(\d{1,2})\b/g, '$1 to $2')
      .replaceAll('%', ' percent '),
  )
    .replace(/\b(?:ever|at (?:any|some) (?:time|point))\b/, '')
    .replace(/\b(?:on time|extended)(?= graduat)|(?<=\bgraduat\w*)\s+on time\b/, (said) =>
      said === 'extended' ? 'in 5 years' : ' in 4 years',
    )
    // “Enrolled in college in the fall”, and within 16 months.
    .replace(/(?<=\b(?:college|postsecondary|enroll?\w*)\b.*) in the fall\b/, ' within 6 months')
    .replace(/\bimmediate(?:ly)? (.*\b(?:college|postsecondary|enroll?\w*)\b.*)/, '$1 within 6 months')
    .replace(/\b(?:severely|extremely) chronically absent\b/, 'absent 20 percent or more')
    .replace(/\bchronically absent\b/, 'absent 10 percent or more')
    .replace(/\b(?:miss(?:es|ed|ing)?|absence from)\b/, 'absent')
    .replace(
      /\bpercent\b(.*?) of (?:the |all |their )?(?:(?:school|enrolled|instructional) )?(?:days?|year|time|school)\b/,
      'percent$1',
    )
    // “Ready in 4 of 6 domains”.
    .replace(/\b(\d+) (?:out )?of (?:the |all )?\d+ (?=[a-z])/, '$1 ')
    .replace(/\bonce\b/g, '1 times')
    .replace(/\btwice\b/g, '2 times')
    .replace(/\bthrice\b/g, '3 times')

const filler = new Set(['a', 'an', 'the', 'of', 'are', 'is', 'were', 'was', 'be', 'been', 'for', 'or'])
/** The words of a name that tell it from others, in the singular. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .split(' ')
    .filter((w) => w !== '' && !filler.has(w))
    .map((w) => (w.length > 3 && /[^s]s$/.test(w) ? w.slice(0, -1) : w))

const number = `(\\d+|${numerals.join('|')})`
const before =
  'at least|no fewer than|no less than|more than|over|greater than|at most|up to|no more than|within|in|fewer than|less than|under|exactly|only|just|between|from'
const after = '(?:or|and) (?:more|above|higher|over|greater|up|better|fewer|less|below|lower|under)|plus'
const units =
  'times|days?|months?|years?|courses?|class(?:es)?|absences?|percent|hours?|credits?|referrals?|incidents?|suspensions?|activit(?:y|ies)|sports?|points?|tests?|exams?|subjects?|semesters?|quarters?|visits?|minutes?|books?|domains?'
/** "Two or more times", "at least 10 percent", "in four years", "5 to 9 days", "two AP courses". */
const amount = new RegExp(
  `\\b(?:(${before}) )?${number}(?: (?:to|through|and|or) ${number}\\b| (\\d+)\\b)?( (?:${after}))?((?: [a-z]+){0,2}? (?:${units})\\b)?( (?:${after})\\b)?`,
  'g',
)
/** “Ready in all subjects” is so in more than one, “in any AP course” in one or more; “by grade 8”, by grade 9 as well. */
const countless: readonly (readonly [RegExp, Span])[] = (
  [
    ['all|every|each|both', [1000, 1000]],
    ['any|some', [1, Infinity]],
  ] as const
).map(([words, span]) => [
  new RegExp(`\\b(?:in )?(?:${words})((?: [a-z]+){0,2}? (?:${units}|domains?|areas?))\\b`),
  span,
])
const by = /\bby (?:the )?(?:end of )?(?:(?:grade|age) (\d+)|(\d+)(?:st|nd|rd|th) grade)\b/
const several = /\b(?:repeatedly|again|multiple times|several times)\b/
const never = /\bnever\b/

/** What a name says about how often or how much, if anything, and the name without it. */
export function amountIn(whole: string): { readonly stem: string; readonly spans: readonly Span[] } | undefined {
  for (const [words, span] of [
    [several, [2, Infinity]],
    [never, [0, 0]],
  ] as const)
    if (words.test(whole)) return { stem: whole.replace(words, ''), spans: [span] }
  const then = by.exec(whole)
  if (then) return { stem: whole.replace(then[0], ''), spans: [[-Infinity, Number(then[1] ?? then[2])]] }
  for (const [words, span] of countless) {
    const [all, of = ''] = words.exec(whole) ?? []
    if (all) return { stem: whole.replace(all, of), spans: [span] }
  }
  // Not every number is an amount: “Grade 3”.
  const found = [...whole.matchAll(amount)].find(
    ([, bound, , , , near, unit, far]) => unit || near || far || (bound !== undefined && bound !== 'in'),
  )
  if (found === undefined) return undefined
  const [text, bound, from = '', to, next, near = '', unit, far = near] = found
  const low = numberOf(from)
  const high = to ?? next
  // A name without its amount, and of what there are so many: “take AP courses”.
  const stem = whole.replace(text, ` ${(unit ?? '').replace(/\b(?:times|percent)\b/, '')} `)
  // More than once is twice; more than 10 percent is any share above.
  const more = unit?.endsWith('percent') ? 0.001 : 1
  const spansOf = (): readonly Span[] => {
    if (high !== undefined && numberOf(high) > low) return [[low, numberOf(high)]]
    if (bound === 'more than' || bound === 'over' || bound === 'greater than') return [[low + more, Infinity]]
    if (bound === 'fewer than' || bound === 'less than' || bound === 'under') return [[-Infinity, low - more]]
    if (bound === 'exactly' || bound === 'only' || bound === 'just') return [[low, low]]
    if (/least|no fewer|no less/.test(bound ?? '') || /more|above|higher|over|greater|up|better|plus/.test(far))
      return [[low, Infinity]]
    // In four years is in fewer too, and in four domains not.
    const isWithin = bound !== undefined && !(bound === 'in' && / domains?$/.test(unit ?? ''))
    if (isWithin || far) return [[-Infinity, low]]
    const own: readonly Span[] = [
      [low, low],
      [low, Infinity],
    ] // prettier-ignore
    // Once is no “once at most”.
    return unit?.endsWith('times') && low < 3 ? own : [...own, [-Infinity, low]]
  }
  return { stem, spans: spansOf() }
}
