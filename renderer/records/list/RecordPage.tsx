import type { ReactNode } from 'react'
import type { KindName } from '../../../shared/domain/kinds/index.ts'
import { Button, Empty, Page } from '../../components/index.ts'
import { useFrozenWhile } from '../../components/useStill.ts'
import type { Declared } from './declared.ts'
import { AddRecord } from './RecordLines.tsx'
import type { RecordList } from './useRecordList.ts'

interface Props<K extends KindName, C> {
  readonly title: string
  readonly declared: Declared<K, C>
  readonly list: RecordList
  /** Whether the plan has one, also where a filter shows none. */
  readonly some: boolean
  readonly news?: string | null | undefined
  /** The page's purpose, said above its first record. */
  readonly lead?: string
  /** What the news asks for: its button comes first, and the one that adds is quiet beside it. */
  readonly next?: { readonly verb: ReactNode; readonly act: () => void } | null
  /** Further things of the same kind that the news asks for, each with a button behind the first. */
  readonly others?: readonly { readonly verb: string; readonly act: () => void }[]
  /** The empty state: what one record says, why to keep one, and an example. */
  readonly empty: { readonly title: string; readonly why: ReactNode; readonly example: ReactNode }
  readonly children: ReactNode
}

/** A page of one list: its news with what they ask for, the button that adds, and what it is for while it has none. */
export function RecordPage<K extends KindName, C>(props: Props<K, C>) {
  const { declared, list, empty } = props
  const { next, others, news, lead } = useFrozenWhile(
    { next: props.next ?? null, others: props.others ?? [], news: props.news, lead: props.lead },
    list.fresh !== null,
  )
  const add = <AddRecord declared={declared} list={list} primary={next === null} />
  const begun = props.some || list.fresh !== null
  const verbs = (
    <>
      {next === null ? null : (
        <Button look="primary" onPress={next.act}>
          {next.verb}
        </Button>
      )}
      {others.map(({ verb, act }) => (
        <Button key={verb} onPress={act}>
          {verb}
        </Button>
      ))}
      {add}
    </>
  )
  return (
    <Page title={props.title} news={news} lead={begun ? lead : undefined} actions={begun ? verbs : undefined}>
      {begun ? null : (
        <Empty title={empty.title} action={add} example={empty.example}>
          {empty.why}
        </Empty>
      )}
      {props.children}
    </Page>
  )
}
