import { planNow } from '../../state/index.ts'

/** Where a translation is found: within the record whose words it puts into another language, on that one's own page. */
export const translatedIn =
  (of: 'term' | 'why' | 'act') =>
  (kind: string, id: string): Readonly<Record<string, string>> | undefined => {
    if (kind !== 'translation') return { at: `${kind}/${id}` }
    const about = planNow().get('translation', id)?.about
    return about?.kind === of ? { at: `${of}/${about.id}`, in: `translation/${id}`, field: 'text' } : undefined
  }
