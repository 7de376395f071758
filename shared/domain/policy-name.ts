import type { RecordOf } from './kinds/index.ts'

type Policy = Pick<RecordOf<'policy'>, 'code' | 'title'>

/** The code and the title of a policy, or of a text of the manual: “AEC Attendance”; '' if it has neither. */
export const codeAndTitle = ({
  code,
  title,
}: {
  readonly code?: string | null
  readonly title?: string | null
}): string => [code?.trim(), title?.trim()].filter(Boolean).join(' ')

/** A policy in a sentence, its name with the code behind it: “Attendance (AEC)”. Most readers do not know the codes. */
export function policyInSentence({ code, title }: Policy): string {
  const short = code?.trim() ?? ''
  const name = title?.trim() ?? ''
  if (short !== '' && name !== '') return `${name} (${short})`
  return short || (name === '' ? 'a policy without a title' : `“${name}”`)
}
