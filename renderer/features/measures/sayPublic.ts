import { fieldSelector, focusFromWord, isInView } from '../../components/focusField.ts'
import { setFields } from '../../state/index.ts'

/**
 * Says that a measure's figures are public, where the box that means it can be read: the press checks it. Where it can't be,
 * the press leads to the box, since a figure of very few is printed by it.
 */
export function sayPublic(id: string, lead: () => void): void {
  const box = fieldSelector('measure', id, 'public')
  if (!isInView(`${box} label`)) {
    lead()
    return
  }
  void setFields('measure', id, { public: true })
  focusFromWord(box, box)
}
