import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { ChoiceField, DataTable, DayField, Icon } from '../../../components/index.ts'
import { todayHere, usePlanView } from '../../../state/index.ts'
import styles from './policies.module.css'
import { meetingOptions, plannable, stages } from './stages.ts'

type Policy = RecordOf<'policy'>

/** The stages with their days: reached, and for what goes before the board the meeting for which it is planned. */
export function Way({ policy, name }: { policy: Policy; name: string }) {
  const plan = usePlanView()
  const today = todayHere()
  const now = stages.findIndex((s) => s.value === policy.stage)
  const of = { kind: 'policy', id: policy.id, hideLabel: true, small: true } as const
  return (
    <DataTable caption={`Stages of ${name}`} className={styles.way}>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Reached on</th>
          <th scope="col">Planned for the board’s meeting</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage, i) => {
          const planned = plannable.find((p) => p === stage.value)
          const state = i === now ? 'now' : policy.reached?.[stage.value] ? 'reached' : 'ahead'
          return (
            <tr key={stage.value} aria-current={state === 'now' ? 'step' : undefined}>
              <th scope="row">
                <span className={styles.stage}>
                  <Icon name={state === 'now' ? 'o-work' : state === 'reached' ? 'o-done' : 'o-none'} size={14} />
                  {stage.label}
                  {state === 'now' ? <small className="mid">now</small> : null}
                </span>
              </th>
              <td>
                <DayField {...of} field="reached" part={stage.value} label={`${stage.label} reached on`} />
              </td>
              <td>
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
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
