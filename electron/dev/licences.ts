import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { appFolder } from '../process/resources.ts'

/** A package that is part of the app, with the texts of its license. */
export interface Shipped {
  readonly name: string
  readonly version: string
  /** The license that the package names, an SPDX expression. */
  readonly licence: string
  readonly texts: readonly string[]
}

/** Licenses that allow a package in a program under the MIT license if its notices are included. */
const fine = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

/** True if an SPDX expression of names, AND and OR can be met by licenses that we can ship. */
export function mayShip(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1')
  if (/[()]/.test(bare) || bare === '') return false // a person has to look at a nested expression first
  return bare.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((name) => fine.has(name.trim())))
}

/** The folder of the package that a module belongs to; undefined for our own modules. */
export function packageFolder(moduleId: string): string | undefined {
  const file = (moduleId.split('?')[0] ?? '').replace(/^\0/, '').split(path.sep).join('/')
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]
}

const isText = (name: string): boolean => /^(licen[cs]e|copying|notice|ofl)([._-].*)?$/i.test(name)

/** The text of the MIT license for a package that names it but contains no text. */
const mitText = (own: string, author: string): string =>
  own.replace(/^Copyright .*$/m, `Copyright (c) ${author === '' ? 'the authors of the package' : author}`)

/**
 * What a package says about itself. `of` is the folder of the package whose native build it may be; it then has that
 * package's texts.
 */
export function shippedFrom(folder: string, of?: string): Shipped {
  const said = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string | { type: string }
    author?: string | { name?: string }
  }
  const textsIn = (place: string): string[] =>
    readdirSync(place)
      .filter(isText)
      .sort()
      .map((name) => readFileSync(path.join(place, name), 'utf8').replaceAll('\r\n', '\n').trim())
  const own = textsIn(folder)
  if (own.length === 0 && said.license === 'MIT') {
    const author = typeof said.author === 'object' ? (said.author.name ?? '') : (said.author ?? '')
    own.push(mitText(readFileSync(path.join(appFolder(), 'LICENSE'), 'utf8').trim(), author))
  }
  return {
    name: said.name,
    version: said.version,
    licence: typeof said.license === 'object' ? said.license.type : (said.license ?? ''),
    texts: own.length > 0 || of === undefined || !folder.startsWith(`${of}-`) ? own : textsIn(of),
  }
}

/** A sentence for each package that can't be shipped as it is: no license text, or a license that demands more. */
export const refusals = (all: readonly Shipped[]): string[] =>
  all.flatMap(({ name, licence, texts }) => [
    ...(mayShip(licence) ? [] : [`${name} is under “${licence}”, which is not among the licenses that we ship.`]),
    ...(texts.length > 0 ? [] : [`${name} carries no text of its license.`]),
  ])

/** The file of licenses that ships with the app: each package once, by name. */
export function licenceFile(all: readonly Shipped[]): string {
  const wrong = refusals(all)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  const once = new Map(all.map((s) => [`${s.name} ${s.version}`, s]))
  const entries = [...once]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, s]) => [`${title} (${s.licence})`, '', ...s.texts].join('\n\n'))
  const head = [
    'Groundwork is under the MIT license. It holds the work of others, under the terms that follow.',
    'Electron and Chromium come with files of their own: LICENSE.electron.txt and LICENSES.chromium.html.',
    'SQLite, inside better-sqlite3, is in the public domain.',
    'On Windows, vcruntime140.dll is Microsoft’s, given on under the terms of Visual Studio for its redistributable files.',
  ]
  return `${[head.join('\n'), ...entries].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
