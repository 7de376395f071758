import type { ComponentType } from 'react'
import type { Plan } from '../../shared/domain/plan.ts'
import { compareKeys } from '../../shared/words/index.ts'
import { fetchLaterParts, whenResting } from './later.tsx'

export type PageComponent = ComponentType<{ readonly params: Readonly<Record<string, string>> }>

/**
 * A page of the window. A folder under `supports` or `features` that exports one as `page` from its `page.ts` is
 * found automatically; nothing links to a page that does not exist.
 */
export interface PageDeclaration {
  /** A step's id (`align-goals`), or the page's name. `go(id, params)` leads there. */
  readonly id: string
  readonly title: string
  /** Its place: a step of a support, the rest of the rail, or none (reached from other pages). */
  readonly rail: 'step' | 'rest' | 'bring' | 'none'
  /** False if the rail of this plan need not list it; Find leads there all the same. */
  readonly railWhile?: (plan: Plan) => boolean
  /** Place in its part of the rail. */
  readonly sort?: number
  /** It has the whole window, without rail and bar: a room looks on. */
  readonly whole?: true
  /** Other words that find it, separated by " / ". */
  readonly also?: string
  /** Second letter behind G. */
  readonly key?: string
  /** The component that draws it, fetched on the first visit: a plan opens on one page of fifty. */
  readonly load: () => Promise<PageComponent>
  /** The name of the page when it shows one record: "Goals › Reading"; undefined for none. */
  readonly crumb?: (params: Readonly<Record<string, string>>) => string | undefined
  /** The params of what it shows where they name nothing: the first goal. Back never leads to the same thing twice. */
  readonly settles?: (params: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
  /** The page that lists the record it shows, which the rail names as the place; undefined for a page of its own. */
  readonly within?: (params: Readonly<Record<string, string>>) => string | undefined
  /** The page and params on which a record of these kinds is shown, for Find, History and conflicts. */
  readonly shows?: readonly string[]
  /** A field of a record that is shown elsewhere, and that has its place here: an agenda. */
  readonly showsField?: (kind: string, id: string, field: string) => Readonly<Record<string, string>> | undefined
  /** Undefined for a record of its kinds that is shown elsewhere: an action that belongs to no goal. */
  readonly paramsFor?: (kind: string, id: string) => Readonly<Record<string, string>> | undefined
}

let found: readonly PageDeclaration[] = []

/**
 * Says which pages there are: once, as the window starts, by the shell that found them. Two in the same place are in the
 * order of their titles, which are plain English: the sorter of a language takes milliseconds before anything is seen.
 */
export function setPages(all: readonly PageDeclaration[]): void {
  found = all.toSorted((a, b) => (a.sort ?? 99) - (b.sort ?? 99) || compareKeys(a.title, b.title))
}

/** Every page there is, in the rail's order. */
export const pages = (): readonly PageDeclaration[] => found

export const pageOf = (id: string): PageDeclaration | undefined => found.find((page) => page.id === id)

/** The page on which a plan opens: the overview, or whatever comes first. */
export const firstPage = (): string => (pageOf('overview') ?? pageOf('history') ?? found[0])?.id ?? 'help'

const loaded = new Map<string, PageComponent>()

/** The component of a page; undefined until it is fetched. */
export const drawnBy = (id: string): PageComponent | undefined => loaded.get(id)

/** Fetches what draws a page, from the app's own files. What has no page has nothing to fetch. */
export async function loadPage(id: string): Promise<void> {
  const page = loaded.has(id) ? undefined : pageOf(id)
  if (page !== undefined) loaded.set(id, await page.load())
}

/**
 * Fetches the other pages and parts one after the other, once the first page is painted, so that nobody waits for
 * one.
 */
export function loadOtherPages(): void {
  const next = () => {
    const page = found.find((p) => !loaded.has(p.id))
    if (page !== undefined) whenResting(() => void loadPage(page.id).then(next))
    else void fetchLaterParts()
  }
  requestAnimationFrame(next)
}
