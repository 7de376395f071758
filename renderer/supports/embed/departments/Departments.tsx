import { sameNamed } from '../../../../shared/domain/departments.ts'
import { set } from '../../../../shared/domain/state.ts'
import { list as guideList } from '../../../../shared/guide/lists/index.ts'
import { asName, countInWords, listed } from '../../../../shared/words/index.ts'
import { Buttons, Icon } from '../../../components/index.ts'
import { nextSort } from '../../../records/edits.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { filledColumns } from '../../../records/list/filled.ts'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { useStartingList } from '../../../records/useStartingList.tsx'
import { edit, newId, planNow, useAll, usePlanView } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import type { StepBody } from '../../parts/body.ts'
import { StartingEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../embed.module.css'
import { type Department, useDepartments } from '../names.ts'

const offered = guideList('departments')
const OFFICE = 'equity-office'

/** Every department with its lead. The usual ones are offered; two with one name are told apart. */
export function Departments({ step }: StepBody) {
  const { list } = useDepartments()
  const words = useOwnWords()
  const starting = useStartingList()
  const rows = useRecordList(departments)
  const held = new Set(list.map((d) => asName(d.name)))
  const take = (ids: readonly string[]) => {
    const from = nextSort(planNow().all('department'))
    const items = offered.items.filter((i) => ids.includes(i.id) && !held.has(asName(words(i.name))))
    void edit(
      items.map((i, at) =>
        set('department', newId(), {
          name: words(i.name),
          sort: from + at,
          ...(i.id === OFFICE && { isEquityOffice: true }),
        }),
      ),
    )
  }
  if (list.length === 0 && rows.fresh === null && !starting.offering)
    return <StartingEmpty step={step} starting={starting} onAdd={() => rows.add()} />
  return (
    <>
      {starting.offering ? (
        <OfferedList
          label="Starting list of departments"
          lead="Choose the ones your district has. You can rename or remove them afterward; don’t leave one out because it seems far from teaching."
          words={['department', 'departments']}
          parts={[
            {
              name: offered.title,
              options: offered.items.map((i) => ({
                id: i.id,
                label: words(i.name),
                held: held.has(asName(words(i.name))),
              })),
            },
          ]}
          onTake={take}
          onClose={starting.close}
        />
      ) : null}
      <RecordTable
        declared={departments}
        list={rows}
        records={list}
        columns={filledColumns(['name', 'lead', 'isEquityOffice', 'everyDays'], list, rows, ['lead'])}
        caption="Departments"
        hideCaption
      />
      <Buttons>
        <AddRecord declared={departments} list={rows} />
        {starting.button}
      </Buttons>
      <Desks list={list} />
    </>
  )
}

/** Under a department that shares its name with another: what to do about it. */
function Twin({ record: d }: LineProps<'department'>) {
  if (!sameNamed(useAll('department')).has(d.id)) return null
  return (
    <span className={styles.twin}>
      <Icon name="f-note" size={15} />
      Another department has this name. You can tell them apart only by who leads them; a different name is clearer.
    </span>
  )
}

const departments = declare<'department'>({
  kind: 'department',
  fields: ['name', 'lead', 'isEquityOffice', 'everyDays'],
  Below: Twin,
  sorted: true,
  begins: () => ({ sort: nextSort(planNow().all('department')) }),
})

/** How much one desk carries: people who lead several departments. */
function Desks({ list }: { list: readonly Department[] }) {
  const plan = usePlanView()
  const desks = [...Map.groupBy(list, (d) => d.lead)].flatMap(([lead, of]) => {
    const role = plan.get('person', lead)?.role?.trim()
    return role && of.length > 1 ? [`${role} leads ${countInWords(of.length)}`] : []
  })
  if (desks.length === 0) return null
  return <p className={`mid ${styles.after}`}>{listed(desks)} departments.</p>
}
