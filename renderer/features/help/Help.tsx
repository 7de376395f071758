import { Button, Page } from '../../components/index.ts'
import { PartHeading, toPart, usePartNamed } from '../../components/layout/PartHeading.tsx'
import styles from '../settings/settings.module.css'
import help from './help.module.css'
import { helpParts } from './parts.ts'
import { helpTexts } from './texts.tsx'

/**
 * The tour, every page and document, what is promised, what leaves the laptop, keys, and whose ideas Groundwork uses.
 */
export function Help({ params }: { params: Readonly<Record<string, string>> }) {
  usePartNamed(params['part'])
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
              <PartHeading as="h2" part={id}>
                {title}
              </PartHeading>
              <Text />
            </section>
          )
        })}
      </div>
    </Page>
  )
}
