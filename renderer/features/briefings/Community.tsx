import { communityTexts } from '../../../shared/briefing/community/page.ts'
import { languageOf, languagesOf, pageId, translationId } from '../../../shared/briefing/community/tongue.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { languageName } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { fieldLabel, LongTextField } from '../../components/index.ts'
import { type FieldEntry, FieldGrid } from '../../records/FieldGrid.tsx'
import { go, usePlace, usePlanView } from '../../state/index.ts'
import styles from './briefings.module.css'

const own: readonly FieldEntry[] = [
  { field: 'title', wide: true },
  { field: 'heard', wide: true },
]
const checked: readonly FieldEntry[] = ['checkedBy', 'checkedOn']
const headings: readonly FieldEntry[] = ['why', 'words', 'now', 'doing', 'said', 'heard'].map((part) => ({
  field: 'headings',
  part,
  wide: true,
}))

const phrases: readonly FieldEntry[] = [
  'families',
  'office',
  'draft',
  'begun',
  'notBegun',
  'due',
  'late',
  'some',
  'rounded',
].map((part) => ({
  field: 'phrases',
  part,
}))

/** What many families of US schools read, where the plan has no word in it yet. */
const common = ['es', 'vi', 'ar', 'so', 'ht', 'pt', 'fr', 'tl', 'ru', 'uk']

/** The plan’s own languages, then those that it could begin with. */
const offered = (known: readonly string[], lang: string) => [
  ...known.map((tag) => ({ id: tag, title: languageName(tag) })),
  ...[...new Set([...common, lang])]
    .filter((tag) => !known.includes(tag))
    .map((tag) => ({ id: tag, title: `${languageName(tag)} (nothing entered yet)` })),
]

/**
 * The language of a page for families, what only that page says, and each text of the plan that it would print in that
 * language. Criteria: labels name field and language (3.3.2); typed words carry their language (3.1.2).
 */
export function Community({ request }: { request: BriefingRequest }) {
  const view = usePlanView()
  const { params } = usePlace()
  const lang = languageOf(request.language)
  const name = languageName(lang)
  const id = pageId(view, lang)
  return (
    <>
      <Pick
        label="Language"
        hint="A language begins with the first words that you enter in it below. Groundwork translates nothing."
        choices={offered(languagesOf(view), lang)}
        value={lang}
        onChange={(language) => go('briefings', { ...params, language })}
      />
      <section className={styles.own} aria-label={`Only on this page, in ${name}`}>
        <h2>Only on this page</h2>
        <FieldGrid
          key={id}
          kind="communityPage"
          id={id}
          also={{ language: lang }}
          fields={[...own, ...(lang === 'en' ? [] : [...headings, ...phrases]), ...checked]}
        />
      </section>
      {lang === 'en' ? null : <Texts request={request} lang={lang} />}
    </>
  )
}

/** Words of the plan that the page prints once they are here in its language. */
function Texts({ request, lang }: { request: BriefingRequest; lang: string }) {
  const view = usePlanView()
  const texts = communityTexts(view, request)
  const name = languageName(lang)
  const open = texts.filter((t) => !t.translated).length
  return (
    <section className={styles.own} aria-label={`Words of the plan in ${name}`}>
      <h2>Words of the plan in {name}</h2>
      <p className="mid small">
        {texts.length - open} of {texts.length} texts are entered. The page leaves out the others.
      </p>
      {texts.map(({ about, field, text }) => {
        const id = translationId(about, field, lang)
        return (
          <div key={id} data-field={`translation/${id}/text`}>
            <p className="small">{text}</p>
            <LongTextField
              kind="translation"
              id={id}
              field="text"
              small
              lang={lang}
              label={`${fieldLabel(about.kind, field)} in ${name}`}
              also={{ about, field, language: lang }}
            />
          </div>
        )
      })}
    </section>
  )
}
