import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { capital } from '../../../../shared/words/index.ts'

export type Part = NonNullable<RecordOf<'coverage'>['part']>

/** A cell that nobody has filled differs from one answered "None". */
export type Said = Part | 'empty'

export const partWords: Readonly<Record<Said, string>> = {
  leads: 'Leads',
  contributes: 'Contributes',
  informed: 'Informed',
  none: 'None',
  empty: 'Empty',
}

export const letters: Readonly<Record<string, Part>> = { l: 'leads', c: 'contributes', i: 'informed', n: 'none' }

export const coverageId = (department: string, goal: string): string =>
  derivedId(kinds.coverage, { department, goal }) ?? ''

/** A department's row in words: "Leads 2, contributes 3"; undefined if it has no part in any. */
export function rowWords(parts: readonly Said[]): string | undefined {
  const said = (['leads', 'contributes', 'informed'] as const).flatMap((part) => {
    const count = parts.filter((p) => p === part).length
    return count > 0 ? [`${part} ${count}`] : []
  })
  return said.length === 0 ? undefined : capital(said.join(', '))
}
