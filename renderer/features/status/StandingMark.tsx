import { standingWords } from '../../../shared/briefing/status-words.ts'
import type { Standing } from '../../../shared/rules/status.ts'
import { StatusMark } from '../../components/index.ts'
import { useStatusNames } from './names.ts'

interface Props {
  readonly standing: Standing
  readonly none?: string
  /** Without its day, where that is beside it. */
  readonly dated?: boolean
}

/**
 * How a goal is doing: shape, word and day, as documents print it. A status that does not count has the empty shape.
 * Without a status: `none`, or nothing. Criteria: never color alone (1.4.1).
 */
export function StandingMark({ standing, none, dated = true }: Props) {
  const words = standingWords(standing, dated, useStatusNames())
  if (standing.word === undefined || words === undefined)
    return none === undefined ? null : <StatusMark status="noData" words={none} />
  return <StatusMark status={standing.counts ? standing.word : 'noData'} words={words} />
}
