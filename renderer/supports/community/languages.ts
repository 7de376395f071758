import { useRecord } from '../../state/index.ts'

export interface Language {
  /** A language tag such as es or vi, as it is kept. */
  readonly tag: string
  /** What it is called in the language of the page; the tag where it is none that is known. */
  readonly name: string
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** "Spanish" for es; what was typed where it is no tag. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The languages into which the plan's words are put, each once. */
export function useLanguages(): readonly Language[] {
  const typed = useRecord('planChoices', 'planChoices')?.languages ?? []
  const tags = [...new Set(typed.map((t) => t.trim()).filter((t) => t !== ''))]
  return tags.map((tag) => ({ tag, name: languageName(tag) }))
}
