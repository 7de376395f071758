import type { ReactNode } from 'react'
import { documentIds, documentKinds } from '../../../shared/briefing/documents.ts'
import { improvedMeans, offeredCriteria } from '../../../shared/briefing/status-words.ts'
import { STATUS_DAYS } from '../../../shared/rules/status.ts'
import { Button } from '../../components/index.ts'
import { useApp } from '../../state/app.ts'
import { openOverlay } from '../../state/commands.ts'
import { go } from '../../state/index.ts'
import { keyNames } from '../../state/keys.ts'
import { startTour } from '../../state/tour.ts'
import { CreditsText } from '../settings/Credits.tsx'
import { GuideSources } from './GuideSources.tsx'
import { Places } from './Places.tsx'
import type { HelpPart } from './parts.ts'
import { promises, stays, ways } from './promises.ts'
import { kept, notKept } from './withheld.ts'

const Go = ({ to, children }: { to: string; children: string }) => (
  <Button look="link" small onPress={() => void go(to)}>
    {children}
  </Button>
)

function Version() {
  const start = useApp((s) => s.start)
  return start ? <p className="quiet small">Groundwork {start.version}</p> : null
}

/** The texts of Help, by part. */
export const helpTexts: Readonly<Record<HelpPart, () => ReactNode>> = {
  tour: () => (
    <>
      <p>Five short steps from an empty plan to a first printed page. It checks off what your plan already has.</p>
      <div>
        <Button onPress={() => void startTour()}>Start the tour</Button>
      </div>
    </>
  ),
  steps: () => (
    <p>
      Each step says why it matters, what to enter, what to ask a group, what good looks like, and what Groundwork
      found. A step is done when what it asks for is filled in and each indicator is rated as its level asks. A step can
      wait, if you give a reason. Press Alt with the up or down arrow to go to the step before or after.
    </p>
  ),
  story: () => (
    <p>
      In “Stories with data”, “Put in a figure” puts a placeholder such as {'{All students, latest}'} into the sentence.
      It shows the plan’s own figure with its year, and changes when the figure does. If the figure is withheld or gone,
      every document leaves the sentence out, and the page says why.
    </p>
  ),
  withheld: () => (
    <>
      <p>
        A figure is not shown or printed if it is about fewer students than the number in{' '}
        <Go to="settings">Settings</Go>, or about a small group in which almost no students or almost all of them did
        what is measured. If that figure could be worked out from others, or from a document that already went out, a
        second one is withheld too. A figure with no number of students is shown only if its source was already public;
        a measure can say so once, for all its figures. Documents print “withheld” for anything that could reveal a
        small group, without saying why. For other missing figures they say what happened: withheld at the source, no
        count given (of a number: group size or what is counted not given), not reported, not a number, no data. A
        target that could give such a figure away is “not printed”.
      </p>
      <p>What documents protect:</p>
      <ul>
        {kept.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p>And what they can’t:</p>
      <ul>
        {notKept.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p>
        A measure says whether its figures count children, staff or families; until it does, documents name nobody.
        Wherever a goal’s figures appear, its own groups come first, with their gap in each year, and all students
        beside them.
      </p>
      <p>
        A document that follows one you sent shows, then and now, each goal, owner, status, figure and target that is
        different, and each measure that now counts something else, in another unit or from another year. If a figure
        has risen since the baseline but fallen since last year, it says both.
      </p>
    </>
  ),
  figures: () => (
    <>
      <p>
        “Bring in figures” works out from your district’s rows how figures are written, and shows three of them before
        and after. If the file leaves a doubt, it asks: 0.41 may be 0.41 percent or 41 percent. A figure twenty times
        its neighbors, or a twentieth of them, is set aside until you choose to take it as it is, times a hundred, or
        divided by a hundred; then it keeps a mark until you say that you looked it up. Titles and notes in the file are
        listed as titles and notes. A class of another year than its rows is asked about, and so are percentages where
        the measure is a number. For each file you are asked whether the source was public, and shown what would print.
      </p>
      <p>
        “Bring in a budget” sets aside a row whose name or note says that it is not spending, such as “Tax levy” or “x 5
        schools”, until you take it. So is an amount beside “Qty 100”, “FTE 2.0” or a note “$500 x 20 teachers” that may
        be the cost of one, a line that is the sum of its parts above or below it, and a coach for “81.2” among lines of
        six figures. A row of $0 is listed and not added. If only a title names the fiscal year, that year is offered.
        Two lists side by side are asked about.
      </p>
    </>
  ),
  plan: () => (
    <p>
      “Bring in a plan” reads goals, strategies and actions from one spreadsheet, and people, departments or policies
      from others. A goal can be named once, with empty cells below it. You see the plan that it makes before anything
      is added, and can take out any line. People are matched by name or position; if a cell may name several people, or
      a name is nearly the same as another, you are asked. Months, seasons and years are fine as dates. What can’t be
      read or has no place is listed with its row and column. The same file brought in again adds nothing twice. A
      policy manual is split where its headings name codes. A policy that says it was repealed, or is a draft, is listed
      and not kept unless you choose it. Two versions of one policy are listed as two texts. A day that can’t be read,
      and a line that may be the heading of another policy, are named before anything is kept.
    </p>
  ),
  status: () => (
    <p>
      A status counts for as many days as the plan promises between updates; if it promises none, for {STATUS_DAYS}{' '}
      days. “Done” counts however old it is. “On track” and “improved” count only for a goal that has a measure with
      figures and a target. {improvedMeans()} Any other status that is older is printed as the last one given, with its
      date. These are Groundwork’s usual criteria. {offeredCriteria} A district can write its own in a goal, or for all
      goals in <Go to="settings">Settings</Go>; it prints with the status, and then no figure is used to judge the
      status. A district can also have its own word for each status there. If the figures contradict a status, a finding
      says so.
    </p>
  ),
  levels: () => (
    <p>
      Some districts call goals “Priorities” or measures “Indicators”. Under <Go to="settings">Settings</Go>, a district
      writes its word for one and for several; screens and documents then use it. Help, the guide, and files for other
      programs keep these words: goal, strategy, action, measure.
    </p>
  ),
  own: () => (
    <p>
      Under <Go to="settings">Settings</Go>, a district adds fields to its goals, strategies, actions, measures,
      policies or departments: text, a number, a date, a choice, a person. Each has a name, and says who may see it; no
      document shows it to anyone else. Removing a field says first how many entries go with it, and one Undo brings
      them back. If you take a choice away, records that have it keep it until somebody chooses another.
    </p>
  ),
  room: () => (
    <>
      <p>
        A retreat, a meeting and a check-in are prepared, run and taken into the plan in the same way. Below each part
        is what the plan knows about it, such as one goal with its figures, or what is late; under “More” you choose
        something else, or nothing. “Print the agenda” makes it a document with all of that for those who meet; once it
        went out, mark the papers as sent. In the room, the screen is shared automatically: it shows what a board may
        see, and what this group says. After a screen test it is as it was before. A laptop with a second screen shows
        the room there, and your notes, the steps and what comes next here. Page Down, a clicker or a finger goes on; K
        keeps a line, P parks one, V votes, + gives five minutes, B makes the screen dark, Escape leaves. Counts of a
        vote stay hidden until you show them. A vote is on options that you write, or on an indicator of the step: each
        person picks one of its four levels, and “Record as” keeps what the room settles on. If the laptop stops, the
        room goes on where it was: “Continue the meeting” is on every page until it is closed.
      </p>
      <p>
        Several tables can work without a network: hand each a copy, let it choose “Take notes at a table”, and bring
        the copies in afterward. What was kept is not part of the plan until you add it under “What was said”; until
        then no finding counts it, and only the minutes show it. Minutes are for those who met.
      </p>
    </>
  ),
  slips: () => (
    <p>
      Under Briefings, “Update forms” prints a page for each owner with the figures, updates and actions they owe, in
      the order in which you would walk. Owners fill them in by hand, and you type the answers in under Updates from
      owners, where the rows have the same order: figures, status of goals, actions. There you also say that forms were
      handed out, and see which are not back yet. “Department sheets” prints a page for each department to sign;
      whatever is not written yet has lines. Both are for the cabinet only.
    </p>
  ),
  calendar: () => (
    <p>
      <Go to="year">Calendar</Go> shows what happens when, and saves it as a calendar file (.ics) that other calendars
      can import. The plan keeps track of what is in the file: the next one changes the same dates and cancels those
      that are gone. The public’s file has meetings, monitoring and readings only.
    </p>
  ),
  packet: () => (
    <p>
      Under <Go to="packet">Packet</Go>, you put documents and PDFs from outside in order, and get one file with a
      cover, contents and running page numbers. A packet is for the board or for the public; documents for the cabinet
      can’t go in. Of a PDF from outside only what is on its pages comes along: no scripts, comments or files. Nobody
      checked those pages for reading aloud, so the cover says which they are.
    </p>
  ),
  keys: () => (
    <>
      <p>You can reach everything from the keyboard. Press the question mark at any time for the list.</p>
      <div>
        <Button onPress={() => openOverlay('shortcuts')}>Show keyboard shortcuts</Button>
      </div>
    </>
  ),
  removing: () => (
    <p>
      Press Delete on the name of its line, or open the “⋯” menu there and choose “Remove”; Undo or {keyNames('Ctrl Z')}{' '}
      brings it back, and so does <Go to="history">History</Go>, later, which lists changes by who made them, where, of
      what kind and when. What must not be in the file at all any more is removed for good, in History.
    </p>
  ),
  places: Places,
  guide: GuideSources,
  documents: () => (
    <>
      <p>
        You make them under <Go to="briefings">Briefings</Go>, where you see them just as they will print. Once a
        document is no longer a draft and has been sent, the plan keeps it as it was. If the plan grows large by what it
        keeps, it says so; “Take its file out”, below Sent, makes room. You can export a document’s tables as CSV for a
        spreadsheet, one file for each table; what the pages withhold, the tables withhold too. If pages take longer
        than a few seconds, you can stop them with the button above; if a text is too long to print, you are told which
        field it is in.
      </p>
      <ul>
        {documentIds.map((id) => (
          <li key={id}>
            <b>{documentKinds[id].name}.</b> {documentKinds[id].says}
          </li>
        ))}
      </ul>
    </>
  ),
  promises: () => (
    <ul>
      {promises.map(({ says }) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
  ),
  leaves: () => (
    <>
      <p>Nothing leaves on its own. All that goes out is a file that you save, where you choose, and carry yourself.</p>
      <ul>
        {ways.map(([what, says]) => (
          <li key={what}>
            <b>{what}.</b> {says}
          </li>
        ))}
      </ul>
      <h3>Never leaves</h3>
      <ul>
        {stays.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </>
  ),
  wrong: () => (
    <>
      <p>
        Groundwork keeps a log on this laptop of what goes wrong inside it: when it happened, and where in the program.
        The log holds not a word of any plan, and is never sent anywhere. Whoever helps you may ask for it.
      </p>
      <p>
        A plan’s file has tables for other programs to read. They are made from what was saved, and Groundwork itself
        does not read them. If one of them is wrong, whoever helps you can rebuild it with the command line that comes
        with the source code of Groundwork.
      </p>
      <div>
        <Button onPress={() => openOverlay('errors')}>Show the error log</Button>
      </div>
      <p>Groundwork can check whether all of it works on this laptop, and write up what it found for you to send.</p>
      <div>
        <Button onPress={() => openOverlay('check')}>Check this installation</Button>
      </div>
    </>
  ),
  credits: () => (
    <>
      <CreditsText />
      <Version />
    </>
  ),
}
