import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { parseSync } from 'rolldown/experimental'
import { isNode, type Node } from '../../../electron/dev/nodes.ts'

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

/** Parsing all files takes a second: what each says is kept until it, or this reading of it, is another one. */
class KeptSaid {
  readonly #file = join(root, 'node_modules/.cache/said.json')
  readonly #reading = readFileSync(join(root, 'test/unit/words/said.ts'), 'utf8')
  readonly #known = this.#read()
  readonly #now: Record<string, readonly Said[]> = {}

  #read(): Readonly<Record<string, readonly Said[]>> {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, readonly Said[]>
    } catch {
      return {}
    }
  }

  of(path: string): readonly Said[] {
    const source = readFileSync(join(root, path), 'utf8')
    const key = createHash('sha256').update(`${this.#reading}\0${path}\0${source}`).digest('base64url')
    const said = this.#known[key] ?? saidIn(path, source)
    this.#now[key] = said
    return said
  }

  keep(): void {
    if (Object.keys(this.#now).every((key) => this.#known[key] !== undefined)) return
    const whole = `${this.#file}.${process.pid}`
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(whole, JSON.stringify(this.#now))
    renameSync(whole, this.#file)
  }
}

/** All that windows, papers, guide and command line say. What only builders read is left out. */
export function allSaid(): readonly Said[] {
  const code = ['renderer', 'shared', 'electron']
    .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
    .filter((path) => !path.startsWith('electron/dev/'))
  const kept = new KeptSaid()
  const said = code.flatMap((path) => kept.of(path))
  kept.keep()
  return [...said, ...filesUnder('shared/guide', /\.json$/).flatMap(saidInJson)]
}
