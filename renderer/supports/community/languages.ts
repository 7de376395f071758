import { languageName } from '../../../shared/words/index.ts'
import { useRecord } from '../../state/index.ts'

export interface Language {
  /** A language tag such as es or vi, as it is kept. */
  readonly tag: string
  /** The language's name in the language of the page; its tag if it is unknown. */
  readonly name: string
}

/** The languages into which the plan's words are put, each once. */
export function languagesOf(choices: { readonly languages?: readonly string[] } | undefined): readonly Language[] {
  const tags = [...new Set(choices?.languages?.map((t) => t.trim()).filter((t) => t !== ''))]
  return tags.map((tag) => ({ tag, name: languageName(tag) }))
}

export const useLanguages = (): readonly Language[] => languagesOf(useRecord('planChoices', 'planChoices'))
