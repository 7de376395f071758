import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { DataTable, DayField, fieldLabel, LongTextField, TextField } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import styles from './community.module.css'
import { type Language, useLanguages } from './languages.ts'

const idOf = (about: About, field: string, language: string): string =>
  derivedId(kinds.translation, { about, field, language }) ?? ''

/** The texts of a record that exist and may be translated. */
const written = (plan: Plan, about: About, fields: readonly string[]): readonly (readonly [string, string])[] => {
  const record = plan.get(about.kind as 'term', about.id) as Readonly<Record<string, unknown>> | undefined
  return fields.flatMap((f) => {
    const text = record?.[f]
    return typeof text === 'string' && text.trim() !== '' ? [[f, text] as const] : []
  })
}

/** "Spanish: 2 of 4 texts", for each language of the plan; nothing if there is nothing to translate. */
export function translated(plan: Plan, about: About, fields: readonly string[], languages: readonly Language[]) {
  const texts = written(plan, about, fields)
  return languages.map(({ tag, name }) => {
    const done = texts.filter(([f]) => (plan.get('translation', idOf(about, f, tag))?.text ?? '').trim() !== '')
    return { name, done: done.length, of: texts.length }
  })
}

interface Props {
  readonly about: About
  readonly fields: readonly string[]
  /** "term", for the names of the tables. */
  readonly what: string
}

/** Each text of a record with its words in each language of the plan, and who looked at them. */
export function Translations({ about, fields, what }: Props) {
  const plan = usePlanView()
  const languages = useLanguages()
  const texts = written(plan, about, fields)
  if (languages.length === 0) return null
  if (texts.length === 0) return <p className="quiet">First write what you want to translate.</p>
  return (
    <>
      {languages.map((language) => {
        const { tag, name } = language
        const [count] = translated(plan, about, fields, [language])
        const caption = `${name}, this ${what}`
        return (
          <section key={tag} aria-label={caption} className={styles.language}>
            <h3>
              {name} <small className="quiet">{`${count?.done} of ${count?.of} texts`}</small>
            </h3>
            <DataTable caption={caption} hideCaption scroll={`${caption}: texts`} className={styles.translations}>
              <thead>
                <tr>
                  <th scope="col">Text</th>
                  <th scope="col">{name}</th>
                  <th scope="col">Checked by</th>
                  <th scope="col">Checked on</th>
                </tr>
              </thead>
              <tbody>
                {texts.map(([field, text]) => {
                  const id = idOf(about, field, tag)
                  const label = fieldLabel(about.kind, field)
                  const of = { kind: 'translation', id, hideLabel: true, small: true } as const
                  const also = { about, field, language: tag }
                  const exists = plan.get('translation', id) !== undefined
                  return (
                    <tr key={field} data-record={`translation/${id}`}>
                      <th scope="row">
                        {label}
                        <small className="quiet">{short(text)}</small>
                      </th>
                      <td data-field={`translation/${id}/text`}>
                        <LongTextField {...of} field="text" label={`${label} in ${name}`} lang={tag} also={also} />
                      </td>
                      {exists ? (
                        <>
                          <td>
                            <TextField {...of} grows field="checkedBy" label={`${label} in ${name}: checked by`} />
                          </td>
                          <td>
                            <DayField {...of} field="checkedOn" label={`${label} in ${name}: checked on`} />
                          </td>
                        </>
                      ) : (
                        <td colSpan={2} className="quiet">
                          Not translated yet
                        </td>
                      )}
                    </tr>
                  )
                })}
              </tbody>
            </DataTable>
          </section>
        )
      })}
    </>
  )
}

const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text)
