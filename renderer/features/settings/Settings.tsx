import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import fields from '../../components/fields/fields.module.css'
import { Button, Icon, Page, PlainField, Segments } from '../../components/index.ts'
import { saveSettings, useApp } from '../../state/app.ts'
import { say } from '../../state/index.ts'
import styles from './settings.module.css'

const themes = [
  { value: 'system', label: 'As the laptop' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
const sizes = ['100', '125', '150', '175', '200'].map((value) => ({ value, label: `${value}%` }))

/** How this laptop shows plans. Nothing here is in a plan, except the name that stands beside your changes. */
export function Settings() {
  const settings = useApp((s) => s.settings)
  const [author, setAuthor] = useState(settings.author)
  const [error, setError] = useState<string | null>(null)
  const rename = async () => {
    if (author.trim() === '') return setError('Write a name or a role. The old one stays until then.')
    if (await saveSettings({ ...settings, author: author.trim() })) say('Changed: name beside your changes')
  }
  return (
    <Page title="Settings" lead="They belong to this laptop and are not in any plan.">
      <div className={styles.parts}>
        <section>
          <h2>Who is writing</h2>
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
          <h2>Look</h2>
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
          <h2>Keys</h2>
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
      </div>
    </Page>
  )
}
