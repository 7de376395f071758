import { ok } from '../../shared/result/result.ts'
import { documentInput, keepDocument, keptDocument, setLogo } from './documents.ts'
import { answered, committed, type Holding } from './holding.ts'
import { findInTexts, keepTexts, newTexts, textPages, textsHold } from './texts.ts'
import type { PlanVerbs } from './verbs.ts'

type PaperVerbs = Pick<
  PlanVerbs,
  | 'documentInput'
  | 'keepDocument'
  | 'keptDocument'
  | 'setLogo'
  | 'keepTexts'
  | 'textPages'
  | 'textsHold'
  | 'findInTexts'
>

/** The verbs of what is kept in the plan as files: sent documents, the logo, texts of the policy manual. */
export const paperVerbs = ({ withPlan, keeper }: Holding): PaperVerbs => ({
  documentInput: (input) => withPlan((p) => ok(documentInput(p, input?.forDay))),
  keepDocument: (document) => withPlan((p) => answered(p, keepDocument(p, document))),
  keptDocument: ({ hash }) => withPlan((p) => keptDocument(p, hash)),
  setLogo: ({ picture, base }) => withPlan((p) => answered(p, setLogo(p, picture, base))),
  keepTexts: ({ texts }) =>
    withPlan((p) => {
      const fresh = newTexts(p, texts)
      if (!fresh.ok) return fresh
      const kept = keeper.before(p, 'import')
      if (!kept.ok) return kept
      const done = keepTexts(p, fresh.value)
      return done.ok ? ok({ done: committed(p, done.value), same: texts.length - fresh.value.length }) : done
    }),
  textPages: ({ hash, from, count }) => withPlan((p) => textPages(p, hash, from, count)),
  textsHold: ({ asked }) => withPlan((p) => ok(textsHold(p, asked))),
  findInTexts: ({ words, most, only }) => withPlan((p) => ok(findInTexts(p, words, most, only))),
})
