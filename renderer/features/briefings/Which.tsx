import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import {
  type DocumentId,
  documentIds,
  documentKind,
  readerWords,
  type TellsOf,
} from '../../../shared/briefing/documents.ts'
import { begunGatherings, minutesOf } from '../../../shared/briefing/minutes/which.ts'
import { EVERY } from '../../../shared/briefing/slips/asked.ts'
import { subjectOf, subjectsOf } from '../../../shared/briefing/which.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { asKey } from '../../../shared/retreat/gathering.ts'
import { capital } from '../../../shared/words/index.ts'
import fields from '../../components/fields/fields.module.css'
import { Pick } from '../../components/fields/Pick.tsx'
import { Icon, Segments } from '../../components/index.ts'
import { go, usePlanView } from '../../state/index.ts'
import styles from './briefings.module.css'

/**
 * Which document is made, and for whom where it can be made for several. Criteria: a named listbox whose options say
 * what each is for (4.1.2, 3.3.2).
 */
export function Which({ request, noEdition }: { request: BriefingRequest; noEdition: string | null }) {
  const kind = documentKind(request.document)
  const choose = (document: DocumentId) => go('briefings', { document })
  return (
    <div className={styles.which}>
      <Select
        aria-label="Document"
        className={fields.field ?? ''}
        selectedKey={request.document}
        onSelectionChange={(key) => (key === null ? undefined : choose(key as DocumentId))}
      >
        <Button className={`${fields.in} ${fields.select}`}>
          <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
          <Icon name="i-down" />
        </Button>
        <Popover className={fields.sheet}>
          <ListBox className={fields.list}>
            {documentIds.map((id) => (
              <ListBoxItem key={id} id={id} textValue={documentKind(id).name} className={fields.option}>
                <span className={styles.kind}>
                  <Text slot="label">{documentKind(id).name}</Text>
                  <Text slot="description" className="quiet small">
                    {documentKind(id).says}
                  </Text>
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
      <p className="mid small">{kind.says}</p>
      {kind.ofGathering ? (
        <OfWhich request={request} />
      ) : kind.readers.length > 1 ? (
        <Segments
          label="Who it is for"
          options={kind.readers.map((r) => ({ value: r, label: capital(readerWords[r]) }))}
          value={request.readBy ?? kind.readers[0]}
          onChange={(reader) =>
            go('briefings', { document: request.document, reader, ...(request.of && { of: asKey(request.of) }) })
          }
        />
      ) : (
        <p className="mid small">For {readerWords[kind.readers[0]]} only.</p>
      )}
      {kind.tellsOf ? <AboutWhich request={request} tells={kind.tellsOf} /> : null}
      {noEdition === null ? null : <p role="alert">{noEdition}</p>}
    </div>
  )
}

/** Chooses the record that the document is about. */
function AboutWhich({ request, tells }: { request: BriefingRequest; tells: TellsOf }) {
  const view = usePlanView()
  const offered = subjectsOf(view, request.document, request.date)
  if (offered.length === 0) return <p className="mid small">{tells.none}</p>
  const reader: Readonly<Record<string, string>> = request.readBy ? { reader: request.readBy } : {}
  return (
    <Pick
      label={tells.asks}
      choices={tells.all === undefined ? offered : [{ id: EVERY, title: tells.all }, ...offered]}
      value={subjectOf(view, request) ?? (tells.all === undefined ? null : EVERY)}
      onChange={(id) =>
        go('briefings', {
          document: request.document,
          ...reader,
          ...(id !== EVERY && { of: asKey({ kind: tells.kind, id }) }),
        })
      }
    />
  )
}

/** Chooses the retreat or meeting; its readers are the people who met there. */
function OfWhich({ request }: { request: BriefingRequest }) {
  const view = usePlanView()
  const begun = begunGatherings(view)
  const chosen = minutesOf(view, request.of)
  if (chosen === undefined)
    return <p className="mid small">The plan records no retreat or meeting as started, so there are no minutes.</p>
  return (
    <>
      <Pick
        label="Which meeting"
        choices={begun.map((g) => ({ id: asKey(g), title: g.title }))}
        value={asKey(chosen)}
        onChange={(of) => go('briefings', { document: request.document, of })}
      />
      <p className="mid small">Made for {readerWords[chosen.reader]}, who met.</p>
    </>
  )
}
