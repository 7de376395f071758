import { dayInWords } from '../../../../shared/days/index.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { focusField, recordSelector } from '../../../components/focusField.ts'
import { Button, DataTable, Icon, RealMark } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { PolicyEditor } from './PolicyEditor.tsx'
import styles from './policies.module.css'
import { howReal, plannedOf, policyName, reviewOverdue, stageLabel } from './stages.ts'

type Policy = RecordOf<'policy'>

interface Props {
  readonly policies: readonly Policy[]
  readonly open: string | null
  readonly fresh: string | null
  readonly onOpen: (id: string | null) => void
}

const types = new Map(
  kinds.policy.fields.type.shape.t === 'choice'
    ? kinds.policy.fields.type.shape.options.map((o) => [o.value, o.label])
    : [],
)

/** Every policy on a line; the one that is worked on opens under its line. */
export function Inventory({ policies, open, fresh, onOpen }: Props) {
  const close = (id: string) => {
    onOpen(null)
    focusField(recordSelector('policy', id))
  }
  return (
    <DataTable caption="Policy inventory" scroll="Policy inventory" className={styles.inventory}>
      <thead>
        <tr>
          <th scope="col">Policy</th>
          <th scope="col">Where it is on its way</th>
          <th scope="col">Review due</th>
          <th scope="col">Equity language</th>
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        {policies.map((policy) => (
          <Line
            key={policy.id}
            policy={policy}
            policies={policies}
            open={policy.id === open}
            fresh={policy.id === fresh}
            onToggle={() => (policy.id === open ? close(policy.id) : onOpen(policy.id))}
            onClose={() => close(policy.id)}
          />
        ))}
      </tbody>
    </DataTable>
  )
}

interface LineProps {
  readonly policy: Policy
  readonly policies: readonly Policy[]
  readonly open: boolean
  readonly fresh: boolean
  readonly onToggle: () => void
  readonly onClose: () => void
}

function Line({ policy, policies, open, fresh, onToggle, onClose }: LineProps) {
  const plan = usePlanView()
  const today = todayHere()
  const next = plannedOf(plan, policy, today)[0]
  const overdue = reviewOverdue(policy, today)
  const owner = plan.get('person', policy.owner)?.role
  return (
    <>
      <tr className={open ? styles.open : undefined} {...(open ? {} : { 'data-record': `policy/${policy.id}` })}>
        <th scope="row">
          <Button look="link" small aria-expanded={open} onPress={onToggle}>
            {policyName(policy)}
          </Button>
          <small className="quiet">{types.get(policy.type ?? '') ?? 'Kind not said'}</small>
        </th>
        <td>
          <span className={styles.stage}>
            {policy.stage === 'retired' ? null : <RealMark how={howReal(policy)} />}
            {stageLabel(policy.stage)}
          </span>
          {next ? (
            <small className={next.past ? styles.late : 'mid'}>
              {next.past
                ? `${next.what} was planned for ${dayInWords(next.date)}`
                : `${next.what} ${dayInWords(next.date)}`}
            </small>
          ) : null}
        </td>
        <td>
          {overdue ? (
            <span className={styles.overdue}>
              <Icon name="v-off" size={14} />
              Overdue since {dayInWords(policy.reviewDue ?? '')}
            </span>
          ) : policy.reviewDue ? (
            dayInWords(policy.reviewDue)
          ) : (
            <span className="quiet">Not set</span>
          )}
        </td>
        <td>{policy.equityLanguage ? short(policy.equityLanguage) : <span className="quiet">None entered</span>}</td>
        <td>{owner ?? <span className="quiet">Nobody yet</span>}</td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={5} className={styles.editor} data-record={`policy/${policy.id}`}>
            <PolicyEditor policy={policy} policies={policies} fresh={fresh} onClose={onClose} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

const most = 90
const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most))} …`
}
