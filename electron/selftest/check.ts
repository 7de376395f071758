import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { momentDay, timeWords } from '../../shared/days/index.ts'
import { about, checkFuses, checkMain, checkPage, checkSandbox, type Running } from './facts.ts'
import { checkPages, checkSample } from './pages.ts'
import { checkImport, checkPlan, checkRecovery, type StartPart } from './parts.ts'
import { type Report, reportOf } from './report.ts'

/**
 * Checks whether this installation works on this laptop: every part in its own process, with a plan and pages made for
 * the check in a temporary folder, and the locks around the app. Nothing of a person's is opened or reported.
 */
export async function checkInstallation(start: StartPart, running: Running, now: string): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-check-'))
  try {
    const found = [
      ...(await checkPlan(start, folder)),
      ...(await checkImport(start, folder)),
      ...(await checkRecovery(start, folder)),
      ...(await checkPages(start)),
      await checkSample(start, folder),
      ...(await checkPage(running)),
      await checkMain(),
      await checkSandbox(running),
      await checkFuses(running),
    ]
    return reportOf(about(running), `${momentDay(now)} at ${timeWords(now)}`, found)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
