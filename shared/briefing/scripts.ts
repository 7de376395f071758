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

const fromRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u
/**
 * The language in which a screen reader says words of each script where the plan does not name theirs, as the pages
 * guess it (`theme.typ`): without one it would spell the letters out.
 */
const tongues = Object.entries({
  ...{ Hebrew: 'he', Arabic: 'ar', Devanagari: 'hi', Bengali: 'bn', Gurmukhi: 'pa' },
  ...{ Ethiopic: 'am', Khmer: 'km', Myanmar: 'my', Thai: 'th', Lao: 'lo' },
}).map(([script, lang]) => ({ begins: new RegExp(`^\\P{L}*\\p{Script=${script}}`, 'u'), lang }))
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
const many = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/**
 * In which language a text is said, and which way it runs, by its first letter. Undefined for a text that runs as
 * English does: one that begins in Latin letters, or an English sentence around a name in Arabic or Hebrew that comes first.
 */
export function tongueOfText(text: string): { readonly lang: string; readonly fromRight: boolean } | undefined {
  if (!isOtherScript(text)) return undefined
  const found = tongues.find(({ begins }) => begins.test(text))
  if (found === undefined) return undefined
  if (!fromRight.test(text)) return { lang: found.lang, fromRight: false }
  const english = many(text, /\p{Script=Latin}/gu) > many(text, /[\p{Script=Arabic}\p{Script=Hebrew}]/gu)
  if (english) return undefined
  return { lang: found.lang === 'ar' ? inArabicLetters(text) : found.lang, fromRight: true }
}
const label = /^[\p{L}]+(?: \d+\.|:) /u
/** A heading as the label before somebody’s words, “Goal 7. ”, and those words, if they run from the right; else all as words. */
export function behindLabel(heading: string): readonly [label: string, words: string] {
  const before = label.exec(heading)?.[0] ?? ''
  const own = heading.slice(before.length)
  return fromRight.test(own) && !fromRight.test(before) ? [before, own] : ['', heading]
}
