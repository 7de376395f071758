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

  /** The children of an element: elements, and numbers of marked content. */
  contents(element: Dict): readonly Value[] {
    const found = this.#file.follow(element.get('/K'))
    return found === undefined ? [] : isArray(found) ? found : [found]
  }

  /** The elements directly under an element. */
  children(element: Dict): Dict[] {
    return this.contents(element).flatMap((k) => this.#file.dict(k) ?? [])
  }

  /** Removes a child from its parent and, with everything under it, from the file. */
  drop(parent: Dict | undefined, child: Dict | undefined): void {
    if (parent === undefined) return
    const left = this.contents(parent).filter((k) => {
      if (child === undefined || this.#file.dict(k) !== child) return true
      const no = numberOf(k)
      if (no !== undefined) this.#file.objects.delete(no)
      return false
    })
    parent.set('/K', left)
  }

  /** Replaces a child with that child's own children. */
  lift(parent: Dict, child: Dict): void {
    const up = this.#refOf(parent)
    if (up === undefined) return
    const own = this.contents(child)
    for (const k of own) this.#file.dict(k)?.set('/P', up)
    child.set('/K', [])
    const left = this.contents(parent).flatMap((k) => (this.#file.dict(k) === child ? own : [k]))
    this.drop(parent, child)
    parent.set('/K', left)
  }

  /** Moves an element to be the first child of an element beside it. */
  move(parent: Dict, child: Dict, to: Dict): void {
    const up = this.#refOf(to)
    const own = this.contents(parent).find((k) => this.#file.dict(k) === child)
    if (up === undefined || own === undefined) return
    child.set('/P', up)
    to.set('/K', [own, ...this.contents(to)])
    parent.set(
      '/K',
      this.contents(parent).filter((k) => k !== own),
    )
  }

  /** The reference by which the children of an element name it. */
  #refOf(element: Dict): Value | undefined {
    return this.children(element)
      .find((c) => c.has('/P'))
      ?.get('/P')
  }

  kind(element: Dict): string | undefined {
    const own = element.get('/S')
    return typeof own === 'string' ? own.slice(1) : undefined
  }

  /** The attribute dictionaries of an element, direct or by reference. */
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

  /** Every element under this one, without itself. */
  *under(element: Dict): Generator<Dict> {
    for (const child of this.children(element)) {
      yield child
      yield* this.under(child)
    }
  }
}
