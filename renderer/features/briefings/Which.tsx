import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import {
  type DocumentId,
  documentIds,
  documentKind,
  readerWords,
  type TellsOf,
} from '../../../shared/briefing/documents.ts'
import { gatheringFor, gatheringsFor, noneFor } from '../../../shared/briefing/of-gathering.ts'
import { EVERY } from '../../../shared/briefing/slips/asked.ts'
import { subjectOf, subjectsOf } from '../../../shared/briefing/which.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { asKey } from '../../../shared/retreat/gathering.ts'
import { capital } from '../../../shared/words/index.ts'
import fields from '../../components/fields/fields.module.css'
import { Pick } from '../../components/fields/Pick.tsx'
import { Icon, Segments } from '../../components/index.ts'
import { go, todayHere, usePlanView } from '../../state/index.ts'
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

/** Chooses the retreat or meeting; its readers are the people who meet there. */
function OfWhich({ request }: { request: BriefingRequest }) {
  const view = usePlanView()
  const { document } = request
  const offered = gatheringsFor(view, document, todayHere())
  const chosen = gatheringFor(view, { ...request, date: todayHere() })
  if (chosen === undefined) return <p className="mid small">{noneFor(document)}</p>
  // One without an agenda can be asked for by its own page: the choice then has it, too.
  const all = offered.some((g) => asKey(g) === asKey(chosen)) ? offered : [chosen, ...offered]
  return (
    <>
      <Pick
        label="Which meeting"
        choices={all.map((g) => ({ id: asKey(g), title: g.title }))}
        value={asKey(chosen)}
        onChange={(of) => go('briefings', { document, of })}
      />
      <p className="mid small">
        Made for {readerWords[chosen.reader]}, {document === 'minutes' ? 'who met' : 'which meets there'}.
      </p>
    </>
  )
}
