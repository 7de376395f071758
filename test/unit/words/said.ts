import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'rolldown/experimental'

export interface Said {
  /** The file, the line and the words: `renderer/app/Bar.tsx:43 This screen is shared`. */
  readonly at: string
  readonly text: string
}

const root = new URL('../../../', import.meta.url).pathname

function filesUnder(folder: string, end: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path, end) : end.test(entry.name) ? [path] : []
  })
}

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>
const isNode = (x: unknown): x is Node => typeof x === 'object' && x !== null && 'type' in x

/** Imports, types, and attributes that nobody reads: the names of classes, ids and roles. */
const unread = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TSLiteralType', 'ImportExpression'])
const unreadAttribute =
  /^(className|id|htmlFor|role|type|key|name|d|viewBox|transform|data-.*|aria-(labelledby|describedby|controls))$/

function wordsOf(node: Node): string | null {
  if (node.type === 'JSXText') return node['value'] as string
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type === 'TemplateLiteral')
    return (node['quasis'] as { value: { cooked: string } }[]).map((q) => q.value.cooked).join('…')
  return null
}

/**
 * Every text of two words or more in a file of TypeScript. What is put into it reads as "…". SQL and patterns are
 * among them: they hold none of the words that are looked for. Style sheets, which name gray as CSS does, are not.
 */
export function saidIn(path: string, source: string): readonly Said[] {
  const found: Said[] = []
  const visit = (x: unknown): void => {
    if (Array.isArray(x)) for (const one of x) visit(one)
    if (!isNode(x) || unread.has(x.type)) return
    if (x.type === 'JSXAttribute' && unreadAttribute.test(String((x['name'] as Node)['name']))) return
    const text = wordsOf(x)?.trim().replace(/\s+/g, ' ') ?? ''
    if (/\s/.test(text) && /[a-z]/.test(text) && !/\{[a-z-]+:/.test(text)) {
      const line = source.slice(0, x.start).split('\n').length
      found.push({ at: `${path}:${line} ${text}`, text })
    }
    for (const key of Object.keys(x)) if (key !== 'type') visit(x[key])
  }
  visit(parseSync(path, source).program)
  return found
}

function saidInJson(path: string): readonly Said[] {
  const visit = (x: unknown): readonly string[] =>
    typeof x === 'string' ? [x] : typeof x === 'object' && x !== null ? Object.values(x).flatMap(visit) : []
  const texts = visit(JSON.parse(readFileSync(join(root, path), 'utf8'))).filter((text) => /\s/.test(text))
  return texts.map((text) => ({ at: `${path} ${text}`, text }))
}

/** All that windows, papers, guide and command line say. What only builders read is left out. */
export function allSaid(): readonly Said[] {
  const code = ['renderer', 'shared', 'electron']
    .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
    .filter((path) => !path.startsWith('electron/dev/'))
  return [
    ...code.flatMap((path) => saidIn(path, readFileSync(join(root, path), 'utf8'))),
    ...filesUnder('shared/guide', /\.json$/).flatMap(saidInJson),
  ]
}
