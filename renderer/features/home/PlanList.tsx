import { steps } from '../../../shared/guide/guide.ts'
import type { PlanEntry } from '../../../shared/ipc/contract.ts'
import { Button, cells, DataTable } from '../../components/index.ts'
import { openPlan, showLost } from '../../state/app.ts'
import { whenWords } from '../../state/index.ts'
import styles from './home.module.css'
import { mainPlan } from './mainPlan.ts'

/** How far a plan is, without opening it. Unknown where it was changed since it was last closed on this laptop. */
function stepsWords({ stepsDone, stepsBegun, trouble }: PlanEntry) {
  if (trouble !== null) return ''
  // “0 of 31” would say of a plan with its first goal that nothing was done.
  if (stepsDone === 0 && stepsBegun) return `None yet; ${stepsBegun} of ${steps.length} begun`
  if (stepsDone !== null) return `${stepsDone} of ${steps.length}`
  return <small className="quiet">Not opened here yet</small>
}

/** In a narrow column a time wraps as a whole: no line has “pm” alone. */
const whenInCell = (iso: string): string => whenWords(iso).replace(/ (?=[ap]m$)/, '\u00a0')

/** The plans that lie on this laptop; one that can't be opened says why in its own row. */
export function PlanList({ plans, busy }: { plans: readonly PlanEntry[]; busy: boolean }) {
  const main = mainPlan(plans)
  const folders = new Set(plans.map((p) => p.folder))
  const one = folders.size === 1 ? plans[0]?.folder : undefined
  return (
    <DataTable className={styles.plans} caption={<>Plans on this laptop {one ? <small>{one}</small> : null}</>}>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Steps filled in</th>
          <th scope="col">Last changed</th>
          <th scope="col">Latest copy kept</th>
          <th scope="col">
            <span className="vh">Open</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.key}>
            <th scope="row">
              <b>{plan.name}</b>
              <br />
              <small className="quiet">
                {plan.trouble ?? [plan.file, one ? null : plan.folder].filter(Boolean).join(' · ')}
                {plan.advice === null ? null : (
                  <>
                    <br />
                    {plan.advice}
                  </>
                )}
              </small>
            </th>
            <td data-head="Steps filled in">{stepsWords(plan)}</td>
            <td data-head="Last changed">{plan.changedAt === null ? '' : whenInCell(plan.changedAt)}</td>
            <td data-head="Latest copy kept">{plan.earlierAt ? whenInCell(plan.earlierAt) : 'None yet'}</td>
            <td className={cells.r}>
              <Button
                small
                look={plan === main ? 'primary' : 'plain'}
                isDisabled={busy}
                aria-label={plan.trouble === null ? `Open ${plan.name}` : `See what you can do about ${plan.name}`}
                onPress={() =>
                  plan.trouble === null
                    ? void openPlan(plan.key)
                    : void showLost(plan.key, { kind: 'damaged', says: plan.trouble })
                }
              >
                {plan.trouble === null ? 'Open' : 'See what you can do'}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
