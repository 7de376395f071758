import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { set } from '../../../../shared/domain/state.ts'
import { sameName } from '../../../../shared/words/index.ts'
import { AddByName } from '../../../records/AddByName.tsx'
import { edit, newId, planNow, useAll } from '../../../state/index.ts'

/** Adds a member by role. A role that the plan does not know yet is added to its people with the same command. */
export function AddMember({ example }: { example: string }) {
  const people = useAll('person')
  const members = useAll('planningTeamMember')
  const on = new Set(members.map((m) => m.person))
  const add = (role = '', part = '') => {
    if (role === '') return 'Enter who it is: a role such as Chief Financial Officer.'
    const known = planNow()
      .all('person')
      .find((p) => sameName(p.role, role))
    if (known && on.has(known.id)) return `${known.role} is already on the team. Change the part in the table.`
    const person = known?.id ?? newId()
    const id = derivedId(kinds.planningTeamMember, { person }) ?? ''
    void edit([
      ...(known ? [] : [set('person', person, { role })]),
      set('planningTeamMember', id, { person, ...(part !== '' && { part }) }),
    ])
    return null
  }
  return (
    <AddByName
      kind="planningTeamMember"
      label="Add a team member"
      button="Add to the team"
      primary={members.length === 0}
      fields={[
        {
          label: 'Person or role',
          suggestions: people.filter((p) => !on.has(p.id)).flatMap((p) => p.role ?? []),
        },
        { label: 'Part in planning' },
      ]}
      onAdd={add}
    >
      {members.length === 0 ? <p className="mid small">Example: {example}</p> : null}
    </AddByName>
  )
}
