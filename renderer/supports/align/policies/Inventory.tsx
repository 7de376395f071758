import { dayInWords, roughInWords, wasDue } from '../../../../shared/days/index.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { isEnded } from '../../../../shared/domain/policy-force.ts'
import { isOrder } from '../../../../shared/rules/policy-kinds.ts'
import { Icon, RealMark } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { filledColumns } from '../../../records/list/filled.ts'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import type { RecordList } from '../../../records/list/useRecordList.ts'
import { todayHere, usePlanView } from '../../../state/index.ts'
import styles from './policies.module.css'
import { howReal, pastWords, plannedOf, policyName, reviewOverdue, stageLabel, stagesOf } from './stages.ts'
import { Way } from './Way.tsx'

type Policy = RecordOf<'policy'>
type Props = LineProps<'policy'>

const types = new Map(
  kinds.policy.fields.type.shape.t === 'choice'
    ? kinds.policy.fields.type.shape.options.map((o) => [o.value, o.label])
    : [],
)

/** One policy, whole: what it is, what it says, and its way from a need to a vote with the days of each stage. */
export const policyLines = declare<'policy'>({
  kind: 'policy',
  title: policyName,
  fields: (policy) => [
    'title',
    'code',
    'type',
    policy && isOrder(policy) ? { field: 'stage', options: stagesOf(policy) } : 'stage',
    'owner',
    'reviewDue',
    'counselLooked',
    'equityLanguage',
    'wording',
    'whoWasAsked',
    'note',
  ],
  After: ({ record }) => <Way policy={record} name={policyName(record)} />,
})

const head = {
  label: 'Policy',
  of: policyName,
  under: (p: Policy) => types.get(p.type ?? '') ?? 'No kind yet',
}

const columns = [
  { label: 'Stage', Cell: Stage },
  { label: 'Review due', Cell: ReviewDue, from: 'reviewDue' },
  { label: 'Equity language', Cell: Language, from: 'equityLanguage' },
  { label: 'Owner', Cell: Owner, from: 'owner' },
]

/** Every policy on a line; the one that is worked on opens under its line. */
export const Inventory = ({ policies, list }: { policies: readonly Policy[]; list: RecordList }) => (
  <RecordTable
    declared={policyLines}
    list={list}
    records={policies}
    head={head}
    columns={filledColumns(columns, policies, list)}
    caption="Policy inventory"
  />
)

function Stage({ record: policy }: Props) {
  const next = plannedOf(usePlanView(), policy, todayHere())[0]
  return (
    <>
      <span className={styles.stage}>
        {isEnded(policy) ? null : <RealMark how={howReal(policy)} />}
        {stageLabel(policy, isEnded(policy) ? 'retired' : policy.stage)}
      </span>
      {next ? (
        <small className={next.past ? styles.late : 'mid'}>
          {next.past ? pastWords(next) : `${next.what} ${dayInWords(next.date)}`}
        </small>
      ) : null}
    </>
  )
}

function ReviewDue({ record: policy }: Props) {
  if (policy.reviewDue === undefined) return <span className="quiet">No date yet</span>
  if (!reviewOverdue(policy, todayHere())) return roughInWords(policy.reviewDue)
  return (
    <span className={styles.overdue}>
      <Icon name="v-off" size={14} />
      {wasDue(policy.reviewDue)}
    </span>
  )
}

function Language({ record: policy }: Props) {
  return policy.equityLanguage ? short(policy.equityLanguage) : <span className="quiet">None entered</span>
}

function Owner({ record: policy }: Props) {
  return usePlanView().get('person', policy.owner)?.role ?? <span className="quiet">No owner yet</span>
}

const most = 90
const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most))} …`
}
