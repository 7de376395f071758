import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { commas, counted, plural, quoted } from '../../../shared/words/index.ts'

/** The texts that the plan keeps and where they are from; then how many of them no policy in it is about. */
export function manualNews(plan: Plan): string {
  const all = plan.all('policyText')
  if (all.length === 0) return 'No policy text is in the plan yet.'
  const pages = all.reduce((sum: number, t: RecordOf<'policyText'>) => sum + (t.pages ?? 0), 0)
  const files = [...new Set(all.flatMap((t) => t.file?.trim() || []))]
  const many = pages === 0 ? '' : ` of ${commas(pages)} ${plural(pages, 'page', 'pages')}`
  const [file] = files
  const from =
    file === undefined ? '' : files.length === 1 ? `, from ${quoted(file)}` : `, from ${commas(files.length)} files`
  const apart = all.filter((t) => plan.get('policy', t.policy) === undefined).length
  const left =
    apart === 0
      ? ''
      : ` No policy is linked to ${apart < all.length ? `${commas(apart)} of them` : apart === 1 ? 'it' : 'them'} yet.`
  return `The plan keeps ${counted(all.length, 'text', 'texts')}${many}${from}.${left}`
}
