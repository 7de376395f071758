import { useRef, useState } from 'react'
import { Button, Buttons, Icon } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { Section } from '../../../records/Section.tsx'
import { focusOn } from '../../../state/focus.ts'
import { chooseLogo, setFields, showToast, useRecord } from '../../../state/index.ts'
import styles from './logo.module.css'

const one = { kind: 'district', id: 'district' } as const

/**
 * Brings the district's logo in, shows it, and takes it away. Criteria: the picture has its words (1.1.1), a refusal is
 * an alert (4.1.3).
 */
export function Logo() {
  const district = useRecord('district', 'district')
  const [state, setState] = useState<{ busy: boolean; error?: string }>({ busy: false })
  const buttons = useRef<HTMLDivElement>(null)
  const logo = district?.logo
  const words = district?.logoText?.trim() || (district?.name ? `Logo of ${district.name}` : 'Logo')
  const choose = async () => {
    setState({ busy: true })
    const refused = await chooseLogo()
    setState(refused ? { busy: false, error: refused.says } : { busy: false })
    if (refused === null) showToast(logo ? 'Logo replaced' : 'Logo added', { undo: true })
  }
  const remove = () => {
    setState({ busy: false })
    // The button that was pressed goes away with the logo.
    focusOn(buttons.current?.querySelector('button'))
    void setFields('district', 'district', { logo: null })
    showToast('Logo removed', { undo: true })
  }
  return (
    <Section title="Logo" lead="Appears at the top of documents for the board. A PNG or JPEG, 2 MB at most.">
      <div data-field="district/district/logo" className={styles.logo}>
        <div ref={buttons}>
          <Buttons>
            <Button onPress={() => void choose()} isPending={state.busy}>
              {logo ? 'Replace the logo…' : 'Add a logo…'}
            </Button>
            {logo ? (
              <Button look="link" onPress={remove}>
                Remove the logo
              </Button>
            ) : null}
          </Buttons>
        </div>
        {/* Below the buttons: a picture that comes up must not push the focus out of view. */}
        {logo ? <Picture key={logo} hash={logo} words={words} /> : null}
        {state.error ? (
          <p role="alert" className={styles.error}>
            <Icon name="v-off" size={16} /> {state.error}
          </p>
        ) : null}
      </div>
      {logo ? <FieldGrid {...one} fields={[{ field: 'logoText', wide: true, placeholder: words }]} /> : null}
    </Section>
  )
}

/** The picture as the plan keeps it, on white as it is printed. */
function Picture({ hash, words }: { hash: string; words: string }) {
  const [lost, setLost] = useState(false)
  if (lost) return <p className="mid">This copy of the plan does not have the picture. Choose it again.</p>
  return <img className={styles.picture} src={`/plan/logo/${hash}`} alt={words} onError={() => setLost(true)} />
}
