import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { beginnings, finder } from '../rules/term-forms.ts'
import { isAdopted, type Watch, watchFor, watchList } from '../rules/term-uses.ts'
import { compareTexts, listed, quotation, quoted, searchable } from '../words/index.ts'
import type { Context } from './context.ts'
import { type Block, type DocumentModel, flat } from './document.ts'
import { documentIds, documentKind } from './documents.ts'
import { hung } from './parts/table.ts'

/** Pictures draw names that are in their words already. */
const drawn: ReadonlySet<string> = new Set(['svg', 'of', 'words', 't', 'how', 'anchor', 'fill', 'align', 'lang'])

/** Collects the texts of a value. Two thousand pages of cells are read so: without a generator for each of them. */
function collectTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const inner of value) collectTexts(inner, texts)
  else if (typeof value === 'object' && value !== null)
    for (const key in value) if (!drawn.has(key)) collectTexts(value[key as never], texts)
}

const searched = new WeakMap<readonly Block[], string>()

/** Headings and names of ours that have a word of the plan’s in another sense: “Access” is about children, and these are not. */
const ourWords = /access to power|access and resources|consultation log/gi

/** All words that blocks print, as they are searched. */
function wordsOf(blocks: readonly Block[]): string {
  const known = searched.get(blocks)
  if (known !== undefined) return known
  const texts: string[] = []
  for (const block of flat(blocks)) collectTexts(block, texts)
  const words = searchable(texts.join(' \n ').replaceAll(ourWords, ' '))
  searched.set(blocks, words)
  return words
}

function usedIn<T extends Watch>(blocks: readonly Block[], all: readonly T[], names = noNames): readonly T[] {
  if (all.length === 0) return []
  const text = names(wordsOf(blocks))
  const small = text.toLowerCase()
  return all.filter((w) => beginnings(w).some((b) => small.includes(b)) && finder(w)(text))
}

const noNames = (text: string): string => text

/** Leaves out what posts and departments are called: “Equity officer” names somebody, and is no use of the word. */
function withoutPosts(plan: Plan): (text: string) => string {
  const called = [
    ...plan.all('person').map((p) => p.role),
    ...plan.all('position').map((p) => p.title),
    ...plan.all('department').map((d) => d.name),
  ].flatMap((name) => (name?.trim() ? [searchable(name.trim())] : []))
  // The longest first: of “Equity Officer, schools” nothing may be left over.
  const names = [...new Set(called)].toSorted((a, b) => b.length - a.length)
  return (text) => names.reduce((left, name) => left.replaceAll(name, ' '), text)
}

/** The terms that blocks use, of those given. */
export function termsUsedIn(blocks: readonly Block[], terms: readonly RecordOf<'term'>[]): ReadonlySet<string> {
  return new Set(usedIn(blocks, terms.map(watchFor)).flatMap((w) => w.record?.id ?? []))
}

/**
 * The meaning of the defined terms that a document uses, each once, at its end: a reader who meets the word need not
 * look elsewhere. Nothing if it uses none, or explains them all itself.
 */
export function wordsUsed(ctx: Context, blocks: readonly Block[]): Block[] {
  const defined = ctx.plan.all('term').filter((t) => isAdopted(t) && !ctx.ledger.isTold('term', t.id, 'plain'))
  const used = usedIn(blocks, defined.map(watchFor)).flatMap((w) => w.record ?? [])
  if (used.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'What our words mean', unlisted: true },
    ...used
      .toSorted((a, b) => compareTexts(a.term ?? '', b.term ?? ''))
      .flatMap((t) => {
        ctx.told('term', t.id, 'term', 'plain', 'status')
        const where = `Term ${quotation(t.term ?? '')}`
        return hung(ctx.write.line(t.term, where), [ctx.write.line(t.plain, where)])
      }),
  ]
}

/**
 * For the person who makes a document, before it is printed: words of the watch list that it uses without an agreed
 * meaning, and terms that it has no room to explain.
 */
export function wordNotes(plan: Plan, model: DocumentModel): string[] {
  const terms = plan.all('term')
  const open = watchList(terms).filter((w) => !isAdopted(w.record))
  const named = (all: readonly Watch[]) => listed(all.map((w) => quoted(w.name)))
  const used = (all: readonly Watch[]) => usedIn(model.blocks, all)
  const unagreed = named(usedIn(model.blocks, used(open), withoutPosts(plan)))
  const untold = hasRoom(model) ? '' : named(used(terms.filter(isAdopted).map(watchFor)))
  return [
    unagreed && `${unagreedStart}${unagreed}. Write what each means and have it adopted, or choose another word.`,
    untold && `Used here with no room to say what each means: ${untold}. The full plan has it.`,
  ].filter((n) => n !== '')
}

const unagreedStart = 'Used here with no adopted definition: '

/** A word that a note names as having no adopted definition, and where that is given. */
export interface WordToDefine {
  readonly name: string
  /** The plan's term, if there is one, and the field it has not filled. */
  readonly at: { readonly term: string; readonly field: 'plain' | 'status' } | undefined
}

/** The words of the watch list that notes about a paper name, each with the place that a person goes to. */
export function wordsToDefine(plan: Plan, note: string): readonly WordToDefine[] {
  if (!note.startsWith(unagreedStart)) return []
  return watchList(plan.all('term'))
    .filter((w) => !isAdopted(w.record) && note.includes(quoted(w.name)))
    .map(({ name, record }) => ({
      name,
      at: record && { term: record.id, field: record.plain?.trim() ? 'status' : 'plain' },
    }))
}

/** A document of any length explains its words at its end; a page for families has a part for that. */
const hasRoom = ({ document }: DocumentModel): boolean => {
  const id = documentIds.find((d) => d === document)
  return id === undefined || id === 'community' || documentKind(id).pages === undefined
}
