import { planNow } from '../../state/index.ts'

/** The place of a translation: within the record that it translates, on that record's page. */
export const translatedIn =
  (of: 'term' | 'why' | 'act') =>
  (kind: string, id: string): Readonly<Record<string, string>> | undefined => {
    if (kind !== 'translation') return { at: `${kind}/${id}` }
    const about = planNow().get('translation', id)?.about
    return about?.kind === of ? { at: `${of}/${about.id}`, in: `translation/${id}`, field: 'text' } : undefined
  }
