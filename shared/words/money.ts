import { commas } from './counts.ts'
import { onceAsked } from './once-asked.ts'

/** Money is kept in whole cents. */

/** Cents as whole dollars, “$1,234”, as documents print it. */
export const dollars = (cents: number): string => `${cents < 0 ? '−' : ''}$${commas(Math.round(Math.abs(cents) / 100))}`

/** Cents as they print, in cents still: to add up what a reader adds. */
export const wholeDollars = (cents: number): number => Math.sign(cents) * Math.round(Math.abs(cents) / 100) * 100

/** Dollars and cents: 123400 is “$1,234.00”, -5 is “−$0.05”. */
export function moneyWords(cents: number): string {
  const whole = Math.abs(cents)
  return `${cents < 0 ? '−' : ''}$${commas(Math.floor(whole / 100))}.${String(whole % 100).padStart(2, '0')}`
}

const cents = onceAsked(() => new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }))

/** An amount as it is shown in a field for typing: “347,000”, “1,234.50”. */
export const typedMoney = (amount: number): string =>
  amount % 100 === 0 ? commas(amount / 100) : cents().format(amount / 100)

/** An amount as it is copied to a spreadsheet: decimal dollars without currency signs, “-500”, “1234.5”. */
export const plainMoney = (amount: number): string => String(amount / 100)
