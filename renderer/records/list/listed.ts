import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Sorted } from '../edits.ts'
import type { Declared } from './declared.ts'
import type { RecordList } from './useRecordList.ts'

/** A record where it is listed, and the list that it can be moved in. */
export interface Listed<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly record: RecordOf<K>
  readonly place: string
  /** The present list, to move in and to hand the focus on. */
  readonly list: () => readonly Sorted[]
  readonly all: readonly Sorted[] | undefined
}

/** What a line or a row is given of its record, and of the one after it. */
export interface ListedProps<K extends KindName, C> extends Listed<K, C> {
  readonly with: C
  readonly isOpen: boolean
  readonly open: RecordList['open']
  readonly close: RecordList['close']
  readonly next: RecordOf<K> | undefined
}
