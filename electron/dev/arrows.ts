import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Which way imports may run inside a tree: floors from the top down. A file imports files of its own room and of floors
 * below it. Rooms of one floor don't see each other. A room is a folder or a file of the tree.
 */
export interface Tree {
  readonly root: string
  readonly floors: readonly (readonly string[])[]
}

/** What is done in one place: where it may stand, and how it looks where it does not belong. */
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

/** Whatever else of the repository names what those files export: tests, and how pages and tests are built. */
export const around = (root: string): Sources =>
  new Map([
    ...(existsSync(path.join(root, 'test')) ? sourcesIn(root, ['test']) : []),
    ...['vite.config.ts', 'vitest.config.ts', 'electron/dev/node.mjs']
      .filter((name) => existsSync(path.join(root, name)))
      .map((name) => [name, readFileSync(path.join(root, name), 'utf8')] as const),
  ])

/** The files of ours that a file imports, types too: what is only a type today is a value tomorrow. */
function importsOf(file: string, source: string, all: Sources): readonly string[] {
  const named = source.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+'(\.[^']+)'|\bimport\s*\(?\s*'(\.[^']+)'/gm)
  const found = [...named].map(([, from, bare]) => path.posix.join(path.posix.dirname(file), from ?? bare ?? ''))
  return [...new Set(found)].filter((f) => all.has(f))
}

/** Everything that is wrong with the way the files lean on each other, a sentence each. */
export function faultsOf(sources: Sources, trees: readonly Tree[], laws: readonly OnlyIn[]): readonly string[] {
  const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source, sources)]))
  return [
    ...trees.flatMap((tree) => upward(tree, imports)),
    ...circlesIn(imports).map(
      (circle) =>
        `In a circle: ${[...circle, circle[0]].join(' imports ')}. Move what they share into a file below both.`,
    ),
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

/** Files that lead back to themselves, each circle once, by the way round it. */
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

function elsewhere({ places, looks, says }: OnlyIn, sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, source]) => {
    if (places.some((place) => file === place || file.startsWith(`${place}/`))) return []
    return source.split('\n').flatMap((line, i) => {
      const found = looks.exec(line)?.[0]
      return found === undefined || /^\s*(\/\/|\*|\/\*)/.test(line) ? [] : [`${file}:${i + 1} has “${found}”: ${says}`]
    })
  })
}

/** Comments that an editor shows by themselves, where nobody sees what stands before them. */
const leaning = (sources: Sources): readonly string[] =>
  [...sources].flatMap(([file, source]) =>
    [...source.matchAll(/\/\*\*\s+(?:\* )?The same\b/g)].map((found) => {
      const line = source.slice(0, found.index).split('\n').length
      return `${file}:${line} begins a comment with “The same”: say what it is, for whoever reads it beside its name alone.`
    }),
  )

const declared = /^export (?:async )?(?:const|function\*?|(?:abstract )?class|interface|type|enum) ([\w$]+)/gm

/** What is exported and named in no other file, be it a test: it is its file's own, or nobody's. By words, so that it never cries wolf. */
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
