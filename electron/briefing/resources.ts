import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { resourcePath } from '../process/resources.ts'

/** The templates of the documents, by file name. */
export function readTemplates(): ReadonlyMap<string, string> {
  const folder = resourcePath('briefing')
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.typ'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

/** The folder of one font package, `source-sans-3` or `source-serif-4`. */
export function fontFolder(pkg: string): string {
  return dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${pkg}/package.json`))
}
