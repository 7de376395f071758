import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './row.ts'
import { documentRows } from './rows/documents.ts'
import { importRows } from './rows/import.ts'
import { planRows } from './rows/plan.ts'
import { screenRows } from './rows/screen.ts'

/** How much of everything a run measures. */
export interface Size {
  readonly changes: number
  readonly manyChanges: number
  readonly merged: number
  readonly rounds: number
  readonly documents: number
  readonly pages: number
  readonly importRows: number
}

export const whole: Size = {
  changes: 50_000,
  manyChanges: 200_000,
  merged: 5_000,
  rounds: 9,
  documents: 100,
  pages: 200,
  importRows: 20_000,
}

/** Small enough for a test: the numbers say nothing, the program is the same. */
export const quick: Size = {
  changes: 2_000,
  manyChanges: 4_000,
  merged: 200,
  rounds: 1,
  documents: 4,
  pages: 12,
  importRows: 500,
}

const parts = { plan: planRows, documents: documentRows, import: importRows, screen: screenRows }
export type Part = keyof typeof parts

/** Who hears of a run while it goes on: what was measured stays known when the run is ended before its time. */
export interface Hears {
  begins(part: Part): void
  measured(rows: readonly Row[]): void
}

/** Measures, part after part, in a folder that goes away. */
export async function bench(size: Size, wanted: readonly Part[], hears: Hears): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-'))
  const rows: Row[] = []
  try {
    for (const part of wanted) {
      hears.begins(part)
      const measured = await parts[part](folder, size)
      hears.measured(measured)
      rows.push(...measured)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}

export const everyPart = Object.keys(parts) as Part[]
