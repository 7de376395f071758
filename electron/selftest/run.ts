import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from './report.ts'

const SWITCH = '--self-test'

/** Whether the app was started to look at itself, and where the report is to go; undefined where it was not. */
export function selfTestAsked(args: readonly string[]): { readonly file: string | undefined } | undefined {
  const asked = args.find((argument) => argument === SWITCH || argument.startsWith(`${SWITCH}=`))
  if (asked === undefined) return undefined
  const file = asked.slice(SWITCH.length + 1)
  return { file: file === '' ? undefined : path.resolve(file) }
}

/** Writes the report to its file; a place that can't be written to costs the file and not the report. */
export function keepReport(report: Report, file: string): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, report.text)
    return true
  } catch {
    return false
  }
}
