import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import fields from '../../components/fields/fields.module.css'
import { bringWhole } from '../../components/focusField.ts'
import { Button, Icon, Page, PlainField, Segments } from '../../components/index.ts'
import { PartHeading, usePartNamed } from '../../components/layout/PartHeading.tsx'
import { saveSettings, useApp } from '../../state/app.ts'
import { shareScreen, showToast, useSharedScreen } from '../../state/index.ts'
import { PlanSettings } from './PlanSettings.tsx'
import styles from './settings.module.css'

const themes = [
  { value: 'system', label: 'Same as this laptop' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
const sizes = ['100', '125', '150', '175', '200'].map((value) => ({ value, label: `${value}%` }))

const toSizes = () => bringWhole(() => document.activeElement?.closest('[role=radiogroup]') ?? null)

/** Settings of this laptop, and settings of the plan, in two parts that say which they are. */
export function Settings({ params }: { params: Readonly<Record<string, string>> }) {
  usePartNamed(params['part'])
  const settings = useApp((s) => s.settings)
  const shared = useSharedScreen()
  const [author, setAuthor] = useState(settings.author)
  const [error, setError] = useState<string | null>(null)
  const rename = async () => {
    if (author.trim() === '') return setError('Enter a name or a role. The old one stays until then.')
    if (await saveSettings({ author: author.trim() })) showToast('Changed: the name beside your changes')
  }
  return (
    <Page
      title="Settings"
      lead="The first settings are for this laptop alone. The others go with the plan you have open."
    >
      <div className={styles.parts}>
        <h2>This laptop</h2>
        <p className="mid">These are not part of any plan. Whoever opens the plan on another laptop has their own.</p>
        <section>
          <h3>Who you are</h3>
          <PlainField
            label="Your name or role"
            hint="Shown beside every change you make, from the next time you open a plan."
            value={author}
            onChange={(text) => {
              setAuthor(text)
              setError(null)
            }}
            error={error}
            onEnter={() => void rename()}
          />
          <div>
            <Button onPress={() => void rename()} isDisabled={author.trim() === settings.author}>
              Change the name
            </Button>
          </div>
        </section>
        <section>
          <PartHeading as="h3" part="look">
            Appearance
          </PartHeading>
          <div>
            <span className={fields.label}>Theme</span>
            <Segments
              label="Theme"
              options={themes}
              value={settings.theme}
              onChange={(theme) => void saveSettings({ theme })}
            />
          </div>
          <div>
            <span className={fields.label}>Text size</span>
            <Segments
              label="Text size"
              options={sizes}
              value={String(settings.textSize)}
              // In a narrow layout the whole page scrolls, so that this would be out of view.
              onChange={(size) => void saveSettings({ textSize: Number(size) }).then(toSizes)}
            />
          </div>
        </section>
        <section>
          <h3>Keyboard</h3>
          <Checkbox
            className={fields.check}
            isSelected={settings.singleKeys}
            onChange={(singleKeys) => void saveSettings({ singleKeys })}
          >
            {({ isSelected }) => (
              <>
                <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
                Use single letters as shortcuts while you are not typing in a field
              </>
            )}
          </Checkbox>
          <p className="mid">Turn these off if you use speech input, or if you often press keys by accident.</p>
        </section>
        <section>
          <h3>When others can see your screen</h3>
          <Checkbox className={fields.check} isSelected={shared} onChange={(on) => void shareScreen(on)}>
            {({ isSelected }) => (
              <>
                <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
                This screen is shared
              </>
            )}
          </Checkbox>
          <p className="mid">
            While this is on, everything that a board should not see is hidden: private notes, and whatever is for the
            cabinet. The bar at the top says so. It stays on until you turn it off, even if you close Groundwork and
            open it again.
          </p>
        </section>
        <h2>This plan</h2>
        <p className="mid">These go with the plan wherever it is opened. History keeps each change.</p>
        <PlanSettings />
      </div>
    </Page>
  )
}
