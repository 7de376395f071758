import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { FlagField, TextField } from '../../../components/index.ts'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import styles from '../../../records/records.module.css'
import { useAll } from '../../../state/index.ts'
import { GroupTable } from './GroupTable.tsx'
import own from './groups.module.css'

interface Props {
  readonly dimension: RecordOf<'dimension'>
  readonly groups: readonly RecordOf<'studentGroup'>[]
  readonly all: readonly RecordOf<'studentGroup'>[]
  readonly fresh: boolean
}

/** One dimension with its groups; what "adds up" means is said beside it. */
export function OneDimension({ dimension, groups, all, fresh }: Props) {
  const { id } = dimension
  const dimensions = useAll('dimension')
  const name = dimension.name || 'Dimension without a name'
  const of = { kind: 'dimension', id } as const
  return (
    <section className={styles.section} data-record={`dimension/${id}`} aria-label={name}>
      <h2>{name}</h2>
      <div className={own.head}>
        <TextField {...of} field="name" hideLabel={Boolean(dimension.name)} autoFocus={fresh} />
        <RecordMenu
          kind="dimension"
          id={id}
          name={name}
          list={dimensions}
          sorted={false}
          addSelector='[data-add="starting-list"]'
        />
      </div>
      <div className={own.adds}>
        <FlagField {...of} field="addsUp" />
        <p className="small quiet">
          {dimension.addsUp
            ? 'Each child is counted in exactly one of these groups. So where one figure is withheld, a second one is withheld too: the first could be worked out from the rest.'
            : 'A child may be in several of these groups, or in none. Where counts add up all the same, figures are withheld as if this were set.'}
        </p>
      </div>
      <GroupTable groups={groups} all={all} dimension={id} caption={`Groups of ${name}`} />
    </section>
  )
}
