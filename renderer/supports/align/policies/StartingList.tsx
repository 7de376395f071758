import { set } from '../../../../shared/domain/state.ts'
import { list } from '../../../../shared/guide/lists/index.ts'
import { sameName } from '../../../../shared/words/index.ts'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { edit, newId, useAll } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'

const offered = list('policy-codes')
type Item = (typeof offered.items)[number]
const bare = (title: string) => title.replace(/ \(your own number\)$/, '')

/**
 * The usual policies by letter or without a number, offered and never forced. Each comes in without a stage: that is
 * the district's to say.
 */
export function StartingList({ onClose }: { onClose: () => void }) {
  const held = useAll('policy')
  const words = useOwnWords()
  const title = (item: Item) => bare(words(item.title))
  const has = (item: Item) =>
    held.some((p) => (item.code === null ? sameName(p.title, title(item)) : p.code?.trim().toUpperCase() === item.code))
  const take = (ids: readonly string[]) =>
    void edit(
      offered.items
        .filter((i) => ids.includes(i.id) && !has(i))
        .map((i) =>
          set('policy', newId(), { ...(i.code !== null && { code: i.code }), title: title(i), type: 'policy' }),
        ),
    )
  return (
    <OfferedList
      label="Starting list of policies"
      lead="Letters follow the NEPN system of 2012. If your district files by number, use the second list and enter your own. Each policy comes in with no stage; choose its stage afterward."
      words={['policy', 'policies']}
      parts={offered.styles.map((style) => ({
        name: style.name,
        options: offered.items
          .filter((i) => i.style === style.id)
          .map((i) => ({
            id: i.id,
            label: [i.code, title(i)].filter(Boolean).join(' '),
            note: words(i.why),
            held: has(i),
          })),
      }))}
      onTake={take}
      onClose={onClose}
    />
  )
}
