import type { PdfFile } from './file.ts'
import { type Dict, isArray, numberOf, type Value } from './values.ts'

/** Walks the structure tree of a tagged file. */
export class Tree {
  readonly #file: PdfFile
  constructor(file: PdfFile) {
    this.#file = file
  }

  get root(): Dict | undefined {
    return this.#file.dict(this.#file.catalog.get('/StructTreeRoot'))
  }

  /** What stands under an element: elements, and numbers of marked content. */
  contents(element: Dict): readonly Value[] {
    const found = this.#file.follow(element.get('/K'))
    return found === undefined ? [] : isArray(found) ? found : [found]
  }

  /** The elements directly under an element. */
  children(element: Dict): Dict[] {
    return this.contents(element).flatMap((k) => this.#file.dict(k) ?? [])
  }

  /** Takes a child out of its parent and, with all that is under it, out of the file. */
  drop(parent: Dict, child: Dict | undefined): void {
    const left = this.contents(parent).filter((k) => {
      if (child === undefined || this.#file.dict(k) !== child) return true
      const no = numberOf(k)
      if (no !== undefined) this.#file.objects.delete(no)
      return false
    })
    parent.set('/K', left)
  }

  kind(element: Dict): string | undefined {
    const own = element.get('/S')
    return typeof own === 'string' ? own.slice(1) : undefined
  }

  /** The attribute dictionaries of an element, as they stand: direct or by reference. */
  attributes(element: Dict): readonly Value[] {
    const own = element.get('/A')
    const found = this.#file.follow(own)
    return own === undefined || found === undefined ? [] : isArray(found) ? found : [own]
  }

  tableAttributes(element: Dict): Dict[] {
    return this.attributes(element).flatMap((a) => {
      const found = this.#file.dict(a)
      return found?.get('/O') === '/Table' ? [found] : []
    })
  }

  /** Every element under one, itself left out. */
  *under(element: Dict): Generator<Dict> {
    for (const child of this.children(element)) {
      yield child
      yield* this.under(child)
    }
  }
}
