import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type TermUse, termUses, watchedUses } from '../../../../shared/rules/term-uses.ts'
import { capital, countInWords } from '../../../../shared/words/index.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons, useAfterPaint } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { Rows } from '../../../records/OpenRow.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useHeld } from '../../../records/useHeld.ts'
import { edit, newId, planNow, useAll, useKey, usePlanView } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import type { StepBody } from '../../parts/stepPage.tsx'
import styles from '../community.module.css'
import { useLanguages } from '../languages.ts'
import { useOpen } from '../useOpen.ts'
import { Places } from './Places.tsx'
import { TermRow } from './TermRow.tsx'
import { offered, offeredAs, takeTerms } from './watchList.ts'

type Term = RecordOf<'term'>
const WORDS = '[data-field="words-in-use"]'

/** The district's words: what each means here and does not mean, where it stands, and how families say it. */
export function Define({ step, params }: StepBody) {
  const plan = usePlanView()
  // Where every term stands takes a moment in a large plan: the page opens before, and goes on being typed in.
  const later = useDeferredValue(plan)
  const whole = useAfterPaint()
  const uses = useMemo(() => (whole ? termUses(later) : watchedUses(plan)), [whole, later, plan])
  const terms = useAll('term')
  const row = useOpen(step.id, params.at, 'term', 'term')
  const [offering, setOffering] = useState(false)
  const sorted = terms.toSorted((a, b) => (a.term ?? '').localeCompare(b.term ?? '')).map((t) => t.id)
  const ids = useHeld(sorted, row.id !== null, row.id)
  const byTerm = new Map(uses.flatMap((u) => (u.watch.record ? [[u.watch.record.id, u] as const] : [])))
  const without = uses.filter((u) => u.watch.record === undefined && u.places.length > 0)
  // A finding about a word that has no term leads to where it can be given one.
  const elsewhere = params.at !== undefined && !params.at.startsWith('term/')
  useEffect(() => {
    if (elsewhere) focusField(WORDS)
  }, [elsewhere])

  const addTerm = (term = '') => row.show(add('term', { term, status: 'draft' }), term === '' ? 'term' : 'plain', true)
  useKey('n', 'Add a term', () => addTerm())
  const offer = () => {
    setOffering(true)
    focusField('[data-field="starting-list"]')
  }
  const close = () => {
    setOffering(false)
    focusField('[data-add="starting-list"]')
  }
  const list = (
    <span data-add="starting-list">
      <Button onPress={offering ? close : offer} aria-expanded={offering}>
        {offering ? 'Close the watch list' : 'Choose from the watch list'}
      </Button>
    </span>
  )
  return (
    <Sections>
      {offering ? <WatchList terms={terms} onClose={close} /> : null}
      {without.length > 0 ? (
        <Section
          title="In use, without a meaning"
          lead="Words that people hear in different ways, and that stand in this plan. Say what each means here, or write it another way."
        >
          <Words uses={without} onWrite={(use) => addTerm(capital(use.watch.name))} />
        </Section>
      ) : null}
      {terms.length === 0 && !offering ? (
        <div data-add="term">
          <StepEmpty step={step} onBegin={() => addTerm()} also={list} />
        </div>
      ) : (
        <Section title="Terms" lead={lead(terms)}>
          <Rows>
            {ids.map((id) => {
              const term = plan.get('term', id)
              return term ? (
                <TermRow
                  key={id}
                  term={term}
                  list={terms}
                  use={byTerm.get(id)}
                  open={row.id === id}
                  fresh={row.fresh === id}
                  onToggle={() => row.toggle(id)}
                />
              ) : null
            })}
          </Rows>
          <Buttons>
            <span data-add="term">
              <Button onPress={() => addTerm()}>Add a term</Button>
            </span>
            {list}
          </Buttons>
        </Section>
      )}
      <Languages />
    </Sections>
  )
}

function lead(terms: readonly Term[]): string | undefined {
  if (terms.length === 0) return undefined
  const adopted = terms.filter((t) => t.status === 'adopted').length
  return `${adopted} of ${terms.length} ${terms.length === 1 ? 'term is' : 'terms are'} adopted. Only those are printed in a glossary.`
}

interface WordsProps {
  readonly uses: readonly TermUse[]
  readonly onWrite: (use: TermUse) => void
}

/** Watched words that stand in the plan and have no term: where, and the way to give them one. */
function Words({ uses, onWrite }: WordsProps) {
  const [shown, setShown] = useState<string | null>(null)
  return (
    <ul className={styles.words} data-field="words-in-use">
      {uses.map((use) => {
        const { key, name } = use.watch
        const n = use.places.length
        return (
          <li key={key}>
            <p>
              <b>{capital(name)}</b> stands in {countInWords(n)} {n === 1 ? 'place' : 'places'}.
            </p>
            <Buttons>
              <Button small onPress={() => onWrite(use)}>
                Write what {name} means here
              </Button>
              <Button
                small
                look="link"
                aria-expanded={shown === key}
                onPress={() => setShown(shown === key ? null : key)}
              >
                {shown === key ? 'Hide' : 'Show'} where {name} stands
              </Button>
            </Buttons>
            {shown === key ? <Places use={use} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** The guide's words, offered and never forced; what each means is the district's to say. */
function WatchList({ terms, onClose }: { terms: readonly Term[]; onClose: () => void }) {
  const held = new Set(terms.map((t) => offeredAs(t)?.id))
  return (
    <OfferedList
      label="Watch list of terms"
      lead="Words that people hear in different ways. No definition comes with them: yours has to come from your district."
      words={['term', 'terms']}
      parts={[
        {
          name: offered.title,
          options: offered.items.map((item) => ({
            id: item.id,
            label: capital(item.term),
            ...(held.has(item.id) && { note: 'In the plan already', disabled: true }),
          })),
        },
      ]}
      onTake={(ids) => void edit(takeTerms(planNow().all('term'), ids, newId))}
      onClose={onClose}
    />
  )
}

/** Into which languages words are put. */
function Languages() {
  const languages = useLanguages()
  return (
    <Section
      title="Languages of your families"
      lead={
        languages.length === 0
          ? 'Name the languages into which terms, whys and acts are put. Each text then has a place for its translation.'
          : `Texts are put into ${languages.map((l) => l.name).join(', ')}. Open a term to see which of its texts lack one.`
      }
    >
      <FieldGrid
        kind="planChoices"
        id="planChoices"
        fields={[{ field: 'languages', label: 'Languages, one on each line', wide: true }]}
      />
    </Section>
  )
}
