import { useState } from 'react'
import { actionsOn } from '../../../shared/domain/attached.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { focusField } from '../../components/focusField.ts'
import { Button } from '../../components/index.ts'
import { newId, usePlanView } from '../../state/index.ts'
import { nextSort, removeAll } from '../edits.ts'
import { FieldGrid } from '../FieldGrid.tsx'
import styles from './attached.module.css'
import { Part } from './Part.tsx'
import { When } from './When.tsx'

const fields = [{ field: 'title', wide: true }, 'owner', 'due', 'status'] as const

/** Who does what about a record, by when. */
export function ActionsOn({ about, begin }: { about: About; begin: boolean }) {
  const plan = usePlanView()
  const [open, setOpen] = useState<string | null>(null)
  // One that is being added stays below the others until the next, so that its fields stay where they are.
  const [fresh, setFresh] = useState<string | null>(begin ? newId : null)
  const list = actionsOn(plan, about)
  const form = (id: string) => (
    <FieldGrid kind="action" id={id} fields={fields} also={{ about, sort: nextSort(list) }} fresh />
  )
  return (
    <Part title="Actions" count={list.length}>
      {list.length === 0 && fresh === null ? <p className="quiet">Who does what about it, and by when.</p> : null}
      {list
        .filter((a) => a.id !== fresh)
        .map((a, i) => (
          <div key={a.id} className={styles.one} data-record={`action/${a.id}`}>
            <div className={styles.line}>
              <Button look="link" aria-expanded={open === a.id} onPress={() => setOpen(open === a.id ? null : a.id)}>
                {a.title?.trim() || 'Action without a title'}
              </Button>
              <When action={a} />
              <Button
                look="link"
                small
                onPress={() => {
                  focusField('[data-add="action-on"]')
                  void removeAll([{ kind: 'action', id: a.id }], `action “${a.title || 'without a title'}”`)
                }}
              >
                Remove<span className="vh"> action {i + 1}</span>
              </Button>
            </div>
            {open === a.id ? form(a.id) : null}
          </div>
        ))}
      {fresh ? (
        <div className={styles.one} key={fresh}>
          {form(fresh)}
        </div>
      ) : null}
      <div data-add="action-on">
        <Button small onPress={() => setFresh(newId())}>
          Add an action
        </Button>
      </div>
    </Part>
  )
}
