import { kindOf } from '../../shared/domain/kinds/index.ts'
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

/** Where a plan opens: Goals, or whatever comes first. */
export const firstPage: string = pageOf('align-goals')?.id ?? pageOf('history')?.id ?? pages[0]?.id ?? 'help'

/** Goes to where a record is shown; to its history where no page shows its kind yet. */
export function goToRecord(kind: string, id: string): void {
  const page = pages.find((p) => p.shows?.includes(kind))
  if (page) go(page.id, page.paramsFor?.(kind, id) ?? { [kind]: id })
  else go('history', { kind, record: id })
}

/** "Goal", for a kind that is known; the bare name for one that a newer Groundwork knows. */
export const kindWord = (kind: string): string => kindOf(kind)?.one ?? kind
