import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { isOrder } from '../../../../shared/rules/policy-kinds.ts'
import { ChoiceField, DataTable, DayField, Icon } from '../../../components/index.ts'
import { todayHere, usePlanView } from '../../../state/index.ts'
import styles from './policies.module.css'
import { datesOf, meetingOptions, plannable, plannedOf } from './stages.ts'

type Policy = RecordOf<'policy'>

/**
 * The stages with their days: reached, or planned for a meeting if it goes before the board. For a court's order,
 * when it took effect and when it ended.
 */
export function Way({ policy, name }: { policy: Policy; name: string }) {
  const plan = usePlanView()
  const today = todayHere()
  const order = isOrder(policy)
  // What is asked for of its dates: what a past reading came to, and the next reading to plan.
  const past = plannedOf(plan, policy, today).find((p) => p.past)?.step ?? 'adopted'
  const at = (plannable as readonly string[]).indexOf(policy.stage ?? '')
  const next = plannable.find((step, i) => i > at && policy.reached?.[step] === undefined) ?? 'adopted'
  const field = (name: string, asked: boolean) => (asked ? `policy/${policy.id}/${name}` : undefined)
  const of = { kind: 'policy', id: policy.id, hideLabel: true, small: true } as const
  return (
    <DataTable caption={`${order ? 'Dates' : 'Stages'} of ${name}`} className={styles.way}>
      <thead>
        <tr>
          <th scope="col">{order ? 'The order' : 'Stage'}</th>
          <th scope="col">{order ? 'Date' : 'Reached on'}</th>
          {order ? null : <th scope="col">Planned for the board’s meeting</th>}
        </tr>
      </thead>
      <tbody>
        {datesOf(policy).map((stage) => {
          const planned = plannable.find((p) => p === stage.value)
          const state = stage.value === policy.stage ? 'now' : policy.reached?.[stage.value] ? 'reached' : 'ahead'
          return (
            <tr key={stage.value} aria-current={state === 'now' ? 'step' : undefined}>
              <th scope="row">
                <span className={styles.stage}>
                  <Icon name={state === 'now' ? 'o-work' : state === 'reached' ? 'o-done' : 'o-none'} size={14} />
                  {stage.label}
                  {state === 'now' ? <small className="mid">now</small> : null}
                </span>
              </th>
              <td data-field={field('reached', stage.value === past)}>
                {/* Nobody reaches that a policy is missing: its day says its own name. */}
                <DayField
                  {...of}
                  hideLabel={stage.value !== 'gap'}
                  field="reached"
                  part={stage.value}
                  label={stage.says}
                />
              </td>
              {order ? null : (
                <td data-field={field('planned', stage.value === next)}>
                  {planned ? (
                    <ChoiceField
                      {...of}
                      field="planned"
                      part={planned}
                      label={`${stage.label} planned for`}
                      options={meetingOptions(plan, policy.planned?.[planned], today)}
                    />
                  ) : null}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
