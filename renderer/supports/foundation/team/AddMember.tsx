import { useState } from 'react'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { focusNow } from '../../../components/focusField.ts'
import { Button, PlainField } from '../../../components/index.ts'
import { set } from '../../../records/edits.ts'
import { edit, newId, planNow, useAll } from '../../../state/index.ts'
import styles from './team.module.css'

/**
 * Adds a member by role. A role that the plan does not know yet is added to its people with the same command.
 * Criteria: a group of labelled fields with its button (1.3.1); the error says what to do (3.3.3).
 */
export function AddMember({ example }: { example: string }) {
  const people = useAll('person')
  const members = useAll('planningTeamMember')
  const [role, setRole] = useState('')
  const [part, setPart] = useState('')
  const [error, setError] = useState<string | null>(null)
  const on = new Set(members.map((m) => m.person))
  const free = people.filter((p) => !on.has(p.id)).flatMap((p) => p.role ?? [])

  const add = () => {
    const wanted = role.trim()
    if (wanted === '') return fail('Enter who it is: a role such as Chief Financial Officer.')
    const known = planNow()
      .all('person')
      .find((p) => p.role?.trim().toLowerCase() === wanted.toLowerCase())
    if (known && on.has(known.id)) return fail(`${known.role} is already on the team. Change the part in the table.`)
    const person = known?.id ?? newId()
    const id = derivedId(kinds.planningTeamMember, { person }) ?? ''
    void edit([
      ...(known ? [] : [set('person', person, { role: wanted })]),
      set('planningTeamMember', id, { person, ...(part.trim() && { part: part.trim() }) }),
    ])
    setRole('')
    setPart('')
    setError(null)
    focusNow('[data-field="new-member"]')
  }
  const fail = (says: string) => {
    setError(says)
    focusNow('[data-field="new-member"]')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div className={styles.adder} role="group" aria-label="Add a team member" data-add="planningTeamMember">
      <div data-field="new-member">
        <PlainField
          label="Person or role"
          value={role}
          onChange={setRole}
          error={error}
          suggestions={free}
          onEnter={add}
        />
      </div>
      <PlainField label="Part in planning" value={part} onChange={setPart} onEnter={add} />
      <Button look={members.length === 0 ? 'primary' : 'plain'} onPress={add}>
        Add to the team
      </Button>
      {members.length === 0 ? <p className="mid small">Example: {example}</p> : null}
    </div>
  )
}
