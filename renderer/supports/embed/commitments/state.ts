import { dayInShort, earliestOf, latestOf, type RoughDay, roughInWords } from '../../../../shared/days/index.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { commitmentLacks } from '../../../../shared/rules/departments.ts'

export type Commitment = RecordOf<'departmentCommitment'>

export const commitmentId = (department: string): string => derivedId(kinds.departmentCommitment, { department }) ?? ''

/** The state of a commitment in words: none, what it lacks, or that it is complete. */
export function commitmentState(c: Commitment | undefined): {
  readonly how: 'held' | 'part' | 'missing'
  readonly words: string
} {
  const lacks = commitmentLacks(c)
  if (lacks.length === 4) return { how: 'missing', words: 'None yet' }
  if (lacks.length > 0) return { how: 'part', words: `Missing ${lacks.map((l) => short[l] ?? l).join(', ')}` }
  return { how: 'held', words: 'Complete' }
}

const short: Readonly<Record<string, string>> = {
  'what equity means in its own work': 'its meaning',
  'its first move': 'the first move',
  'its measure': 'the measure',
}

/** A day of a column, on one line; a month or a year in words. */
const inShort = (on: RoughDay): string =>
  earliestOf(on) === latestOf(on) ? dayInShort(earliestOf(on)) : roughInWords(on)

/** The sheet that the lead signs: "Signed Mar. 4, 2026", or that it is not. */
export const sheetWords = (c: Commitment | undefined): string =>
  c?.signedOn ? `Signed ${inShort(c.signedOn)}` : c?.signedBy ? 'Signed, no date' : 'Not signed'
