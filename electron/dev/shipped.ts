import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Shipped, shippedFrom } from './licences.ts'

const TYPST = '@myriaddreamin/typst-ts-node-compiler'

/** Packages that are bundled inside another package: none of their modules appears in our bundles. */
const inside: readonly (readonly [of: string, name: string])[] = [['docx', 'nanoid']]

/** The folder of a package that another one depends on: inside it, or among all others. */
const broughtBy = (root: string, [of, name]: (typeof inside)[number]): string => {
  const own = path.join(root, 'node_modules', of, 'node_modules', name)
  return existsSync(own) ? own : path.join(root, 'node_modules', name)
}

/**
 * Folders of the packages that are in the app but in no bundle: native modules, fonts of the documents and the page,
 * and packages inside others.
 */
export function outsideBundles(root: string): string[] {
  const said = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const faces = Object.keys(said.devDependencies).filter((name) => name.startsWith('@fontsource'))
  const natives = readdirSync(path.join(root, 'node_modules', path.dirname(TYPST)))
    .map((name) => `${path.dirname(TYPST)}/${name}`)
    .filter((name) => name.startsWith(TYPST))
  return [...Object.keys(said.dependencies), ...faces, ...natives]
    .map((name) => path.join(root, 'node_modules', name))
    .concat(inside.map((one) => broughtBy(root, one)))
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
}

/** What the packages in these folders say about themselves. */
export const shippedFolders = (root: string, folders: Iterable<string>): Shipped[] =>
  [...folders].map((folder) => shippedFrom(folder, path.join(root, 'node_modules', TYPST)))
