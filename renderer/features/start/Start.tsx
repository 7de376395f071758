import { useState } from 'react'
import { Banner, Button, Icon, PlainField } from '../../components/index.ts'
import { nameAuthor, useApp } from '../../state/app.ts'
import styles from './start.module.css'

/** The first start asks one thing and says why. */
export function Start() {
  const trouble = useApp((s) => s.trouble)
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const begin = () => {
    if (name.trim() === '') return setError('Enter a name or a role. Nothing can be saved without one.')
    void nameAuthor(name.trim())
  }
  return (
    <main className={styles.start}>
      <div className={styles.inner}>
        <h1 className={styles.word}>
          <Icon name="brand" size={25} />
          Groundwork
        </h1>
        <p className={styles.lead}>
          Groundwork keeps a school district’s equity plan, and prints it for board and families.
        </p>
        {trouble ? <Banner tone="bad">{trouble.says}</Banner> : null}
        <PlainField
          label="Your name or role"
          hint="It is shown beside every change, so that when people bring their copies together, they can see who wrote what. It stays in your plans and goes nowhere else."
          value={name}
          onChange={(text) => {
            setName(text)
            setError(null)
          }}
          error={error}
          autoFocus
          onEnter={begin}
        />
        <div>
          <Button look="primary" onPress={begin}>
            Begin
          </Button>
        </div>
      </div>
    </main>
  )
}
