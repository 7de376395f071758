import { type KindName, kindOf } from '../../shared/domain/kinds/index.ts'
import type { Finding } from '../../shared/rules/index.ts'
import { beginAction, openAttached } from './attached.ts'
import { me } from './me.ts'
import { pageOf, pages } from './page.ts'
import { go, type Place } from './place.ts'
import { planNow } from './views.ts'

export { pageOf, pages }

/** The page that the rail names as the place: the one in the window, or the one that lists what it shows. */
export const placeInRail = ({ page, params }: Place): string => pageOf(page)?.within?.(params) ?? page

/** Where a record is shown: the first page that shows it, and the params with which. */
export function placeOfRecord(kind: string, id: string, field?: string): Place | undefined {
  for (const page of field === undefined ? [] : pages()) {
    const params = page.showsField?.(kind, id, field ?? '')
    if (params !== undefined) return { page: page.id, params }
  }
  // How far an indicator is, and that a step waits, is said in the step itself.
  const rated = kind === 'rating' ? planNow().get('rating', id)?.indicator?.split('.')[0] : undefined
  if (rated !== undefined && pageOf(rated)) return { page: rated, params: { tab: 'good' } }
  const waits = kind === 'stepState' ? planNow().get('stepState', id)?.step : undefined
  if (waits !== undefined && pageOf(waits)) return { page: waits, params: {} }
  for (const page of pages()) {
    if (!page.shows?.includes(kind)) continue
    const params = page.paramsFor === undefined ? { at: `${kind}/${id}` } : page.paramsFor(kind, id)
    if (params !== undefined) return { page: page.id, params }
  }
  return undefined
}

/**
 * Goes to the page that shows a record. A comment or evidence is shown in the drawer of its record, if that has a
 * page; an entry in an own field with its record. If no page shows its kind, its history is shown.
 */
export async function goToRecord(kind: string, id: string, field?: string): Promise<void> {
  if (kind === 'comment' || kind === 'evidence') {
    const plan = planNow()
    const on = kind === 'comment' ? plan.get('comment', id)?.about : plan.get('evidence', id)?.about?.[0]
    if (on && plan.get(on.kind as KindName, on.id)) {
      void goToRecord(on.kind, on.id)
      openAttached(on, kind === 'comment' ? 'comments' : 'evidence')
      return
    }
  }
  const entry = kind === 'ownValue' ? planNow().get('ownValue', id)?.about : undefined
  if (entry) return goToRecord(entry.kind, entry.id)
  const place = placeOfRecord(kind, id, field) ?? { page: 'history', params: { kind, record: id } }
  await go(place.page, field === undefined ? place.params : { ...place.params, field })
}

/**
 * Goes to where a finding is fixed: the page of its step, else where its record is shown; into its field where it has
 * one.
 */
export function goToFinding({ step, about, field, adds, called, fixIn }: Finding): void {
  if (fixIn) return void goToRecord(fixIn.kind, fixIn.id, fixIn.field)
  const [to] = about
  // A comment or evidence is found with its record, but has a page of its own for some kinds.
  const across = to !== undefined && kindOf(to.kind)?.step === 'across' && !pageOf(step)?.shows?.includes(to.kind)
  const own = across ? placeOfRecord(to.kind, to.id) : undefined
  const page = pageOf(step)
  const into: Readonly<Record<string, string>> = {
    ...(field && { field }),
    ...(adds && { adds }),
    ...(called && { called }),
  }
  // What is begun by its name is in no place yet: the records that name it are elsewhere.
  if (called) go(step, into)
  else if (to === undefined) go(step)
  else if (own) go(own.page, { ...own.params, ...into })
  // A record that is not on the page of its kind has another place.
  else if (page && (page.paramsFor?.(to.kind, to.id) || !page.paramsFor || !page.shows?.includes(to.kind)))
    go(page.id, { ...(page.paramsFor?.(to.kind, to.id) ?? { at: `${to.kind}/${to.id}` }), ...into })
  else void goToRecord(to.kind, to.id, field)
}

/** Something to press for a finding. `of`: what it is about, for those who hear it without the finding. */
interface Deed {
  readonly verb: string
  readonly of: string
  readonly act: () => void
}

/**
 * What is pressed for a finding, the first first: the action that asks somebody for the change, if it needs one, then the
 * way to where the record is changed. Wherever a finding is shown it has these.
 */
export const deedsOf = (finding: Finding, open: (() => void) | undefined): readonly Deed[] => [
  ...(finding.asks ? [{ verb: 'Add an action', of: finding.asks, act: () => beginAsked(finding) }] : []),
  ...(open ? [{ verb: finding.act, of: finding.says, act: open }] : []),
]

/**
 * Begins the action that a finding asks for, on what is fixed, of the officer, at what it lacks: its day. It comes to be with
 * the first thing that is entered, or as it is taken as it is.
 */
function beginAsked({ about: [first], fixIn, asks: title }: Pick<Finding, 'about' | 'fixIn' | 'asks'>): void {
  const about = fixIn ? { kind: fixIn.kind, id: fixIn.id } : first
  if (about === undefined || title === undefined) return
  const officer = planNow().get('words', 'words')?.officerTitle?.trim()
  const owner = (officer && me(officer)) || me()
  beginAction(about, { title, ...(owner && { owner }) }, 'due')
}

/** "Goal", for a kind that is known; the bare name for one that a newer Groundwork knows. */
export const kindWord = (kind: string): string => kindOf(kind)?.one ?? kind
