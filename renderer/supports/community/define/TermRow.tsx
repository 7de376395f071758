import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { TermUse } from '../../../../shared/rules/term-uses.ts'
import { Button, type Status, StatusMark } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { OpenRow } from '../../../records/OpenRow.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { usePlanView } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useStep.ts'
import styles from '../community.module.css'
import { useLanguages } from '../languages.ts'
import { Translations, translated } from '../Translations.tsx'
import { Places } from './Places.tsx'
import { offeredAs } from './watchList.ts'

type Term = RecordOf<'term'>

export const texts = ['term', 'plain', 'isNot', 'example'] as const
const states: Readonly<Record<string, readonly [Status, string]>> = {
  draft: ['notBegun', 'Draft'],
  reviewed: ['inWork', 'Reviewed'],
  adopted: ['done', 'Adopted'],
}

interface Props {
  readonly term: Term
  readonly list: readonly Term[]
  readonly use: TermUse | undefined
  readonly open: boolean
  readonly fresh: boolean
  readonly onToggle: () => void
}

/** One word: what it means and is not, where it stands and in which languages; opened to be changed. */
export function TermRow({ term, list, use, open, fresh, onToggle }: Props) {
  const plan = usePlanView()
  const languages = useLanguages()
  const title = term.term?.trim() || 'Term without a name'
  const [status, word] = states[term.status ?? ''] ?? ['notBegun', 'Status not said']
  const about = { kind: 'term', id: term.id } as const
  const places = use?.places.length ?? 0
  return (
    <OpenRow
      {...about}
      title={title}
      open={open}
      onToggle={onToggle}
      menu={<RecordMenu {...about} name={title} list={list} sorted={false} addSelector='[data-add="term"]' />}
      below={
        open ? null : (
          <div className={styles.said}>
            <p>{term.plain?.trim() || <i>No plain meaning yet.</i>}</p>
            {term.isNot?.trim() ? (
              <p>
                <b>Not:</b> {term.isNot}
              </p>
            ) : null}
            <p className={styles.facts}>
              <span>
                {places === 0 ? 'Not used elsewhere' : `Used in ${places} ${places === 1 ? 'place' : 'places'}`}
              </span>
              {translated(plan, about, texts, languages).map(({ name, done, of }) => (
                <span key={name}>{done === of ? `${name}: all texts` : `${name}: ${done} of ${of} texts`}</span>
              ))}
            </p>
          </div>
        )
      }
      form={
        <div className={styles.open}>
          <Questions term={term} />
          <FieldGrid
            {...about}
            fresh={fresh}
            fields={[
              'term',
              'status',
              { field: 'plain', wide: true },
              { field: 'isNot', wide: true },
              { field: 'example', wide: true },
              'agreedBy',
              'agreedOn',
              'reviewDue',
              'counselLooked',
              'aliases',
              'notInside',
              { field: 'watch', wide: true },
            ]}
          />
          <section className={styles.part} aria-label={`Where “${title}” is used`}>
            <h3>Where it is used</h3>
            {use && places > 0 ? (
              <Places use={use} />
            ) : (
              <p className="quiet">Nowhere in what a board may read. A longer word that contains it does not count.</p>
            )}
          </section>
          <Translations about={about} fields={texts} what="term" />
          <div>
            <Button small onPress={onToggle}>
              Close<span className="vh"> these fields</span>
            </Button>
          </div>
        </div>
      }
    >
      <StatusMark status={status} words={word} />
    </OpenRow>
  )
}

/** What the guide asks about one of its words; a definition it never offers. */
function Questions({ term }: { term: Term }) {
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
