import { type Plugin, parseSync } from 'vite'
import { markedProgram } from '../../shared/words/levels.ts'
import { isNode, type Node } from './nodes.ts'

/**
 * Puts the mark of `shared/words/levels.ts` into the page's own text while it is built. Text in the source was not
 * typed by a person, so that the page can replace “goal” there by a district's word and leave each goal's title as it
 * is (`renderer/state/spoken.ts`). Only text for people is marked; a name in the program ("goal", "align-goals") never
 * is.
 */

/**
 * Files whose text is read by Groundwork and not by people: headings in imported tables, and default texts that are
 * kept as if typed.
 */
const elsewhere = [
  // Help describes the program for every district, and says so.
  /\/renderer\/features\/help\//,
  /\/shared\/import\/.*\/(enters|unfold|matching)\.ts$/,
  // Puts in the mark itself.
  /\/shared\/briefing\/(own-words|board\/defaults)\.ts$/,
  /\/shared\/words\/levels\.ts$/,
  /\/shared\/domain\/level-words\.ts$/,
  // Describes what people outside of the plan do: other actions than the plan's.
  /\/renderer\/supports\/community\/(act|together|define)\//,
]

/** Functions whose arguments are part of a sentence, even a single word. */
const speaks: ReadonlySet<string> = new Set([
  'counted',
  'plural',
  'capital',
  'quoted',
  'article',
  'listed',
  'listedOr',
  'those',
  'count',
  'many',
  'of',
  // Collects what is missing, which is then listed.
  'push',
])

/** Attributes and properties that no person reads. */
const unread = /^(?:className|id|key|href|data-.*)$/

interface Named extends Node {
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } }
  readonly name?: { readonly name?: string }
  readonly value?: Node & { readonly expression?: Node }
}

/** Text for people: several words, or one with a capital. */
const isProse = (text: string): boolean => /\s/.test(text) || /^[“(]?[A-Z][a-z]/.test(text)

/** The node of each text in a source that people may read. */
function* textsOf(node: Node, inSentence: boolean): Generator<Node> {
  const { type } = node
  if (/^Import|^Export(?:All)|^TS(?:Type|Interface|Enum|Literal|Union)/.test(type)) return
  if (type === 'JSXText' || type === 'TemplateElement') yield node
  if (type === 'Literal') {
    const { value } = node as Node & { readonly value: unknown }
    // The value between the quotation marks.
    if (typeof value === 'string' && (inSentence || isProse(value)))
      yield { type, start: node.start + 1, end: node.end - 1 }
    return
  }
  const named = node as Named
  if (type === 'JSXAttribute' && unread.test(String(named.name?.name))) return
  // A single word in an attribute is an option of the component; text for people has several.
  if (type === 'JSXAttribute' && isNode(named.value) && named.value.type === 'JSXExpressionContainer') {
    yield* textsOf(named.value.expression ?? named.value, false)
    return
  }
  const called = named.callee?.name ?? named.callee?.property?.name ?? ''
  const spoken =
    (type === 'CallExpression' && speaks.has(called)) ||
    type === 'TemplateLiteral' ||
    type === 'JSXExpressionContainer' ||
    (inSentence && type === 'ConditionalExpression')
  for (const [part, value] of Object.entries(node)) {
    // The name of a property, a comparison, and a text that is used as a key.
    if (part === 'key' || part === 'test' || (part === 'property' && type === 'MemberExpression')) continue
    // Words follow their number: the first argument may be the name of a kind in the program.
    for (const [i, inner] of (Array.isArray(value) ? value : [value]).entries())
      if (isNode(inner)) yield* textsOf(inner, spoken && (type !== 'CallExpression' || i > 0 || called === 'push'))
  }
}

/** A source with the mark in its words for people. */
export function markedSource(file: string, code: string): string {
  const { program } = parseSync(file, code)
  let out = ''
  let at = 0
  const places = [...textsOf(program as unknown as Node, false)].sort((a, b) => a.start - b.start)
  for (const { type, start, end } of places) {
    const text = code.slice(start, end)
    if (start < at || (type === 'TemplateElement' && !isProse(text))) continue
    out += code.slice(at, start) + markedProgram(text)
    at = end
  }
  return out + code.slice(at)
}

export const markWords: Plugin = {
  name: 'mark-words',
  enforce: 'pre',
  transform: {
    filter: {
      id: { include: /\/(?:renderer|shared)\/.*\.tsx?$/, exclude: [/node_modules/, ...elsewhere] },
      code: /goal|strateg|action|measure/i,
    },
    handler: (code, id) => ({ code: markedSource(id, code), map: null }),
  },
}
