import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { go } from '../../state/index.ts'
import { pages } from '../../state/pages.ts'
import { Button } from '../button/Button.tsx'

/**
 * In place of records to choose from: that the plan has none of them yet, or no others, and the way to where they are
 * listed.
 */
export function NoneYet({ kind, others = false }: { kind: string; others?: boolean }) {
  const many = (kindOf(kind)?.many ?? 'records').toLowerCase()
  const page = pages().find((p) => p.shows?.includes(kind))
  return (
    <span className="quiet small">
      The plan has no {others ? 'other ' : ''}
      {many} yet.{' '}
      {page ? (
        <Button look="link" small onPress={() => void go(page.id)}>
          Add {many}
        </Button>
      ) : null}
    </span>
  )
}
