import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { isAdopted, type TermUse, termUses, watchedUses } from '../../../../shared/rules/term-uses.ts'
import { capital, compareTexts, countInWords, listed, plural } from '../../../../shared/words/index.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons, useAfterPaint } from '../../../components/index.ts'
import { declare } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useStartingList } from '../../../records/useStartingList.tsx'
import { edit, newId, planNow, useAll, usePlanView, useRecord } from '../../../state/index.ts'
import { usePlaces } from '../../../state/place.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../community.module.css'
import { languagesOf } from '../languages.ts'
import { Places } from './Places.tsx'
import { termLines } from './termLines.tsx'
import { offered, offeredAs, takeTerms } from './watchList.ts'

type Term = RecordOf<'term'>
const WORDS = '[data-field="words-in-use"]'

/** The district's words: what each means here and does not mean, where it is used, and how families say it. */
export function Define({ step, params }: StepBody) {
  const plan = usePlanView()
  // Finding every use of every term takes a moment in a large plan: the page opens before, and typing goes on.
  const later = useDeferredValue(plan)
  const whole = useAfterPaint()
  const uses = useMemo(() => (whole ? termUses(later) : watchedUses(plan)), [whole, later, plan])
  const watched = useMemo(() => watchedUses(plan), [plan])
  const byTerm = useMemo(
    () => new Map(uses.flatMap((u) => (u.watch.record ? [[u.watch.record.id, u] as const] : []))),
    [uses],
  )
  const terms = useAll('term')
  const list = useRecordList(termLines)
  const starting = useStartingList({ choose: 'Choose from the watch list' })
  const without = uses.filter((u) => u.watch.record === undefined && u.places.length > 0)
  // A finding about a word that has no term leads to where it can be given one.
  const elsewhere = params.at !== undefined && !params.at.startsWith('term/')
  const again = usePlaces((s) => s.again)
  const called = params.adds === 'term' ? params.called : undefined
  // Its term comes to be with the first word of what it means: pressing to look leaves nothing behind.
  const write = (name: string) => list.add({ term: capital(name) })
  const begin = (name: string) => {
    // Who goes forward again may have written its term meanwhile.
    const isOpen = watchedUses(planNow()).some(({ watch }) => watch.name === name && watch.record === undefined)
    if (isOpen) write(name)
  }
  const now = useRef(begin)
  now.current = begin
  useEffect(() => {
    void again
    if (called !== undefined) now.current(called)
    else if (elsewhere) focusField(WORDS)
  }, [elsewhere, called, again])
  const some = terms.length > 0 || list.fresh !== null || starting.offering
  return (
    <Sections>
      {starting.offering ? <WatchList terms={terms} onClose={starting.close} /> : null}
      {without.length > 0 ? (
        <Section
          title="Used, but not defined"
          lead="These words are in your plan, and people hear them in different ways. Say what each one means here, or put it another way."
        >
          <Words uses={without} onWrite={({ watch }) => write(watch.name)} />
        </Section>
      ) : null}
      {some ? (
        <Section title="Terms" lead={lead(terms, watched)}>
          <RecordLines declared={termLines} list={list} records={terms.toSorted(byName)} with={byTerm} />
          <Buttons>
            <AddRecord declared={termLines} list={list} />
            {starting.button}
          </Buttons>
        </Section>
      ) : (
        <div data-add="term">
          <StepEmpty step={step} onBegin={() => list.add()} also={starting.button} />
        </div>
      )}
      <Languages />
    </Sections>
  )
}

const byName = (a: Term, b: Term): number => compareTexts(a.term ?? '', b.term ?? '')

/** How many are adopted; and which of the others the plan uses all the same, since the page's first sentence counts them. */
function lead(terms: readonly Term[], uses: readonly TermUse[]): string | undefined {
  if (terms.length === 0) return undefined
  const adopted = terms.filter((t) => t.status === 'adopted').length
  const used = uses.flatMap(({ watch, places }) =>
    watch.record && !isAdopted(watch.record) && places.length > 0 ? [`“${watch.name}”`] : [],
  )
  const also = used.length === 0 ? '' : ` Used in the plan, but not adopted yet: ${listed(used)}.`
  return `${adopted} of ${terms.length} ${terms.length === 1 ? 'term is' : 'terms are'} adopted. A glossary prints only those.${also}`
}

interface WordsProps {
  readonly uses: readonly TermUse[]
  readonly onWrite: (use: TermUse) => void
}

/** Watched words that the plan uses and that have no term: where, and a button that adds one. */
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
              <b>{capital(name)}</b> is used in {countInWords(n)} {plural(n, 'place', 'places')}.
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
                {shown === key ? 'Hide' : 'Show'} where {name} is used
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
      lead="Words that people hear in different ways. They come with no definition: yours has to come from your district."
      words={['term', 'terms']}
      parts={[
        {
          name: offered.title,
          options: offered.items.map((item) => ({
            id: item.id,
            label: capital(item.term),
            held: held.has(item.id),
          })),
        },
      ]}
      onTake={(ids) => void edit(takeTerms(planNow().all('term'), ids, newId))}
      onClose={onClose}
    />
  )
}

const languageLine = declare<'planChoices'>({
  kind: 'planChoices',
  title: (choices) =>
    languagesOf(choices)
      .map((l) => l.name)
      .join(', ') || 'No languages yet',
  fields: [{ field: 'languages', label: 'Languages, one on each line', wide: true }],
  also: () => ({}),
  menu: false,
})

/** Into which languages words are put. */
function Languages() {
  const choices = useRecord('planChoices', 'planChoices') ?? { id: 'planChoices' }
  const list = useRecordList(languageLine, { addKey: false })
  const names = languagesOf(choices).map((l) => l.name)
  return (
    <Section
      title="Languages your families use"
      lead={
        names.length === 0
          ? 'Enter the languages you translate terms, whys and actions into. Each text then has a place for its translation.'
          : `Texts are translated into ${names.join(', ')}. Open a term to see what still needs translating.`
      }
    >
      <RecordLines declared={languageLine} list={list} records={[choices]} />
    </Section>
  )
}
