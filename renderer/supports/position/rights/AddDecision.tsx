import { set } from '../../../../shared/domain/state.ts'
import type { Right } from '../../../../shared/rules/rights.ts'
import { sameName } from '../../../../shared/words/index.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button } from '../../../components/index.ts'
import { AddByName, nameSelector } from '../../../records/AddByName.tsx'
import { edit } from '../../../state/index.ts'
import { addOffered, rightId, shortNameOf } from './rights.ts'

/** A decision of the district's own, or what is left of the starting list. */
export function AddDecision({ rights }: { rights: readonly Right[] }) {
  const rest = addOffered(rights)
  const add = (name = '') => {
    const decision = shortNameOf(name)
    if (decision === '') return 'Enter which decision, such as bell times or field trips.'
    const id = rightId(decision)
    const twin = rights.find((r) => r.id === id || sameName(r.name, name))
    if (twin) return `“${twin.name}” is already in the table.`
    void edit([set('decisionRight', id, { decision, name, origin: 'district' })])
    return null
  }
  return (
    <AddByName kind="decisionRight" label="Add a decision" fields={[{ label: 'A decision of your own' }]} onAdd={add}>
      {rest.length > 0 ? (
        <Button
          onPress={() => {
            void edit(rest)
            // The button goes away with what it offered.
            focusField(nameSelector('decisionRight'))
          }}
        >
          Add {rest.length} more from the starting list
        </Button>
      ) : null}
    </AddByName>
  )
}
