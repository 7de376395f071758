import { compareTexts } from '../../../../shared/words/index.ts'
import { declare } from '../../../records/list/declared.ts'
import { filledColumns } from '../../../records/list/filled.ts'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAll, usePlanView } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { AddMember } from './AddMember.tsx'
import { Committees } from './Committees.tsx'

const members = declare<'planningTeamMember'>({
  kind: 'planningTeamMember',
  fields: ['part', 'state', 'since', 'until'],
})
const people = declare<'person'>({ kind: 'person', fields: ['role', 'unit', 'contact'] })

export function Team({ step }: StepBody) {
  const plan = usePlanView()
  const name = (m: { readonly person?: string }) => plan.get('person', m.person)?.role ?? 'No longer in the plan'
  const onTeam = plan.all('planningTeamMember').toSorted((a, b) => compareTexts(name(a), name(b)))
  const everyone = useAll('person').toSorted((a, b) => compareTexts(a.role ?? '', b.role ?? ''))
  const team = useRecordList(members, { addKey: false })
  const all = useRecordList(people)
  return (
    <Sections>
      <Section title="Planning team" lead={onTeam.length === 0 ? step.empty.sentence : undefined}>
        <RecordTable
          declared={members}
          list={team}
          records={onTeam}
          head={{ label: 'Person or role', of: name }}
          columns={['part']}
          caption="Planning team"
          hideCaption
        />
        <AddMember example={step.do[0]?.example.text ?? ''} />
      </Section>
      <Committees />
      <Section
        title="People in the plan"
        lead="Every role that owns a goal, a policy or an action is listed here once, under one title. Role titles are enough; you don’t need names. How to reach someone prints in cabinet documents only."
      >
        <RecordTable
          declared={people}
          list={all}
          records={everyone}
          columns={filledColumns(['role', 'unit', 'contact'], everyone, all)}
          caption="People in the plan"
          hideCaption
        />
        <AddRecord declared={people} list={all} />
      </Section>
    </Sections>
  )
}
