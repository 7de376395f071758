import { dayInWords } from '../../../../shared/days/index.ts'
import { bySort } from '../../../../shared/domain/by-sort.ts'
import { titleOf } from '../../../../shared/domain/describe.ts'
import { StatusMark } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { nextSort } from '../../../records/edits.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { planNow, useAll, useSharedScreen } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'

type Props = LineProps<'backing'>

const Cells = ({ record: p }: Props) => (
  <StatusMark
    status={p.saidInPublic ? 'done' : 'notBegun'}
    words={p.saidInPublic ? 'Said in public' : 'Not yet in public'}
  />
)

const Below = ({ record: p }: Props) => (
  <>
    <p>{p.promised?.trim() || <i>The promise is not entered yet.</i>}</p>
    <p className="small quiet">{[p.place?.trim(), p.date && dayInWords(p.date)].filter(Boolean).join(', ')}</p>
  </>
)

const promiseLines = declare<'backing'>({
  kind: 'backing',
  title: (p, plan) => {
    const person = plan.get('person', p.who)
    return person ? titleOf('person', person) : 'No name yet'
  },
  fields: ['who', 'date', 'promised', 'place', 'saidInPublic'],
  Cells,
  Below,
})

const pushbackSteps = declare<'pushbackStep'>({
  kind: 'pushbackStep',
  fields: ['within', 'what', 'who'],
  sorted: true,
  begins: () => ({ sort: nextSort(planNow().all('pushbackStep')) }),
})

/** Who supports the officer, in public or not yet, and what happens in which order when pushback comes. */
export function Backing({ step }: StepBody) {
  const shared = useSharedScreen()
  const promises = useAll('backing')
  const steps = bySort(useAll('pushbackStep'))
  const list = useRecordList(promiseLines, { addLabel: 'Add a promise' })
  const order = useRecordList(pushbackSteps, { addKey: false })
  if (shared) return <HiddenHere what="Backing" />
  if (promises.length + steps.length === 0 && list.fresh === null)
    return (
      <div data-add="backing">
        <StepEmpty step={step} onBegin={() => list.add()} />
      </div>
    )
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
        <RecordLines declared={promiseLines} list={list} records={promises} />
        <AddRecord declared={promiseLines} list={list} label="Add a promise" />
      </Section>
      <Section title="When pushback comes" lead={step.do[1]?.hint}>
        <RecordTable
          declared={pushbackSteps}
          list={order}
          records={steps}
          columns={['within', 'what', 'who']}
          caption="Steps when pushback comes, in order"
          hideCaption
        />
        <AddRecord declared={pushbackSteps} list={order} label="Add a step" small />
      </Section>
    </Sections>
  )
}
