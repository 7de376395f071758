import { levelWords } from '../../shared/domain/level-words.ts'
import { type LevelWords, mark, spoken } from '../../shared/words/index.ts'
import { markedProgram } from '../../shared/words/levels.ts'
import { planFrom } from './planOfKinds.ts'
import { useRecords } from './records.ts'

/**
 * The page's own text in the district's words for goals, strategies, actions and measures. The sign that tells such a word
 * apart is set into the source as the page is built (`electron/dev/mark-words.ts`), so that what people typed has none.
 * Here it is taken out again, at the one place through which all of it comes: the document, before it is painted.
 */

let own: LevelWords = {}

/** A text of the page in the district's words: for text that is compared, kept or sent and is not in the document. */
export const inDistrictWords = (text: string): string => spoken(text, own)

/** A sentence from another process in the district's words; what it quotes stays as people typed it. */
export const replyInDistrictWords = (text: string): string =>
  text
    .split(/(“[^”]*”)/)
    .map((part, i) => (i % 2 === 1 ? part : inDistrictWords(markedProgram(part))))
    .join('')

/** A message with all its texts in the district's words; the same object if nothing in it changed. */
export function messageInDistrictWords<T>(value: T): T {
  if (typeof value === 'string') return inDistrictWords(value) as T
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) {
    const all = value.map(messageInDistrictWords)
    return all.every((one, i) => one === value[i]) ? value : (all as T)
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const after = Object.entries(value).map(([key, one]) => [key, messageInDistrictWords(one)] as const)
  return after.every(([key, one]) => one === (value as Record<string, unknown>)[key])
    ? value
    : (Object.fromEntries(after) as T)
}

/** Attributes that people read though they are not in the element's text. */
const attributes = [
  ...['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
  ...['title', 'placeholder', 'alt', 'label'],
]

/** The text that the page wrote where the document now has another, by attribute ('' for a text node). */
const written = new WeakMap<Node, Map<string, string>>()

/** Replaces the words of one text. `wordsChanged`: earlier replacements are made again. */
function put(node: Text | Element, at: string, wordsChanged: boolean): void {
  const now = node instanceof Text ? node.data : node.getAttribute(at)
  if (now === null) return
  const fresh = now.includes(mark)
  const ours = fresh ? now : written.get(node)?.get(at)
  if (ours === undefined) return
  const text = inDistrictWords(ours)
  // A text that is neither marked nor an earlier replacement came from somewhere else, and stays.
  if (!fresh && !wordsChanged) {
    if (text !== now) written.get(node)?.delete(at)
    return
  }
  const known = written.get(node)
  if (known === undefined) written.set(node, new Map([[at, ours]]))
  else known.set(at, ours)
  if (text === now) return
  if (node instanceof Text) node.data = text
  else node.setAttribute(at, text)
}

function putOne(node: Node, wordsChanged: boolean): void {
  if (node instanceof Text) put(node, '', wordsChanged)
  else if (node instanceof Element) for (const at of attributes) put(node, at, wordsChanged)
}

function putAll(root: Node, wordsChanged = false): void {
  putOne(root, wordsChanged)
  if (!(root instanceof Element)) return
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) putOne(node, wordsChanged)
}

function take(kinds: ReturnType<typeof useRecords.getState>['kinds']): void {
  const next = levelWords(planFrom(kinds))
  if (JSON.stringify(next) === JSON.stringify(own)) return
  own = next
  putAll(document.documentElement, true)
}

/** Called once at the start: from then on, every text that comes into the document is replaced before it is painted. */
export function keepPageInDistrictWords(): void {
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, attributeName } of records)
      if (type === 'childList') for (const node of addedNodes) putAll(node)
      else if (type === 'characterData') put(target as Text, '', false)
      else put(target as Element, attributeName ?? '', false)
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: attributes,
  })
  useRecords.subscribe(({ kinds }, before) => {
    if (kinds['words'] !== before.kinds['words']) take(kinds)
  })
}
