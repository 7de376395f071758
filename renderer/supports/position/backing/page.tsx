import { titleOf } from '../../../../shared/domain/describe.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { add, nextSort } from '../../../records/edits.ts'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { RecordTable } from '../../../records/RecordTable.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAddFirst } from '../../../records/useAddFirst.ts'
import { useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'

const addPromise = () => add('backing', { promised: '' })

function Backing({ step }: StepBody) {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const promises = useAll('backing')
  const steps = useAll('pushbackStep').toSorted((a, b) => (a.sort ?? 0) - (b.sort ?? 0))
  const [first, begin] = useAddFirst(addPromise)
  if (shared) return <HiddenHere what="Backing" />
  if (promises.length === 0 && steps.length === 0) return <StepEmpty step={step} onBegin={begin} />
  const who = (id: string | undefined) => {
    const person = plan.get('person', id)
    return person ? titleOf('person', person) : 'Somebody not named yet'
  }
  const inPublic = promises.filter((p) => p.saidInPublic).length
  return (
    <Sections>
      <Section
        title="Who stands behind the officer"
        lead={
          promises.length === 0
            ? step.empty.sentence
            : `${inPublic} of ${promises.length} promises were said in public. ${step.do[0]?.hint ?? ''}`
        }
      >
        <RecordCards
          kind="backing"
          records={promises}
          fields={['who', 'date', { field: 'promised', wide: true }, 'place', 'saidInPublic']}
          heading={(p) => `${who(p.who)}: ${p.saidInPublic ? 'in public' : 'not yet in public'}`}
          onAdd={addPromise}
          first={first}
          addLabel="Add a promise"
        />
      </Section>
      <Section title="When pushback comes" lead={step.do[1]?.hint}>
        <RecordTable
          kind="pushbackStep"
          caption="Steps when pushback comes, in order"
          hideCaption
          records={steps}
          fields={['within', 'what', 'who']}
          sorted
          onAdd={() => add('pushbackStep', { sort: nextSort(steps) })}
          addLabel="Add a step"
        />
      </Section>
    </Sections>
  )
}

export const page = stepPage({ id: 'position-backing', shows: ['backing', 'pushbackStep'], body: Backing })
