import { bySort } from '../../../../shared/domain/by-sort.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { Button, StatusMark } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { go, usePlanView } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepBefore } from '../../parts/StepEmpty.tsx'

type Props = LineProps<'instruction'>

const pictureOf = (group: string): string => derivedId(kinds.instruction, { group }) ?? ''
const toGroups = () => go('foundation-groups')
const fields = ['visitorSees', 'changesForChild', 'stops'] as const

function Cells({ record }: Props) {
  const own = useOwnWords()
  return usePlanView().get('studentGroup', record.group)?.focus ? null : (
    <StatusMark status="notNow" words={own('No longer one of the {{focusGroups}}: what was written is kept')} />
  )
}

const pictureLines = declare<'instruction'>({
  kind: 'instruction',
  title: ({ group }, plan) => plan.get('studentGroup', group)?.name || 'Group without a name',
  fields: [...fields.map((field) => ({ field, wide: true })), 'classesVisited'],
  also: ({ group }) => ({ group }),
  menu: false,
  Cells,
  Below: ({ record }) => (
    <Facts
      kind="instruction"
      record={record}
      fields={[...fields, 'classesVisited']}
      empty="Nobody has described it yet."
    />
  ),
})

/** One picture a focus group. A picture whose group is no focus group any more stays, and says so. */
export function Instruction({ step }: StepBody) {
  const plan = usePlanView()
  const own = useOwnWords()
  const list = useRecordList(pictureLines, { addKey: false })
  const groups = bySort(plan.all('studentGroup'))
  const drawn = new Set(plan.all('instruction').map((i) => i.group))
  const shown = groups.filter((g) => g.focus || drawn.has(g.id))
  if (shown.length === 0)
    return <StepBefore step={step} to="foundation-groups" button={own('Mark {{focusGroups}} first')} />
  return (
    <>
      <RecordLines
        declared={pictureLines}
        list={list}
        records={shown.map(({ id: group }) => {
          const id = pictureOf(group)
          return plan.get('instruction', id) ?? { id, group }
        })}
      />
      <p className="mid">
        {own('Each of the {{focusGroups}} has its picture here.')}{' '}
        <Button look="link" small onPress={toGroups}>
          {own('Change the {{focusGroups}}')}
        </Button>
      </p>
    </>
  )
}
