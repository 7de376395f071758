import type { ReactNode } from 'react'
import { Banner, Button } from '../../components/index.ts'
import { useImporter } from './importer.ts'
import { StepHead } from './StepHead.tsx'

/** What an import does with an entry: adds it, changes the plan's, or finds it there already. */
type How = 'new' | 'change' | 'same'
export const howWords: Readonly<Record<How, string>> = { new: 'New', change: 'Changes', same: 'Same' }
const order: Readonly<Record<How, number>> = { change: 0, new: 1, same: 2 }

/** Changes come before additions, and those before what is there already; each by its row. */
export const changesFirst = <T extends { readonly how: How; readonly row: number }>(lines: readonly T[]): T[] =>
  lines.toSorted((a, b) => order[a.how] - order[b.how] || a.row - b.row)

interface Props {
  /** The button's words for what will be imported; null if nothing would be. */
  readonly takes: string | null
  readonly onTake: () => void
  /** The sentence for a file whose contents are all in the plan already. */
  readonly nothingNew: string | null
  /** The name under which the answers are kept, and for which file. */
  readonly kept: string
  readonly keptFor?: string
  readonly children: ReactNode
}

/** The last step of every import: what would come in and what not, and the one button that brings it in. */
export function Preview({ takes, onTake, nothingNew, kept, keptFor = 'next year’s file', children }: Props) {
  const { use, startAgain } = useImporter()
  const { busy } = use()
  return (
    <StepHead
      forward={
        takes === null ? (
          <Button look="primary" onPress={() => startAgain('Nothing was changed.')}>
            Close
          </Button>
        ) : (
          <Button look="primary" isDisabled={busy} onPress={onTake}>
            Bring in {takes}
          </Button>
        )
      }
    >
      {takes === null ? (
        <Banner>
          {nothingNew === null
            ? 'Nothing in this file can be brought in with what you chose. The tables below show what happened to each row.'
            : `Nothing new: ${nothingNew}`}
        </Banner>
      ) : null}
      {children}
      {takes === null ? null : (
        <p className="quiet small">
          It all counts as one step, so one Undo takes it back. Your answers are kept as “{kept}” for {keptFor}.
        </p>
      )}
    </StepHead>
  )
}
