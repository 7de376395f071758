import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { bySort } from '../../../../shared/figures/goal-sentence.ts'
import { Banner, Button } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import styles from '../../../records/records.module.css'
import { go, usePlanView } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useStep.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'

const pictureOf = (group: string): string => derivedId(kinds.instruction, { group }) ?? ''
const toGroups = () => go('foundation-groups')

/** One picture a focus group. A picture whose group is no focus group any more stays, and says so. */
export function Instruction({ step }: StepBody) {
  const plan = usePlanView()
  const own = useOwnWords()
  const groups = bySort(plan.all('studentGroup'))
  const drawn = new Set(plan.all('instruction').map((i) => i.group))
  const shown = groups.filter((g) => g.focus || drawn.has(g.id))
  if (shown.length === 0)
    return (
      <StepEmpty
        step={{ ...step, empty: { ...step.empty, button: own('Mark {{focusGroups}} first') } }}
        onBegin={toGroups}
      />
    )
  return (
    <div className={styles.cards}>
      {shown.map((group) => (
        <Picture key={group.id} group={group} />
      ))}
      <p className="mid">
        {own('Each of the {{focusGroups}} has its picture here.')}{' '}
        <Button look="link" small onPress={toGroups}>
          {own('Change the {{focusGroups}}')}
        </Button>
      </p>
    </div>
  )
}

function Picture({ group }: { group: RecordOf<'studentGroup'> }) {
  const id = pictureOf(group.id)
  const own = useOwnWords()
  const name = group.name || 'Group without a name'
  return (
    <article className={styles.card} data-record={`instruction/${id}`} aria-label={name}>
      <div className={styles.cardHead}>
        <h2>{name}</h2>
      </div>
      {group.focus ? null : (
        <Banner>{own('This is no longer one of the {{focusGroups}}. What was written about it is kept.')}</Banner>
      )}
      <FieldGrid
        kind="instruction"
        id={id}
        also={{ group: group.id }}
        fields={[
          { field: 'visitorSees', wide: true },
          { field: 'changesForChild', wide: true },
          { field: 'stops', wide: true },
          'classesVisited',
        ]}
      />
    </article>
  )
}
