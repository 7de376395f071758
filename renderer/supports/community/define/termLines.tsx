import { wholeTitle } from '../../../../shared/domain/describe.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { isWritten, type TermUse } from '../../../../shared/rules/term-uses.ts'
import { counted } from '../../../../shared/words/index.ts'
import { type Status, StatusMark } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { usePlanView } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import styles from '../community.module.css'
import { useLanguages } from '../languages.ts'
import { Translations, translated } from '../Translations.tsx'
import { Places } from './Places.tsx'
import { offeredAs } from './watchList.ts'

/** The uses of each term, by its id. */
type Uses = ReadonlyMap<string, TermUse>
type Props = LineProps<'term', Uses>

const texts = ['term', 'plain', 'isNot', 'example'] as const
const states: Readonly<Record<string, readonly [Status, string]>> = {
  draft: ['notBegun', 'Draft'],
  reviewed: ['inWork', 'Reviewed'],
  adopted: ['done', 'Adopted'],
}

/** How far a word’s definition has come, called the same wherever the word is listed. */
export function TermState({ term }: { readonly term: RecordOf<'term'> | undefined }) {
  const [status, words] = isWritten(term)
    ? (states[term?.status ?? ''] ?? (['notBegun', 'No status yet'] as const))
    : (['notBegun', 'Not defined yet'] as const)
  return <StatusMark status={status} words={words} />
}

const Cells = ({ record: term }: Props) => <TermState term={term} />

function Below({ record: term, with: uses }: Props) {
  const plan = usePlanView()
  const languages = useLanguages()
  const places = uses.get(term.id)?.places.length ?? 0
  return (
    <div className={styles.said}>
      <p>{term.plain?.trim() || <i>No plain definition yet.</i>}</p>
      {term.isNot?.trim() ? (
        <p>
          <b>Not:</b> {term.isNot}
        </p>
      ) : null}
      <p className={styles.facts}>
        <span>{places === 0 ? 'Not used anywhere else' : `Used in ${counted(places, 'place')}`}</span>
        {translated(plan, { kind: 'term', id: term.id }, texts, languages).map(({ name, done, of }) => (
          <span key={name}>{done === of ? `${name}: all texts` : `${name}: ${done} of ${of} texts`}</span>
        ))}
      </p>
    </div>
  )
}

/** The guide's questions about one of its words; it never offers a definition. */
function Questions({ record: term }: { readonly record: RecordOf<'term'> }) {
  const words = useOwnWords()
  const prompts = offeredAs(term)?.prompts ?? []
  if (prompts.length === 0 || (term.plain?.trim() && term.isNot?.trim())) return null
  return (
    <ul className={`mid ${styles.asks}`}>
      {prompts.map((p) => (
        <li key={p}>{words(p)}</li>
      ))}
    </ul>
  )
}

function After({ record: term, with: uses }: Props) {
  const use = uses.get(term.id)
  return (
    <>
      <section className={styles.part} aria-label={`Where “${wholeTitle('term', term)}” is used`}>
        <h3>Where it is used</h3>
        {use && use.places.length > 0 ? (
          <Places use={use} />
        ) : (
          <p className="quiet">It is not in anything a board may read. Longer words that contain it do not count.</p>
        )}
      </section>
      <Translations about={{ kind: 'term', id: term.id }} fields={texts} what="term" />
    </>
  )
}

/** One word: what it means and is not, where it is used and in which languages. */
export const termLines = declare<'term', Uses>({
  kind: 'term',
  fields: [
    'term',
    'status',
    'plain',
    'isNot',
    'example',
    'agreedBy',
    'agreedOn',
    'reviewDue',
    'counselLooked',
    'aliases',
    'notInside',
    { field: 'watch', wide: true },
  ],
  Cells,
  Below,
  Before: Questions,
  BeforeNew: Questions,
  fresh: ({ term }) => (typeof term === 'string' ? term : undefined),
  After,
  begins: () => ({ status: 'draft' }),
})
