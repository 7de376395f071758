import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { filesOf } from '../../electron/use-cases/stored-files.ts'
import { readExchangeFile } from '../../shared/domain/exchange.ts'
import { damageIn, linesIn, linesOf, logOf, standingOf } from '../support/by-format.ts'
import { folder, officer, service } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** P24: the plan outlives the app. Somebody opens the file with another program, years later. */
test('P24: the tables say what the JSON export says, and FORMAT.md is enough to read the file by', () => {
  const dir = folder()
  const path = join(dir, 'plan.groundwork')
  const s = service()
  const sample = must(readExchangeFile(readFileSync('resources/sample/juniper-fork.json', 'utf8')))
  must(s.create({ path, who: officer, ops: sample.ops, files: must(filesOf(sample.files)), drafts: null }))
  must(s.exportJson({ path: join(dir, 'plan.json'), withPrivate: false }))
  s.close()
  const exported = JSON.parse(readFileSync(join(dir, 'plan.json'), 'utf8')) as {
    records: Record<string, { id: string; title?: string; reading?: { figure?: number; n?: number } }[]>
  }
  const db = new Sqlite(path, { readonly: true })
  try {
    const goals = db.prepare('SELECT id, title FROM goal ORDER BY id').all()
    expect(goals).toEqual(
      exported.records.goal?.map(({ id, title }) => ({ id, title })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    const values = db.prepare('SELECT id, reading_figure AS figure, reading_n AS n FROM value ORDER BY id').all()
    expect(values).toEqual(
      exported.records.value
        ?.map(({ id, reading }) => ({ id, figure: reading?.figure ?? null, n: reading?.n ?? null }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    const questions = readFileSync('electron/plan/FORMAT.md', 'utf8').match(/SELECT .*;$/gm) ?? []
    const texts = exported.records.policyText ?? []
    expect(questions.map((q) => db.prepare(q).all().length)).toEqual([goals.length, texts.length])
    expect(damageIn(db)).toEqual([])
    const log = [...logOf(db, 'change'), ...logOf(db, 'private_change')]
    expect(linesIn(db)).toEqual(linesOf(db, standingOf(log)))
  } finally {
    db.close()
  }
})
