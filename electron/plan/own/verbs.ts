import { isPrivateRecord } from '../../../shared/merge/private.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { stillTyped } from '../drafts/adopt.ts'
import { aboutDrafts } from '../drafts/store.ts'
import type { Holding } from '../holding.ts'
import type { PlanFile } from '../plan-file.ts'
import { closeOwn, giveUpOwn, lockOwn, openOwn, takeLockOff } from './acts.ts'
import type { OwnKey } from './age.ts'
import type { OwnState } from './part.ts'

/** The plan process's verbs about the officer's own part. Keys are derived elsewhere (`own/key.ts`). */
export interface OwnVerbs {
  /** Its state, and the header from which a passphrase gives its key; null if it is not locked. */
  own(): Result<{ readonly state: OwnState; readonly head: Uint8Array | null }>
  /**
   * Locks it or, if it is open, locks it with another key; then it is closed. Earlier versions of the plan are locked
   * too: `left` is how many could not be. `swept` has the meaning it has in `lockOwn` of `own/acts.ts`.
   */
  lockOwn(input: { key: OwnKey }): Result<{ readonly left: number; readonly swept: boolean }>
  /** `elsewhere`: also if they were locked in another plan, as is the case in a recovered plan that lost its own id. */
  openOwn(input: { key: OwnKey; elsewhere?: boolean }): Result<null>
  closeOwn(): Result<null>
  takeLockOff(): Result<null>
  /** Removes locked notes for good, when their passphrase is lost. */
  giveUpOwn(): Result<null>
}

const stillOpen = appError(
  'not-allowed',
  'Something that was typed in your private notes is not saved yet. Nothing was changed. Save it or empty the field, and lock them again.',
)

export const ownVerbs = ({ withPlan, keeper, drafts }: Holding): OwnVerbs => ({
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
      // If the laptop stopped in the middle of locking, some earlier versions are still unlocked.
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

/** True for typing in notes that have a lock: it is kept in no file beside the plan. */
export const staysUnwritten = (plan: PlanFile, typed: Typed): boolean =>
  plan.own.state !== 'plain' && isOwnDraft(plan, typed)
