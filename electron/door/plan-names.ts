import path from 'node:path'
import { composed, wholeWords } from '../../shared/words/index.ts'

/** Names that Windows reserves for devices; a USB drive moves from one system to another. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/**
 * A file's name made from what a person typed: no characters that any system refuses, no dots at the ends, at most 80
 * characters, whole words. Empty if nothing is left.
 */
export function safeName(text: string): string {
  const plain = composed(text)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const cut = wholeWords(plain, 80).replace(/^[. ]+|[. ]+$/g, '')
  return reserved.test(cut) ? `${cut} plan` : cut
}

/** “Juniper Fork equity plan”, then “Juniper Fork equity plan 2”, and so on: names to try in order. */
export function* planNames(district: string): Generator<string> {
  const name = safeName(district)
  const first = name === '' ? 'Equity plan' : `${name} equity plan`
  yield `${first}.groundwork`
  for (let n = 2; n < 1000; n++) yield `${first} ${n}.groundwork`
}

const ENDING = /\.groundwork$/i

/** True for the name of a plan, even if a USB drive or another system changed its case: “PLAN.GROUNDWORK”. */
export const isPlanName = (file: string): boolean => ENDING.test(file)

/** True for a file that Groundwork opens when the system names it: a plan, a locked copy, or a renamed damaged file. */
export const opensAsPlan = (file: string): boolean => /\.(groundwork(-damaged)?|age)$/i.test(file)

/** The name of a plan's file without folder and ending. */
export const nameOfPlan = (file: string): string => path.basename(file).replace(ENDING, '')
