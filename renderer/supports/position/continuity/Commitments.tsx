import { titleOf } from '../../../../shared/domain/describe.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { type KindName, kindOf, kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import type { Step } from '../../../../shared/guide/guide.ts'
import { ticksOf, wouldLast } from '../../../../shared/rules/tenure.ts'
import { compareTexts, counted } from '../../../../shared/words/index.ts'
import { RealMark } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { Section } from '../../../records/Section.tsx'
import type { StartingList } from '../../../records/useStartingList.tsx'
import { edit, usePlanView } from '../../../state/index.ts'
import styles from './continuity.module.css'

const kindsOffered: readonly KindName[] = ['goal', 'departmentCommitment', 'position']

const none = { inPolicy: false, inBaseBudget: false, byOtherDepartment: false, inJobDescription: false }

const verdicts = {
  lasts: ['held', 'Lasts'],
  inPart: ['part', 'In part'],
  falls: ['missing', 'Falls'],
} as const

function Verdict({ record: of }: LineProps<'continuity'>) {
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

const ticks = ['inPolicy', 'inBaseBudget', 'byOtherDepartment', 'inJobDescription'] as const
const commitments = declare<'continuity'>({
  kind: 'continuity',
  fields: ['name', ...ticks, 'onOnePerson'],
})
const head = {
  label: 'Commitment',
  of: (c: RecordOf<'continuity'>) => c.name?.trim() || 'Commitment without a name',
}
const columns = [
  { field: 'inPolicy', label: 'In policy' },
  { field: 'inBaseBudget', label: 'In base budget' },
  { field: 'byOtherDepartment', label: 'Another department' },
  { field: 'inJobDescription', label: 'Job description' },
  { field: 'onOnePerson', label: 'On one person' },
  { label: 'If people leave', Cell: Verdict },
]

interface Props {
  readonly step: Step
  /** The list of what could be looked at, offered. */
  readonly starting: StartingList
}

/** The commitments with their four ticks, the frailest first, and what would survive a change of people. */
export function Commitments({ step, starting }: Props) {
  const plan = usePlanView()
  const all = plan.all('continuity').toSorted((a, b) => rank(a) - rank(b) || compareTexts(a.name ?? '', b.name ?? ''))
  const list = useRecordList(commitments, { addKey: starting.offer, addLabel: 'Add a commitment' })
  const lasting = all.filter((c) => wouldLast(c) === 'lasts').length
  const take = (ids: readonly string[]) => void edit(ids.flatMap((id) => opFor(plan, id)))
  return (
    <Section
      title="What would last"
      lead={
        all.length === 0
          ? step.empty.sentence
          : `${lasting} of ${counted(all.length, 'commitment')} would last: three check marks or more, and not dependent on one person. ${step.do[0]?.hint ?? ''}`
      }
    >
      <div className={styles.ticks}>
        <RecordTable
          declared={commitments}
          list={list}
          records={all}
          head={head}
          columns={columns}
          caption="Commitments with their four check marks"
          hideCaption
        />
      </div>
      {starting.offering ? (
        <OfferedList
          label="What to look at"
          lead="A goal, a department’s promise, or a position: whatever should outlast the people here today."
          parts={kindsOffered.flatMap((kind) => {
            const options = plan.all(kind).map((r) => ({
              id: `${kind}/${r.id}`,
              label: titleOf(kind, r, plan),
              held: plan.get('continuity', idOf(kind, r.id)) !== undefined,
            }))
            return options.length > 0 ? [{ name: kindOf(kind)?.many ?? kind, options }] : []
          })}
          words={['commitment', 'commitments']}
          onTake={take}
          onClose={starting.close}
        />
      ) : (
        <span data-add="continuity">{starting.button}</span>
      )}
    </Section>
  )
}

const rank = (c: RecordOf<'continuity'>) => ({ falls: 0, inPart: 1, lasts: 2 })[wouldLast(c)] * 5 + ticksOf(c)

const idOf = (kind: string, id: string) => derivedId(kinds.continuity, { about: { kind, id } }) ?? ''

function opFor(plan: Plan, key: string): readonly Op[] {
  const at = key.indexOf('/')
  const kind = key.slice(0, at) as KindName
  const id = key.slice(at + 1)
  const record = plan.get(kind, id)
  if (record === undefined) return []
  return [set('continuity', idOf(kind, id), { about: { kind, id }, name: titleOf(kind, record, plan), ...none })]
}
