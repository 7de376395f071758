import { kindOf } from '../../shared/domain/kinds/index.ts'
import type { Finding } from '../../shared/rules/index.ts'
import { go } from '../state/index.ts'
import type { PageDeclaration } from './page.ts'

const found = import.meta.glob<{ page?: PageDeclaration }>(
  ['../features/**/page.{ts,tsx}', '../supports/**/page.{ts,tsx}'],
  {
    eager: true,
  },
)

/** Every page there is, found by its folder. */
export const pages: readonly PageDeclaration[] = Object.values(found)
  .flatMap((module) => (module.page ? [module.page] : []))
  .sort((a, b) => (a.sort ?? 99) - (b.sort ?? 99) || a.title.localeCompare(b.title))

export const pageOf = (id: string): PageDeclaration | undefined => pages.find((page) => page.id === id)

/** Where a plan opens: the overview, or whatever comes first. */
export const firstPage: string = pageOf('overview')?.id ?? pageOf('history')?.id ?? pages[0]?.id ?? 'help'

/** Goes to where a record is shown; to its history where no page shows its kind yet. */
export function goToRecord(kind: string, id: string): void {
  const page = pages.find((p) => p.shows?.includes(kind))
  if (page) go(page.id, page.paramsFor?.(kind, id) ?? { [kind]: id })
  else go('history', { kind, record: id })
}

/** Goes to where a finding is mended: the page of its step, else where its record is shown; into its field where it has one. */
export function goToFinding({ step, about, field }: Finding): void {
  const [to] = about
  const page = pageOf(step)
  const into: Readonly<Record<string, string>> = field ? { field } : {}
  if (to === undefined) go(step)
  else if (page) go(page.id, { ...(page.paramsFor?.(to.kind, to.id) ?? { at: `${to.kind}/${to.id}` }), ...into })
  else goToRecord(to.kind, to.id)
}

/** "Goal", for a kind that is known; the bare name for one that a newer Groundwork knows. */
export const kindWord = (kind: string): string => kindOf(kind)?.one ?? kind
