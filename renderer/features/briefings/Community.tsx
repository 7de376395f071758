import { type FixedWords, fixedWordsIn } from '../../../shared/briefing/community/fixed-words.ts'
import { communityTexts } from '../../../shared/briefing/community/page.ts'
import { languagesOf, pageId, translationId } from '../../../shared/briefing/community/tongue.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { languageName, languageOf } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { fieldLabel, LongTextField } from '../../components/index.ts'
import { type FieldEntry, FieldGrid } from '../../records/FieldGrid.tsx'
import { go, usePlace, usePlanView } from '../../state/index.ts'
import styles from './briefings.module.css'

const checked: readonly FieldEntry[] = ['checkedBy', 'checkedOn']
const headings = ['why', 'words', 'doing', 'now', 'said', 'heard'] as const
const phrases = ['families', 'draft', 'begun', 'notBegun', 'due', 'late', 'some', 'rounded'] as const

/** The page's headings and short phrases; an empty field shows our own words for it, where we have them. */
const fixedFields = (ours: FixedWords | undefined): readonly FieldEntry[] => [
  ...headings.map((part) => ({
    field: 'headings',
    part,
    wide: true,
    ...(ours && { placeholder: ours.headings[part] }),
  })),
  ...phrases.map((part) => ({ field: 'phrases', part, ...(ours && { placeholder: ours.phrases[part] }) })),
  { field: 'phrases', part: 'office' },
]

/** Languages that many families of US schools read, offered while the plan has no words in them yet. */
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
  const page = { kind: 'communityPage', id, also: { language: lang } } as const
  const ours = fixedWordsIn(lang)
  return (
    <>
      <Pick
        label="Language"
        hint="Groundwork has the page’s headings in English and Spanish. What you typed it does not translate: enter that below."
        choices={offered(languagesOf(view), lang)}
        value={lang}
        onChange={(language) => go('briefings', { ...params, language })}
      />
      {lang === 'en' ? null : <Texts request={request} lang={lang} />}
      <section className={styles.own} aria-label={`Only on this page, in ${name}`}>
        <h2>Only on this page</h2>
        <FieldGrid
          key={id}
          {...page}
          fields={[{ field: 'title', wide: true, ...(ours && { placeholder: ours.plan }) }, 'heard', ...checked]}
        />
        {lang === 'en' ? null : (
          <details open={ours === undefined}>
            <summary>The page’s own headings and short phrases in {name}</summary>
            <p className="mid small">
              {ours
                ? `Each box that is empty prints Groundwork’s own ${name}, which it shows in gray. Change what your families would say otherwise.`
                : `Groundwork has none in ${name}. A heading that is not entered stays in English; a phrase is left out.`}
            </p>
            <FieldGrid key={id} {...page} fields={fixedFields(ours)} />
          </details>
        )}
      </section>
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
