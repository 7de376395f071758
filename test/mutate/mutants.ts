import { parseSync } from 'vite'

/** One small wrong change to a file: what stands from `start` to `end` becomes `text`. */
export interface Mutant {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly from: string
  readonly text: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

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
const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  floor: 'ceil',
  ceil: 'floor',
}

/** Every mutant of a file, in its order: operators, conditions, numbers, flags, calls that act, filters that choose. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const found: Mutant[] = []
  const add = (start: number, end: number, text: string): void => {
    const line = source.slice(0, start).split('\n').length
    found.push({ file, line, start, end, from: source.slice(start, end), text })
  }
  const textOf = (node: Node): string => source.slice(node.start, node.end)
  const looks: Readonly<Record<string, (node: Node) => void>> = {
    BinaryExpression: (node) => operator(node),
    LogicalExpression: (node) => operator(node),
    IfStatement: ({ test }) => condition(test as Node),
    ConditionalExpression: ({ test }) => condition(test as Node),
    UnaryExpression: (node) => {
      if (node['operator'] === '!') add(node.start, node.end, textOf(node['argument'] as Node))
    },
    Literal: (node) => {
      if (typeof node['value'] === 'boolean') add(node.start, node.end, String(!node['value']))
      if (typeof node['value'] === 'number') add(node.start, node.end, String(node['value'] + 1))
    },
    ExpressionStatement: (node) => {
      if ((node['expression'] as Node).type === 'CallExpression') add(node.start, node.end, ';')
    },
    CallExpression: ({ callee, end }) => {
      const { type, object, property } = callee as Node & { object: Node; property: Node }
      if (type !== 'MemberExpression' || property.type !== 'Identifier') return
      const other = methods[property['name'] as string]
      if (other !== undefined) add(property.start, property.end, other)
      if (property['name'] === 'filter') add(object.end, end, '')
    },
  }
  const operator = (node: Node): void => {
    const { left, right } = node as Node & { left: Node; right: Node }
    const sign = node['operator'] as string
    const between = source.slice(left.end, right.start)
    const at = left.end + between.indexOf(sign)
    const texts = [left, right].some((n) => n.type === 'TemplateLiteral' || typeof n['value'] === 'string')
    if (operators[sign] !== undefined && !(texts && sign === '+')) add(at, at + sign.length, operators[sign])
  }
  const condition = (test: Node): void => {
    add(test.start, test.end, 'true')
    add(test.start, test.end, 'false')
  }
  const walk = (node: Node): void => {
    if (node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(node.type)) return
    looks[node.type]?.(node)
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child)
  }
  walk(parseSync(file, source).program as unknown as Node)
  return found.toSorted((a, b) => a.start - b.start)
}
