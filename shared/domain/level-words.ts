import { asName, type Level, type LevelWord, type LevelWords, levels, unmarked } from '../words/index.ts'
import type { Plan } from './plan.ts'

/** The program's words for each level, as they are compared. */
const usual: Readonly<Record<Level, LevelWord>> = {
  goal: { one: 'goal', many: 'goals' },
  strategy: { one: 'strategy', many: 'strategies' },
  action: { one: 'action', many: 'actions' },
  measure: { one: 'measure', many: 'measures' },
}

/** The fields in which a district enters its words for one and for several of each level. */
export const levelFields = {
  goal: { one: 'goalOne', many: 'goalMany' },
  strategy: { one: 'strategyOne', many: 'strategyMany' },
  action: { one: 'actionOne', many: 'actionMany' },
  measure: { one: 'measureOne', many: 'measureMany' },
} as const

const none: LevelWords = {}
const asLine = (typed: string): string => unmarked(typed).trim().replace(/\s+/g, ' ')

/**
 * A district's words for the levels of its plan: the levels for which it has entered both the singular and the plural.
 * Two levels with the same word would be one level to a reader, so both then keep the default words. `line` prepares
 * typed words for their place.
 */
export function levelWords(plan: Plan, line: (typed: string) => string = asLine): LevelWords {
  const own = plan.get('words', 'words')
  if (own === undefined) return none
  const said: Partial<Record<Level, LevelWord>> = {}
  for (const level of levels) {
    const one = line(own[levelFields[level].one] ?? '')
    const many = line(own[levelFields[level].many] ?? '')
    if (one !== '' && many !== '') said[level] = { one, many }
  }
  // A level that gives up its word may free or claim the word of another: each turn takes at least one away.
  for (;;) {
    const words = levels.flatMap((level) => {
      const { one, many } = said[level] ?? usual[level]
      return [...new Set([asName(one), asName(many)])].map((word) => ({ level, word }))
    })
    const clash = levels.filter((level) =>
      words.some((w) => w.level === level && words.some((o) => o.level !== level && o.word === w.word)),
    )
    const giving = clash.filter((level) => said[level] !== undefined)
    if (giving.length === 0) return Object.keys(said).length === 0 ? none : said
    for (const level of giving) delete said[level]
  }
}
