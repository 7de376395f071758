import { isPrivateRecord } from '../../../shared/merge/private.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { stillTyped } from '../drafts/adopt.ts'
import { aboutDrafts, type DraftStore } from '../drafts/store.ts'
import type { PlanFile } from '../plan-file.ts'
import type { Keeper } from '../snapshots/keeper.ts'
import { closeOwn, giveUpOwn, lockOwn, openOwn, takeLockOff } from './acts.ts'
import type { OwnKey } from './age.ts'
import type { OwnState } from './part.ts'

/** The verbs of the plan process about the officer's own part. Keys are made and opened elsewhere (`own/key.ts`). */
export interface OwnVerbs {
  /** How it stands, and the head from which a passphrase makes its key; null where it is not locked. */
  own(): Result<{ readonly state: OwnState; readonly head: Uint8Array | null }>
  /**
   * Locks it, or, where it is open, locks it with another key; it is closed then. Earlier versions of the plan are locked
   * too: `left` is how many could not be. `swept` as `lockOwn` of `own/acts.ts` says.
   */
  lockOwn(input: { key: OwnKey }): Result<{ readonly left: number; readonly swept: boolean }>
  /** `elsewhere`: also where they were locked in another plan, as a recovered plan that lost its own id would say of its own. */
  openOwn(input: { key: OwnKey; elsewhere?: boolean }): Result<null>
  closeOwn(): Result<null>
  takeLockOff(): Result<null>
  /** Removes locked notes for good, where nobody has their passphrase. */
  giveUpOwn(): Result<null>
}

const stillOpen = appError(
  'not-allowed',
  'Something that was typed in your private notes is not saved yet. Nothing was changed. Save it or empty the field, and lock them again.',
)

type WithPlan = <T>(act: (plan: PlanFile) => Result<T>) => Result<T>

export const ownVerbs = (withPlan: WithPlan, keeper: Keeper, drafts: () => DraftStore): OwnVerbs => ({
  own: () => withPlan((p) => ok({ state: p.own.state, head: p.own.head })),
  lockOwn: ({ key }) =>
    withPlan((p) => {
      const typed = aboutDrafts(() => stillTyped(p, drafts()))
      if (!typed.ok) return typed
      if (typed.value.some((d) => isOwnDraft(p, d))) return err(stillOpen)
      const done = lockOwn(p, key)
      return done.ok ? ok({ ...done.value, left: keeper.lock(p, key) }) : done
    }),
  openOwn: ({ key, elsewhere }) =>
    withPlan((p) => {
      const done = openOwn(p, key, elsewhere)
      // Where the laptop stopped in the middle of locking, some of them are still to be locked.
      if (done.ok) keeper.lock(p, key)
      return done
    }),
  closeOwn: () =>
    withPlan((p) => {
      closeOwn(p)
      return ok(null)
    }),
  takeLockOff: () => withPlan(takeLockOff),
  giveUpOwn: () => withPlan(giveUpOwn),
})

interface Typed {
  readonly kind: string
  readonly record: string
  readonly also?: Readonly<Record<string, unknown>> | undefined
}

const isOwnDraft = (plan: PlanFile, { kind, record, also = {} }: Typed): boolean =>
  isPrivateRecord(plan.log, kind, record, also)

/** What is being typed in notes that have a lock is kept in no file beside the plan. */
export const staysUnwritten = (plan: PlanFile, typed: Typed): boolean =>
  plan.own.state !== 'plain' && isOwnDraft(plan, typed)
