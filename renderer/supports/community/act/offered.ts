import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { list } from '../../../../shared/guide/lists/index.ts'
import { asName } from '../../../../shared/words/index.ts'

type Concern = RecordOf<'concern'>
type Words = (text: string) => string

export const offered = list('concerns')
type Offered = (typeof offered.items)[number]

export const isHeld = (concerns: readonly Concern[], item: Offered, words: Words): boolean =>
  concerns.some((c) => asName(c.concern) === asName(words(item.heard)))

/** The guide's questions about a concern of this belief; it never offers ready answers. */
export const questionsFor = (c: Concern, words: Words): readonly string[] =>
  (
    offered.items.find((item) => asName(words(item.heard)) === asName(c.concern)) ??
    offered.items.find((item) => item.belief.kind === c.belief?.type)
  )?.questions.map(words) ?? []

/** The chosen concerns, each with the belief under it and what is true in it, open and without an answer. */
export const takeConcerns = (
  concerns: readonly Concern[],
  ids: readonly string[],
  words: Words,
  newId: () => string,
): readonly Op[] =>
  offered.items
    .filter((item) => ids.includes(item.id) && !isHeld(concerns, item, words))
    .map((item) =>
      set('concern', newId(), {
        concern: words(item.heard),
        belief: { type: item.belief.kind, text: words(item.belief.text) },
        honestPart: words(item.honestPart),
        status: 'open',
      }),
    )
