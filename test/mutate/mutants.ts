import { parseSync } from 'vite'
import { type Node, nodesIn } from '../../electron/dev/nodes.ts'
import type { Plain } from './plain.ts'

/** A piece of a file that may be read otherwise: an expression, or a statement that calls. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly statement: boolean
}

/** One small wrong change to a file: `instead` stands for the whole piece, of which `from` becomes `text`. */
export interface Mutant extends Piece {
  readonly file: string
  readonly line: number
  readonly from: string
  readonly text: string
  readonly instead: string
}

export interface Numbered extends Mutant {
  readonly id: number
}

/** What one process of tests is to do with mutants. */
export interface Task {
  readonly mutants: readonly Numbered[]
  /** The highest number of a mutant. */
  readonly most: number
  /** Files, in the order they are read. */
  readonly tests: readonly string[]
  /** By a file with mutants, and a file of tests: so many times its length a test counts where tests are put in order. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Mutants that are still to be asked about. */
  readonly open: readonly number[]
  /** So many milliseconds of tests each of them may take. */
  readonly budget: number
  /** The one mutant that is read throughout; -1 for none. */
  readonly one: number
  /** The name of a file beside the task: what a process found of each test, for one that goes on where it was ended. */
  readonly walks: string
}

/** A line of what a process of tests found out. */
export type Note =
  | readonly ['loaded' | 'asked' | 'again' | 'proved', ...ids: number[]]
  | readonly ['walked', file: string, test: string, milliseconds: number, reached: number]
  | readonly ['red', file: string, test: string]
  | readonly ['try', id: number]
  /** A test is run as the code is once more. */
  | readonly ['proof']
  | readonly ['noticed', id: number, file: string, test: string, milliseconds: number]
  /** Of `of` tests that came to it so many were asked; of `missed` others it is not known what they would say. */
  | readonly ['left', id: number, tried: number, of: number, missed: number, milliseconds: number]
  | readonly ['done']

const operators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
}
const methods = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    floor: 'ceil',
    ceil: 'floor',
  }),
)

/** Every mutant of a file, in its order: operators, conditions, numbers, flags, calls that act, filters that choose. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const found: Mutant[] = []
  const lineAt = (start: number): number => source.slice(0, start).split('\n').length
  const textOf = (node: Node): string => source.slice(node.start, node.end)
  /** Puts `text` in the place of what stands from `start` to `end` in a node. */
  const add = ({ start: first, end: last, type }: Node, start: number, end: number, text: string): void => {
    const instead = source.slice(first, start) + text + source.slice(end, last)
    const statement = type === 'ExpressionStatement'
    found.push({
      file,
      line: lineAt(start),
      start: first,
      end: last,
      statement,
      from: source.slice(start, end),
      text,
      instead,
    })
  }
  const looks: Readonly<Record<string, (node: Node, chain: Node) => void>> = {
    BinaryExpression: (node) => operator(node),
    LogicalExpression: (node) => operator(node),
    IfStatement: ({ test }) => condition(test as Node),
    ConditionalExpression: ({ test }) => condition(test as Node),
    UnaryExpression: (node) => {
      if (node['operator'] === '!') add(node, node.start, node.end, textOf(node['argument'] as Node))
    },
    Literal: (node) => {
      if (typeof node['value'] === 'boolean') add(node, node.start, node.end, String(!node['value']))
      if (typeof node['value'] === 'number') add(node, node.start, node.end, String(node['value'] + 1))
    },
    ExpressionStatement: (node) => {
      const { type } = node['expression'] as Node
      if (type === 'CallExpression' || type === 'ChainExpression') add(node, node.start, node.end, ';')
    },
    CallExpression: ({ callee, end }, chain) => {
      const { type, object, property } = callee as Node & { object: Node; property: Node }
      if (type !== 'MemberExpression' || property.type !== 'Identifier') return
      const other = methods.get(property['name'] as string)
      if (other !== undefined) add(chain, property.start, property.end, other)
      if (property['name'] === 'filter') add(chain, object.end, end, '')
    },
  }
  const operator = (node: Node): void => {
    const { left, right } = node as Node & { left: Node; right: Node }
    const sign = node['operator'] as string
    const other = operators[sign]
    const texts = [left, right].some((n) => n.type === 'TemplateLiteral' || typeof n['value'] === 'string')
    if (other === undefined || (texts && sign === '+')) return
    const { start, end } = node
    const at = left.end + source.slice(left.end, right.start).indexOf(sign)
    const instead = `(${textOf(left)}) ${other} (${textOf(right)})`
    found.push({ file, line: lineAt(at), start, end, statement: false, from: sign, text: other, instead })
  }
  const condition = (test: Node): void => {
    add(test, test.start, test.end, 'true')
    add(test, test.start, test.end, 'false')
  }
  /** `chain` is what a question mark may cut short as a whole: `a?.b` of `a?.b.c()` cannot be read by itself. */
  const walk = (node: Node, chain: Node): void => {
    if (node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(node.type)) return
    looks[node.type]?.(node, chain)
    for (const [name, value] of Object.entries(node)) {
      if (name === 'key' && node['computed'] === false) continue
      const goesOn = ['object', 'callee', 'expression'].includes(name) && node.type !== 'ExpressionStatement'
      const inChain = goesOn && (chain !== node || node.type === 'ChainExpression')
      for (const child of nodesIn(value))
        walk(child, inChain && child.type !== 'ParenthesizedExpression' ? chain : child)
    }
  }
  const { program } = parseSync(file, source)
  walk(program as unknown as Node, program as unknown as Node)
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end || Number(b.statement) - Number(a.statement))
}

/**
 * A file that has all its mutants in it: each is read where `__mutant` says so of its number. What only reads is handed to
 * `__told` as well while tests are run as the code is, with those of `open` that are in it.
 */
export function switched(
  source: string,
  mutants: readonly Numbered[],
  plain: readonly Plain[] = [],
  open: ReadonlySet<number> = new Set(),
): string {
  const told = plain.filter(({ start, end }) => mutants.some((m) => open.has(m.id) && start <= m.start && m.end <= end))
  let next = 0
  let nextTold = 0
  /** The text from one place to another, in which mutants that begin there have their switch. */
  const written = (from: number, to: number): string => {
    let text = ''
    let at = from
    for (;;) {
      const [one, around] = [mutants[next], told[nextTold]]
      if (around !== undefined && around.start < to && !(one !== undefined && isBefore(one, around))) {
        nextTold++
        const first = next
        const plain = written(around.start, around.end)
        const ids = mutants.slice(first, next).flatMap(({ id }) => (open.has(id) ? [id] : []))
        text += source.slice(at, around.start)
        text += `(__told.on ? __told.of([${ids}], () => (${plain}), ${around.isTest}) : (${plain}))`
        at = around.end
        continue
      }
      if (one === undefined || one.start >= to) break
      const { start, end, statement } = one
      const here: Numbered[] = []
      const same = (m: Mutant | undefined): m is Numbered =>
        m?.start === start && m.end === end && m.statement === statement
      for (let m = mutants[next]; same(m); m = mutants[++next]) here.push(m)
      const plain = written(start, end)
      const asked = here.map(({ id, instead }) => `__mutant(${id}) ? (${instead}) : `).join('')
      // In braces: a line that begins with a bracket would go on with the line before it.
      text += source.slice(at, start)
      text += statement ? `{ if (!__mutant(${one.id})) { ${plain} } }` : `(${asked}(${plain}))`
      at = end
    }
    return text + source.slice(at, to)
  }
  return `const { __mutant, __told } = globalThis; ${written(0, source.length)}`
}

/** Whether a mutant begins before what only reads, or is around it. */
const isBefore = (one: Mutant, { start, end }: Plain): boolean =>
  one.start < start || (one.start === start && one.end > end)
