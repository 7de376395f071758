import { lastSent, pointOf, pointRows } from '../../shared/briefing/sent.ts'
import type { StoredFile } from '../../shared/domain/exchange.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { areKnown, namesFor } from '../../shared/figures/names-out.ts'
import { forgotten } from '../../shared/figures/printed.ts'
import { recordsAt } from '../../shared/merge/records-at.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findingKey, findings } from '../../shared/rules/index.ts'
import { cantSaveIn } from './file/writable.ts'
import { hashBytes } from './log/hash.ts'
import type { Commit, PlanFile } from './plan-file.ts'
import { readOps } from './read-ops.ts'
import { grownTo, noRoomFor } from './room.ts'
import { quotesGone } from './texts.ts'
import type { DocumentInput, KeptDocument, KeptFile } from './verbs.ts'

const past = new WeakMap<PlanFile, { readonly key: string; readonly records: readonly RecordState[] }>()

/**
 * The shared records at a point of the history, worked out once: the past changes only when something is brought in or
 * removed for good.
 */
function recordsBefore(plan: PlanFile, point: Readonly<Record<string, number>>): readonly RecordState[] {
  const bytes = plan.db.prepare('SELECT count(*), total(removed) FROM change').raw().get()
  const now = plan.reader.vector('change')
  // Own changes after the point leave the past as it is; changes from elsewhere may not.
  const key = JSON.stringify([point, Object.keys(now).sort(), (bytes as number[])[1]])
  const known = past.get(plan)
  if (known?.key === key) return known.records
  const records = recordsAt(plan.reader.all('change'), point)
  past.set(plan, { key, records })
  return records
}

/**
 * What a document is made from, read in one moment: the records, their point in the history, and the records as of the
 * last document that was sent for an earlier day.
 */
export function documentInput(plan: PlanFile, forDay?: string): DocumentInput {
  const records = [...plan.log.states()]
  const sent = lastSent(planOf(records), 'boardBriefing', forDay)
  const point = sent && pointOf(sent)
  const logo = planOf(records).get('district', 'district')?.logo
  return {
    records,
    logo: (logo && plan.reader.blob(logo)) || null,
    gone: quotesGone(plan),
    cantSave: plan.db.memory ? null : cantSaveIn(plan.path),
    grown: grownTo(plan.db),
    point: plan.reader.vector('change'),
    before: point && sent ? { sent: sent.id, records: recordsBefore(plan, point) } : null,
  }
}

/** What the rules found in records of the past, which takes up to half a second of a time in which a save waits. */
const foundIn = new WeakMap<readonly RecordState[], { readonly day: string; readonly keys: readonly string[] }>()

/** The findings on the day of the last board briefing that was sent, by their keys; null if none was sent. */
export function foundAtLastBriefing(plan: PlanFile): { day: string; keys: readonly string[] } | null {
  const sent = lastSent(planOf(plan.log.states()), 'boardBriefing')
  const point = sent && pointOf(sent)
  const day = sent?.exportedOn
  if (!point || day === undefined) return null
  const records = recordsBefore(plan, point)
  const known = foundIn.get(records)
  if (known?.day === day) return known
  const found = { day, keys: findings(planOf(records), day).map(findingKey) }
  foundIn.set(records, found)
  return found
}

/**
 * Records a document that was sent: its bytes and its record in one transaction. For a draft and for tables only the
 * record is kept, and not even that if all its figures are known to be out. The same document on the same day is kept
 * once.
 */
export function keepDocument(plan: PlanFile, document: KeptDocument): Result<Commit> {
  const { bytes, type, values, point } = document
  const now = planOf(plan.log.states())
  const sent = now.all('briefingSent')
  const named = namesFor(now, values['printed'] as (typeof sent)[number]['printed'])
  const hash = bytes && hashBytes(bytes)
  const record = readOps([
    {
      op: 'set',
      kind: 'briefingSent',
      id: plan.clockAndIds.newId(),
      values: {
        ...values,
        ...(named.length > 0 && { named }),
        ...(hash && { file: hash, sha256: hash, point: pointRows(point) }),
      },
    },
  ])
  if (!record.ok) return record
  const isKeptAlready = sent.some(
    (s) => s.file === hash && s.exportedOn === values['exportedOn'] && s.document === values['document'],
  )
  const [op] = record.value
  const newlyOut = op?.op === 'set' ? forgotten([op.values], sent) : 0
  const tellsNews = newlyOut > 0 || (named.length > 0 && !areKnown(named, sent))
  // What a calendar file said is recorded nowhere else: the next file's sequence numbers continue from it.
  const isRecorded = hash === null ? tellsNews || values['entries'] !== undefined : !isKeptAlready
  if (!isRecorded) return plan.commit('create', [])
  if (!bytes || !hash) return plan.commit('create', record.value)
  const full = plan.reader.blob(hash) === undefined ? noRoomFor(plan.db, bytes.length) : null
  if (full !== null) return err(full)
  return plan.commit('create', record.value, [{ hash, type, bytes }])
}

/** Makes a picture the district's logo. `base` holds the versions that the form showed. */
export function setLogo(plan: PlanFile, picture: KeptFile, base: readonly string[]): Result<Commit> {
  const hash = hashBytes(picture.bytes)
  const ops = readOps([
    { op: 'set', kind: 'district', id: 'district', values: { logo: hash }, base: { logo: [...base] } },
  ])
  return ops.ok ? plan.commit('edit', ops.value, [{ hash, ...picture }]) : ops
}

/** The logo and the texts of the policy manual for an export, without those that this copy does not have. */
export function filesIn(plan: PlanFile, records: readonly RecordState[]): readonly StoredFile[] {
  const known = planOf(records)
  const logo = known.get('district', 'district')?.logo
  const texts = new Set(known.all('policyText').flatMap((t) => t.text ?? []))
  const stored = (hash: string, as: (bytes: Buffer) => { base64: string } | { text: string }) => {
    const found = plan.reader.blob(hash)
    return found ? [{ hash, type: found.type, ...as(found.bytes) }] : []
  }
  return [
    ...(logo ? stored(logo, (bytes) => ({ base64: bytes.toString('base64') })) : []),
    ...[...texts].sort().flatMap((hash) => stored(hash, (bytes) => ({ text: bytes.toString('utf8') }))),
  ]
}

/** The bytes of a kept document, compared with their checksum. */
export function keptDocument(plan: PlanFile, hash: string): Result<{ type: string; bytes: Uint8Array }> {
  const found = plan.reader.blob(hash)
  if (found === undefined)
    return err(
      appError(
        'missing',
        'The plan does not have that document’s file. What it knows about the document is in the list.',
        hash,
      ),
    )
  if (hashBytes(found.bytes) !== hash)
    return err(
      appError(
        'damaged',
        'The saved document does not match its checksum, so it is not shown. The plan is unchanged.',
        hash,
      ),
    )
  return ok(found)
}
