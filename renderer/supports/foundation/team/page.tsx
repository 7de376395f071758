import { titleOf } from '../../../../shared/domain/describe.ts'
import { add } from '../../../records/edits.ts'
import { RecordTable } from '../../../records/RecordTable.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAll, usePlanView } from '../../../state/index.ts'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import { AddMember } from './AddMember.tsx'

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)

function Team({ step }: StepBody) {
  const plan = usePlanView()
  const people = useAll('person')
  const name = (id: string | undefined) => plan.get('person', id)?.role ?? 'No longer in the plan'
  const members = plan
    .all('planningTeamMember')
    .map((m) => ({ ...m, name: name(m.person) }))
    .sort(byName)
  const everyone = people.map((p) => ({ ...p, name: titleOf('person', p) })).sort(byName)
  const addPerson = () => add('person', { role: '' })
  return (
    <Sections>
      <Section title="Planning team" lead={members.length === 0 ? step.empty.sentence : undefined}>
        <RecordTable
          kind="planningTeamMember"
          caption="Planning team"
          hideCaption
          records={members}
          rowHead={{ label: 'Person or role', of: (m) => m.name }}
          fields={['part']}
        />
        <AddMember example={step.do[0]?.example.text ?? ''} />
      </Section>
      <Section
        title="People in the plan"
        lead="Every role that owns a goal, a policy or an action is here once, under one title. Role titles are enough; names are not needed."
      >
        <RecordTable
          kind="person"
          caption="People in the plan"
          hideCaption
          records={everyone}
          fields={['role', 'unit']}
          onAdd={addPerson}
          addLabel="Add a person"
        />
      </Section>
    </Sections>
  )
}

export const page = stepPage({ id: 'foundation-team', shows: ['planningTeamMember', 'person'], body: Team })
