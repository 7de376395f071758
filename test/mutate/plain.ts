import { parseSync } from 'vite'
import { type Node, nodesIn } from '../../electron/dev/nodes.ts'

/** An expression that only reads: worked out twice it says the same, and changes nothing. */
export interface Plain {
  readonly start: number
  readonly end: number
  /** Nothing but whether it holds is asked of it. */
  readonly isTest: boolean
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
/** What may be read by itself, and what only as a part of that. */
const whole = words(
  'BinaryExpression LogicalExpression ConditionalExpression UnaryExpression CallExpression NewExpression ChainExpression ArrayExpression MemberExpression TemplateLiteral ParenthesizedExpression TSAsExpression TSNonNullExpression TSSatisfiesExpression',
)
const part = words(
  'Identifier PrivateIdentifier ThisExpression Literal TemplateElement SpreadElement ObjectExpression Property',
)
/** Methods and functions that change nothing, not what they are called of either. */
const methods = words(
  'get has some every find filter map includes startsWith endsWith min max floor ceil round abs sign trunc isInteger at slice indexOf join keys values entries',
)
const functions = words('Number String Boolean')
const made = words('Set Map')

function isPlain(node: Node): boolean {
  if (!(whole.has(node.type) || part.has(node.type)) || node['operator'] === 'delete') return false
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return isPlainCall(node)
  return Object.entries(node).every(([name, value]) => name.startsWith('type') || nodesIn(value).every(isPlain))
}

function isPlainCall({ type, callee, arguments: given }: Node): boolean {
  const { name, object, property } = callee as Node & { object: Node; property: Node }
  const names = type === 'NewExpression' ? made : functions
  const isKnown = object === undefined ? names.has(name as string) : methods.has(property['name'] as string)
  const isPlainOne = (one: Node): boolean =>
    one.type === 'ArrowFunctionExpression' ? one['async'] === false && isPlain(one['body'] as Node) : isPlain(one)
  return isKnown && (object === undefined || isPlain(object)) && nodesIn(given).every(isPlainOne)
}

/** Every such expression of a file that has none around it, in its order. */
export function plainOf(file: string, source: string): readonly Plain[] {
  const found: Plain[] = []
  /** `isPart`: it can't be read by itself: what is called or set, or what a question mark may cut short. */
  const walk = (node: Node, isPart: boolean, inChain: boolean, isTest: boolean): void => {
    const { type, start, end } = node
    if (type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(type)) return
    if (!isPart && whole.has(type) && isPlain(node)) {
      found.push({ start, end, isTest })
      return
    }
    for (const [name, value] of Object.entries(node)) {
      if (name === 'key' && node['computed'] === false) continue
      const goesOn = ['object', 'callee', 'expression'].includes(name) && type !== 'ExpressionStatement'
      const isCut = goesOn && (inChain || type === 'ChainExpression')
      const isSet = name === 'left' && /^(Assignment|For)/.test(type)
      const asksTruth = name === 'test' || (type === 'UnaryExpression' && node['operator'] === '!')
      for (const child of nodesIn(value)) {
        const isWithin = isCut || isSet || ['callee', 'quasi'].includes(name) || type === 'UpdateExpression'
        walk(child, isWithin || node['operator'] === 'delete', isCut, asksTruth)
      }
    }
  }
  const { program } = parseSync(file, source)
  walk(program as unknown as Node, true, false, false)
  return found.toSorted((a, b) => a.start - b.start)
}

const isList = (value: unknown): value is Iterable<unknown> =>
  Array.isArray(value) || value instanceof Set || value instanceof Map

/** Whether nobody can tell two answers apart. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isList(a) || !isList(b) || a.constructor !== b.constructor) return false
  const [these, those] = [[...a], [...b]]
  return these.length === those.length && these.every((one, i) => same(one, those[i]))
}
