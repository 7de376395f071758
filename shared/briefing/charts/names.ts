import { memo, signsOf } from '../../words/index.ts'

/** Scripts whose letters are wider than those of the bundled sans: how many of its letters one takes, as they were set. */
const wider: readonly (readonly [script: RegExp, wide: number])[] = [
  [/\p{Script=Khmer}/u, 1.65],
  [/\p{Script=Myanmar}/u, 1.6],
  [/\p{Script=Bengali}/u, 1.5],
  [/\p{Script=Ethiopic}|\p{Script=Devanagari}|\p{Script=Gurmukhi}|\p{Script=Thai}|\p{Script=Lao}/u, 1.2],
]
const latin = /^[ -\u024f\u2010-\u2027]*$/
/** True for a text of whose letters `wideIn` knows the widths one by one. */
export const isMeasured = (text: string): boolean => latin.test(text)

/** How wide a text is, in letters of the bundled sans. */
export const lettersIn = (text: string): number => {
  const signs = signsOf(text)
  if (latin.test(text)) return signs.length
  return signs.reduce((sum, sign) => sum + (wider.find(([script]) => script.test(sign))?.[1] ?? 1), 0)
}

/** Letters of the bundled sans that are narrower or wider than the rest, in ems, semibold. */
const ems: readonly (readonly [letters: RegExp, wide: number])[] = [
  [/[ ilj.,:;|’'!()[\]I]/, 0.29],
  [/[ftr\-“”]/, 0.38],
  [/[mwMW%@—]/, 0.84],
  [/[A-Z]/, 0.62],
]
/** How wide a line of the bundled sans is, semibold, in units of its size; with a little to spare. */
export const wideIn = (text: string): number => signsOf(text).reduce((sum, sign) => sum + wideOf(sign), 0) * 1.03

/** Each word of each table is measured: a sign is looked up once. */
const wideOf = memo((sign: string): number =>
  latin.test(sign) ? (ems.find(([letters]) => letters.test(sign))?.[1] ?? 0.55) : lettersIn(sign) * 0.6,
)

/** Scripts whose letters rise above and hang below each other: on lines as close as Latin ones they touch. */
const stacked = /[\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Thai}\p{sc=Lao}]/u

/** From line to line of a name that takes more than one: as `usual`, or as much more as its letters need. */
export const lineStep = (name: string, usual: number): number => (stacked.test(name) ? usual * 1.32 : usual)

/**
 * A group's name in the lines that fit its column, broken at spaces; a word that is longer than a line is broken in
 * itself. Nothing is cut: a family that looks for its group finds it. `width` and `size` in the drawing's units.
 */
export function nameLines(name: string, width: number, size: number): readonly string[] {
  // The mean width of a letter of the bundled sans, semibold, with room to spare.
  const most = Math.max(6, Math.floor(width / (size * 0.53)))
  const lines: string[] = []
  let line = ''
  for (const word of name.split(' ')) {
    for (const piece of lettersIn(word) > most ? pieces(word, most) : [word]) {
      const longer = line === '' ? piece : `${line} ${piece}`
      if (lettersIn(longer) <= most) line = longer
      else {
        lines.push(line)
        line = piece
      }
    }
  }
  return [...lines, line]
}

/**
 * Characters that stay with the letter before them: some Burmese marks count as separate characters, and no font
 * draws them alone; a bracket, a quote or a period would be alone on its line.
 */
const stays = /^[\p{M}\p{Pe}\p{Pf}.,;:!?]/u

function pieces(word: string, most: number): string[] {
  const found: string[] = []
  let piece = ''
  const together: string[] = []
  for (const sign of signsOf(word)) {
    if (stays.test(sign) && together.length > 0) together.push(`${together.pop()}${sign}`)
    else together.push(sign)
  }
  for (const sign of together) {
    if (piece !== '' && lettersIn(piece + sign) > most) {
      found.push(piece)
      piece = ''
    }
    piece += sign
  }
  return piece === '' ? found : [...found, piece]
}
