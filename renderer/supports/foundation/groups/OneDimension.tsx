import { wholeTitle } from '../../../../shared/domain/describe.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { sameName } from '../../../../shared/words/index.ts'
import { Button } from '../../../components/index.ts'
import { declare } from '../../../records/list/declared.ts'
import { formKeys, RecordForm } from '../../../records/list/RecordForm.tsx'
import { addSelector, type RecordList } from '../../../records/list/useRecordList.ts'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import styles from '../../../records/records.module.css'
import { GroupTable } from './GroupTable.tsx'
import own from './groups.module.css'
import { offeredDimensions } from './starting.ts'

export const dimensionLines = declare<'dimension'>({ kind: 'dimension', fields: ['name', 'addsUp'] })

interface Props {
  readonly dimension: RecordOf<'dimension'>
  readonly dimensions: readonly RecordOf<'dimension'>[]
  readonly groups: readonly RecordOf<'studentGroup'>[]
  readonly all: readonly RecordOf<'studentGroup'>[]
  /** The list of groups, and the list of dimensions. */
  readonly list: RecordList
  readonly open: RecordList
}

/** One dimension with its groups; what "adds up" means is said beside it. */
export function OneDimension({ dimension, dimensions, groups, all, list, open }: Props) {
  const { id } = dimension
  const name = wholeTitle('dimension', dimension)
  const isOpen = open.openId === id
  // The starting list knows of a category whether a child can be in two of its groups; not all of them need be taken.
  const isApart = offeredDimensions.some((d) => d.addsUp && sameName(d.name, name))
  const close = () => open.close(id)
  return (
    <section
      className={styles.section}
      data-record={`dimension/${id}`}
      aria-label={name}
      onKeyDown={isOpen ? formKeys(close, undefined) : undefined}
    >
      <div className={own.head}>
        <h2>
          <Button
            look="link"
            aria-expanded={isOpen}
            className={own.name ?? ''}
            onPress={() => (isOpen ? close() : open.open(id))}
          >
            {name}
          </Button>
        </h2>
        <RecordMenu kind="dimension" id={id} name={name} list={dimensions} addSelector={addSelector('dimension')} />
      </div>
      {isOpen ? <RecordForm kind="dimension" id={id} name={name} fields={['name', 'addsUp']} onClose={close} /> : null}
      <p className="small quiet">
        {dimension.addsUp
          ? 'Each child is in exactly one of these groups. When a small group’s figure is withheld in print, a second one is withheld too, or anyone could subtract and find the first.'
          : `${isApart ? 'A child is in no more than one of these groups. If every child is in one, press the category’s name and mark that they add up to all students.' : 'A child may be in several of these groups, or in none.'} When a small group’s figure is withheld in print, and could be worked out from the others, a second one is withheld too.`}
      </p>
      <GroupTable list={list} groups={groups} all={all} dimension={id} caption={`Groups in ${name}`} />
    </section>
  )
}
