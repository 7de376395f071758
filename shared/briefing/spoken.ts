import { isDay } from '../days/index.ts'
import { capital, listed, sentence, small } from '../words/index.ts'
import type { Values } from './sayable.ts'

/** The words of one field of a record; '' where it says nothing, or has been said. */
type Say = (field: string) => string

interface Spoken {
  readonly fields: readonly string[]
  /** `day`: the paper's own, ISO. */
  readonly says: (say: Say, record: Values, day: string) => string
}

/** "on April 14, 2025", "in spring 2025". */
const dated = (said: string, value: unknown): string =>
  said === '' ? '' : `${isDay(String(value)) ? 'on' : 'in'} ${said}`
const after = (word: string, said: string): string => (said === '' ? '' : `${word} ${said}`)
const strungOf = (parts: readonly string[], between: string): string => parts.filter((p) => p !== '').join(between)

/** Short facts that a colleague says in one sentence: with a label before each, a form would be read out. */
const spoken: Readonly<Record<string, readonly Spoken[]>> = {
  goal: [
    {
      fields: ['start', 'end'],
      says: (say, { end }, day) => {
        const days = strungOf([after('from', say('start')), after('to', say('end'))], ' ')
        // “It runs to” a day that is past reads as a slip, beside targets of later years.
        const isOver = say('end') !== '' && typeof end === 'string' && isDay(end) && end < day
        return after(isOver ? 'It ran' : 'It runs', days)
      },
    },
    { fields: ['focusGroups'], says: (say) => after('It is for', listed(say('focusGroups').split('; '))) },
  ],
  term: [
    {
      fields: ['agreedBy', 'agreedOn', 'reviewDue', 'counselLooked'],
      says: (say, { agreedOn, counselLooked }) => {
        const agreed = strungOf([after('by', say('agreedBy')), dated(say('agreedOn'), agreedOn)], ' ')
        const looked = after('reviewed by counsel', dated(say('counselLooked'), counselLooked))
        return strungOf([after('agreed', agreed), looked, after('to be looked at again by', say('reviewDue'))], '; ')
      },
    },
  ],
  pushbackStep: [
    {
      fields: ['within', 'who'],
      says: (say) => {
        const within = say('within')
        return strungOf([say('who'), after(/^\d/.test(within) ? 'within' : '', small(within)).trim()], ', ')
      },
    },
  ],
}

/** The sentences of a record's fields among `names`, each at its first field, and which other fields they have said. */
export function spokenOf(
  kind: string,
  record: Values,
  names: readonly string[],
  say: Say,
  day = '',
): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const { fields, says } of spoken[kind] ?? []) {
    const own = names.filter((name) => fields.includes(name))
    const [first, ...others] = own
    if (first === undefined) continue
    const text = says((field) => (own.includes(field) ? say(field) : ''), record, day)
    if (text === '') continue
    said.set(first, sentence(capital(text)))
    for (const other of others) said.set(other, '')
  }
  return said
}
