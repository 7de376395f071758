import { plural } from '../../shared/words/index.ts'
/** One thing that was looked at. `right` as it should be, `wrong` not, `open` where it can't be shown here. */
export interface Found {
  readonly state: 'right' | 'wrong' | 'open'
  /** What was looked at, and where it is not right, what was found. No word of a plan, no name, no folder. */
  readonly says: string
}

export const right = (says: string): Found => ({ state: 'right', says })
export const wrong = (says: string): Found => ({ state: 'wrong', says })
export const open = (says: string): Found => ({ state: 'open', says })

export interface Report {
  readonly wrong: number
  /** The report as it is sent to whoever helps. */
  readonly text: string
}

/** On what the app runs, a phrase each. */
export type About = readonly string[]

const words = { right: 'Right', wrong: 'WRONG', open: 'Not shown' } as const

/** What was found, as a page of plain text. `at` is shown as it is. */
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
