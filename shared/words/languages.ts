import { onceAsked } from './once-asked.ts'

const names = onceAsked(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }))

/** “Spanish” for es; a text that is not a language tag stays as it is. */
export function languageName(tag: string): string {
  try {
    return names().of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The language itself of a tag, small: "es" of "es-US"; English where none is given. */
export const languageOf = (tag: string | undefined): string => (tag ?? 'en').trim().toLowerCase().split('-')[0] || 'en'
