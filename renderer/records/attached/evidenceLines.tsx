import { sameAbout } from '../../../shared/domain/attached.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { focusField } from '../../components/focusField.ts'
import { Button } from '../../components/index.ts'
import { setFields, usePlanView } from '../../state/index.ts'
import { declare, type LineProps } from '../list/declared.ts'
import { RecordLinks } from '../RecordLinks.tsx'
import styles from './attached.module.css'

/** The record whose drawer they are in; null in the list of all. */
type Props = LineProps<'evidence', About | null>

function Cells({ record: e, with: about }: Props) {
  const hung = about && e.about?.some((a) => sameAbout(a, about))
  return (
    <>
      <span>{[e.place, e.pages].filter(Boolean).join(', ')}</span>
      {about === null ? null : hung ? (
        <Button look="link" small onPress={() => takeAway(e, about)}>
          Unlink<span className="vh"> “{e.title}”</span>
        </Button>
      ) : (
        <small className="quiet">linked in the record itself</small>
      )}
    </>
  )
}

function Below({ record: e, with: about }: Props) {
  const plan = usePlanView()
  const names = (record: { readonly evidence?: readonly string[] }) => record.evidence?.includes(e.id) ?? false
  const count = about === null ? plan.all('rating').filter(names).length + plan.all('concern').filter(names).length : 0
  const on = e.about?.length ?? 0
  return (
    <>
      {e.quote ? <blockquote className={styles.quote}>{e.quote}</blockquote> : null}
      {about === null ? <RecordLinks of={e.about ?? []} named /> : null}
      {count > 0
        ? `${on > 0 ? '; linked' : 'Linked'} in ${count} ${count === 1 ? 'rating or concern' : 'ratings and concerns'}`
        : ''}
      {about === null && on === 0 && count === 0 ? 'Attached to nothing yet' : ''}
    </>
  )
}

/** Takes a piece of evidence off a record; it stays in the plan, with its other records. */
function takeAway(e: RecordOf<'evidence'>, about: About): void {
  focusField('[data-add="evidence"]')
  const left = (e.about ?? []).filter((a) => !sameAbout(a, about))
  void setFields('evidence', e.id, { about: left.length > 0 ? left : null })
}

/** Where a reader can check what the plan says. */
export const evidenceLines = declare<'evidence', About | null>({
  kind: 'evidence',
  fields: ['title', 'type', 'place', 'pages', 'date', 'quote', 'about'],
  Cells,
  Below,
})
