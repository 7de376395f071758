import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import fields from '../../components/fields/fields.module.css'
import { Button, Icon, Page, PlainField, Segments } from '../../components/index.ts'
import { saveSettings, useApp } from '../../state/app.ts'
import { shareScreen, showToast, useSharedScreen } from '../../state/index.ts'
import { PlanSettings } from './PlanSettings.tsx'
import styles from './settings.module.css'

const themes = [
  { value: 'system', label: 'As the laptop' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
const sizes = ['100', '125', '150', '175', '200'].map((value) => ({ value, label: `${value}%` }))

/** What belongs to this laptop, and what belongs to the plan, in two parts that say which they are. */
export function Settings() {
  const settings = useApp((s) => s.settings)
  const shared = useSharedScreen()
  const [author, setAuthor] = useState(settings.author)
  const [error, setError] = useState<string | null>(null)
  const rename = async () => {
    if (author.trim() === '') return setError('Write a name or a role. The old one stays until then.')
    if (await saveSettings({ ...settings, author: author.trim() })) showToast('Changed: name beside your changes')
  }
  return (
    <Page title="Settings" lead="Some belong to this laptop, some to the plan that is open.">
      <div className={styles.parts}>
        <h2>This laptop</h2>
        <p className="mid">Not in any plan; whoever opens the plan elsewhere has their own.</p>
        <section>
          <h3>Who is writing</h3>
          <PlainField
            label="Your name or role"
            hint="Stands beside every change you make from the next time a plan is opened."
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
          <h3>Look</h3>
          <div>
            <span className={fields.label}>Theme</span>
            <Segments
              label="Theme"
              options={themes}
              value={settings.theme}
              onChange={(theme) => void saveSettings({ ...settings, theme })}
            />
          </div>
          <div>
            <span className={fields.label}>Size of text</span>
            <Segments
              label="Size of text"
              options={sizes}
              value={String(settings.textSize)}
              onChange={(size) => void saveSettings({ ...settings, textSize: Number(size) })}
            />
          </div>
        </section>
        <section>
          <h3>Keys</h3>
          <Checkbox
            className={fields.check}
            isSelected={settings.singleKeys}
            onChange={(singleKeys) => void saveSettings({ ...settings, singleKeys })}
          >
            {({ isSelected }) => (
              <>
                <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
                Single letters do things outside fields
              </>
            )}
          </Checkbox>
          <p className="mid">Switch them off where speech input or a key pressed by chance would set them off.</p>
        </section>
        <section>
          <h3>Others looking on</h3>
          <Checkbox className={fields.check} isSelected={shared} onChange={(on) => void shareScreen(on)}>
            {({ isSelected }) => (
              <>
                <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
                This screen is shared
              </>
            )}
          </Checkbox>
          <p className="mid">
            While it is, what a board may not see is hidden everywhere: private notes, and what is for the cabinet. The
            bar says so. It holds until it is switched off, also when Groundwork is opened again.
          </p>
        </section>
        <h2>This plan</h2>
        <p className="mid">They go with the plan wherever it is opened. Each change stands in its history.</p>
        <PlanSettings />
      </div>
    </Page>
  )
}
