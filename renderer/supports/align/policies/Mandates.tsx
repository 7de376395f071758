import { bySort } from '../../../../shared/domain/by-sort.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { nextSort } from '../../../records/edits.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { RecordLinks } from '../../../records/RecordLinks.tsx'
import { Section } from '../../../records/Section.tsx'
import { useAll } from '../../../state/index.ts'

type Props = LineProps<'mandate'>

const { shape } = kinds.mandate.fields.type
const typeWords = (m: RecordOf<'mandate'>) =>
  shape.t === 'choice' ? shape.options.find((o) => o.value === m.type)?.label : undefined

/** Two lists on one page could hold an order: a person who begins in the wrong one is told. */
const OrdersAbove = () => (
  <p className="small quiet">
    Is it a court order or consent decree? Add it as a policy of the kind “Court order” instead: there it has its dates,
    and goals can rest on it.
  </p>
)

const mandateLines = declare<'mandate'>({
  kind: 'mandate',
  fields: [{ field: 'name', wide: true, Lead: OrdersAbove }, 'type', 'reference', 'answers', 'note'],
  Cells: ({ record: m }: Props) => (
    <>
      <span>{typeWords(m) ?? <i>No kind yet</i>}</span>
      <span>{m.reference}</span>
    </>
  ),
  Below: ({ record: m }: Props) => <RecordLinks of={m.answers ?? []} lead="Answered by" named />,
  sorted: true,
})

/** Laws, grants, standards and other plans that ask for the same work, and what in this plan answers to each. */
export function Mandates() {
  const all = bySort(useAll('mandate'))
  const list = useRecordList(mandateLines, { addKey: false })
  return (
    <Section
      title="Other mandates"
      lead="Laws, grants and other plans that ask for the same work. The full plan prints them with what answers to each. A court order or consent decree is not entered here but above, as a policy of the kind “Court order”."
    >
      <RecordLines declared={mandateLines} list={list} records={all} />
      <AddRecord declared={mandateLines} list={list} also={{ sort: nextSort(all) }} small />
    </Section>
  )
}
