import { commas } from './counts.ts'

/** A figure with its decimals, grouped by thousands where it is long: 41.3 · 1,204. */
export function figureWords(figure: number, decimals: number): string {
  const [whole = '0', rest] = Math.abs(figure).toFixed(decimals).split('.')
  const minus = figure < 0 && Number(figure.toFixed(decimals)) !== 0
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
  const two = fte.toFixed(2)
  return two.endsWith('0') ? fte.toFixed(1) : two
}
