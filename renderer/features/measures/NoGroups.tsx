import { Button } from '../../components/index.ts'
import { go } from '../../state/index.ts'

/** In place of a table of figures without rows: what its rows are, and the way to where they are listed. */
export function NoGroups() {
  return (
    <p className="mid" data-field="figures/groups">
      Figures are entered by student group, one row each, with a row for all students. The plan has no student groups
      yet.{' '}
      <Button look="link" small onPress={() => void go('foundation-groups')}>
        Add student groups
      </Button>
    </p>
  )
}
