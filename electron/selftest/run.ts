import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from './report.ts'

const SWITCH = '--self-test'

/** Whether the app was started to test itself, and where the report goes; undefined for a normal start. */
export function selfTestAsked(args: readonly string[]): { readonly file: string | undefined } | undefined {
  const asked = args.find((argument) => argument === SWITCH || argument.startsWith(`${SWITCH}=`))
  if (asked === undefined) return undefined
  const file = asked.slice(SWITCH.length + 1)
  return { file: file === '' ? undefined : path.resolve(file) }
}

/** Writes the report to its file; if that can't be written, only the file is missing, not the report. */
export function keepReport(report: Report, file: string): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, report.text)
    return true
  } catch {
    return false
  }
}
