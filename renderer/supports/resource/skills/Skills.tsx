import { set } from '../../../../shared/domain/state.ts'
import { list as guideList } from '../../../../shared/guide/lists/index.ts'
import { asName } from '../../../../shared/words/index.ts'
import { Buttons } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { declare } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { useStartingList } from '../../../records/useStartingList.tsx'
import { edit, newId, useAll, useSharedScreen } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import type { StepBody } from '../../parts/body.ts'
import { StartingEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../resource.module.css'

const offered = guideList('skills')
const levels = offered.levels.map((l) => ({ value: l.level, label: `${l.level} ${l.name}` }))
const levelName = (level: unknown) => levels.find((l) => l.value === level)?.label

const skillLines = declare<'skill'>({
  kind: 'skill',
  fields: [
    'name',
    'who',
    { field: 'levelToday', options: levels },
    { field: 'levelWanted', options: levels },
    'how',
    'due',
  ],
  Cells: ({ record: s }) => (
    <span>
      {levelName(s.levelToday) ?? <i>Today not entered</i>} → {levelName(s.levelWanted) ?? <i>wanted not entered</i>}
    </span>
  ),
  Below: ({ record }) => <Facts kind="skill" record={record} fields={['who', 'due', 'how']} bare={['who']} />,
  begins: () => ({ origin: 'district' }),
})

/** What the work asks people to be able to do: today, wanted, and how it will be grown. */
export function Skills({ step }: StepBody) {
  const skills = useAll('skill')
  const shared = useSharedScreen()
  const words = useOwnWords()
  const starting = useStartingList()
  const rows = useRecordList(skillLines, { addLabel: 'Add a skill of our own' })
  if (shared) return <HiddenHere what="What the plan says about these skills" />
  const held = new Set(skills.map((s) => asName(s.name)))
  const has = (name: string) => held.has(asName(words(name)))
  const take = (ids: readonly string[]) =>
    void edit(
      offered.items
        .filter((i) => ids.includes(i.id) && !has(i.name))
        .map((i) => set('skill', newId(), { name: words(i.name), origin: 'start' })),
    )
  const options = (from: string) =>
    offered.items
      .filter((i) => i.from === from)
      .map((i) => ({
        id: i.id,
        label: words(i.name),
        note: words(i.means),
        held: has(i.name),
      }))
  const list = starting.offering ? (
    <OfferedList
      label="Starting list of skills"
      lead={offered.note}
      words={['skill', 'skills']}
      parts={[
        { name: 'Named in the article', options: options('article') },
        { name: 'Added by districts', options: options('district') },
      ]}
      onTake={take}
      onClose={starting.close}
    />
  ) : null
  if (skills.length === 0 && rows.fresh === null && !starting.offering)
    return <StartingEmpty step={step} starting={starting} onAdd={() => rows.add()} />
  return (
    <>
      {list}
      <p className={styles.lead}>
        {offered.levels.map((l) => `${l.level} ${l.name}: ${l.means}`).join(' ')} Levels describe the work. They are not
        a review of a person.
      </p>
      <RecordLines declared={skillLines} list={rows} records={skills} />
      <div className={styles.after}>
        <Buttons>
          <AddRecord declared={skillLines} list={rows} label="Add a skill of our own" />
          {starting.button}
        </Buttons>
      </div>
    </>
  )
}
