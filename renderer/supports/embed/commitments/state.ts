import { roughInWords } from '../../../../shared/days/index.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { commitmentLacks } from '../../../../shared/rules/departments.ts'

export type Commitment = RecordOf<'departmentCommitment'>

export const commitmentId = (department: string): string => derivedId(kinds.departmentCommitment, { department }) ?? ''

/** The state of a commitment in words: none, what it lacks, or that it has all four parts. */
export function commitmentState(c: Commitment | undefined): {
  readonly how: 'held' | 'part' | 'missing'
  readonly words: string
} {
  const lacks = commitmentLacks(c)
  if (lacks.length === 4) return { how: 'missing', words: 'None yet' }
  if (lacks.length > 0) return { how: 'part', words: `Missing ${lacks.map((l) => short[l] ?? l).join(', ')}` }
  return { how: 'held', words: 'All four parts' }
}

const short: Readonly<Record<string, string>> = {
  'what equity means in its own work': 'its meaning',
  'its first move': 'the first move',
  'its measure': 'the measure',
}

/** The sheet that the lead signs: "Signed March 4, 2026", or that it is not. */
export const sheetWords = (c: Commitment | undefined): string =>
  c?.signedOn ? `Signed ${roughInWords(c.signedOn)}` : c?.signedBy ? 'Signed, no date' : 'Not signed'
