import { dayInWords } from '../../days/index.ts'
import { declarationOf, kinds, type RecordOf } from '../../domain/kinds/index.ts'
import type { Field } from '../../domain/schema.ts'
import { steps, supportOf } from '../../guide/guide.ts'
import { compareKeys, languageName, languageOf, listed, small } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { roleOf } from '../context.ts'
import { fieldInWords, nameOf } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { cell, choiceWords, onlyInSheet, saidOnce, table, words } from '../parts/table.ts'

/** Long lists of one kind, each a table, so that a plan of many pages stays readable. */

/** How far each indicator of the guide has come, and by what. */
export function ratings(ctx: Context): Block[] {
  const all = ctx.plan.all('rating')
  if (all.length === 0) return []
  // “They are listed” says of what only under its support.
  const bySupport = Map.groupBy(all, (r) => supportOf(stepOfIndicator.get(r.indicator ?? '') ?? '')?.name)
  const [rated = '', ...others] = new Set(all.map((r) => ratedIn(ctx, r, true)))
  const once = all.length > 1 && rated !== '' && others.length === 0
  return [
    { t: 'heading', level: 1, text: 'Appendix: how far the work has come' },
    ...(once ? [{ t: 'reading', text: `All of these were rated ${rated}.` } as const] : []),
    ...[...bySupport].map(([support, own]) => {
      const rows = table(
        support ?? (bySupport.size > 1 ? 'Of no step of the guide' : null),
        [
          ...[words('Indicator', 2.3), words('Level', 0.8), words('Because', 2.2)],
          ...(once ? [] : [words('Rated', 1.3)]),
        ],
        own.map((r) => ratingRow(ctx, r, once)),
      )
      const cells = own.map((r) => ratedIn(ctx, r))
      return once ? onlyInSheet(rows, 'Rated', cells) : rows
    }),
  ]
}

/** When it was rated, and who did, for a cell or, with `after`, behind “were rated”. */
function ratedIn(ctx: Context, r: RecordOf<'rating'>, after = false): string {
  const [day, role] = [r.ratedOn ? dayInWords(r.ratedOn) : '', roleOf(ctx, r.ratedBy, 'Indicator rating') ?? '']
  if (!after) return [day, role].filter(Boolean).join(', ')
  return day === '' ? (role === '' ? '' : `by this role: ${role}`) : `on ${day}${role === '' ? '' : ` (${role})`}`
}

const stepOfIndicator: ReadonlyMap<string, string> = new Map(
  steps.flatMap((s) => s.indicators.map((i) => [i.id, s.id] as const)),
)

function ratingRow(ctx: Context, r: RecordOf<'rating'>, once: boolean): Row {
  const where = 'Indicator rating'
  ctx.told('rating', r.id, 'indicator', 'level', 'evidence', 'sustainNote', 'reason', 'note', 'ratedOn', 'ratedBy')
  const rests = (r.evidence ?? []).map((id) => nameOf(ctx, 'evidence', id)).filter((n) => n !== '')
  const because = [
    ...ctx.write.paragraphs(r.reason, where),
    rests.length > 0 ? `Based on ${listed(rests)}.` : '',
    r.sustainNote ? `Kept going by: ${ctx.write.line(r.sustainNote, where)}` : '',
    ...ctx.write.paragraphs(r.note, where),
  ].filter((b) => b !== '')
  return {
    cells: [
      { text: nameOf(ctx, 'rating', r.id) },
      cell(choiceWords('rating', 'level', r.level), 'Not given'),
      cell(because.join(' ')),
      ...(once ? [] : [cell(ratedIn(ctx, r))]),
    ],
  }
}

/** The language of a tag such as "es-US", for a voice that reads it; nothing if the tag is unknown. */
const tongueOf = (tag: string | undefined): { readonly lang?: string } => {
  const own = /^([a-z]{2,3})(-[a-z0-9]{2,8})*$/i.exec((tag ?? '').trim())?.[1]
  return own === undefined ? {} : { lang: own.toLowerCase() }
}

/** The plan's words in other languages, each beside what it translates, and those of its pages for families. */
export function translations(ctx: Context): Block[] {
  const all = ctx.plan.all('translation').toSorted((a, b) => compareKeys(a.language ?? '', b.language ?? ''))
  const rows = [
    ...all.map((t) => translationRow(ctx, t)),
    ...ctx.plan.all('communityPage').flatMap((p) => pageRows(ctx, p)),
  ]
  if (rows.length === 0) return []
  const head: Block = { t: 'heading', level: 1, text: 'Appendix: in other languages' }
  const columns = [words('What is translated', 1.5), words('Language', 0.65), words('Text', 2.7)]
  const byCheck = Map.groupBy(rows, (r) => r.cells.at(-1)?.text ?? '')
  // A few who checked many: who did is above their rows, and no column in two lines that says the same down the page.
  if (rows.length < manyRows || byCheck.size > mostChecks)
    return [head, saidOnce(table(null, [...columns, words('Checked', 1.65)], rows))]
  return [
    head,
    ...[...byCheck].map(([checked, own]): Block => {
      const bare = own.map((r) => ({ ...r, cells: r.cells.slice(0, -1) }))
      const caption = checked === NOT_CHECKED ? checked : `Checked: ${checked}`
      const said = own.map(() => checked)
      return saidOnce(onlyInSheet(table(caption, columns, bare), 'Checked', said, null))
    }),
  ]
}

/** From so many rows on, and of so few who checked them, they are told by who did. */
const manyRows = 8
const mostChecks = 4
const NOT_CHECKED = 'Not checked'

function translationRow(ctx: Context, t: RecordOf<'translation'>): Row {
  ctx.told('translation', t.id, 'about', 'field', 'language', 'text', 'checkedBy', 'checkedOn')
  const [field = ''] = fieldInWords(ctx, declarationOf('translation'), t as never, 'field')
  const of = t.about ? nameOf(ctx, t.about.kind, t.about.id) : ''
  const whose = [of.replace(/[.:;,]$/, ''), small(field.replace(/^Field: /, ''))].filter((w) => w !== '').join(', ')
  return rowIn(ctx, t, whose, ctx.write.paragraphs(t.text, 'Translation').join(' '))
}

/** The words of a page for families that is not in English: among others a voice would read them as English ones. */
function pageRows(ctx: Context, page: RecordOf<'communityPage'>): Row[] {
  if (page.language === undefined || languageOf(page.language) === 'en') return []
  const { headings, phrases, heard } = kinds.communityPage.fields
  const row = (of: string, text: string | undefined): Row[] => {
    const said = ctx.write.paragraphs(text, 'Community page').join('\n')
    return said === '' ? [] : [rowIn(ctx, page, `Community page, ${small(of)}`, said)]
  }
  const parts = ({ shape }: Field, of: Readonly<Record<string, string | undefined>> = {}): Row[] =>
    shape.t !== 'parts' ? [] : Object.entries(shape.parts).flatMap(([part, p]) => row(p.label, of[part]))
  const ways = (page.heard ?? []).map(({ way, text }) => [way, text].filter(Boolean).join(': '))
  const rows = [
    ...row('its title', page.title),
    ...parts(headings, page.headings),
    ...parts(phrases, page.phrases),
    ...row(heard.label, ways.join('\n')),
  ]
  if (rows.length > 0)
    ctx.told('communityPage', page.id, 'language', 'title', 'headings', 'phrases', 'heard', 'checkedBy', 'checkedOn')
  return rows
}

/** One row: what the words are of, their language, the words, and who checked them. */
function rowIn(
  ctx: Context,
  { language, checkedBy, checkedOn }: Pick<RecordOf<'translation'>, 'language' | 'checkedBy' | 'checkedOn'>,
  of: string,
  text: string,
): Row {
  const checked = [ctx.write.line(checkedBy, 'Translation, checked by'), checkedOn ? dayInWords(checkedOn) : '']
  return {
    cells: [
      { text: of },
      cell(ctx.write.line(language && languageName(language), 'Translation, language')),
      { text, ...tongueOf(language) },
      cell(checked.filter((c) => c !== '').join(', '), NOT_CHECKED),
    ],
  }
}
