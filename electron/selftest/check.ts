import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { momentDay, timeWords } from '../../shared/days/index.ts'
import { about, checkFuses, checkMain, checkPage, checkSandbox, type Running } from './facts.ts'
import { checkPages, checkSample } from './pages.ts'
import { checkImport, checkPlan, checkRecovery, type StartPart } from './parts.ts'
import { type Report, reportOf } from './report.ts'

/**
 * Looks whether this installation works on this laptop: every part as a process of its own, with a plan and pages made
 * for it in a folder that goes afterwards, and what keeps the app closed in. Nothing of a person's is opened or told.
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
