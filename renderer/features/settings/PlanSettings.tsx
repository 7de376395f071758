import { Fragment } from 'react'
import { improvedMeans, offeredCriteria } from '../../../shared/briefing/status-words.ts'
import { levelFields } from '../../../shared/domain/level-words.ts'
import { statusWords } from '../../../shared/rules/status-names.ts'
import { levels } from '../../../shared/words/index.ts'
import { ChoiceField, FigureField, FlagField, LongTextField, TextField } from '../../components/index.ts'
import { PartHeading } from '../../components/layout/PartHeading.tsx'
import { NotesLock } from './NotesLock.tsx'
import { OwnFieldSettings } from './OwnFieldSettings.tsx'
import styles from './settings.module.css'

const district = { kind: 'district', id: 'district' } as const
const words = { kind: 'words', id: 'words' } as const
const slots = ['office', 'officerTitle', 'planName', 'work', 'focusGroups'] as const

/** Settings that travel with the plan: they are records of it, with history and undo like any other. */
export function PlanSettings() {
  return (
    <>
      <section>
        <PartHeading as="h3" part="small">
          Small groups
        </PartHeading>
        <p className="mid">
          No figure about fewer students than this is printed, nor any other figure from which a reader could work it
          out.
        </p>
        <div className={styles.fields}>
          <FigureField {...district} field="smallCellFloor" />
          <FlagField {...district} field="neverPublicSmall" />
          <LongTextField kind="planChoices" id="planChoices" field="floorNote" />
        </div>
      </section>
      <section>
        <h3>Status of goals</h3>
        <p className="mid">
          {offeredCriteria} If your district uses other criteria, write them here; figures are then not used to judge a
          status, and documents print your words.
        </p>
        <div className={styles.fields}>
          <LongTextField kind="planChoices" id="planChoices" field="statusCriteria" />
        </div>
        <p className="mid">
          If your district calls a status something else, write it here as it reads after “The goal is”. Screens and
          documents then use that word. {improvedMeans()}
        </p>
        <div className={styles.fields}>
          {statusWords.map((field) => (
            <TextField key={field} {...words} field={field} />
          ))}
        </div>
      </section>
      <section>
        <PartHeading as="h3" part="words">
          Words
        </PartHeading>
        <p className="mid">
          If your district calls its office, its officer, its plan, the work or its focus groups something else, enter
          its words here. Screens and documents then use them; nothing that people typed is changed.
        </p>
        <div className={styles.fields}>
          {slots.map((field) => (
            <TextField key={field} {...words} field={field} />
          ))}
        </div>
      </section>
      <section>
        <PartHeading as="h3" part="levels">
          Levels of the plan
        </PartHeading>
        <p className="mid">
          If your district calls the levels of its plan something else, enter its singular and its plural, such as
          “Priority” and “Priorities”. Screens and documents use them once you have entered both; nothing that people
          typed is changed. Help, the guide, tables and exported files keep Groundwork’s words, and so do two levels
          with the same word.
        </p>
        <div className={styles.fields}>
          {levels.map((level) => (
            <Fragment key={level}>
              <TextField {...words} field={levelFields[level].one} />
              <TextField {...words} field={levelFields[level].many} />
            </Fragment>
          ))}
        </div>
      </section>
      <OwnFieldSettings />
      <NotesLock />
      <section>
        <PartHeading as="h3" part="paper">
          Paper
        </PartHeading>
        <ChoiceField {...district} field="paper" />
      </section>
    </>
  )
}
