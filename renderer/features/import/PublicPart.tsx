import { Checkbox } from 'react-aria-components'
import { holdsPublicToFloor } from '../../../shared/figures/suppression.ts'
import type { ImportDraft } from '../../../shared/import/draft/draft.ts'
import { unitOf } from '../../../shared/import/draft/form-of.ts'
import type { Outcome } from '../../../shared/import/outcome.ts'
import { publicMeans, publicWords } from '../../../shared/import/public.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { counted } from '../../../shared/words/index.ts'
import fields from '../../components/fields/fields.module.css'
import { Icon } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import styles from './import.module.css'
import { answerPreview } from './store.ts'

/** Asks of each file whether its source was public already, with what would print then. No, unless a person says so. */
export function PublicPart({ draft, read, outcome }: { draft: ImportDraft; read: TableRead; outcome: Outcome }) {
  const plan = usePlanView()
  const means = publicMeans(outcome.lines, unitOf(draft, read, plan), plan)
  const never = holdsPublicToFloor(plan)
  return (
    <section className={styles.group} aria-labelledby="import-public">
      <h3 id="import-public" className={styles.part}>
        Was the source public already?
      </h3>
      {means.bare > 0 ? (
        <p>
          {counted(means.bare, 'figure comes', 'figures come')} with no number of students. No document prints{' '}
          {means.bare === 1 ? 'it' : 'them'} until the number is entered
          {never ? '.' : ', unless the source was already public.'}
        </p>
      ) : null}
      {never ? (
        <p>This plan never prints a figure without its number of students, even if the source was public.</p>
      ) : (
        <p>{means.bare > 0 ? `If you say it was: ${publicWords(means)}` : publicWords(means)}</p>
      )}
      <Checkbox className={fields.check} isSelected={draft.public} onChange={(on) => answerPreview({ public: on })}>
        {({ isSelected }) => (
          <>
            <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
            The source of this file was already public
          </>
        )}
      </Checkbox>
    </section>
  )
}
