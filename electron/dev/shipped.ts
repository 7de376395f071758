import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Shipped, shippedFrom } from './licences.ts'

const TYPST = '@myriaddreamin/typst-ts-node-compiler'

/** Folders of the packages that are in the app but in no bundle: native programs, and faces of the documents and the page. */
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
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
}

/** What the packages in these folders say of themselves. */
export const shippedFolders = (root: string, folders: Iterable<string>): Shipped[] =>
  [...folders].map((folder) => shippedFrom(folder, path.join(root, 'node_modules', TYPST)))
