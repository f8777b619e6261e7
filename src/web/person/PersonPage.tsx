import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { sexLabels } from '#i18n/household-codes.messages.ts'
import { formatList } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { IdentityBar } from '#ui/IdentityBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Reading } from '#ui/language/RubyText.tsx'
import { Page } from '#ui/Page.tsx'
import { Split } from '#ui/Split.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { ProtectionWaiting } from '../access/MatterProtection.tsx'
import { ProtectHere } from '../access/ProtectHere.tsx'
import { useId } from '../app/address.ts'
import { useAge, useBirthText } from '../app/BirthText.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { ConsiderationCard } from '../intake/ConsiderationLines.tsx'
import { viewersMessages } from '../journal/viewers.messages.ts'
import { recordOf, usePersonWords, type PersonShown } from './person-page.ts'
import { EditPersonDialog } from './PersonDialogs.tsx'
import { HouseholdTable, IntakeTable, NameTable, PlaceTable } from './PersonTables.tsx'
import { ConcealmentCard, ConflictCard } from './ProtectionCards.tsx'

/** That it was asked for and not done yet, above everything else. */
const Waiting = ({ person, matterId }: { readonly person: PersonShown; readonly matterId: string }) => {
  const asked = useAsk('getMatterProtection', { matterId })
  return <ProtectionWaiting asked={asked} isAbout={person.personId} />
}

/** 秘匿を頼む, beside the name. */
const Protect = ({ person, matterId, again }: { readonly person: PersonShown; readonly matterId: string; readonly again: () => void }) => {
  const asked = useAsk('getMatterProtection', { matterId })
  return <ProtectHere asked={asked} who={{ personId: person.personId }} again={() => { asked.again(); again() }} />
}

const Head = ({ person, onEdit, again }: { readonly person: PersonShown; readonly onEdit: () => void; readonly again: () => void }) => {
  const { words } = usePersonWords()
  const { locale } = useLanguage()
  const sexes = useMessages(sexLabels)
  const looked = useMessages(viewersMessages)
  const matterId = recordOf(person)
  const [age, born] = [useAge(), useBirthText()]
  const [name] = person.names
  const home = person.households.find((one) => one.until === null)
  const sex = person.sex === null ? '' : ((sexes as Readonly<Record<string, string>>)[person.sex] ?? person.sex)
  const years = person.diedOn === null ? age({ ...person, on: person.today as Day }) : ''
  return (
    <IdentityBar
      title={<Reading text={name?.asWritten ?? ''} reading={name?.kana ?? undefined} />}
      windowTitle={name?.asWritten ?? words.person}
      badges={<>{person.diedOn !== null && <Badge>{words.deceased}</Badge>}<ConcealedMark isSo={person.concealed} /></>}
      parts={[
        { name: words.birth, value: [years, born(person)].filter(Boolean).join(' ') },
        { name: words.sex, value: sex },
        { name: words.languages, value: formatList(locale, person.languages) },
        { name: words.note, value: person.note },
      ]}
      actions={
        <>
          {matterId !== undefined && !person.concealed && <Protect person={person} matterId={matterId} again={again} />}
          <LinkButton kind="tertiary" href={`/persons/${person.personId}/viewers`}>{looked.title}</LinkButton>
          {person.may.write && <Button kind="tertiary" onClick={onEdit}>{words.edit}</Button>}
        </>
      }
      {...(home !== undefined && { primary: <LinkButton kind="primary" href={`/cases/${home.caseId}`}>{home.householdName}</LinkButton> })}
    />
  )
}

/** 人のページ: names, whereabouts and households over time, and what protects them. */
export const PersonPage = () => {
  const { words, saySaved } = usePersonWords()
  const { answer, problem, again } = useAsk('getPersonPage', { personId: useId() })
  const [isEditing, setEditing] = useState(false)
  const matterId = answer && recordOf(answer)
  if (answer === undefined) return <Page title={words.person}><ProblemBanner problem={problem} /></Page>
  return (
    <article className="page">
      <Head person={answer} onEdit={() => setEditing(true)} again={again} />
      {matterId !== undefined && answer.concealment === null && <Waiting person={answer} matterId={matterId} />}
      <ConsiderationCard considerations={answer.considerations} />
      <Split sideLabel={words.protection} side={<><ConcealmentCard person={answer} again={again} /><ConflictCard person={answer} again={again} /></>}>
        <NameTable person={answer} again={again} />
        <PlaceTable person={answer} again={again} />
        <HouseholdTable person={answer} />
        <IntakeTable person={answer} />
      </Split>
      {isEditing && <EditPersonDialog person={answer} onClose={() => setEditing(false)} onDone={() => { setEditing(false); saySaved(); again() }} />}
    </article>
  )
}
