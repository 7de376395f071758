import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The direction of imports inside a tree: its layers from the top down. A file imports files of its own folder and of
 * layers below it. Folders of one layer don't import each other. A folder here is a folder or a file directly in the
 * tree.
 */
export interface Tree {
  readonly root: string
  readonly floors: readonly (readonly string[])[]
}

/** Something that is done in one place only: the places, and how to recognize it elsewhere. */
export interface OnlyIn {
  readonly places: readonly string[]
  readonly looks: RegExp
  readonly says: string
}

/** Files by their path from the repository's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>

/** Every TypeScript file below these folders. */
export function sourcesIn(root: string, folders: readonly string[]): Sources {
  const found = new Map<string, string>()
  for (const folder of folders)
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.tsx?$/.test(name))
        found.set(`${folder}/${name.split(path.sep).join('/')}`, readFileSync(path.join(root, folder, name), 'utf8'))
  return found
}

/** Everything else in the repository that may import those files: tests, and the scripts that build pages and tests. */
export const around = (root: string): Sources =>
  new Map([
    ...(existsSync(path.join(root, 'test')) ? sourcesIn(root, ['test']) : []),
    ...['vite.config.ts', 'vitest.config.ts', 'electron/dev/node.mjs']
      .filter((name) => existsSync(path.join(root, name)))
      .map((name) => [name, readFileSync(path.join(root, name), 'utf8')] as const),
  ])

/**
 * The files of the repository that a file imports, types included: an import of a type today is one of a value
 * tomorrow.
 */
function importsOf(file: string, source: string, all: Sources): readonly string[] {
  const named = source.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+'(\.[^']+)'|\bimport\s*\(?\s*'(\.[^']+)'/gm)
  const found = [...named].map(([, from, bare]) => path.posix.join(path.posix.dirname(file), from ?? bare ?? ''))
  return [...new Set(found)].filter((f) => all.has(f))
}

/** A sentence for each fault in how the files import each other. */
export function faultsOf(sources: Sources, trees: readonly Tree[], laws: readonly OnlyIn[]): readonly string[] {
  const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source, sources)]))
  return [
    ...trees.flatMap((tree) => upward(tree, imports)),
    ...circlesIn(imports).map(
      (circle) =>
        `In a circle: ${[...circle, circle[0]].join(' imports ')}. Move what they share into a file below both.`,
    ),
    ...circlesOfFolders(imports),
    ...laws.flatMap((law) => elsewhere(law, sources)),
    ...leaning(sources),
  ]
}

function upward(tree: Tree, imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const roomOf = (file: string): { room: string; floor: number } | undefined => {
    const rooms = tree.floors.flatMap((floor, i) => floor.map((room) => ({ room, floor: i })))
    const inTree = file.slice(tree.root.length + 1)
    return rooms.find(({ room }) => inTree === room || inTree.startsWith(`${room}/`))
  }
  return [...imports].flatMap(([file, to]) => {
    if (!file.startsWith(`${tree.root}/`)) return []
    const own = roomOf(file)
    if (own === undefined)
      return [`${file} stands on no floor: say in electron/dev/floors.ts where ${tree.root}/ has its room.`]
    return to.flatMap((target) => {
      if (!target.startsWith(`${tree.root}/`)) return []
      const other = roomOf(target)
      if (other === undefined || other.room === own.room || other.floor > own.floor) return []
      const where = other.floor === own.floor ? 'beside' : 'above'
      return [
        `${file} imports ${target}: ${other.room} stands ${where} ${own.room}. Imports run down. Move what both need to a floor below them.`,
      ]
    })
  })
}

/** Files that import each other in a circle, each circle once. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>()
  const way: string[] = []
  const found: string[][] = []
  const walk = (file: string): void => {
    const at = way.indexOf(file)
    if (at !== -1) found.push(way.slice(at))
    if (at !== -1 || done.has(file)) return
    way.push(file)
    for (const next of imports.get(file) ?? []) walk(next)
    way.pop()
    done.add(file)
  }
  for (const file of imports.keys()) walk(file)
  return found
}

/** Folders beside each other whose files import each other in a circle, directly or through others, each with the files. */
function circlesOfFolders(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const arrows = [...imports].flatMap(([file, to]) =>
    to.flatMap((target) => {
      const [from, other] = whereTheyPart(file, target)
      return from === undefined || other === undefined ? [] : [{ from, other, says: `${file} imports ${target}` }]
    }),
  )
  const beside = Map.groupBy(arrows, ({ from }) => path.posix.dirname(from))
  return [...beside.values()].flatMap((within) => {
    const asks = new Map(
      [...Map.groupBy(within, ({ from }) => from)].map(([from, own]) => [from, own.map(({ other }) => other)]),
    )
    return circlesIn(asks).map((circle) => {
      const round = [...circle, ...circle.slice(0, 1)]
      const how = circle.map((from, i) => within.find((a) => a.from === from && a.other === round[i + 1])?.says)
      return `Folders in a circle: ${round.join(', ')} (${how.join('; ')}). Move what they share into a folder below both.`
    })
  })
}

/** The two folders in which two files lie from where their ways part; nothing for a file that lies directly there. */
function whereTheyPart(file: string, target: string): readonly [string?, string?] {
  const [own, other] = [path.posix.dirname(file).split('/'), path.posix.dirname(target).split('/')]
  const at = own.findIndex((name, i) => name !== other[i])
  if (at < 1 || other[at] === undefined) return []
  return [own.slice(0, at + 1).join('/'), other.slice(0, at + 1).join('/')]
}

function elsewhere({ places, looks, says }: OnlyIn, sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, source]) => {
    if (places.some((place) => file === place || file.startsWith(`${place}/`))) return []
    return source.split('\n').flatMap((line, i) => {
      const found = looks.exec(line)?.[0]
      return found === undefined || /^\s*(\/\/|\*|\/\*)/.test(line) ? [] : [`${file}:${i + 1} has “${found}”: ${says}`]
    })
  })
}

/** Comments that begin with “The same”: an editor shows a comment without the one above it. */
const leaning = (sources: Sources): readonly string[] =>
  [...sources].flatMap(([file, source]) =>
    [...source.matchAll(/\/\*\*\s+(?:\* )?The same\b/g)].map((found) => {
      const line = source.slice(0, found.index).split('\n').length
      return `${file}:${line} begins a comment with “The same”: say what it is, for whoever reads it beside its name alone.`
    }),
  )

const declared = /^export (?:async )?(?:const|function\*?|(?:abstract )?class|interface|type|enum) ([\w$]+)/gm

/** Exports that no other file names, tests included. It compares words only, so that it never reports a name in use. */
export function unaskedIn(sources: Sources, others: Sources): readonly string[] {
  const namedIn = new Map<string, number>()
  for (const source of [...sources.values(), ...others.values()])
    for (const word of new Set(source.match(/[\w$]+/g))) namedIn.set(word, (namedIn.get(word) ?? 0) + 1)
  return [...sources].flatMap(([file, source]) =>
    [...source.matchAll(declared)].flatMap(([, name = '']) =>
      namedIn.get(name) === 1
        ? [`${file} exports ${name}, which no other file names: take the export away, or what it exports.`]
        : [],
    ),
  )
}
