import { type PageDeclaration, setPages } from '../state/page.ts'

const found = import.meta.glob<{ page?: PageDeclaration }>(['../features/**/page.ts', '../supports/**/page.ts'], {
  eager: true,
})

/** Every page there is, found by its folder. */
setPages(Object.values(found).flatMap((module) => (module.page ? [module.page] : [])))
