import { useState } from 'react'
import { list as guideList } from '../../../../shared/guide/guide.ts'
import { asName } from '../../../../shared/words/index.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { add, set } from '../../../records/edits.ts'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { edit, newId, useAll, useSharedScreen } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useStep.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import styles from '../resource.module.css'

const offered = guideList('skills')
const levels = offered.levels.map((l) => ({ value: l.level, label: `${l.level} ${l.name}` }))
const addOwn = () => add('skill', { name: '', origin: 'district' })

/** What the work asks people to be able to do: today, wanted, and how it will be grown. */
function Skills({ step }: StepBody) {
  const skills = useAll('skill')
  const shared = useSharedScreen()
  const words = useOwnWords()
  const [offering, setOffering] = useState(false)
  const [first, setFirst] = useState<string | null>(null)
  if (shared) return <HiddenHere what="What is kept about skills" />
  const offer = () => {
    setOffering(true)
    focusField('[data-field="starting-list"]')
  }
  const close = () => {
    setOffering(false)
    focusField('[data-add="starting-list"]')
  }
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
        note: has(i.name) ? 'In the plan already' : words(i.means),
        disabled: has(i.name),
      }))
  const list = offering ? (
    <OfferedList
      label="Starting list of skills"
      lead={offered.note}
      words={['skill', 'skills']}
      parts={[
        { name: 'Named in the article', options: options('article') },
        { name: 'Added by districts', options: options('district') },
      ]}
      onTake={take}
      onClose={close}
    />
  ) : null
  if (skills.length === 0 && !offering)
    return (
      <div data-add="starting-list">
        <StepEmpty
          step={step}
          onBegin={offer}
          also={
            <Button look="link" onPress={() => setFirst(addOwn())}>
              Add one by hand
            </Button>
          }
        />
      </div>
    )
  return (
    <>
      {list}
      <p className={styles.lead}>
        {offered.levels.map((l) => `${l.level} ${l.name}: ${l.means}`).join(' ')} Levels describe the work and are no
        review of a person.
      </p>
      <RecordCards
        kind="skill"
        records={skills}
        heading={(s) => s.name || 'Skill without a name'}
        fields={[
          'name',
          'who',
          { field: 'levelToday', options: levels },
          { field: 'levelWanted', options: levels },
          { field: 'how', wide: true },
          'due',
        ]}
        first={first}
        onAdd={addOwn}
        addLabel="Add a skill of our own"
      />
      <div className={styles.after} data-add="starting-list">
        <Buttons>
          <Button onPress={offering ? close : offer} aria-expanded={offering}>
            {offering ? 'Close the starting list' : 'Choose from the starting list'}
          </Button>
        </Buttons>
      </div>
    </>
  )
}

export const page = stepPage({ id: 'resource-skills', shows: ['skill'], body: Skills })
