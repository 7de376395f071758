import { plural } from '../../shared/words/index.ts'
/** One check: `right`, `wrong`, or `open` if it can't be decided here. */
export interface Found {
  readonly state: 'right' | 'wrong' | 'open'
  /** What was checked, and if it is wrong, what was found. No word of a plan, no name, no folder. */
  readonly says: string
}

export const right = (says: string): Found => ({ state: 'right', says })
export const wrong = (says: string): Found => ({ state: 'wrong', says })
export const open = (says: string): Found => ({ state: 'open', says })

export interface Report {
  readonly wrong: number
  /** The report as text, to be sent to the person who helps. */
  readonly text: string
}

/** What the app runs on, one phrase each. */
export type About = readonly string[]

const words = { right: 'Right', wrong: 'WRONG', open: 'Not shown' } as const

/** The findings as a page of plain text. `at` is shown as it is. */
export function reportOf(about: About, at: string, found: readonly Found[]): Report {
  const bad = found.filter((f) => f.state === 'wrong').length
  const summary =
    bad === 0
      ? 'Everything that was checked works as it should.'
      : `${bad} of ${found.length} ${plural(bad, 'is', 'are')} not as ${plural(bad, 'it', 'they')} should be. Send this page to whoever helps you with Groundwork.`
  const lines = found.map(({ state, says }) => `${words[state].padEnd(9)}  ${says}`)
  return {
    wrong: bad,
    text: [`Groundwork checked itself on ${at}.`, ...about, '', summary, '', ...lines, ''].join('\n'),
  }
}
