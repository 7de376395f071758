import type { RecordOf } from './kinds/index.ts'

type Policy = Pick<RecordOf<'policy'>, 'code' | 'title'>

/** A policy in a sentence, its name behind its code: "AEC (Attendance)". Who knows the codes by heart is not who has to be told. */
export function policyInSentence({ code, title }: Policy): string {
  const [short, name] = [code?.trim() ?? '', title?.trim() ?? '']
  if (short !== '' && name !== '') return `${short} (${name})`
  return short || (name === '' ? 'a policy without a title' : `“${name}”`)
}
