import { standingWords } from '../../../shared/briefing/status-words.ts'
import type { Standing } from '../../../shared/rules/status.ts'
import { type Status, StatusMark } from '../../components/index.ts'
import { useStatusNames } from './names.ts'

interface Props {
  readonly standing: Standing
  readonly none?: string
  /** Without its day, where that is beside it. */
  readonly dated?: boolean
}

/**
 * The shape of a goal's status. One that its figures contradict and one that is only old are two things: the first is
 * wrong, the second is not known any more.
 */
export const shapeOf = ({ counts, word, against }: Standing): Status =>
  counts && word !== undefined ? word : against === null ? 'noData' : 'against'

/**
 * How a goal is doing: shape, word and day, as documents print it. Without a status: `none`, or nothing. Criteria: never color alone (1.4.1).
 */
export function StandingMark({ standing, none, dated = true }: Props) {
  const words = standingWords(standing, dated, useStatusNames())
  if (standing.word === undefined || words === undefined)
    return none === undefined ? null : <StatusMark status="noData" words={none} />
  return <StatusMark status={shapeOf(standing)} words={words} />
}
