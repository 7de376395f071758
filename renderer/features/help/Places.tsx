import { supports } from '../../../shared/guide/guide.ts'
import { steps } from '../../../shared/guide/steps/index.ts'
import { Button, DataTable } from '../../components/index.ts'
import { go } from '../../state/index.ts'
import { pages } from '../../state/pages.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import styles from './help.module.css'
import { pageLines } from './promises.ts'

const order = ['rest', 'bring', 'none']

interface Line {
  readonly id: string
  readonly title: string
  readonly says: string
}

/**
 * Every page there is, each in one line and one press away. Criteria: a table a part, named by its caption (1.3.1);
 * the link's name is the page's (2.4.4).
 */
export function Places() {
  const words = useOwnWords()
  const there = new Set(pages().map((p) => p.id))
  const ofSupport = (id: string): Line[] =>
    steps
      .filter((s) => s.support === id && there.has(s.id))
      .map((s) => ({ id: s.id, title: words(s.title), says: words(s.lead) }))
  const others: Line[] = pages()
    .filter((p) => p.rail !== 'step' && p.id !== 'help')
    .toSorted((a, b) => order.indexOf(a.rail) - order.indexOf(b.rail))
    .map((p) => ({ id: p.id, title: words(p.title), says: pageLines[p.id] ?? '' }))
  return (
    <>
      {supports.map((s) => (
        <Table key={s.id} caption={s.number === 0 ? s.name : `${s.number} ${s.name}`} lines={ofSupport(s.id)} />
      ))}
      <Table caption="Besides the steps" lines={others} />
    </>
  )
}

function Table({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <DataTable caption={caption} className={styles.places}>
      <thead className="vh">
        <tr>
          <th scope="col">Page</th>
          <th scope="col">What it is for</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Button look="link" small onPress={() => void go(line.id)}>
                {line.title}
              </Button>
            </th>
            <td>{line.says}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
