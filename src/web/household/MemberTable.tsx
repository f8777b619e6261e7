import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { formatDayShort, formatList } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Reading } from '#ui/language/RubyText.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { useAge, useBirthText } from '../app/BirthText.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'
import { ChangeMemberDialog } from './MemberDialogs.tsx'
import { MemberPlace } from './MemberPlace.tsx'

type Member = HouseholdShown['members'][number]

const Born = ({ member, on }: { readonly member: Member; readonly on: Day }) => {
  const { words } = useFormWords()
  const [age, born] = [useAge(), useBirthText()]
  return (
    <>
      {member.diedOn === null ? age({ ...member, on }) : <Badge>{words.died}</Badge>} <span className="quiet">{born(member)}</span>
    </>
  )
}

const Belongs = ({ member }: { readonly member: Member }) => {
  const { words } = useFormWords()
  const { locale } = useLanguage()
  const days = [
    member.from === null ? '' : words.since({ day: formatDayShort(locale, member.from as Day) }),
    member.until === null ? '' : words.until({ day: formatDayShort(locale, member.until as Day) }),
  ].filter(Boolean).join(' ')
  return (
    <>
      {member.relationship} {!member.livesTogether && <Badge>{words.livesApart}</Badge>} {days !== '' && <span className="quiet">{days}</span>}
    </>
  )
}

const Places = ({ member }: { readonly member: Member }) => {
  const { words } = useFormWords()
  if (!member.concealed && member.whereabouts.length === 0) return null
  return (
    <>
      {member.concealed && member.whereabouts.length === 0 && <Link href={`/persons/${member.personId}`}>{words.concealedFromYou}</Link>}
      {member.whereabouts.map((place) => (
        <div key={place.id}><MemberPlace who={member.name} place={place} /></div>
      ))}
    </>
  )
}

/** 世帯員: who lives there, how old, in what relation, and where they are reached as far as one may know. */
export const MemberTable = ({ page, onAdd, again }: { readonly page: HouseholdShown; readonly onAdd: () => void; readonly again: () => void }) => {
  const { words, saySaved } = useFormWords()
  const { locale } = useLanguage()
  const [changed, setChanged] = useState<Member | undefined>(undefined)
  const close = (): void => setChanged(undefined)
  const columns: readonly Column<Member>[] = [
    { key: 'name', heading: words.name, cell: (one) => <><Reading text={one.name} reading={one.kana ?? undefined} /> <ConcealedMark isSo={one.concealed} /></>, isRowHeader: true },
    { key: 'relation', heading: words.relation, cell: (one) => <Belongs member={one} /> },
    { key: 'birth', heading: words.birth, cell: (one) => <Born member={one} on={page.on as Day} /> },
    { key: 'whereabouts', heading: words.whereabouts, cell: (one) => <Places member={one} /> },
    {
      key: 'note', heading: words.memberNote,
      cell: (one) => [
        one.alsoKnownAs.length === 0 ? '' : words.alsoKnownAs({ names: formatList(locale, one.alsoKnownAs) }), formatList(locale, one.languages), one.note, one.memberNote,
      ].filter(Boolean).join('　'),
    },
    ...(page.may.write
      ? [{ key: 'change', heading: words.change, isForDoing: true, cell: (one: Member) => <Button small kind="tertiary" onClick={() => setChanged(one)}>{words.changeMember}</Button> }]
      : []),
  ]
  return (
    <Section title={words.members} count={page.members.length} actions={page.may.write && <Button small kind="tertiary" onClick={onAdd}>{words.addMember}</Button>}>
      <Table caption={words.members} isCaptionHidden columns={columns} rows={page.members} keyOf={(one) => one.memberId} hrefOf={(one) => `/persons/${one.personId}`} />
      {changed !== undefined && <ChangeMemberDialog member={changed} onClose={close} onDone={() => { close(); saySaved(); again() }} />}
    </Section>
  )
}
