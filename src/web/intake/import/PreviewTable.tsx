import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDay, formatList, formatMoment } from '#i18n/format.ts'
import { consentLabels, outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Reading } from '#ui/language/RubyText.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { useOwnWords } from '#web/app/use-own-words.ts'
import { intakeMessages } from '../intake.messages.ts'
import { UrgencyBadge } from '../UrgencyBadge.tsx'
import { useBirthShown } from '../use-date-reader.ts'
import { MaybeKnown } from './MaybeKnown.tsx'
import { importMessages } from './import.messages.ts'
import { likeMessages } from './like.messages.ts'
import { tellingMessages } from './telling.messages.ts'
import type { Checked } from './use-import.ts'

type Previewed = Checked['preview'][number]

const Person = ({ one, like }: { readonly one: Previewed; readonly like: Checked['like'][number] | undefined }) => {
  const words = useMessages(likeMessages)
  const { locale } = useLanguage()
  const birthShown = useBirthShown()
  const name = one.name === '' ? one.kana : <Reading text={one.name} reading={one.kana} />
  const mark = like !== undefined && <StatusBadge tone="warning">{words.mark({ rows: formatList(locale, like.earlier.map((each) => String(each.row))) })}</StatusBadge>
  const described = one.describedAs !== '' && <div className="quiet">{one.describedAs}</div>
  return <>{described}{name}{one.birth !== '' && <div className="quiet">{birthShown(one.birth)}</div>}<MaybeKnown known={one.known} />{mark !== false && <div>{mark}</div>}</>
}

const Told = ({ one }: { readonly one: Previewed }) => {
  const words = useMessages(importMessages)
  const consents = useMessages(consentLabels)
  const { locale } = useLanguage()
  return (
    <>
      {one.text}
      {one.heard !== '' && one.heard !== one.text && <div className="quiet written">{one.heard}</div>}
      <div>
        <UrgencyBadge urgency={one.urgency} />{one.consent !== 'not_asked' && <span className="quiet"> {consents[one.consent]}</span>}
        {one.nextContactOn !== null && <span className="quiet"> {words.previewNext({ day: formatDay(locale, one.nextContactOn as Day) })}</span>}
      </div>
    </>
  )
}

/** What will happen with the row: it stands open from now on, or it is over as its list says. */
const Standing = ({ one }: { readonly one: Previewed }) => {
  const words = useMessages(importMessages)
  const outcome = useMessages(outcomeLabels)
  const { locale } = useLanguage()
  const { say } = useOwnWords()
  if (one.ending === null || !one.ending.isOver) {
    const charge = one.inChargeName === null ? words.inChargeImporter : words.inCharge({ name: one.inChargeName }) + (one.isByFamilyName ? words.byFamilyName : '')
    const goesOn = one.ending !== null && <> {outcome[one.ending.outcome]}<div className="quiet written">{say(one.ending.note)}</div></>
    return <><Badge>{words.willBeOpen}</Badge>{goesOn}<div className="quiet">{charge}</div></>
  }
  const at = one.ending.endedAt ?? one.receivedAt
  return (
    <>
      <Badge>{words.willBeEnded}</Badge> {outcome[one.ending.outcome]}
      <div className="quiet written">{[at === null ? words.whenTaken : formatMoment(locale, at as Instant), say(one.ending.note)].join('\n')}</div>
    </>
  )
}

const Contact = ({ one, tells }: { readonly one: Previewed; readonly tells: boolean }) => {
  const words = useMessages(tellingMessages)
  return <>{[one.phone, one.email, one.address].filter(Boolean).join('　')}{tells && <div><StatusBadge tone="warning">{words.mark}</StatusBadge></div>}</>
}

/** 来談者: who they are to the person, and their number and address are theirs, and stand with their name. */
const Inquirer = ({ one }: { readonly one: Previewed }) => {
  const words = useMessages(intakeMessages)
  const contact = [one.inquirerPhone, one.inquirerEmail, one.inquirerAddress].filter(Boolean).join('　')
  return <>{one.isAnonymous ? words.anonymous : one.inquirerName} <span className="quiet">{one.inquirerRelation}</span>{contact !== '' && <div className="quiet">{contact}</div>}</>
}

const Received = ({ one }: { readonly one: Previewed }) => {
  const words = useMessages(importMessages)
  const { locale } = useLanguage()
  const at = one.receivedAt === null ? words.whenTaken : formatMoment(locale, one.receivedAt as Instant)
  return <>{at}{one.receivedBy !== '' && <div className="quiet">{one.receivedBy}</div>}</>
}

/** Whom the family names of the whole list are taken for: somebody looks, for who bore one once may have left. */
const FamilyNames = ({ names }: { readonly names: Checked['familyNames'] }) => {
  const words = useMessages(importMessages)
  const { locale } = useLanguage()
  if (names.length === 0) return null
  return <Banner tone="warning"><p>{words.familyNames({ names: formatList(locale, names.map(({ told, name, rows }) => words.familyName({ told, name, n: rows }))) })}</p></Banner>
}

/** 取り込む内容の確認: the first rows that will be taken, as they will stand on record, and not only what is wrong with the others. */
export const PreviewTable = ({ checked }: { readonly checked: Checked }) => {
  const words = useMessages(importMessages)
  const tells = new Set(checked.telling.map((one) => one.row))
  const columns: readonly Column<Previewed>[] = [
    { key: 'row', heading: words.row, cell: (one) => one.row, isNumber: true },
    { key: 'received', heading: words.received, cell: (one) => <Received one={one} />, isUnbroken: true },
    { key: 'text', heading: words.text, cell: (one) => <Told one={one} />, isRowHeader: true },
    { key: 'standing', heading: words.willBe, cell: (one) => <Standing one={one} /> },
    { key: 'person', heading: words.previewName, cell: (one) => <Person one={one} like={checked.like.find((each) => each.row === one.row)} /> },
    { key: 'contact', heading: words.previewContact, cell: (one) => <Contact one={one} tells={tells.has(one.row)} /> },
    { key: 'inquirer', heading: words.previewInquirer, cell: (one) => <Inquirer one={one} /> },
  ]
  if (checked.preview.length === 0) return null
  return (
    <Section title={words.previewSection} count={checked.takeable}>
      <FamilyNames names={checked.familyNames} />
      <p className="quiet">{words.previewLead({ shown: checked.preview.length, all: checked.takeable })}</p>
      <Table caption={words.previewSection} isCaptionHidden columns={columns} rows={checked.preview} keyOf={(one) => String(one.row)} />
    </Section>
  )
}
