import { useMemo } from 'react'
import type { KindName } from '../../shared/domain/kinds/index.ts'
import {
  heldBy,
  heldIn,
  type OwnAnswer,
  type OwnField,
  ownAnswersOf,
  ownEntryId,
  ownFieldsOf,
  ownLabel,
  ownName,
} from '../../shared/domain/own-fields.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { readableField } from '../components/index.ts'
import { usePlanView, useRecords, useSharedScreen } from '../state/index.ts'
import { planFrom } from '../state/planOfKinds.ts'
import { shownKinds } from '../state/sharedScreen.ts'
import { AnyField } from './AnyField.tsx'
import { BeforeButton } from './BeforeButton.tsx'
import styles from './records.module.css'

interface Of {
  readonly kind: string
  readonly id: string
}

/** The fields of a record's kind, and others in which it has entries: a field may have become another kind's. */
function fieldsFor(plan: Plan, of: Of, answers: readonly OwnAnswer[]): readonly OwnField[] {
  const own = ownFieldsOf(plan, of.kind)
  return [...own, ...answers.flatMap(({ field }) => (own.some((f) => f.id === field.id) ? [] : [field]))]
}

/**
 * The fields that a district added to a record, in its form. Nothing if it added none, or the record is not in the
 * plan yet. Criteria: each has its own name as its label (3.3.2), in a group that says whose fields these are
 * (1.3.1).
 */
export function OwnFields({ kind, id }: Of) {
  const plan = usePlanView()
  if (plan.get(kind as KindName, id) === undefined) return null
  const answers = ownAnswersOf(plan, { kind, id })
  const fields = fieldsFor(plan, { kind, id }, answers)
  if (fields.length === 0) return null
  return (
    <fieldset className={styles.own}>
      <legend className="vh">Own fields</legend>
      <div className={styles.grid}>
        {fields.map((f) => (
          <Entry key={f.id} kind={kind} id={id} field={f} answer={answers.find((a) => a.field.id === f.id)} />
        ))}
      </div>
    </fieldset>
  )
}

function Entry({ kind, id, field, answer }: Of & { field: OwnField; answer: OwnAnswer | undefined }) {
  const held = heldBy(field)
  const of = { kind: 'ownValue', id: ownEntryId({ kind, id }, field.id), field: held } as const
  const options = held === 'choice' ? choicesFor(field, answer) : undefined
  const before = answer === undefined ? [] : heldIn(answer.entry, field).filter((h) => h !== held)
  return (
    <div
      className={held === 'words' ? `${styles.field} ${styles.wide}` : styles.field}
      data-field={`ownValue/${of.id}/${held}`}
    >
      <AnyField
        {...of}
        label={ownName(field)}
        also={{ about: { kind, id }, field: field.id }}
        {...(options && { options })}
      />
      <BeforeButton {...of} />
      {options?.length === 0 ? <p className="small quiet">Settings has no choices for it yet.</p> : null}
      {answer
        ? before.map((h) => (
            <p key={h} className="small quiet">
              Entered before, as {ownLabel(field, h).replace(/^.*\((.*)\)$/, '$1')}:{' '}
              {readableField('ownValue', h, answer.entry[h])}
            </p>
          ))
        : null}
    </div>
  )
}

/** The choices; one that is no longer offered stays if the record holds it. */
function choicesFor({ choices = [] }: OwnField, answer: OwnAnswer | undefined) {
  const own = answer?.entry.choice
  const gone = own && !choices.includes(own) ? [{ value: own, label: `${own} (no longer offered)` }] : []
  return [...new Set(choices)].map((c): { value: string; label: string } => ({ value: c, label: c })).concat(gone)
}

/** Own fields as they are read: each field by its name. */
const wordsOf = (plan: Plan, of: Of): readonly string[] =>
  ownAnswersOf(plan, of).flatMap(({ field, entry, held }) =>
    held.map((h) => `${ownLabel(field, h)}: ${readableField('ownValue', h, entry[h])}`),
  )

/**
 * The contents of a record's own fields, as its line reads them. One text, so that a line is drawn again only if it
 * changed.
 */
export function useOwnWords({ kind, id }: Of): readonly string[] {
  const shared = useSharedScreen()
  const words = useRecords((s) => JSON.stringify(wordsOf(planFrom(shownKinds(s.kinds, shared)), { kind, id })))
  return useMemo(() => JSON.parse(words) as readonly string[], [words])
}

/** The contents of a record's own fields in its line; nothing if they are empty. */
export function OwnWords(of: Of) {
  const lines = useOwnWords(of)
  if (lines.length === 0) return null
  return (
    <p className={styles.ownWords}>
      {lines.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  )
}
