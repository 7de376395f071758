import { useState } from 'react'
import { list } from '../../../../shared/guide/guide.ts'
import { Button, Buttons, CheckList } from '../../../components/index.ts'
import { set } from '../../../records/edits.ts'
import { edit, newId, useAll } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useStep.ts'
import styles from './policies.module.css'

const offered = list('policy-codes')
const bare = (title: string) => title.replace(/ \(your own number\)$/, '')

/** The usual policies by letter or without a number, offered and never forced. Each comes in without a stage: that is the district's to say. */
export function StartingList({ onClose }: { onClose: () => void }) {
  const held = useAll('policy')
  const words = useOwnWords()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const title = (item: (typeof offered.items)[number]) => bare(words(item.title))
  const has = (item: (typeof offered.items)[number]) =>
    held.some((p) =>
      item.code === null
        ? p.title?.trim().toLowerCase() === title(item).toLowerCase()
        : p.code?.trim().toUpperCase() === item.code,
    )
  const take = () => {
    const items = offered.items.filter((i) => chosen.includes(i.id) && !has(i))
    void edit(
      items.map((i) =>
        set('policy', newId(), { ...(i.code !== null && { code: i.code }), title: title(i), type: 'policy' }),
      ),
    )
    onClose()
  }
  return (
    <section className={styles.starting} aria-label="Starting list of policies" data-field="policy-list">
      <p className="mid">
        Letters follow the NEPN system of 2012. If your district files by number, take the second list and enter your
        own. Each comes in without a stage; say afterwards where it stands.
      </p>
      {offered.styles.map((style) => {
        const items = offered.items.filter((i) => i.style === style.id)
        const own = new Set(items.map((i) => i.id))
        return (
          <CheckList
            key={style.id}
            label={style.name}
            options={items.map((i) => ({
              id: i.id,
              label: [i.code, title(i)].filter(Boolean).join(' '),
              note: has(i) ? 'In the plan already' : words(i.why),
              disabled: has(i),
            }))}
            value={chosen.filter((id) => own.has(id))}
            onChange={(ids) => setChosen([...chosen.filter((id) => !own.has(id)), ...ids])}
          />
        )
      })}
      <Buttons>
        <Button look="primary" isDisabled={chosen.length === 0} onPress={take}>
          {chosen.length === 1 ? 'Add 1 policy' : `Add ${chosen.length || ''} policies`.replace('  ', ' ')}
        </Button>
        <Button onPress={onClose}>Close the list</Button>
      </Buttons>
    </section>
  )
}
