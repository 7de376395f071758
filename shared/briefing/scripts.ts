/**
 * Scripts beside Latin, Greek and Cyrillic in which families of a United States district read, each with the face that
 * carries it: 2.9 MB for the ten together. Chinese, Japanese and Korean are not among them: their faces are 16 MB more in each
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

export const scripts: readonly Script[] = [
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Ethiopic',
  'Khmer',
  'Myanmar',
  'Thai',
  'Lao',
].map(noto)

const letter = new RegExp(`[${scripts.map((s) => `\\p{Script=${s.script}}`).join('')}]`, 'u')
/** True for text with a letter of one of these scripts: letters join, stack and run by rules of their own. */
export const isOtherScript = (text: string): boolean => letter.test(text)
