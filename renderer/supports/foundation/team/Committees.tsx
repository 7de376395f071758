import { roughInWords } from '../../../../shared/days/index.ts'
import { bySort } from '../../../../shared/domain/by-sort.ts'
import { counted } from '../../../../shared/words/index.ts'
import { nextSort } from '../../../records/edits.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { RecordLinks } from '../../../records/RecordLinks.tsx'
import { Section } from '../../../records/Section.tsx'
import { useAll } from '../../../state/index.ts'

type Props = LineProps<'committee'>

const committeeLines = declare<'committee'>({
  kind: 'committee',
  fields: ['name', 'task', 'members', 'seats', 'meets', 'reportsTo', 'since', 'until', 'about'],
  Cells: ({ record: c }: Props) => (
    <>
      <span>{c.seats === undefined ? '' : counted(c.seats, 'member', 'members')}</span>
      <span>{c.meets}</span>
      <span>{c.until ? `Until ${roughInWords(c.until)}` : c.since ? `Since ${roughInWords(c.since)}` : ''}</span>
    </>
  ),
  Below: ({ record: c }: Props) => <RecordLinks of={c.about ?? []} lead="Looks after" named />,
  sorted: true,
})

/** Councils, committees and monitors beside the planning team, and what each is for. */
export function Committees() {
  const all = bySort(useAll('committee'))
  const list = useRecordList(committeeLines, { addKey: false })
  return (
    <Section
      title="Councils and committees"
      lead="Whoever advises, carries out or watches the work as a group. The full plan prints them for everyone, so name roles, not people."
    >
      <RecordLines declared={committeeLines} list={list} records={all} />
      <AddRecord declared={committeeLines} list={list} also={{ sort: nextSort(all) }} small />
    </Section>
  )
}
