import { memo, useState } from 'react'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { About } from '../../../../shared/domain/schema.ts'
import { focusField, recordSelector } from '../../../components/focusField.ts'
import { Button, ChoiceField, DayField, Menu, RefField, TextField } from '../../../components/index.ts'
import { besideMenu, forGoodEntry } from '../../../records/forGood.ts'
import { useRowVerb } from '../../../records/rowKeys.ts'
import { usePlanView } from '../../../state/index.ts'
import { actionsOf, addAction, move, removeAll } from './edits.ts'
import styles from './goals.module.css'

/** The actions under a goal or a strategy: each with one owner and one day. */
export function Actions({ about, name }: { about: About; name: string }) {
  const plan = usePlanView()
  const [fresh, setFresh] = useState<string | null>(null)
  const list = actionsOf(plan, about)
  return (
    <>
      {list.length > 0 ? (
        <ul className={styles.actions} aria-label={`Actions under ${name}`}>
          {list.map((action, i) => (
            <OneAction key={action.id} action={action} place={i + 1} list={list} fresh={fresh === action.id} />
          ))}
        </ul>
      ) : null}
      <div>
        <Button look="link" small onPress={() => setFresh(addAction(about))}>
          Add an action<span className="vh"> under {name}</span>
        </Button>
      </div>
    </>
  )
}

interface OneProps {
  readonly action: RecordOf<'action'>
  readonly place: number
  readonly list: readonly RecordOf<'action'>[]
  readonly fresh: boolean
}

/** Its fields read the plan by themselves: an edit elsewhere leaves the row as it is. */
const OneAction = memo(ActionRow, (a, b) => {
  const sameList = a.list.length === b.list.length && a.list.every((action, i) => action === b.list[i])
  return a.action === b.action && a.place === b.place && a.fresh === b.fresh && sameList
})

function ActionRow({ action, place, list, fresh }: OneProps) {
  const of = { kind: 'action', id: action.id, small: true, hideLabel: true } as const
  const otherwise = action.about ? recordSelector(action.about.kind, action.about.id) : ''
  const remove = () => {
    focusField(besideMenu('action', action.id, otherwise), otherwise)
    void removeAll([{ kind: 'action', id: action.id }], `action “${action.title || 'without a title'}”`)
  }
  useRowVerb('action', action.id, remove)
  const label = (word: string) => `${word}, action ${place}`
  return (
    <li data-record={`action/${action.id}`}>
      <TextField {...of} field="title" label={label('Action')} placeholder="Who does what" autoFocus={fresh} />
      <RefField {...of} field="owner" label={label('Owner')} />
      <DayField {...of} field="due" label={label('Due')} />
      <ChoiceField {...of} field="status" label={label('State')} />
      <span data-menu={`action/${action.id}`}>
        <Menu
          label={<span className="vh">Action {place}: move or remove</span>}
          entries={[
            { id: 'up', label: 'Move up', disabled: place === 1, act: () => void move('action', list, action.id, -1) },
            {
              id: 'down',
              label: 'Move down',
              disabled: place === list.length,
              act: () => void move('action', list, action.id, 1),
            },
            { id: 'remove', label: 'Remove action', keys: 'Delete', act: remove },
            forGoodEntry('action', action.id, otherwise),
          ]}
        />
      </span>
    </li>
  )
}
