import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { PageDeclaration } from '../../renderer/state/page.ts'

const root = join(import.meta.dirname, '../..')

/** Every page that there is, found by its folder as the window finds it. */
export const declaredPages = (): Promise<readonly PageDeclaration[]> =>
  Promise.all(
    globSync('renderer/{features,supports}/**/page.ts', { cwd: root })
      .sort()
      .map(async (file) => ((await import(join(root, file))) as { page: PageDeclaration }).page),
  )
