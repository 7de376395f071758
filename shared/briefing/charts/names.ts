import { signsOf } from '../../words/index.ts'

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
    for (const piece of signsOf(word).length > most ? pieces(word, most) : [word]) {
      const longer = line === '' ? piece : `${line} ${piece}`
      if (signsOf(longer).length <= most) line = longer
      else {
        lines.push(line)
        line = piece
      }
    }
  }
  return [...lines, line]
}

function pieces(word: string, most: number): string[] {
  const signs = signsOf(word)
  const found: string[] = []
  for (let i = 0; i < signs.length; i += most) found.push(signs.slice(i, i + most).join(''))
  return found
}
