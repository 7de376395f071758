import { commas } from './counts.ts'

/**
 * Rounds a figure as people do, a half away from zero: 38.05 is 38.1 and 37.85 is 37.9. A computer keeps 38.05 slightly
 * below its value, and 41.3 − 38.05 slightly beside 3.25; left to itself, it rounds one of two such figures up and the
 * other down.
 */
export function rounded(figure: number, decimals: number): number {
  const steps = Math.abs(figure) * 10 ** decimals
  // A shortcut, since a plan rounds tens of thousands of figures: far from a half, as most are, that small error does
  // not matter.
  if (steps < 1e9 && Math.abs((steps % 1) - 0.5) > 1e-4) return (Math.sign(figure) * Math.round(steps)) / 10 ** decimals
  const [digits = '0', power = '0'] = String(Number(Math.abs(figure).toPrecision(12))).split('e')
  const whole = Math.round(Number(`${digits}e${Number(power) + decimals}`))
  return Math.sign(figure) * Number(`${whole}e${-decimals}`)
}

/** A figure with its decimals, grouped by thousands if it is long: 41.3 · 1,204. */
export function figureWords(figure: number, decimals: number): string {
  const said = rounded(figure, decimals)
  const minus = said < 0
  // A shortcut, since a long paper writes tens of thousands: a rounded figure is a whole number of steps.
  if (decimals < 4 && Math.abs(said) < 1000) {
    const step = 10 ** decimals
    const steps = Math.round(Math.abs(said) * step)
    const rest = decimals === 0 ? '' : `.${String(steps % step).padStart(decimals, '0')}`
    return `${minus ? '−' : ''}${Math.trunc(steps / step)}${rest}`
  }
  const [whole = '0', rest] = Math.abs(said).toFixed(decimals).split('.')
  return `${minus ? '−' : ''}${commas(Number(whole))}${rest === undefined ? '' : `.${rest}`}`
}

/** A figure with as many decimals as were typed, up to a limit: 42 is not 42.0. */
export function figureAsTyped(figure: number, most = 20): string {
  const written = String(figure)
  if (!/^-?\d+(\.\d+)?$/.test(written)) return written
  return figureWords(figure, Math.min(most, (written.split('.')[1] ?? '').length))
}

/** A full-time equivalent: 0.5, 1.0, 0.57. */
export function fteWords(fte: number): string {
  const two = figureWords(fte, 2)
  return two.endsWith('0') ? figureWords(fte, 1) : two
}
