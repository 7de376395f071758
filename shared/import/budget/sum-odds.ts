/** How round amounts are, by which it is told how rarely some come to another by chance. */

/** The greatest common divisor. */
export const gcd = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y > 0) [x, y] = [y, x % y]
  return x
}
/** In cents: what amounts are rounded to, where all of them are. */
const steps = [100_000_000, 100_000, 100, 1]
/** What all amounts are rounded to. */
export const stepOf = (cents: readonly number[]): number => {
  const all = cents.reduce(gcd, 0)
  return steps.find((step) => all % step === 0) ?? 1
}
/** How round amounts of this greatest common divisor are, in cents: two numbers may have 18 in common by chance. */
export const roundOf = (divisor: number): number => {
  if (divisor === 0) return 1
  let round = 1
  for (const by of [5, 5, 2, 2]) if (divisor % (round * by) === 0) round *= by
  return divisor % 100 === 0 ? 100 * tens(divisor / 100) : round
}
const tens = (n: number): number => {
  let by = 1
  while (n % (by * 10) === 0) by *= 10
  return n % (by * 5) === 0 ? by * 5 : n % (by * 2.5) === 0 ? by * 2.5 : by
}
export const middle = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor((of.length - 1) / 2)] ?? 0
