import { useMemo } from 'react'
import type { KindName } from '../../shared/domain/kinds/index.ts'
import {
  heldBy,
  heldIn,
  type OwnField,
  type OwnSaid,
  ownEntryId,
  ownFieldsOf,
  ownLabel,
  ownName,
  ownSaid,
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
function fieldsFor(plan: Plan, of: Of, said: readonly OwnSaid[]): readonly OwnField[] {
  const own = ownFieldsOf(plan, of.kind)
  return [...own, ...said.flatMap(({ field }) => (own.some((f) => f.id === field.id) ? [] : [field]))]
}

/**
 * The fields that a district added to a record, in its form. Nothing if it added none, or the record is not in the
 * plan yet. Criteria: each has its own name as its label (3.3.2), in a group that says whose fields these are
 * (1.3.1).
 */
export function OwnFields({ kind, id }: Of) {
  const plan = usePlanView()
  if (plan.get(kind as KindName, id) === undefined) return null
  const said = ownSaid(plan, { kind, id })
  const fields = fieldsFor(plan, { kind, id }, said)
  if (fields.length === 0) return null
  return (
    <fieldset className={styles.own}>
      <legend className="vh">Own fields</legend>
      <div className={styles.grid}>
        {fields.map((f) => (
          <Entry key={f.id} kind={kind} id={id} field={f} said={said.find((s) => s.field.id === f.id)} />
        ))}
      </div>
    </fieldset>
  )
}

function Entry({ kind, id, field, said }: Of & { field: OwnField; said: OwnSaid | undefined }) {
  const held = heldBy(field)
  const of = { kind: 'ownValue', id: ownEntryId({ kind, id }, field.id), field: held } as const
  const options = held === 'choice' ? choicesFor(field, said) : undefined
  const before = said === undefined ? [] : heldIn(said.entry, field).filter((h) => h !== held)
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
      {said
        ? before.map((h) => (
            <p key={h} className="small quiet">
              Entered before, as {ownLabel(field, h).replace(/^.*\((.*)\)$/, '$1')}:{' '}
              {readableField('ownValue', h, said.entry[h])}
            </p>
          ))
        : null}
    </div>
  )
}

/** The choices; one that is no longer offered stays if the record holds it. */
function choicesFor({ choices = [] }: OwnField, said: OwnSaid | undefined) {
  const own = said?.entry.choice
  const gone = own && !choices.includes(own) ? [{ value: own, label: `${own} (no longer offered)` }] : []
  return [...new Set(choices)].map((c): { value: string; label: string } => ({ value: c, label: c })).concat(gone)
}

/** Own fields as they are read: each field by its name. */
const wordsOf = (plan: Plan, of: Of): readonly string[] =>
  ownSaid(plan, of).flatMap(({ field, entry, held }) =>
    held.map((h) => `${ownLabel(field, h)}: ${readableField('ownValue', h, entry[h])}`),
  )

/**
 * The contents of a record's own fields, as its line reads them. One text, so that a line is drawn again only if it
 * changed.
 */
export function useOwnWords({ kind, id }: Of): readonly string[] {
  const shared = useSharedScreen()
  const said = useRecords((s) => JSON.stringify(wordsOf(planFrom(shownKinds(s.kinds, shared)), { kind, id })))
  return useMemo(() => JSON.parse(said) as readonly string[], [said])
}

/** In a record's line, what its district's own fields say of it; nothing where they say nothing. */
export function OwnWords(of: Of) {
  const said = useOwnWords(of)
  if (said.length === 0) return null
  return (
    <p className={styles.ownWords}>
      {said.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  )
}
