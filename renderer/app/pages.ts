import { type PageDeclaration, setPages } from '../state/page.ts'

const found = import.meta.glob<{ page?: PageDeclaration }>(
  ['../features/**/page.{ts,tsx}', '../supports/**/page.{ts,tsx}'],
  {
    eager: true,
  },
)

/** Every page there is, found by its folder. */
setPages(Object.values(found).flatMap((module) => (module.page ? [module.page] : [])))
