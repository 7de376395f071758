import { capital, firstSentence, inOwnWords, listed, quotation, small } from '../../words/index.ts'
import type { Block, DocumentModel } from '../document.ts'
import { documentIds, documentKind } from '../documents.ts'
import { few } from './below.ts'
import { bare, type MadeSlide, type Part, type Slide, type SlideBody, sentences } from './slide.ts'

/** What the board is asked to vote on, whole: a motion is not shortened. */
export function motionSlide(cover: Part): MadeSlide[] {
  const motion = cover.blocks.find((b) => b.t === 'hung' && b.tint === true)
  if (motion?.t !== 'hung') return []
  const options = cover.blocks.find((b) => b.t === 'options')
  const body: SlideBody | null =
    options?.t === 'options'
      ? { t: 'list', kind: 'plain', entries: options.options.map((o) => `${o.letter}. ${o.title}`) }
      : null
  return [{ slide: { ...bare, head: motion.label, says: motion.paragraphs.join(' '), body }, of: [motion] }]
}

export const whatIsNext = 'What is next'

/** The next steps, goal by goal. */
export function nextSlide(parts: readonly Part[], room: number): MadeSlide | null {
  const next = parts
    .filter((p) => p.goal)
    .flatMap((p) =>
      p.blocks.flatMap((b) =>
        b.t === 'hung' && b.leads === 'next'
          ? [
              {
                goal: /^Goal [^.:]+/.exec(p.head)?.[0] ?? p.head,
                asOf: b.asOf ?? '',
                says: firstSentence(b.paragraphs[0] ?? ''),
              },
            ]
          : [],
      ),
    )
  const [first] = next
  if (first === undefined) return null
  const alike = next.every((n) => n.asOf === first.asOf)
  const all = next.map((n) => `${n.goal}${alike || n.asOf === '' ? '' : ` (${n.asOf})`}: ${n.says}`)
  const body: SlideBody = { t: 'list', kind: 'plain', entries: few(all, room) }
  const note = alike && first.asOf !== '' ? [`${capital(first.asOf)}.`] : []
  const of: Block[] = [
    { t: 'heading', level: 1, text: whatIsNext },
    { t: 'text', paragraphs: all, list: 'plain' },
  ]
  return { slide: { ...bare, head: whatIsNext, says: '', body, small: note }, of }
}

/** One sentence, which its slide says: nothing of such a part is left. */
function isSaid({ blocks }: Part): boolean {
  const words = blocks.flatMap((b) => (b.t === 'text' ? b.paragraphs : b.t === 'reading' ? [b.text] : []))
  const others = blocks.some((b) => b.t !== 'text' && b.t !== 'reading' && b.t !== 'heading')
  return !others && words.flatMap(sentences).length === 1
}

/** The parts of the document on no slide; none if all are on one. */
export function leftOutSlide(model: DocumentModel, parts: readonly Part[], shown: ReadonlySet<Part>): Slide | null {
  if (parts.every((p) => shown.has(p) && isSaid(p))) return null
  const id = documentIds.find((d) => d === model.document)
  const name = id === undefined ? model.kind : documentKind(id).name
  // Contents or the plan's name under the title alone are not a part.
  const isPart = ({ blocks }: Part) => blocks.some((b) => b.t !== 'contents' && b.t !== 'note')
  const whole = parts.filter((p) => !shown.has(p) && isPart(p)).map((p) => p.head)
  const goals = parts.some((p) => p.goal && shown.has(p))
  // Two documents have a sentence for a name (“If this source stops”, “Ready to hire”); “Minutes” takes a plural
  // verb.
  const isSaying = /^(?:If|Ready) /.test(name)
  const areMany = !isSaying && name.endsWith('s')
  const entries = [
    ...(whole.length > 0 ? [`With no slide: ${listed(whole)}.`] : []),
    ...(goals
      ? [
          inOwnWords(
            'Of each goal: the rest of its pages, such as figures of other years, and actions under way.',
            model.levels ?? {},
          ),
        ]
      : []),
    `Of ${goals ? 'every other' : 'each'} part: what its slide has no room for.`,
  ]
  return {
    ...bare,
    head: 'What these slides leave out',
    says: `${isSaying ? quotation(model.kind) : `The ${small(name)}`} of ${model.masthead.right} ${areMany ? 'have' : 'has'} the rest.`,
    body: { t: 'list', kind: 'plain', entries },
  }
}
