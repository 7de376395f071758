import { planOf } from '../../shared/domain/plan.ts'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import { type Asked, askedAs, quotesToAsk } from '../../shared/manual/newest.ts'
import { pagesOf } from '../../shared/manual/places.ts'
import { holds, pageWithoutRunning } from '../../shared/manual/running.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { folded } from '../../shared/words/index.ts'
import { hashBytes } from './log/hash.ts'
import type { LogReader } from './log/store.ts'
import type { Commit, PlanFile } from './plan-file.ts'
import { readOps } from './read-ops.ts'
import type { NewText, TextPages, TextsFound } from './verbs.ts'

/** The type of a kept text in the plan's file. */
export const TEXT_TYPE = 'text/plain; charset=utf-8'

/**
 * The texts of the policy manual. Their words are in `blob`, under the hash of the text: a new edition adds only the
 * policies that changed, and what is known of a text by its hash never changes.
 */

interface Read {
  readonly text: string
  readonly pages: readonly string[]
  /** Each page in the form that is searched; made at the first search. */
  readonly searched: string[]
  /** The end of each page joined with the beginning of the next. */
  readonly joined: (JoinedPages | undefined)[]
}
const read = new WeakMap<PlanFile, Map<string, Read>>()
const answers = new WeakMap<PlanFile, Map<string, boolean>>()

function ofPlan<T>(all: WeakMap<PlanFile, Map<string, T>>, plan: PlanFile): Map<string, T> {
  const own = all.get(plan) ?? new Map<string, T>()
  all.set(plan, own)
  return own
}

/** A kept text; undefined if the plan does not have it, or the hash is that of another kind of file. */
function textOf(plan: PlanFile, hash: string): Read | undefined {
  const known = ofPlan(read, plan)
  const found = known.get(hash)
  if (found !== undefined) return found
  const kept = plan.reader.blob(hash)
  if (kept === undefined || kept.type !== TEXT_TYPE) return undefined
  const words = kept.bytes.toString('utf8')
  const text: Read = { text: words, pages: pagesOf(words), searched: [], joined: [] }
  known.set(hash, text)
  return text
}

/** Forgets cached texts: after a removal for good, nothing of a plan may stay in memory. */
export function forgetTexts(plan: PlanFile): void {
  read.delete(plan)
  answers.delete(plan)
}

/**
 * Those of the texts that the plan does not already have, word for word, for the same policy; refused if none are left.
 */
export function newTexts(plan: PlanFile, texts: readonly NewText[]): Result<readonly NewText[]> {
  const known = new Set(policyTexts(plan).map((t) => textKey(t.text ?? '', t.policy, t.code)))
  const fresh = texts.filter(({ text, values }) => {
    const key = textKey(hashBytes(Buffer.from(text, 'utf8')), values['policy'], values['code'])
    return !known.has(key) && known.add(key) !== undefined
  })
  return fresh.length > 0
    ? ok(fresh)
    : err(appError('nothing-to-do', 'The plan has all of this already, word for word. Nothing was changed.'))
}
const textKey = (hash: string, policy: unknown, code: unknown): string => `${hash} ${policy ?? code ?? ''}`
const policyTexts = (plan: PlanFile) =>
  planOf([...plan.log.states()].filter((s) => s.kind === 'policyText')).all('policyText')

/** Adds texts to the plan, one record each, as one step. Equal texts are kept once. */
export function keepTexts(plan: PlanFile, texts: readonly NewText[]): Result<Commit> {
  const files = texts.map(({ text }) => {
    const bytes = Buffer.from(text, 'utf8')
    return { hash: hashBytes(bytes), type: TEXT_TYPE, bytes }
  })
  const ops: Op[] = texts.map(({ values }, i) => ({
    op: 'set',
    kind: 'policyText',
    id: plan.clockAndIds.newId(),
    values: { ...values, text: files[i]?.hash },
  }))
  const own = readOps(ops)
  return own.ok ? plan.commit('import', own.value, files) : own
}

/** Some pages of a text, and how many it has. */
export function textPages(plan: PlanFile, hash: string, from: number, count: number): Result<TextPages> {
  const found = textOf(plan, hash)
  if (found === undefined)
    return err(
      appError('missing', 'The plan does not have the words of that text. Read its file in again to have them.', hash),
    )
  return ok({ of: found.pages.length, pages: found.pages.slice(from, from + count) })
}

/** Whether texts hold words; null for a text that the plan does not have. Searched once for the same text and words. */
export function textsHold(plan: PlanFile, asked: readonly Asked[]): readonly (boolean | null)[] {
  const known = ofPlan(answers, plan)
  return asked.map((one) => {
    const key = askedAs(one)
    const before = known.get(key)
    if (before !== undefined) return before
    const text = textOf(plan, one.text)?.text
    if (text === undefined) return null
    const says = holds(text, one.words)
    known.set(key, says)
    return says
  })
}

/** What the rules need to know of a plan's texts: quotes that the text of their policy does not hold. */
export function quotesGone(plan: PlanFile): readonly Asked[] {
  const asked = quotesToAsk(planOf([...plan.log.states()].filter((s) => mayQuote.has(s.kind))))
  const says = textsHold(plan, asked)
  return asked.filter((_, i) => says[i] === false)
}
const mayQuote = new Set(['policyLink', 'policyText'])

/** Quotes that the text of their policy does not hold, in a plan that is only read. */
export function quotesGoneIn(reader: LogReader, records: readonly RecordState[]): readonly Asked[] {
  const texts = new Map<string, string | undefined>()
  const textFor = (hash: string) => {
    if (!texts.has(hash)) texts.set(hash, reader.blob(hash)?.bytes.toString('utf8'))
    return texts.get(hash)
  }
  return quotesToAsk(planOf(records)).filter(({ text, words }) => {
    const found = textFor(text)
    return found !== undefined && !holds(found, words)
  })
}

const around = 40
/** How many pages are collected for each that is shown: nobody reads on to the thousandth. */
const COLLECTED_PER_SHOWN = 40
/**
 * How long one search may take, in milliseconds, since a save has to wait for it. The caller asks again for the rest.
 */
const SEARCH_MS = 100

/** A page in the form that is searched. Line breaks are spaces; case and accents don't count. */
const searched = (page: string): string => folded(page).replaceAll('\n', ' ')

/**
 * The pages of texts that hold all of these words, up to a limit; those with the words one after the other come first.
 * If a policy has several texts, all are searched: a person may look for an older wording too. Pages are prepared at
 * their first search as far as time allows; `all` says whether everything was searched.
 */
export function findInTexts(plan: PlanFile, words: string, most: number, only?: string): TextsFound {
  const phrase = folded(words).trim().replace(/\s+/g, ' ')
  const sought = phrase.split(' ')
  if (sought.every((word) => word.length < 2)) return { hits: [], all: true }
  const until = performance.now() + SEARCH_MS
  const exact: Place[] = []
  const scattered: Place[] = []
  let all = true
  for (const { id, page, text } of pagesToSearch(plan, only)) {
    if (exact.length >= most) break
    if (text.searched[page] === undefined && performance.now() > until) {
      all = false
      break
    }
    const ready = text.searched[page] ?? searched(text.pages[page] ?? '')
    text.searched[page] = ready
    const at = ready.indexOf(phrase)
    const acrossPages = at >= 0 ? '' : matchAcrossPages(text, page, phrase)
    if (at >= 0) exact.push({ id, page, at, text })
    else if (acrossPages !== '') exact.push({ id, page, at, text, says: acrossPages })
    else if (scattered.length < most * COLLECTED_PER_SHOWN && sought.every((word) => ready.includes(word)))
      scattered.push({ id, page, at: ready.indexOf(sought[0] ?? ''), text })
  }
  const hits = [...exact, ...scattered].slice(0, most).map(({ id, page, at, text, says }) => ({
    id,
    page,
    says: says ?? snippet(text.pages[page] ?? '', at, text.searched[page]?.length ?? 0),
  }))
  return { hits, all }
}

/** The pages of all texts, or of one that is given by its record, one after the other. */
function* pagesToSearch(plan: PlanFile, only: string | undefined): Generator<Pick<Place, 'id' | 'page' | 'text'>> {
  for (const { id, text: hash } of policyTexts(plan)) {
    if (hash === undefined || (only !== undefined && id !== only)) continue
    const text = textOf(plan, hash)
    for (const page of text?.pages.keys() ?? []) if (text !== undefined) yield { id, page, text }
  }
}

interface Place {
  readonly id: string
  readonly page: number
  readonly at: number
  readonly text: Read
  /** The words around the match, if it runs over two pages. */
  readonly says?: string
}

interface JoinedPages {
  readonly searched: string
  /** Where in it the second page begins. */
  readonly break: number
  readonly words: string
}
/** How many characters of two adjoining pages are searched together. */
const JOINED_LETTERS = 400

/** The words around a match that begins on one page and ends on the next; '' if there is none. */
function matchAcrossPages(text: Read, page: number, phrase: string): string {
  if (page + 1 >= text.pages.length) return ''
  const pair = text.joined[page] ?? joinedPages(text.pages, page)
  text.joined[page] = pair
  const at = pair.searched.lastIndexOf(phrase, pair.break - 1)
  if (at < 0 || at + phrase.length <= pair.break) return ''
  return snippet(pair.words, at, pair.searched.length)
}

function joinedPages(pages: readonly string[], page: number): JoinedPages {
  const end = pageWithoutRunning(pages, page).trimEnd().slice(-JOINED_LETTERS)
  const begin = pageWithoutRunning(pages, page + 1)
    .trimStart()
    .slice(0, JOINED_LETTERS)
  const first = `${searched(end)} `
  return { searched: `${first}${searched(begin)}`, break: first.length, words: `${end}\n${begin}` }
}

/**
 * Some words of a page around a match, whose place is given in the folded text: near enough, since folding changes few
 * letters.
 */
function snippet(page: string, at: number, length: number): string {
  const line = page.replace(/\s+/g, ' ')
  const start = Math.max(0, Math.round((at / Math.max(1, length)) * line.length) - around)
  const from = start === 0 ? 0 : line.indexOf(' ', start) + 1
  const end = line.indexOf(' ', from + 3 * around)
  return `${from > 0 ? '… ' : ''}${line.slice(from, end < 0 ? undefined : end).trim()}${end < 0 ? '' : ' …'}`
}
