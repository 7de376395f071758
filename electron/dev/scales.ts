import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Holds sizes, weights and spaces of the screens to their scales. Type and weight are tokens; space is a token, or a
 * step of 2 px up to 8 px and of 4 px above, in rem, so that it grows with the text. A length that follows the text
 * around it is in `em`.
 */

/** Files with other measures, and the reason. */
const apart: ReadonlyMap<string, string> = new Map([
  ['renderer/styles/tokens.css', 'declares the scales'],
  [
    'renderer/features/retreat/run/room.module.css',
    'is read from the back of a room: its sizes follow the screen it is on',
  ],
  ['renderer/features/home/home.module.css', 'draws a printed page, smaller than it is'],
])

const type = /^(inherit|100%|[\d.]+em|var\(--t-[a-z\d]+\))$/
const weight = /^(inherit|var\(--w-[a-z]+\))$/
const spaced = /^(?:(?:padding|margin)(?:-[a-z-]+)?|(?:row-|column-)?gap)$/

/** Whether a length is on the scale. Lines of one or two pixels are borders, not space. */
function isStep(length: string): boolean {
  const [, number = '', unit] = /^-?([\d.]+)(rem|px|em|%|cqw|ch)?$/.exec(length) ?? []
  const n = Number(number)
  if (n === 0 || unit === 'em' || unit === '%') return true
  if (unit === 'px') return n <= 2
  return unit === 'rem' && Number.isInteger(n * (n <= 0.5 ? 8 : 4))
}

function wrong(property: string, value: string): string | null {
  if (property === 'font-size') return type.test(value) ? null : 'Take a size of the scale: var(--t-14).'
  if (property === 'font-weight') return weight.test(value) ? null : 'Take a weight of the scale: var(--w-mid).'
  if (property === 'font') {
    const words = value.split(/[\s/]+/)
    return value === 'inherit' || (weight.test(words[0] ?? '') && words.some((w) => type.test(w) && w !== 'inherit'))
      ? null
      : 'Take weight and size of their scales: var(--w-read) var(--t-14).'
  }
  if (!spaced.test(property)) return null
  const lengths =
    value.replaceAll(/var\([^()]*\)|calc\(.*\)|clamp\(.*\)/g, '').match(/(?<![\w.-])-?\d*\.?\d+[a-z%]*/g) ?? []
  return lengths.every(isStep)
    ? null
    : 'Take a step of the scale: 0.125, 0.25, 0.375 or 0.5rem, then quarters of a rem, or var(--sp-3).'
}

/** A sentence with its place for each length that is off its scale, in style sheets by path. */
export function scaleFaults(sheets: ReadonlyMap<string, string>): readonly string[] {
  return [...sheets].flatMap(([file, text]) =>
    apart.has(file)
      ? []
      : text.split('\n').flatMap((line, i) => {
          const [, property = '', value = ''] = /^\s*([a-z-]+):\s*([^;{]+);/.exec(line) ?? []
          const says = wrong(property, value.trim())
          return says === null ? [] : [`${file}:${i + 1}: ${property}: ${value.trim()} is on no scale. ${says}`]
        }),
  )
}

/** Every style sheet below a folder, by its path. */
export const sheetsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .map((name) => [`${folder}/${name.split(path.sep).join('/')}`, readFileSync(path.join(folder, name), 'utf8')]),
  )
