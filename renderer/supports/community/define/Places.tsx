import { useState } from 'react'
import { titleOf } from '../../../../shared/domain/describe.ts'
import { goalNumber } from '../../../../shared/domain/goal-of.ts'
import type { KindName } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { About } from '../../../../shared/domain/schema.ts'
import { fieldOfUse, type TermUse } from '../../../../shared/rules/term-uses.ts'
import { Button, fieldLabel, ShowMore } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { goToRecord, kindWord } from '../../../state/pages.ts'
import styles from '../community.module.css'

const AT_ONCE = 8

/** The uses of a word: each place by its name and field, with a link. */
export function Places({ use }: { use: TermUse }) {
  const plan = usePlanView()
  const [all, setAll] = useState(false)
  const { places, watch } = use
  const shown = all ? places : places.slice(0, AT_ONCE)
  return (
    <div className={styles.places}>
      <ul className={styles.places}>
        {shown.map((at) => {
          const field = fieldOfUse(plan, watch, at)
          return (
            <li key={`${at.kind}/${at.id}`}>
              <Button look="link" small onPress={() => goToRecord(at.kind, at.id)}>
                {nameOf(plan, at)}
              </Button>
              {field ? <span className="quiet"> {fieldLabel(at.kind, field)}</span> : null}
            </li>
          )
        })}
      </ul>
      {places.length > shown.length ? (
        <div>
          <ShowMore small onMore={() => setAll(true)}>
            Show all {places.length} places
          </ShowMore>
        </div>
      ) : null}
    </div>
  )
}

function nameOf(plan: Plan, { kind, id }: About): string {
  const record = plan.get(kind as KindName, id)
  const title = record ? titleOf(kind, record as Readonly<Record<string, unknown>>, plan) : ''
  const no = kind === 'goal' ? goalNumber(plan, id) : undefined
  const word = no === undefined ? kindWord(kind) : `${kindWord(kind)} ${no}`
  const name = title.length > 90 ? `${title.slice(0, 89).trimEnd()}…` : title
  return name === '' || name.toLowerCase().startsWith(word.toLowerCase()) ? name || word : `${word}: ${name}`
}
