import { commas } from './counts.ts'

/**
 * A figure as people round it, a half away from zero: 38.05 is 38.1 and 37.85 is 37.9. A computer keeps 38.05 a hair below
 * what it says, and 41.3 − 38.05 a hair beside 3.25; left to itself it rounds one of two such figures up and the other down.
 */
export function rounded(figure: number, decimals: number): number {
  const [digits = '0', power = '0'] = String(Number(Math.abs(figure).toPrecision(12))).split('e')
  const whole = Math.round(Number(`${digits}e${Number(power) + decimals}`))
  return Math.sign(figure) * Number(`${whole}e${-decimals}`)
}

/** A figure with its decimals, grouped by thousands where it is long: 41.3 · 1,204. */
export function figureWords(figure: number, decimals: number): string {
  const said = rounded(figure, decimals)
  const [whole = '0', rest] = Math.abs(said).toFixed(decimals).split('.')
  const minus = said < 0
  return `${minus ? '−' : ''}${commas(Number(whole))}${rest === undefined ? '' : `.${rest}`}`
}

/** A figure with as many decimals as were typed, so many at most: 42 is not 42.0. */
export function figureAsTyped(figure: number, most = 20): string {
  const written = String(figure)
  if (!/^-?\d+(\.\d+)?$/.test(written)) return written
  return figureWords(figure, Math.min(most, (written.split('.')[1] ?? '').length))
}

/** FTE in words: 0.5, 1.0, 0.57. */
export function fteWords(fte: number): string {
  const two = figureWords(fte, 2)
  return two.endsWith('0') ? figureWords(fte, 1) : two
}
