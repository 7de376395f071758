/**
 * Every kind of refusal that a person can meet. The kind is a name for programs; the person reads `says`: what
 * happened, what is safe, what to do next, in whole sentences.
 */
export type ErrorKind =
  | 'not-a-plan' // empty, cut, or of another program
  | 'damaged' // a plan, but its bytes are not what was written
  | 'newer' // written by a newer Groundwork
  | 'foreign-schema' // a table, trigger or view that Groundwork did not make
  | 'open-elsewhere' // another window or program holds the file
  | 'read-only' // the file or its disk can't be written
  | 'disk-full'
  | 'exists' // a file of that name is there, and nothing is ever overwritten
  | 'missing' // no such file, record or command
  | 'changed-underneath' // the path no longer is the file that was opened
  | 'locked' // a copy that asks for its passphrase, or another passphrase
  | 'other-plan' // a merge of two different plans
  | 'bad-input' // a value that can't be taken, with its place
  | 'nothing-to-do' // nothing to undo, nothing new in a copy
  | 'not-allowed' // the sender or the moment is wrong
  | 'forgets' // figures that are out would be forgotten, and their number was not confirmed
  | 'document' // a document could not be made
  | 'stopped' // a helper process stopped, and was started again
  | 'io' // anything else the disk answers

/** An expected failure. `says` is the sentence shown; `where` says which line, row, record or field. */
export interface AppError {
  readonly kind: ErrorKind
  readonly says: string
  readonly where?: string
  /** How much would be lost, if the act needs this number as confirmation. */
  readonly count?: number
}

/** Makes an error. A sentence is written where the failure is known, since only there is it known what is safe. */
export const appError = (kind: ErrorKind, says: string, where?: string): AppError =>
  where === undefined ? { kind, says } : { kind, says, where }
