import { memo } from '../../words/index.ts'
import { plainly, type Span, wordsIn } from './amounts.ts'

type Rungs = readonly (readonly [at: number, words: RegExp])[]

/** Scales that have other names for their steps than tests do, the lowest first. */
const scales: readonly Rungs[] = [
  [
    [1, /\b(?:at )?(?:low|minimal|no) risk\b/],
    [2, /\b(?:at )?(?:some|moderate|medium) risk\b/],
    [3, /\b(?:at )?(?:high|severe|highest) risk\b/],
  ],
  [
    [1, /\b(?:off|not on) track\b/],
    [2, /\b(?:nearly|almost|partly|partially) on track\b/],
    [3, /\bon track\b/],
  ],
  [
    [1, /\b(?:lowest|bottom) (?:quarter|quartile|quintile|third|half|fifth)\b/],
    [2, /\bsecond (?:quarter|quartile|quintile|third|fifth)\b/],
    [3, /\b(?:third|middle) (?:quarter|quartile|quintile|third|fifth)\b/],
    [4, /\bfourth (?:quintile|fifth)\b/],
    [5, /\b(?:highest|top) (?:quarter|quartile|quintile|third|half|fifth)\b/],
  ],
  [
    [0, /\bstrongly disagree[sd]?\b/],
    [1, /\bdisagree[sd]?\b/],
    [2, /\b(?:neutral|unsure|not sure|undecided)\b/],
    [4, /\bstrongly agree[sd]?\b/],
    [3, /\bagree[sd]?\b/],
  ],
  [
    [1, /\bfail(?:s|ed|ing)?\b/],
    [3, /\bpass(?:es|ed|ing)?\b/],
  ],
  [
    [1, /\b(?:declin|decreas|fall)(?:es?|ed|ing|s)?\b/],
    [2, /\b(?:(?:stay|remain)s?(?:ed)? the same|unchanged|no change|maintain(?:s|ed|ing)?)\b/],
    [3, /\b(?:improv|increas|grow)(?:es?|ed|ing|s|th)?\b/],
  ],
  [
    [1, /\bred\b/],
    [2, /\borange\b/],
    [3, /\byellow\b/],
    [4, /\bgreen\b/],
    [5, /\bblue\b/],
  ],
] // prettier-ignore
const letters = 'fdcba'
/** “Earn an A”, “grade C or better”, “a D or F”. */
const letter =
  /\b(?:(?:an?|grades?|grade of|grades of|letter grade)(?: an?)? |(?=[bcd] or (?:better|above|higher)\b))([abcdf])(?: (?:or|and) (?:an? )?([abcdf])\b)?(?: (or (?:better|above|higher|lower|below|worse)))?(?= |$)/

/** A student who agrees may do so strongly, and is in that step or in any from there on. */
const spansAt = (at: number, words: RegExp): readonly Span[] => {
  if (!words.test('agree') && !words.test('disagree')) return [[at, at]]
  return [[at, at], at > 2 ? [at, Infinity] : [-Infinity, at]]
}

/** The step of a scale that a name gives, and the name without it. */
export function rungIn(whole: string): { readonly stem: string; readonly spans: readonly Span[] } | undefined {
  const graded = letter.exec(whole)
  if (graded) {
    const [found, one = '', other, far = ''] = graded
    const at = [one, other ?? one].map((l) => letters.indexOf(l))
    const [low, high] = [Math.min(...at), Math.max(...at)]
    const span: Span = /better|above|higher/.test(far) ? [low, Infinity] : far ? [-Infinity, high] : [low, high]
    return { stem: whole.replace(found, ''), spans: [span] }
  }
  for (const scale of scales)
    for (const [at, words] of scale)
      if (words.test(whole)) return { stem: whole.replace(words, ''), spans: spansAt(at, words) }
  return undefined
}

/** What a student must have done before the next step: a student who passed an exam took it. */
const steps: Rungs = [
  [1, /\b(?:screened|referred|nominated|evaluated|participa(?:nts?|tion|tes?|ted|ting))\b/],
  [
    1,
    /\b(?:t(?:ake|akes|aken|aking|ook)|start(?:s|ed|ing)?|beg(?:ins?|an|un)|appl(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|enroll(?:s|ed|ing)?)\b/,
  ],
  [
    2,
    /\b(?:pass(?:es|ed|ing)?|complet(?:e|es|ed|ing|ion|ers?)|concentrat(?:e|es|ed|ors?)|finish(?:es|ed|ing)?|submit(?:s|ted|ting)?|admitted|accepted|identified|found eligible|placed)\b|\bme(?:e)?t(?:s|ing)?\b(?=.*\bbenchmarks?\b)/,
  ],
  [3, /\b(?:served|receiv(?:es?|ed|ing) services)\b/],
] // prettier-ignore
const beside = new Set('for as in to with benchmark exam exams test tests'.split(' '))

/** How far on the way to something a name says a child came, and to what. */
export function stepIn(whole: string): { readonly stem: string; readonly spans: readonly Span[] } | undefined {
  const step = steps.find(([, of]) => of.test(whole))
  if (step === undefined || /\b(?:not?|never|without|fail\w*)\b/.test(whole)) return undefined
  const [at, words] = step
  const rest = whole.replace(words, '').split(' ')
  return { stem: rest.filter((w) => !beside.has(w)).join(' '), spans: [[at, Infinity]] }
}

/** Outcomes of which a student reaches one, whatever else the names say. */
const ends: readonly (readonly RegExp[])[] = [
  [
    /^(?!.*\b(?:not|graduates? who)\b).*\bgraduat(?:e|es|ed|ing|ion)\b/,
    /\bdrop(?:s|ped|ping)? ?outs?\b/,
    /\b(?:still|remain(?:s|ed)?|stay(?:s|ed)?) (?:in school|enrolled)\b/,
    /\b(?:ged|equivalency)\b/,
  ],
  [
    /\b(?:exit(?:s|ed|ing)?|reclassif\w+|redesignat\w+)\b/,
    /\bremain(?:s|ed|ing)? (?:an? )?(?:english|multilingual|language) learners?\b/,
  ],
  [
    /\b(?:go(?:es|ing)?|went|enroll\w*|enter\w*|attend\w*|enlist\w*|join\w*)\b.*\b(?:college|university)\b/,
    /\b(?:go(?:es|ing)?|went|enroll\w*|enter\w*|attend\w*|enlist\w*|join\w*)\b.*\b(?:military|armed forces)\b/,
    /\b(?:go(?:es|ing)?|went|enroll\w*|enter\w*|attend\w*|enlist\w*|join\w*)\b.*\b(?:work|workforce|employment|job)\b|\bemployed\b/,
    /\b(?:go(?:es|ing)?|went|enroll\w*|enter\w*|attend\w*|enlist\w*|join\w*)\b.*\b(?:apprenticeship|trade school)\b/,
  ],
  [/\bwalk(?:s|ed|ing)?\b/, /\bbus\b/, /\b(?:car|driven)\b/, /\b(?:bike|bicycle)\b/],
  [/\bin school only\b/, /\bout of school only\b/],
  [/\bpromot(?:e|es|ed|ion)\b/, /\b(?:retained|retention|held back|repeat(?:s|ed|ing)? (?:the |a )?grade)\b/],
] // prettier-ignore

/** The list and the outcome that a name gives. */
const endOf = memo((text): readonly (readonly [list: number, end: number])[] => {
  const whole = plainly(text)
  return ends.flatMap((list, at) => {
    const met = list.flatMap((words, end) => (words.test(whole) ? [end] : []))
    return met.length === 1 ? [[at, met[0] as number] as const] : []
  })
})

/** Whether a child that came to one of two ends did not come to the other: who graduates did not drop out. */
export const areOtherEnds = (one: string, other: string): boolean =>
  endOf(one).some(([list, end]) => endOf(other).some(([l, e]) => l === list && e !== end)) &&
  wordsIn(plainly(one)).join() !== wordsIn(plainly(other)).join()
