import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { faultOf, guarded } from '../door/faults.ts'
import { moveDraftsHere, recoverDrafts, stillTyped, typedElsewhere } from './drafts/adopt.ts'
import { type DraftStore, ifDraftsWork, noDrafts, openDrafts, withoutDrafts } from './drafts/store.ts'
import { editVerbs } from './edit-verbs.ts'
import { holdFile } from './file/open.ts'
import { cantSaveIn } from './file/writable.ts'
import { type Holding, nextStep } from './holding.ts'
import { makePlan } from './make.ts'
import { mergeVerbs } from './merge-verbs.ts'
import { noPlanIsOpen } from './none-open.ts'
import { sweepOwn } from './own/acts.ts'
import { ownVerbs } from './own/verbs.ts'
import { paperVerbs } from './paper-verbs.ts'
import { type ClockAndIds, PlanFile } from './plan-file.ts'
import { readOps } from './read-ops.ts'
import { readVerbs } from './read-verbs.ts'
import { createKeeper } from './snapshots/keeper.ts'
import { keepOld } from './snapshots/old.ts'
import { takeoutVerbs } from './takeout-verbs.ts'
import type { PlanVerbs } from './verbs.ts'

const openAlready = appError('not-allowed', 'A plan is open already. Close it first.')

/** A plan that is held open. */
interface Open {
  readonly plan: PlanFile
  readonly drafts: DraftStore
  /** What was wrong with the drafts when they were opened. */
  readonly trouble: AppError | null
  readonly broughtBack: ReturnType<typeof recoverDrafts>
}

/** Opens a plan with what was being typed in it. */
function hold(clockAndIds: ClockAndIds, input: Parameters<PlanVerbs['open']>[0]): Result<Open> {
  const { path, who, drafts: draftsPath, snapshots, along = false } = input
  const held = holdFile(path)
  if (!held.ok) return held
  let typed: ReturnType<typeof openDrafts> = { drafts: noDrafts, wrong: null }
  try {
    if (snapshots !== undefined) keepOld(held.value, snapshots, clockAndIds)
    const plan = new PlanFile(held.value, path, who, clockAndIds)
    // Finishes locking if it was interrupted.
    sweepOwn(plan)
    // The plan opens without a place for drafts too, and the person is told: otherwise only a crash while typing would
    // show it.
    if (draftsPath !== null) typed = ifDraftsWork(withoutDrafts, () => openDrafts(draftsPath))
    moveDraftsHere(plan, typed.drafts, along)
    return ok({ plan, drafts: typed.drafts, trouble: typed.wrong, broughtBack: recoverDrafts(plan, typed.drafts) })
  } catch (bug) {
    typed.drafts.close()
    held.value.db.close()
    const fault = faultOf(bug)
    if (fault === undefined) throw bug
    return err(fault)
  }
}

/** The plan process: one function for each thing a person can do, over one file. Clock and ids are passed in. */
export function createPlanService(clockAndIds: ClockAndIds): PlanVerbs {
  let held: Open | undefined
  const keeper = createKeeper()
  const withOpen = <T>(act: (open: Open) => Result<T>): Result<T> =>
    held === undefined ? err(noPlanIsOpen) : guarded(() => act(held as Open))
  const holding: Holding = {
    clockAndIds,
    keeper,
    drafts: () => held?.drafts ?? noDrafts,
    withPlan: (act) => withOpen(({ plan }) => act(plan)),
  }
  const { withPlan } = holding
  const open: PlanVerbs['open'] = (input) => {
    if (held !== undefined) return err(openAlready)
    const opened = hold(clockAndIds, input)
    if (!opened.ok) return opened
    held = opened.value
    return ok({ plan: held.plan.id })
  }

  return {
    ...ownVerbs(holding),
    ...readVerbs(holding),
    ...editVerbs(holding),
    ...mergeVerbs(holding),
    ...paperVerbs(holding),
    ...takeoutVerbs(holding),
    create({ path, who, ops, drafts, files = [] }) {
      const read = readOps(ops)
      if (!read.ok) return read
      if (held !== undefined) return err(openAlready)
      const made = makePlan({ path, who, ops: read.value, files }, clockAndIds)
      return made.ok ? open({ path, who, drafts }) : made
    },
    open,
    snapshot: () =>
      withOpen(({ plan, drafts, broughtBack, trouble }) =>
        ok({
          plan: plan.id,
          author: plan.person.author,
          records: [...plan.log.states()],
          undo: nextStep(plan, 'undo'),
          redo: nextStep(plan, 'redo'),
          savedAt: plan.savedAt,
          broughtBack,
          typedElsewhere: typedElsewhere(plan, drafts),
          cantSave: plan.db.memory ? null : cantSaveIn(plan.path),
          trouble: trouble ?? keeper.failing?.error ?? null,
          drafts: ifDraftsWork([], () => stillTyped(plan, drafts)),
          own: plan.own.state,
        }),
      ),
    keepIn: ({ root }) => {
      keeper.keepIn(root)
      return ok(null)
    },
    keepTime: () => withPlan((p) => keeper.tick(p)),
    remakeTables: () => withPlan((p) => p.remakeTables()),
    close() {
      held?.drafts.close()
      held?.plan.close()
      held = undefined
      keeper.letGo()
      return ok(null)
    },
  }
}
