import { useEffect } from 'react'
import { Button, Page } from '../../components/index.ts'
import { giveFocus } from '../../state/focus.ts'
import styles from '../settings/settings.module.css'
import help from './help.module.css'
import { helpParts } from './parts.ts'
import { helpTexts } from './texts.tsx'

/**
 * The tour, every page and document, what is promised, what leaves the laptop, keys, and whose ideas Groundwork uses.
 */
export function Help({ params }: { params: Readonly<Record<string, string>> }) {
  const { part } = params
  useEffect(() => {
    if (part !== undefined) requestAnimationFrame(() => toPart(part))
  }, [part])
  return (
    <Page title="Help">
      <nav aria-label="In this help">
        <ul className={help.contents}>
          {helpParts.map((p) => (
            <li key={p.id}>
              <Button look="link" small onPress={() => toPart(p.id)}>
                {p.title}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.parts}>
        {helpParts.map(({ id, title }) => {
          const Text = helpTexts[id]
          return (
            // The contents and Find lead to its heading.
            <section key={id}>
              <h2 tabIndex={-1} data-help={id}>
                {title}
              </h2>
              <Text />
            </section>
          )
        })}
      </div>
    </Page>
  )
}

/** Brings a part to the head of the page; who reads by ear goes on from its heading. */
function toPart(id: string): void {
  const heading = document.querySelector<HTMLElement>(`[data-help="${CSS.escape(id)}"]`)
  heading?.scrollIntoView({ block: 'start' })
  giveFocus(heading)
}
