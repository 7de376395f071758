import { standingWords } from '../../../shared/briefing/status-words.ts'
import type { Standing } from '../../../shared/rules/status.ts'
import { StatusMark } from '../../components/index.ts'
import { useStatusNames } from './names.ts'

/**
 * Where a goal stands: shape, word and day, as papers print it. One that does not count has the empty shape. Where
 * nothing was said: `none`, or nothing. Criteria: never colour alone (1.4.1).
 */
export function StandingMark({ standing, none }: { standing: Standing; none?: string }) {
  const words = standingWords(standing, true, useStatusNames())
  if (standing.word === undefined || words === undefined)
    return none === undefined ? null : <StatusMark status="noData" words={none} />
  return <StatusMark status={standing.counts ? standing.word : 'noData'} words={words} />
}
