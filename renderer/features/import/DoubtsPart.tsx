import { yearInWords } from '../../../shared/days/index.ts'
import type { Doubt, DoubtChoice } from '../../../shared/import/doubts/doubts.ts'
import type { ImportDraft } from '../../../shared/import/draft/draft.ts'
import { commas, counted } from '../../../shared/words/index.ts'
import { type Choice, Pick } from '../../components/fields/Pick.tsx'
import styles from './import.module.css'
import { Rows } from './Rows.tsx'
import { answerPreview } from './store.ts'

interface Props {
  readonly draft: ImportDraft
  readonly doubts: readonly Doubt[]
  /** A group's name by its id in the plan. */
  readonly name: (id: string) => string
}

const choicesOf = ({ figure, divided, multiplied }: Doubt): readonly Choice[] => [
  { id: 'aside', title: 'Set aside' },
  { id: 'asIs', title: `Take it as it is: ${commas(figure)}` },
  ...(multiplied === null ? [] : [{ id: 'multiplied', title: `Multiply it by a hundred: ${commas(multiplied)}` }]),
  ...(divided === null ? [] : [{ id: 'divided', title: `Divide it by a hundred: ${commas(divided)}` }]),
]

const forAll: readonly Choice[] = [
  { id: 'aside', title: 'Set them all aside' },
  { id: 'asIs', title: 'Take them all as they are' },
  { id: 'multiplied', title: 'Multiply each by a hundred' },
  { id: 'divided', title: 'Divide each by a hundred' },
]

/** Doubtful figures: each stays aside until a person has decided, and keeps a mark if it is taken. */
export function DoubtsPart({ draft, doubts, name }: Props) {
  if (doubts.length === 0) return null
  const decide = (some: readonly Doubt[], choice: DoubtChoice): void => {
    const said = new Map(draft.doubts)
    for (const d of some) said.set(d.key, choice === 'multiplied' && d.multiplied === null ? 'aside' : choice)
    answerPreview({ doubts: said })
  }
  const [first] = doubts
  const same = doubts.every((d) => d.choice === first?.choice) ? first?.choice : undefined
  return (
    <section className={styles.group} aria-labelledby="import-doubts">
      <h3 id="import-doubts" className={styles.part}>
        {counted(doubts.length, 'figure is', 'figures are')} far from {doubts.length === 1 ? 'its' : 'their'} neighbors
      </h3>
      <p>
        {doubts.length === 1 ? 'It may be' : 'Each may be'} written a hundred times too small or too large. Look{' '}
        {doubts.length === 1 ? 'it' : 'them'} up in the source. What you set aside doesn’t come in; what you take keeps
        a mark that shows in Findings and in the notes of documents.
      </p>
      {doubts.length > 2 ? (
        <Pick
          label="All figures in this list"
          choices={forAll}
          value={same ?? null}
          onChange={(v) => decide(doubts, v as DoubtChoice)}
        />
      ) : null}
      <Rows
        caption="Far from their neighbors"
        hideCaption
        scroll="Figures that are far from their neighbors"
        list={doubts}
        what="figures"
        keyOf={(d) => d.key}
        columns={[
          { head: 'Student group', cell: (d) => name(d.group) },
          { head: 'Year', look: 'nowrap', cell: (d) => yearInWords(d.year) },
          { head: 'Row', kind: 'row', cell: (d) => d.row },
          { head: 'Figure', kind: 'figure', cell: (d) => commas(d.figure) },
          { head: 'Why', cell: (d) => d.why },
          {
            head: 'What to do',
            look: styles.choice,
            cell: (d) => (
              <Pick
                small
                hideLabel
                label={`${name(d.group)}, ${yearInWords(d.year)}, ${commas(d.figure)}`}
                choices={choicesOf(d)}
                value={d.choice}
                onChange={(v) => decide([d], v as DoubtChoice)}
              />
            ),
          },
        ]}
      />
    </section>
  )
}
