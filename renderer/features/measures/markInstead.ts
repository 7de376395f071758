import { guessMark } from '../../../shared/import/cells/marks.ts'
import { edit, planNow } from '../../state/index.ts'
import { nowhere, valueOps } from './many.ts'

/**
 * For a field of figures: “*” or “<10”, typed as the state's file prints it, is no figure. It says why there is none,
 * which is entered beside the figure.
 */
export const markInstead = (measure: string, group: string, year: string) => (text: string) => {
  const state = guessMark(text)
  if (state === null) return null
  const marked = { row: group, col: year, value: { state, mark: text.trim() }, text }
  return {
    label: state === 'withheld' ? 'Mark it as withheld at the source' : 'Mark it as not reported',
    take: () => void edit(valueOps(planNow(), measure, [marked], () => ({ group, year }), nowhere)),
  }
}
