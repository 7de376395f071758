import { csvTables } from '../../shared/domain/csv.ts'
import { titleOf } from '../../shared/domain/describe.ts'
import { writeExchange } from '../../shared/domain/exchange.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { Committed } from '../../shared/domain/state.ts'
import type { Words } from '../../shared/guide/guide.ts'
import { entryKey, stateOf } from '../../shared/merge/index-of-log.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { countDone } from '../../shared/rules/readiness.ts'
import { JSON_PLAN } from '../door/budgets.ts'
import { faultOf, guard, guarded } from '../door/faults.ts'
import { copyOut } from './copies/copy.ts'
import { documentInput, filesIn, keepDocument, keptDocument, setLogo } from './documents.ts'
import { adopt, dropSaved, stillTyped, takeAlong, typedElsewhere } from './drafts/adopt.ts'
import { forget, wordsToForget } from './drafts/forget.ts'
import { aboutDrafts, type DraftStore, noDrafts, openDrafts, spared, withoutDrafts } from './drafts/store.ts'
import { compare, foresee, isNews, newConflicts, unite, withOther } from './file/merge.ts'
import { holdFile } from './file/open.ts'
import { cantSaveIn } from './file/writable.ts'
import { writeInto, writeOut } from './file/write-out.ts'
import { titlesGivenAway } from './given-away.ts'
import { ancestorOf, authorsOf, historyOf, historyOfCommand, nameOf, originOf } from './history.ts'
import { districtIn, infoOf } from './info.ts'
import { logName } from './log/format.ts'
import { makePlan } from './make.ts'
import { noPlanIsOpen } from './none-open.ts'
import { notReady } from './not-ready.ts'
import { sweepOwn } from './own/acts.ts'
import { ownIsLocked } from './own/part.ts'
import { ownVerbs, staysUnwritten } from './own/verbs.ts'
import { type ClockAndIds, type Commit, PlanFile } from './plan-file.ts'
import { readOps } from './read-ops.ts'
import { removeForGood } from './remove-for-good.ts'
import { createKeeper } from './snapshots/keeper.ts'
import { keepOld } from './snapshots/old.ts'
import { findInTexts, forgetTexts, keepTexts, newTexts, textPages, textsHold } from './texts.ts'
import type { PlanVerbs } from './verbs.ts'

const openAlready = appError('not-allowed', 'A plan is open already. Close it first.')

/** The plan process: one function for each thing a person can do, over one file. Clock and ids are passed in. */
export function createPlanService(clockAndIds: ClockAndIds): PlanVerbs {
  let plan: PlanFile | undefined
  let drafts: DraftStore = noDrafts
  let broughtBack: ReturnType<typeof adopt> = []
  let trouble: AppError | null = null
  const keeper = createKeeper()

  const withPlan = <T>(act: (plan: PlanFile) => Result<T>): Result<T> =>
    plan === undefined ? err(noPlanIsOpen) : guarded(() => act(plan as PlanFile))

  const named = (p: PlanFile, which: 'undo' | 'redo', saved?: Commit): string | null => {
    const own = p[which]
    if (own === undefined) return null
    const log = logName(own.private)
    const name = guard(() => {
      const origin = originOf(p, log, own.command)
      // The changes just saved are at hand: an import may have a quarter of a million of them.
      return nameOf(p, log, origin === saved?.command ? saved.changes : p.reader.ofCommand(log, origin))
    })
    // If the disk is unplugged right after a change was saved, its name can't be read; the change is saved all the
    // same.
    return name.ok ? name.value : null
  }

  const committed = (p: PlanFile, done: Commit): Committed => ({
    command: done.command,
    records: done.records,
    undo: named(p, 'undo', done),
    redo: named(p, 'redo', done),
    at: p.savedAt ?? clockAndIds.now(),
  })

  const hold: PlanVerbs['open'] = ({ path, who, drafts: draftsPath, snapshots, along = false }) => {
    if (plan !== undefined) return err(openAlready)
    const held = holdFile(path)
    if (!held.ok) return held
    let typed: ReturnType<typeof openDrafts> = { drafts: noDrafts, wrong: null }
    try {
      if (snapshots !== undefined) keepOld(held.value, snapshots, clockAndIds)
      const opened = new PlanFile(held.value, path, who, clockAndIds)
      // Finishes locking if it was interrupted.
      sweepOwn(opened)
      // The plan opens without a place for drafts too, and the person is told: otherwise only a crash while typing
      // would show it.
      if (draftsPath !== null) typed = spared(withoutDrafts, () => openDrafts(draftsPath))
      takeAlong(opened, typed.drafts, along)
      broughtBack = adopt(opened, typed.drafts)
      plan = opened
    } catch (bug) {
      typed.drafts.close()
      held.value.db.close()
      const fault = faultOf(bug)
      if (fault === undefined) throw bug
      return err(fault)
    }
    drafts = typed.drafts
    trouble = typed.wrong
    return ok({ plan: plan.id })
  }

  return {
    ...ownVerbs(withPlan, keeper, () => drafts),
    create({ path, who, ops, drafts: draftsPath, files = [] }) {
      const read = readOps(ops)
      if (!read.ok) return read
      if (plan !== undefined) return err(openAlready)
      const made = makePlan({ path, who, ops: read.value, files }, clockAndIds)
      return made.ok ? hold({ path, who, drafts: draftsPath }) : made
    },
    open: hold,
    snapshot: () =>
      withPlan((p) =>
        ok({
          plan: p.id,
          author: p.person.author,
          records: [...p.log.states()],
          undo: named(p, 'undo'),
          redo: named(p, 'redo'),
          savedAt: p.savedAt,
          broughtBack,
          typedElsewhere: typedElsewhere(p, drafts),
          cantSave: p.db.memory ? null : cantSaveIn(p.path),
          trouble: trouble ?? keeper.failing?.error ?? null,
          drafts: spared([], () => stillTyped(p, drafts)),
          own: p.own.state,
        }),
      ),
    edit: ({ verb, ops, forget: agreed }) =>
      withPlan((p) => {
        const read = readOps(ops)
        if (!read.ok) return read
        const refused = verb === 'edit' ? notReady(p.log.states(), read.value) : null
        if (refused !== null) return err(refused)
        const kept = verb === 'import' ? keeper.before(p, 'import') : ok(null)
        if (!kept.ok) return kept
        const done = p.commit(verb, read.value, [], agreed)
        if (!done.ok) return done
        spared(undefined, () => dropSaved(p, drafts, read.value))
        return ok(committed(p, done.value))
      }),
    undo: () =>
      withPlan((p) => {
        const done = p.revert('undo')
        return done.ok ? ok(committed(p, done.value)) : done
      }),
    redo: () =>
      withPlan((p) => {
        const done = p.revert('redo')
        return done.ok ? ok(committed(p, done.value)) : done
      }),
    words: (removed) => withPlan((p) => ok(wordsToForget(p, drafts, removed))),
    removeForGood: ({ papers, forget: agreed, ...removed }) =>
      withPlan((p) => {
        const words = wordsToForget(p, drafts, removed)
        const done = removeForGood(p, removed, papers, agreed)
        if (!done.ok) return done
        spared(undefined, () => forget(p, drafts, removed, words))
        forgetTexts(p)
        return ok({ ...committed(p, done.value), words })
      }),
    draft: (draft) =>
      withPlan((p) =>
        aboutDrafts(() => {
          if (!staysUnwritten(p, draft)) drafts.put(p, draft)
          return null
        }),
      ),
    dropDraft: (typed) =>
      withPlan((p) =>
        aboutDrafts(() => {
          drafts.drop(p, typed)
          return null
        }),
      ),
    keepIn: ({ root }) => {
      keeper.keepIn(root)
      return ok(null)
    },
    keepTime: () => withPlan((p) => keeper.tick(p)),
    snapshots: () =>
      withPlan((p) => {
        const kept = keeper.all(p)
        return kept.ok ? ok({ kept: kept.value, failing: keeper.failing }) : kept
      }),
    history: ({ record, only, limit, most, command }) =>
      withPlan((p) => {
        if (command !== undefined) return ok(historyOfCommand(p, command))
        return ok(historyOf(p, { ...only, ...(record !== null && { record }) }, limit, most))
      }),
    authors: () => withPlan((p) => ok(authorsOf(p))),
    ancestor: ({ kind, record, field }) => withPlan((p) => ok(ancestorOf(p, kind, record, field))),
    mergePreview: ({ path }) =>
      withPlan((p) =>
        withOther(p, path, (other) => {
          const incoming = compare(p.reader, other)
          if (!incoming.ok) return incoming
          const authors = new Map(other.sessions().map((s) => [s.id, s.author]))
          const authorOf = (session: string): string => authors.get(session) ?? p.sessionOf(session)?.author ?? ''
          const entries = foresee(p.reader, incoming.value)
          const words = p.log.state(entryKey('words', 'words'))?.values as Words | undefined
          const states = [...p.log.states()]
          const touched = new Map(entries.map((e) => [`${e.kind} ${e.id}`, stateOf(e, authorOf)]))
          const kept = states.filter((s) => !touched.has(`${s.kind} ${s.id}`))
          return ok({
            givenAway: titlesGivenAway(planOf(states), planOf([...kept, ...touched.values()])),
            plan: districtIn(other),
            changes: incoming.value.changes.length + incoming.value.emptied.length,
            authors: [...new Set(incoming.value.changes.map((c) => authorOf(c.session)))].sort(),
            records: entries.length,
            conflicts: newConflicts(p, entries, authorOf).map((c) => ({
              kind: c.kind,
              record: c.record,
              title: titleOf(c.kind, c.values, undefined, words),
              field: c.conflict.field,
            })),
          })
        }),
      ),
    merge: ({ path }) =>
      withPlan((p) =>
        withOther(p, path, (other) => {
          const incoming = compare(p.reader, other)
          if (!incoming.ok) return incoming
          const kept = isNews(incoming.value) ? keeper.before(p, 'merge') : ok(null)
          if (!kept.ok) return kept
          const done = unite(p, incoming.value)
          return done.ok ? ok(committed(p, done.value)) : done
        }),
      ),
    records: () => withPlan((p) => ok([...p.log.states()])),
    documentInput: (input) => withPlan((p) => ok(documentInput(p, input?.forDay))),
    keepDocument: (document) =>
      withPlan((p) => {
        const done = keepDocument(p, document)
        return done.ok ? ok(committed(p, done.value)) : done
      }),
    setLogo: ({ picture, base }) =>
      withPlan((p) => {
        const done = setLogo(p, picture, base)
        return done.ok ? ok(committed(p, done.value)) : done
      }),
    keepTexts: ({ texts }) =>
      withPlan((p) => {
        const fresh = newTexts(p, texts)
        if (!fresh.ok) return fresh
        const kept = keeper.before(p, 'import')
        if (!kept.ok) return kept
        const done = keepTexts(p, fresh.value)
        return done.ok ? ok({ done: committed(p, done.value), same: texts.length - fresh.value.length }) : done
      }),
    textPages: ({ hash, from, count }) => withPlan((p) => textPages(p, hash, from, count)),
    textsHold: ({ asked }) => withPlan((p) => ok(textsHold(p, asked))),
    findInTexts: ({ words, most, only }) => withPlan((p) => ok(findInTexts(p, words, most, only))),
    keptDocument: ({ hash }) => withPlan((p) => keptDocument(p, hash)),
    info: () => withPlan(infoOf),
    remakeTables: () => withPlan((p) => p.remakeTables()),
    stepsDone: () => withPlan((p) => ok(countDone(planOf(p.log.states())))),
    copyOut: ({ path, withPrivate }) => withPlan((p) => copyOut(p, path, withPrivate)),
    exportJson: ({ path, withPrivate, replace = false }) =>
      withPlan((p) => {
        if (withPrivate && p.own.state === 'locked') return err(ownIsLocked)
        const states = [...p.log.states()]
        const text = writeExchange(states, { withPrivate, at: clockAndIds.now(), files: filesIn(p, states) })
        const bytes = Buffer.byteLength(text)
        if (bytes > JSON_PLAN.most) return err(JSON_PLAN.tooLarge(bytes))
        const done = writeOut(path, text, clockAndIds.newId(), replace)
        return done.ok ? ok({ file: path }) : done
      }),
    exportCsv: ({ folder }) =>
      withPlan((p) => {
        const states = [...p.log.states()].filter((s) => !s.private && !s.gone)
        const tables = csvTables(states).map(({ name, text }) => ({ name: `${name}.csv`, text }))
        const written = writeInto(folder, tables, clockAndIds.newId())
        return written.ok ? ok({ files: written.value }) : written
      }),
    close() {
      drafts.close()
      plan?.close()
      plan = undefined
      drafts = noDrafts
      broughtBack = []
      trouble = null
      keeper.letGo()
      return ok(null)
    },
  }
}
