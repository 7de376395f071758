import { onceAsked } from './once-asked.ts'

const names = onceAsked(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }))

/** "Spanish" for es; what was typed where it is no tag. */
export function languageName(tag: string): string {
  try {
    return names().of(tag) ?? tag
  } catch {
    return tag
  }
}
