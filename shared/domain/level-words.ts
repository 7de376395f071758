import { asName, type Level, type LevelWord, type LevelWords, levels, unmarked } from '../words/index.ts'
import type { Plan } from './plan.ts'

/** What each level is called in the program's words, as they are compared. */
const usual: Readonly<Record<Level, LevelWord>> = {
  goal: { one: 'goal', many: 'goals' },
  strategy: { one: 'strategy', many: 'strategies' },
  action: { one: 'action', many: 'actions' },
  measure: { one: 'measure', many: 'measures' },
}

/** The fields in which a district says what it calls one of each level and several. */
export const levelFields = {
  goal: { one: 'goalOne', many: 'goalMany' },
  strategy: { one: 'strategyOne', many: 'strategyMany' },
  action: { one: 'actionOne', many: 'actionMany' },
  measure: { one: 'measureOne', many: 'measureMany' },
} as const

const none: LevelWords = {}
const asLine = (typed: string): string => unmarked(typed).trim().replace(/\s+/g, ' ')

/**
 * What a district calls the levels of its plan: those for which it has said both the word for one and the word for
 * several. Two levels that would be called the same would be one to a reader: both then keep the usual words. `line` makes
 * typed words fit for where they stand.
 */
export function levelWords(plan: Plan, line: (typed: string) => string = asLine): LevelWords {
  const own = plan.get('words', 'words')
  if (own === undefined) return none
  const said: Partial<Record<Level, LevelWord>> = {}
  for (const level of levels) {
    const [one, many] = [line(own[levelFields[level].one] ?? ''), line(own[levelFields[level].many] ?? '')]
    if (one !== '' && many !== '') said[level] = { one, many }
  }
  // A level that gives way may free or take a word of another: each turn takes at least one away.
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
