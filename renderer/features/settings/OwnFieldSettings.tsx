import { bySort } from '../../../shared/domain/by-sort.ts'
import { countOf } from '../../../shared/domain/describe.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { entriesIn, heldBy, notOffered, type OwnField, ownName } from '../../../shared/domain/own-fields.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { set } from '../../../shared/domain/state.ts'
import { asName, listed, small } from '../../../shared/words/index.ts'
import { type BoundField, Button, Buttons, fieldLabel, Icon, Menu, readableField } from '../../components/index.ts'
import { PartHeading } from '../../components/layout/PartHeading.tsx'
import { nextSort } from '../../records/edits.ts'
import type { FieldEntry } from '../../records/FieldGrid.tsx'
import { declare, type LineProps } from '../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../records/list/RecordLines.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { edit, planNow, useAll, usePlanView, useRecord } from '../../state/index.ts'

type Props = LineProps<'ownField'>

/**
 * A field's kind of record and of content, changeable as long as nothing was entered: entries belong to their
 * records.
 */
function Settled({ kind, id, field }: BoundField) {
  const value = (useRecord('ownField', id) as Readonly<Record<string, unknown>> | undefined)?.[field]
  return (
    <div>
      <b className="small">{fieldLabel(kind, field)}</b>
      <p>{readableField(kind, field, value)}</p>
      <p className="small quiet">
        This stays as it is while records have entries. For something else, add another field.
      </p>
    </div>
  )
}

const fields = (f: OwnField | undefined): readonly FieldEntry[] => {
  const used = f !== undefined && entriesIn(planNow(), f.id).length > 0
  const settled = (field: string): FieldEntry => (used ? { field, Control: Settled } : field)
  return ['name', settled('belongsTo'), settled('holds'), ...(f?.holds === 'choice' ? ['choices'] : []), 'audience']
}

/** "3 goals", of those that a field is for. */
const recordsWords = (f: OwnField, n: number): string => countOf(n, kinds[f.belongsTo ?? 'goal'])

function entryWords(plan: Plan, f: OwnField): string {
  const n = entriesIn(plan, f.id).length
  return n === 0 ? 'Nothing entered yet' : `Entered for ${recordsWords(f, n)}`
}

const heldWords = (f: OwnField, choice: string, n: number): string =>
  `“${choice}” is no longer offered, and ${recordsWords(f, n)} still ${n === 1 ? 'says' : 'say'} it`

/** Another field of these records with the same name, which a reader could take for this one. */
function namesake(plan: Plan, f: OwnField): string | undefined {
  if (f.belongsTo === undefined || asName(f.name) === '') return undefined
  const declared = Object.values(kinds[f.belongsTo].fields).some(({ label }) => asName(label) === asName(f.name))
  const many = small(kinds[f.belongsTo].many)
  if (declared) return `Groundwork’s own ${many} have a field of this name, too.`
  const other = plan
    .all('ownField')
    .some((o) => o.id !== f.id && o.belongsTo === f.belongsTo && asName(o.name) === asName(f.name))
  return other ? `Another own field of ${many} has this name. Rename one of them.` : undefined
}

function Below({ record: f }: Props) {
  const plan = usePlanView()
  const twin = namesake(plan, f)
  const gone = [...notOffered(plan, f)]
  const holds =
    heldBy(f) === 'choice' ? listed(f.choices ?? []) || 'No choices yet' : readableField('ownField', 'holds', heldBy(f))
  return (
    <>
      <span>
        {f.belongsTo === undefined
          ? 'Shown nowhere until you choose what it goes with'
          : readableField('ownField', 'belongsTo', f.belongsTo)}{' '}
        · {holds} · {f.audience === undefined ? 'The cabinet' : readableField('ownField', 'audience', f.audience)} may
        see it · {entryWords(plan, f)}
      </span>
      {twin ? <Note>{twin}</Note> : null}
      {gone.length > 0 ? <Note>{listed(gone.map(([c, e]) => heldWords(f, c, e.length)))}</Note> : null}
    </>
  )
}

const Note = ({ children }: { children: string }) => (
  <p className="small">
    <Icon name="f-note" size={15} /> {children}
  </p>
)

/** In the open form: what to do about choices that were taken away and that records hold. Each way is one step of Undo. */
function TakenAway({ record: f }: Props) {
  const plan = usePlanView()
  const gone = [...notOffered(plan, f)]
  const offered = f.choices ?? []
  return gone.map(([choice, entries]) => (
    <div key={choice}>
      <p>{heldWords(f, choice, entries.length)}. It stays there until somebody chooses another.</p>
      <Buttons>
        <Button small onPress={() => void edit([set('ownField', f.id, { choices: [...offered, choice] })])}>
          Offer “{choice}” again
        </Button>
        {offered.length > 0 ? (
          <Menu
            label={`Change “${choice}” everywhere`}
            entries={offered.map((to) => ({
              id: to,
              label: `To “${to}”`,
              act: () => void edit(entries.map((e) => set('ownValue', e.id, { choice: to }))),
            }))}
          />
        ) : null}
      </Buttons>
    </div>
  ))
}

const ownFieldLines = declare<'ownField'>({
  kind: 'ownField',
  title: ownName,
  fields,
  Below,
  After: TakenAway,
  sorted: true,
  begins: () => ({ sort: nextSort(planNow().all('ownField')) }),
})

/** Fields that the district adds to its records: declared here, entered with each record, printed by their names. */
export function OwnFieldSettings() {
  const all = bySort(useAll('ownField'))
  const list = useRecordList(ownFieldLines, { addKey: false })
  return (
    <section aria-label="Own fields">
      <PartHeading as="h3" part="own">
        Own fields
      </PartHeading>
      <p className="mid">
        Add a field for what your district keeps about its goals, strategies, actions, measures, policies or departments
        and Groundwork does not ask for, such as who on the board speaks for a goal, or how many schools an action
        reaches. It appears in the form and the line of its records, in History, in tables for a spreadsheet, and in the
        full plan for those who may see it.
      </p>
      <RecordLines declared={ownFieldLines} list={list} records={all} />
      <div>
        <AddRecord declared={ownFieldLines} list={list} label="Add a field of your own" />
      </div>
    </section>
  )
}
