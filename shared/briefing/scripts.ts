import { months } from '../days/index.ts'

/**
 * Scripts beside Latin, Greek and Cyrillic in which families of a United States district read, each with the face that
 * carries it: about 3 MB for the ten together. Chinese, Japanese and Korean are not among them: their faces are 16 MB more in each
 * download. What has no face is not printed: the field and its characters are named, and no page is made.
 */
export interface Script {
  /** Its name in Unicode, as a regular expression takes it. */
  readonly script: string
  /** The face's family, as a template asks for it. */
  readonly family: string
  /** The package that brings the face. */
  readonly pkg: string
}

const noto = (script: string): Script => ({
  script,
  family: `Noto Sans ${script}`,
  pkg: `noto-sans-${script.toLowerCase()}`,
})

/**
 * Noto's Arabic draws the dots of its letters as glyphs of their own, so that a sentence came out of a file in forty pieces
 * with letters twice: it could neither be copied nor read aloud. Vazirmatn's comes out whole; it has the letters of Arabic,
 * Persian, Dari, Urdu, Pashto, Kurdish and Uyghur. Sindhi has others, and is named before a page is made.
 */
const arabic: Script = { script: 'Arabic', family: 'Vazirmatn', pkg: 'vazirmatn' }

export const scripts: readonly Script[] = [
  arabic,
  ...['Hebrew', 'Devanagari', 'Bengali', 'Gurmukhi', 'Ethiopic', 'Khmer', 'Myanmar', 'Thai', 'Lao'].map(noto),
]

const letter = new RegExp(`[${scripts.map((s) => `\\p{Script=${s.script}}`).join('')}]`, 'u')
/** True for text with a letter of one of these scripts: letters join, stack and run by rules of their own. */
export const isOtherScript = (text: string): boolean => letter.test(text)

/** Scripts that write words without spaces between them: a line ends between two of them, where a reader knows them apart. */
export const unspaced = /[\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Thai}\p{sc=Lao}]/u

const fromRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u
/**
 * The languages in each script. The first is the one in which a screen reader says words of it where the plan does not name
 * theirs: without one it would spell the letters out. A paper in one of the others says all words of the script in its own.
 */
const languages: Readonly<Record<string, readonly [first: string, ...others: string[]]>> = {
  Hebrew: ['he', 'yi'],
  Arabic: ['ar', 'fa', 'prs', 'ur', 'ps', 'ckb', 'ku', 'ug', 'sd'],
  Devanagari: ['hi', 'ne', 'mr'],
  Bengali: ['bn', 'as'],
  Gurmukhi: ['pa'],
  Ethiopic: ['am', 'ti'],
  Khmer: ['km'],
  Myanmar: ['my', 'ksw', 'mnw', 'shn'],
  Thai: ['th'],
  Lao: ['lo'],
}
const tongues = Object.entries(languages).map(([script, [lang, ...others]]) => ({
  ...{ begins: new RegExp(`^\\P{L}*\\p{Script=${script}}`, 'u'), lang, others },
}))
/** The languages that run from the right: Kurdish has letters of its own for each of its scripts. */
export const fromRightLanguages: readonly string[] = ['ar', 'ckb', 'fa', 'he', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']
/** Letters that only one of the languages in Arabic letters has; Persian by its own, where none is there that only Arabic has. */
const arabicLetters: readonly (readonly [letters: RegExp, lang: string])[] = [
  [/[\u{679}\u{688}\u{691}\u{6ba}\u{6c1}\u{6d2}]/u, 'ur'],
  [/[\u{67c}\u{681}\u{685}\u{689}\u{693}\u{696}\u{69a}\u{6bc}]/u, 'ps'],
  [/[\u{695}\u{6b5}\u{6ce}]/u, 'ckb'],
  [/[\u{6c7}\u{6c8}\u{6cb}]/u, 'ug'],
  [
    /^[^\u{629}\u{643}\u{649}\u{64a}]*[\u{67e}\u{686}\u{698}\u{6a9}\u{6af}\u{6cc}][^\u{629}\u{643}\u{649}\u{64a}]*$/u,
    'fa',
  ],
]
const inArabicLetters = (text: string): string => arabicLetters.find(([letters]) => letters.test(text))?.[1] ?? 'ar'
const latin = /\p{Script=Latin}/u
/** Letters that run from the left: where most are such, the whole does, like a list of ours that begins with an Arabic name. */
const fromLeftLetters = new RegExp(
  `[\\p{Script=Latin}${scripts
    .filter(({ script }) => !['Arabic', 'Hebrew'].includes(script))
    .map(({ script }) => `\\p{Script=${script}}`)
    .join('')}]`,
  'gu',
)
const many = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/** Small words and months, which our own clauses have. What somebody writes in Arabic has names and terms in English, not these. */
const small =
  'a|account|an|and|are|as|at|by|called|does|due|for|from|had|has|in|is|it|no|none|not|of|on|percent|since|students|the|this|times|to|until|was|were|who|with|withheld'
/**
 * Ends with a clause of ours behind somebody’s words: “…, was due May 28, 2026”, “… (for three student groups)”, “…, term”.
 * A line of them that ran from the right would break an English clause in two and read its second line first.
 */
const endsWithOurs = new RegExp(
  `(?:[,:;(.][^\\p{L}]*(?:[A-Za-z]+[ ,–\\d]+){0,5}(?:${small}|(?:${months.join('|')}) \\d+)\\b|[,;] [a-z]{2,}(?: [a-z]+){0,3}$)[^\\p{Script=Arabic}\\p{Script=Hebrew}]*$`,
  'u',
)

/** These rules as the templates read them: their engine takes the same regular expressions. */
export const rulesForPages = {
  tongues: tongues.map(({ begins, lang, others }) => ({
    ...{ begins: begins.source, lang, all: [lang, ...others], fromRight: fromRightLanguages.includes(lang) },
  })),
  arabicLetters: arabicLetters.map(([letters, lang]) => ({ letters: letters.source, lang })),
  endsWithOurs: endsWithOurs.source,
  fromLeftLetters: fromLeftLetters.source,
  fromRight: fromRightLanguages,
} as const

/**
 * In which language a text is said, and which way it runs, by its first letter. Undefined for a text that runs as
 * English does: one that begins in Latin letters, an English sentence or a list around a name in Arabic or Hebrew that comes
 * first, or one with both: of such a text each passage has its own (`passagesOf`).
 */
export function tongueOfText(text: string): { readonly lang: string; readonly fromRight: boolean } | undefined {
  if (!isOtherScript(text)) return undefined
  const found = tongues.find(({ begins }) => begins.test(text))
  if (found === undefined) return undefined
  if (!fromRight.test(text)) return latin.test(text) ? undefined : { lang: found.lang, fromRight: false }
  const mostFromLeft = many(text, fromLeftLetters) > many(text, /[\p{Script=Arabic}\p{Script=Hebrew}]/gu)
  if (mostFromLeft || endsWithOurs.test(text)) return undefined
  return { lang: found.lang === 'ar' ? inArabicLetters(text) : found.lang, fromRight: true }
}

/** A part of a text: words of another script with the language in which they are said, or what is around them. */
export interface Passage {
  readonly text: string
  readonly tongue?: { readonly lang: string; readonly fromRight: boolean }
}

/** Words of one script, with quotes and brackets around them: figures are said with the words around them. */
const passage = new RegExp(
  [
    ['\\p{Script=Arabic}\\p{Script=Hebrew}', '', '…?[\\p{Pe}\\p{Pf}]*'],
    ...scripts.map(({ script }) => [`\\p{Script=${script}}`, '\\p{N}\\p{S}', '[\\p{Pe}\\p{Pf}\\p{Po}]*'] as const),
  ]
    .map(
      ([own, between, behind]) =>
        `[\\p{Pi}\\p{Ps}]*[${own}](?:[${own}\\p{M}\\p{Z}\\p{P}${between}]*[${own}])?\\p{M}*${behind}`,
    )
    .join('|'),
  'gu',
)
const pairs = new Map([...'()[]“”«»‘’'.matchAll(/(.)(.)/gu)].map(([, open = '', close = '']) => [open, close]))
/** Where the signs at its end begin that close nothing in a passage: they belong to the sentence around it. */
function ownEnd(text: string): number {
  const open: string[] = []
  const closers = [...pairs.values()]
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i)
    const closed = pairs.get(sign)
    if (closed !== undefined) open.push(closed)
    else if (closers.includes(sign) && open.pop() !== sign && [...text.slice(i)].every((c) => closers.includes(c)))
      return i
  }
  return text.length
}

/** A text that runs as English does, in parts: each passage of another script, and what is between them. */
export function passagesOf(text: string): readonly Passage[] {
  if (!isOtherScript(text)) return [{ text }]
  const out: Passage[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(passage)) {
    const own = found.slice(0, ownEnd(found))
    const tongue = tongueOfText(own)
    if (tongue === undefined) continue
    if (index > at) out.push({ text: text.slice(at, index) })
    out.push({ text: own, tongue })
    at = index + own.length
  }
  return at < text.length ? [...out, { text: text.slice(at) }] : out
}
const label = /^[\p{L}]+(?: \d+\.|:) /u
/** A heading as the label before somebody’s words, “Goal 7. ”, and those words, if they run from the right; else all as words. */
export function behindLabel(heading: string): readonly [label: string, words: string] {
  const before = label.exec(heading)?.[0] ?? ''
  const own = heading.slice(before.length)
  return fromRight.test(own) && !fromRight.test(before) ? [before, own] : ['', heading]
}
