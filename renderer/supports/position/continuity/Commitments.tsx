import { titleOf } from '../../../../shared/domain/describe.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { type KindName, kindOf, kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { Op } from '../../../../shared/domain/state.ts'
import type { Step } from '../../../../shared/guide/guide.ts'
import { ticksOf, wouldLast } from '../../../../shared/rules/tenure.ts'
import { focusField, recordSelector } from '../../../components/focusField.ts'
import { RealMark } from '../../../components/index.ts'
import { set } from '../../../records/edits.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section } from '../../../records/Section.tsx'
import type { StartingList } from '../../../records/useStartingList.tsx'
import { edit, usePlanView } from '../../../state/index.ts'
import styles from './continuity.module.css'

const kindsOffered: readonly KindName[] = ['goal', 'departmentCommitment', 'position']

const none = { inPolicy: false, inBaseBudget: false, byOtherDepartment: false, inJobDescription: false }

interface Props {
  readonly step: Step
  /** The list of what could be looked at, offered. */
  readonly from: StartingList
}

/** The commitments with their four ticks, the frailest first, and what would survive a change of people. */
export function Commitments({ step, from }: Props) {
  const plan = usePlanView()
  const all = plan
    .all('continuity')
    .toSorted((a, b) => rank(a) - rank(b) || (a.name ?? '').localeCompare(b.name ?? ''))
  const list = useRecordList(commitments, { addKey: from.offer, addLabel: 'Add a commitment' })
  const lasting = all.filter((c) => wouldLast(c) === 'lasts').length
  const take = (ids: readonly string[]) => {
    const ops = ids.flatMap((id) => opFor(plan, id))
    void edit(ops)
    const [first] = ops
    if (first) focusField(recordSelector('continuity', first.id))
  }
  return (
    <Section
      title="What would last"
      lead={
        all.length === 0
          ? step.empty.sentence
          : `${lasting} of ${all.length} ${all.length === 1 ? 'commitment' : 'commitments'} would last: three ticks or more, and no one person on whom it rests. ${step.do[0]?.hint ?? ''}`
      }
    >
      <div className={styles.ticks}>
        <RecordTable
          declared={commitments}
          list={list}
          records={all}
          columns={columns}
          caption="Commitments with their four ticks"
          hideCaption
        />
      </div>
      {from.offering ? (
        <OfferedList
          label="What to look at"
          lead="A goal, what a department promised, or a position: whatever should outlive the people of today."
          parts={kindsOffered.flatMap((kind) => {
            const options = plan.all(kind).map((r) => {
              const here = plan.get('continuity', idOf(kind, r.id)) !== undefined
              return {
                id: `${kind}/${r.id}`,
                label: titleOf(kind, r, plan),
                ...(here && { note: 'In the list already', disabled: true }),
              }
            })
            return options.length > 0 ? [{ name: kindOf(kind)?.many ?? kind, options }] : []
          })}
          words={['commitment', 'commitments']}
          onTake={take}
          onClose={from.close}
        />
      ) : (
        from.button
      )}
    </Section>
  )
}

const rank = (c: RecordOf<'continuity'>) => ({ falls: 0, inPart: 1, lasts: 2 })[wouldLast(c)] * 5 + ticksOf(c)

const idOf = (kind: string, id: string) => derivedId(kinds.continuity, { about: { kind, id } }) ?? ''

function opFor(plan: Plan, key: string): readonly Op[] {
  const at = key.indexOf('/')
  const [kind, id] = [key.slice(0, at) as KindName, key.slice(at + 1)]
  const record = plan.get(kind, id)
  if (record === undefined) return []
  return [set('continuity', idOf(kind, id), { about: { kind, id }, name: titleOf(kind, record, plan), ...none })]
}

const verdicts = {
  lasts: ['held', 'Lasts'],
  inPart: ['part', 'In part'],
  falls: ['missing', 'Falls'],
} as const

function Verdict({ of }: { of: RecordOf<'continuity'> }) {
  const [how, word] = verdicts[wouldLast(of)]
  return (
    <span className={styles.verdict}>
      <RealMark how={how} />
      <span>
        <b>{word}</b>
        <span className="small quiet"> {ticksOf(of)} of 4</span>
      </span>
    </span>
  )
}
