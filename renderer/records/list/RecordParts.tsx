import { Fragment, type ReactNode } from 'react'
import { focusOnceLeft } from '../../components/focusField.ts'
import { Button } from '../../components/index.ts'
import { fieldOf, go, usePlace, useRecordState } from '../../state/index.ts'
import { usePlaces } from '../../state/place.ts'
import type { FieldEntry } from '../FieldGrid.tsx'
import { Section, Sections } from '../Section.tsx'
import { nameOfEntry, type Values } from './declared.ts'
import { Facts } from './Facts.tsx'
import { FormHead } from './FormHead.tsx'
import { LineMarks } from './LineMarks.tsx'
import styles from './lines.module.css'
import { formKeys, RecordForm } from './RecordForm.tsx'

/** One part of a record that a plan has only one of: it is read under its heading, and opened there to be changed. */
interface RecordPart {
  readonly title: string
  readonly lead?: ReactNode
  readonly fields: readonly FieldEntry[]
  /** The content to read in place of its facts; null for nothing. */
  readonly read?: ReactNode
  /** Below it, read or open. */
  readonly below?: ReactNode
  /** Content between it and the next part, under headings of its own. */
  readonly after?: ReactNode
}

interface Props {
  readonly kind: string
  readonly id: string
  readonly parts: readonly RecordPart[]
  /** Values set together with the first entry if the record is not in the plan yet. */
  readonly also?: Values
}

/** Opens a record that a plan has only one of, at a field; null closes it. */
function show(at: string | null, field = ''): Promise<boolean> {
  const { page, params } = usePlaces.getState().place
  const { at: _, in: __, field: ___, ...rest } = params
  return go(page, at === null ? rest : { ...rest, at, field })
}

/** Whether a record that a plan has only one of is open, and the way to begin it. */
export function useOpenRecord(kind: string, id: string) {
  const at = `${kind}/${id}`
  return { isOpen: usePlace().params.at === at, begin: (field: string) => void show(at, field) }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Into the first field of a part that is still empty: from its title alone, nobody would know that it opens. */
function FillInMore({
  title,
  field,
  onOpen,
}: {
  title: string
  field: string | undefined
  onOpen: (field: string) => void
}) {
  if (field === undefined) return null
  return (
    <p>
      <Button look="link" small onPress={() => onOpen(field)}>
        Fill in more<span className="vh">: {title}</span>
      </Button>
    </p>
  )
}

/**
 * A record that a plan has only one of, read in its parts. The address says which part is open, so that a finding
 * leads into it and Back leads out. Criteria: headings in the page's order (1.3.1); `aria-expanded` on each (4.1.2);
 * an opened part takes the focus, and a closed one gives it back to its heading (2.4.3).
 */
export function RecordParts({ kind, id, parts, also }: Props) {
  const { at, field = '' } = usePlace().params
  const values = useRecordState(kind, id)?.values ?? {}
  const holds = (part: RecordPart) => part.fields.some((f) => nameOfEntry(f) === field)
  const open = at === `${kind}/${id}` ? (parts.find(holds) ?? parts[0]) : undefined
  const opens = (part: RecordPart) => () => void show(`${kind}/${id}`, nameOfEntry(part.fields[0]))
  const unsaid = (part: RecordPart) =>
    part.fields.map(nameOfEntry).find((name) => fieldOf(kind, name).shape.t !== 'flag' && isEmpty(values[name]))
  const shut = (part: RecordPart) => () => {
    void focusOnceLeft(show(null), `[data-part="${part.title}"] button`)
  }
  return (
    <div data-record={`${kind}/${id}`}>
      <Sections>
        {parts.map((part, i) => {
          const isOpen = part.title === open?.title
          const next = parts[i + 1]
          const onNext = next && opens(next)
          return (
            <Fragment key={part.title}>
              <Section
                title={part.title}
                lead={part.lead}
                head={
                  <span data-part={part.title} className={styles.partHead}>
                    <Button
                      look="link"
                      className={styles.part ?? ''}
                      aria-expanded={isOpen}
                      onPress={isOpen ? shut(part) : opens(part)}
                    >
                      {part.title}
                    </Button>{' '}
                    <LineMarks kind={kind} id={id} of={part.fields.map(nameOfEntry)} />
                  </span>
                }
              >
                {isOpen ? (
                  // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of an open record, and takes no part itself
                  <div onKeyDown={formKeys(shut(part), onNext)}>
                    <FormHead name={part.title} />
                    <RecordForm
                      kind={kind}
                      id={id}
                      fields={part.fields}
                      {...(also && { also })}
                      onClose={shut(part)}
                      next={onNext && { label: `Next: ${next.title}`, act: onNext }}
                    />
                  </div>
                ) : part.read === undefined ? (
                  <div className={styles.read}>
                    <Facts
                      kind={kind}
                      record={values}
                      fields={part.fields}
                      empty={
                        <>
                          Nothing is entered yet.{' '}
                          <Button look="link" small onPress={opens(part)}>
                            Fill in
                          </Button>
                        </>
                      }
                      more={
                        <FillInMore
                          title={part.title}
                          field={unsaid(part)}
                          onOpen={(field) => void show(`${kind}/${id}`, field)}
                        />
                      }
                    />
                  </div>
                ) : (
                  part.read
                )}
                {part.below}
              </Section>
              {part.after}
            </Fragment>
          )
        })}
      </Sections>
    </div>
  )
}
