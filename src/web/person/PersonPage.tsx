import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { sexLabels } from '#i18n/household-codes.messages.ts'
import { formatList } from '#i18n/format.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { IdentityBar } from '#ui/IdentityBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Reading } from '#ui/language/RubyText.tsx'
import { Page } from '#ui/Page.tsx'
import { Split } from '#ui/Split.tsx'
import { useId } from '../app/address.ts'
import { useAge, useBirthText } from '../app/BirthText.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { ConsiderationCard } from '../intake/ConsiderationLines.tsx'
import { usePersonWords, type PersonShown } from './person-page.ts'
import { EditPersonDialog } from './PersonDialogs.tsx'
import { HouseholdTable, IntakeTable, NameTable, PlaceTable } from './PersonTables.tsx'
import { ConcealmentCard, ConflictCard } from './ProtectionCards.tsx'

const Head = ({ person, onEdit }: { readonly person: PersonShown; readonly onEdit: () => void }) => {
  const { words } = usePersonWords()
  const { locale } = useLanguage()
  const sexes = useMessages(sexLabels)
  const [age, born] = [useAge(), useBirthText()]
  const [name] = person.names
  const home = person.households.find((one) => one.until === null)
  const sex = person.sex === null ? '' : ((sexes as Readonly<Record<string, string>>)[person.sex] ?? person.sex)
  const years = person.diedOn === null ? age({ ...person, on: person.today as Day }) : ''
  return (
    <IdentityBar
      title={<Reading text={name?.asWritten ?? ''} reading={name?.kana ?? undefined} />}
      windowTitle={name?.asWritten ?? words.person}
      badges={<>{person.diedOn !== null && <Badge>{words.deceased}</Badge>}{person.concealment !== null && <StatusBadge tone="danger">{words.protection}</StatusBadge>}</>}
      parts={[
        { name: words.birth, value: [years, born(person)].filter(Boolean).join(' ') },
        { name: words.sex, value: sex },
        { name: words.languages, value: formatList(locale, person.languages) },
        { name: words.note, value: person.note },
      ]}
      actions={person.may.write && <Button kind="tertiary" onClick={onEdit}>{words.edit}</Button>}
      {...(home !== undefined && { primary: <LinkButton kind="primary" href={`/cases/${home.caseId}`}>{home.householdName}</LinkButton> })}
    />
  )
}

/** 人のページ: names, whereabouts and households over time, and what protects them. */
export const PersonPage = () => {
  const { words, saySaved } = usePersonWords()
  const { answer, problem, again } = useAsk('getPersonPage', { personId: useId() })
  const [isEditing, setEditing] = useState(false)
  if (answer === undefined) return <Page title={words.person}><ProblemBanner problem={problem} /></Page>
  return (
    <article className="page">
      <Head person={answer} onEdit={() => setEditing(true)} />
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
