import { useState } from 'react'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons, DataTable } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { Section } from '../../../records/Section.tsx'
import { useHeld } from '../../../records/useHeld.ts'
import { edit, newId, planNow, useAll, useKey, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useStep.ts'
import styles from '../community.module.css'
import { useAtOnce } from '../useAtOnce.tsx'
import type { Opened } from '../useOpen.ts'
import { isHeld, offered, questionsFor, takeConcerns } from './offered.ts'

type Concern = RecordOf<'concern'>

const isAnswered = (c: Concern): boolean => (c.answer ?? '').trim() !== ''

/** Without an answer first; then by their words. */
const inOrder = (concerns: readonly Concern[]): readonly string[] =>
  concerns
    .toSorted(
      (a, b) => Number(isAnswered(a)) - Number(isAnswered(b)) || (a.concern ?? '').localeCompare(b.concern ?? ''),
    )
    .map((c) => c.id)

/** The concerns that were heard, each with the belief under it, what is true in it, who answers and with what. */
export function Register({ row, hint }: { row: Opened; hint: string | undefined }) {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const words = useOwnWords()
  const concerns = useAll('concern')
  const [offering, setOffering] = useState(false)
  const ids = useHeld(inOrder(concerns), row.id !== null, concerns.length)
  const [shown, more] = useAtOnce(ids, (id) => id === row.id)
  const open = concerns.filter((c) => !isAnswered(c))
  const addConcern = () => row.show(add('concern', { concern: '', status: 'open' }), 'concern', true)
  useKey('n', 'Add a concern', addConcern)
  const offer = () => {
    setOffering(true)
    focusField('[data-field="starting-list"]')
  }
  const close = () => {
    setOffering(false)
    focusField('[data-add="starting-list"]')
  }
  /** The next one without an answer, after the one that is open. */
  const next = () => {
    const from = ids.indexOf(row.id ?? '') + 1
    const order = [...ids.slice(from), ...ids.slice(0, from)].filter((id) => id !== row.id)
    return order.find((id) => open.some((c) => c.id === id))
  }
  const toNext = () => {
    const id = next()
    if (id) row.show(id, 'answer')
  }
  return (
    <Section title="Concerns heard" lead={concerns.length === 0 ? hint : leadOf(concerns.length, open.length)}>
      {shared ? <p className="quiet">The belief under each concern is hidden while this screen is shared.</p> : null}
      {offering ? (
        <OfferedList
          label="Concerns that are often heard"
          lead="Take those that you have heard. Each comes with the belief under it and what is true in it; the answer is yours to find."
          words={['concern', 'concerns']}
          parts={[
            {
              name: offered.title,
              options: offered.items.map((item) => ({
                id: item.id,
                label: words(item.heard),
                ...(isHeld(concerns, item, words) && { note: 'In the register already', disabled: true }),
              })),
            },
          ]}
          onTake={(taken) => void edit(takeConcerns(planNow().all('concern'), taken, words, newId))}
          onClose={close}
        />
      ) : null}
      {concerns.length > 0 ? (
        <DataTable caption="Concerns heard" hideCaption scroll="Table of concerns heard" className={styles.register}>
          <thead>
            <tr>
              <th scope="col">Concern, as it was said</th>
              {shared ? null : <th scope="col">The belief under it</th>}
              <th scope="col">Our answer</th>
              <th scope="col">Messenger</th>
              <th scope="col">
                <span className="vh">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((id) => {
              const concern = plan.get('concern', id)
              return concern ? (
                <Line
                  key={id}
                  concern={concern}
                  list={concerns}
                  row={row}
                  shared={shared}
                  {...(next() !== undefined && { onNext: toNext })}
                />
              ) : null
            })}
          </tbody>
        </DataTable>
      ) : null}
      {more}
      <Buttons>
        <span data-add="concern">
          <Button onPress={addConcern}>Add a concern</Button>
        </span>
        {open.length > 0 ? (
          <Button onPress={toNext}>
            {open.length === 1 ? 'Answer the one without an answer' : `Answer the ${open.length} without an answer`}
          </Button>
        ) : null}
        <span data-add="starting-list">
          <Button look="link" onPress={offering ? close : offer} aria-expanded={offering}>
            {offering ? 'Close the list' : 'Choose from what is often heard'}
          </Button>
        </span>
      </Buttons>
    </Section>
  )
}

const leadOf = (all: number, open: number): string =>
  open === 0
    ? `All ${all} have an answer. Answers are tried out, and changed by what comes back.`
    : `${open} of ${all} ${open === 1 ? 'has' : 'have'} no answer yet.`

interface LineProps {
  readonly concern: Concern
  readonly list: readonly Concern[]
  readonly row: Opened
  readonly shared: boolean
  readonly onNext?: () => void
}

function Line({ concern: c, list, row, shared, onNext }: LineProps) {
  const plan = usePlanView()
  const open = row.id === c.id
  const title = c.concern?.trim() || 'Concern without words'
  const messenger = plan.get('person', c.messenger)?.role?.trim()
  const at = { kind: 'concern', id: c.id } as const
  const missing = (what: string, field: string) => (
    <td className={styles.missing}>
      <Button look="link" small onPress={() => row.show(c.id, field)}>
        {what}
        <span className="vh">: {short(title)}</span>
      </Button>
    </td>
  )
  return (
    <>
      <tr className={open ? styles.here : undefined} {...(open ? {} : { 'data-record': `concern/${c.id}` })}>
        <th scope="row">
          <Button look="link" small aria-expanded={open} onPress={() => row.toggle(c.id)}>
            {short(title)}
          </Button>
        </th>
        {shared ? null : (
          <td>
            {beliefWords(c)}
            {c.belief?.text?.trim() ? <small className="mid">{short(c.belief.text)}</small> : null}
          </td>
        )}
        {isAnswered(c) ? (
          <td>
            {short(c.answer ?? '')}
            {c.honestPart?.trim() ? null : <small className="quiet">What is true in it is not said yet.</small>}
          </td>
        ) : (
          missing('No answer', 'answer')
        )}
        {messenger ? <td>{messenger}</td> : missing('No messenger', 'messenger')}
        <td>
          <RecordMenu {...at} name={short(title)} list={list} sorted={false} addSelector='[data-add="concern"]' />
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={shared ? 4 : 5} className={styles.editor} data-record={`concern/${c.id}`}>
            <Editor concern={c} fresh={row.fresh === c.id} onClose={row.close} onNext={onNext} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

interface EditorProps {
  readonly concern: Concern
  readonly fresh: boolean
  readonly onClose: () => void
  readonly onNext: (() => void) | undefined
}

function Editor({ concern: c, fresh, onClose, onNext }: EditorProps) {
  const words = useOwnWords()
  const questions = isAnswered(c) ? [] : questionsFor(c, words)
  return (
    <article className={styles.part} aria-label={short(c.concern?.trim() || 'Concern without words')}>
      <FieldGrid
        kind="concern"
        id={c.id}
        fresh={fresh}
        fields={[
          { field: 'concern', wide: true },
          { field: 'belief', part: 'type', label: 'The belief under it' },
          { field: 'belief', part: 'text', label: 'The belief in words' },
          { field: 'honestPart', wide: true },
        ]}
      />
      {questions.length > 0 ? (
        <div className="mid">
          <p>To find your answer:</p>
          <ul className={styles.asks}>
            {questions.map((q) => (
              <li key={q}>{q}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <FieldGrid
        kind="concern"
        id={c.id}
        fields={[{ field: 'answer', wide: true }, 'messenger', 'heardAt', { field: 'evidence', wide: true }, 'status']}
      />
      <Buttons>
        {onNext ? <Button onPress={onNext}>Next without an answer</Button> : null}
        <Button onPress={onClose}>Close the concern</Button>
      </Buttons>
    </article>
  )
}

function beliefWords(c: Concern): string {
  const { shape } = kinds.concern.fields.belief
  const type = shape.t === 'parts' ? shape.parts.type?.shape : undefined
  return (
    (type?.t === 'choice' ? type.options.find((o) => o.value === c.belief?.type)?.label : undefined) ?? 'Not said yet'
  )
}

const short = (text: string): string => (text.length > 180 ? `${text.slice(0, 179).trimEnd()}…` : text)
