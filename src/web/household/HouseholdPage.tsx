import { useState } from 'react'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Overview } from '#ui/Overview.tsx'
import { Page as PageFrame } from '#ui/Page.tsx'
import { ProtectionCard, ProtectionWaiting } from '../access/MatterProtection.tsx'
import { useId, useView } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { caseworkMessages } from '../casework/casework.messages.ts'
import { Story } from '../casework/Story.tsx'
import { ConsiderationCard } from '../intake/ConsiderationLines.tsx'
import { AskConcealment } from './AskConcealment.tsx'
import { CallerList } from './CallerList.tsx'
import { EndedWarnings } from './EndedWarnings.tsx'
import { FactDialog } from './FactDialog.tsx'
import { FactList } from './FactList.tsx'
import { useFormWords, type FormProps, type HouseholdShown, type Opened } from './household-page.ts'
import { householdPaperMessages } from './household-paper.messages.ts'
import { householdMessages } from './household.messages.ts'
import { EditHouseholdDialog, PastDayDialog, RhythmDialog } from './HouseholdDialogs.tsx'
import { HouseholdHead } from './HouseholdHead.tsx'
import { HouseholdNotices } from './HouseholdNotices.tsx'
import { AddMemberDialog } from './MemberDialogs.tsx'
import { MemberTable } from './MemberTable.tsx'
import { OpenIntakes } from './OpenIntakes.tsx'
import { ReferralList } from './ReferralList.tsx'
import { RestrictHousehold } from './RestrictHousehold.tsx'
import { AddTaskDialog } from './TaskDialog.tsx'
import { TaskList } from './TaskList.tsx'
import { AddToTeamDialog, AssignLeadDialog, JoinTeamDialog } from './TeamDialogs.tsx'
import { TeamList } from './TeamList.tsx'
import { AddWarningDialog } from './WarningDialogs.tsx'
import { WarningList } from './WarningList.tsx'

const FORMS: Readonly<Record<Opened, (props: FormProps) => React.ReactNode>> = {
  addTask: AddTaskDialog,
  addWarning: AddWarningDialog,
  addMember: AddMemberDialog,
  addFact: FactDialog,
  addToTeam: AddToTeamDialog,
  joinTeam: JoinTeamDialog,
  assignLead: AssignLeadDialog,
  setRhythm: RhythmDialog,
  edit: EditHouseholdDialog,
  restrict: RestrictHousehold,
  askConceal: AskConcealment,
  lookAtDay: PastDayDialog,
}

/** The household as it is shown, with the form that is open over it. A day that is past tells nothing of who may read it now. */
const Shown = ({ page, reread }: { readonly page: HouseholdShown; readonly reread: () => void }) => {
  const { words, saySaved } = useFormWords()
  const paper = useMessages(householdPaperMessages)
  const casework = useMessages(caseworkMessages)
  const isNow = useView().view['on'] === undefined
  const [opened, setOpened] = useState<Opened | undefined>(undefined)
  const protection = useAsk('getMatterProtection', { matterId: page.caseId })
  const again = (): void => { reread(); protection.again() }
  const close = (): void => setOpened(undefined)
  const done = (): void => {
    close()
    saySaved()
    again()
  }
  const Form = opened === undefined ? undefined : FORMS[opened]
  return (
    <article className="page">
      <HouseholdHead page={page} onOpen={setOpened} />
      <p className="print-only quiet">{paper.printedAsShown}</p>
      {isNow && <ProtectionWaiting asked={protection} />}
      <HouseholdNotices page={page} again={again} />
      <WarningList page={page} again={again} />
      <EndedWarnings page={page} />
      <ConsiderationCard considerations={page.considerations} people={page.members} />
      <Overview
        dueLabel={words.present} workLabel={casework.story} besideLabel={words.around} toWork={words.toStory}
        across={<MemberTable page={page} onAdd={() => setOpened('addMember')} again={again} />}
        due={!page.isPast && (
          <>
            <TaskList page={page} onAdd={() => setOpened('addTask')} again={again} />
            <ReferralList page={page} />
            <OpenIntakes page={page} />
          </>
        )}
        work={<Story caseId={page.caseId} page={page} />}
        beside={
          <>
            <TeamList page={page} onOpen={setOpened} again={again} />
            <CallerList page={page} />
            <FactList page={page} onAdd={() => setOpened('addFact')} again={again} />
            {isNow && <ProtectionCard asked={protection} again={again} />}
          </>
        }
      />
      {Form !== undefined && <Form page={page} onClose={close} onDone={done} />}
    </article>
  )
}

/** 世帯ページ: what one needs in the minute before a visit. */
export const HouseholdPage = () => {
  const words = useMessages(householdMessages)
  const id = useId()
  const { view } = useView()
  const on = view['on']
  const { answer, problem, again } = useAsk('getHouseholdPage', on === undefined ? { caseId: id } : { caseId: id, on })
  if (answer === undefined) return <PageFrame title={words.household}><ProblemBanner problem={problem} /></PageFrame>
  const page = on === undefined ? answer : { ...answer, may: { write: false, area: false, restrict: false, decideLead: false, protect: false } }
  return <Shown key={id} page={page} reread={again} />
}
