import { useState } from 'react'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import type { Day } from '#domain/shared/day.ts'
import { conflictKindLabels } from '#i18n/household-codes.messages.ts'
import { formatDay, formatDayShort, formatList } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { useGo } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useAct } from '../app/use-act.ts'
import { usePersonWords, type FormProps, type PersonShown } from './person-page.ts'
import { AskReleaseDialog, ConcealDialog, ConflictDialog, NameHandlerDialog, ReviewConcealmentDialog } from './ProtectionDialogs.tsx'
import { OtherRecords } from './OtherRecords.tsx'
import { TellingTexts } from './TellingTexts.tsx'

type Props = { readonly person: PersonShown; readonly again: () => void }
type Concealment = NonNullable<PersonShown['concealment']>

const Facts = ({ concealment, today }: { readonly concealment: Concealment; readonly today: string }) => {
  const { words } = usePersonWords()
  const { locale } = useLanguage()
  const aside = useAside()
  const isLate = concealment.reviewOn < today
  return (
    <Dl
      pairs={[
        { name: words.reason, value: concealment.reason },
        { name: words.period, value: words.since({ day: formatDay(locale, dayInTokyo(concealment.since as Instant)) }) },
        { name: words.handlers, value: formatList(locale, concealment.handlers.map((one) => aside(one.who, one.agencyName))) },
        { name: words.reviewOn, value: <>{formatDay(locale, concealment.reviewOn as Day)} {isLate && <StatusBadge tone="danger">{words.reviewOverdue}</StatusBadge>}</> },
      ]}
    />
  )
}

const Release = ({ concealment, again }: { readonly concealment: Concealment; readonly again: () => void }) => {
  const { words, own, saySaved } = usePersonWords()
  const releasing = useAct('releaseConcealment')
  const release = async (): Promise<void> => {
    if ((await releasing.run({ concealmentId: concealment.id, version: concealment.version })) === undefined) return
    saySaved()
    again()
  }
  if (concealment.releaseAskedByName === null) return null
  return (
    <Banner
      tone="warning" title={words.releaseAsked({ who: concealment.releaseAskedByName, why: concealment.releaseReason ?? '' })}
      {...(!concealment.iAskedRelease && { actions: <Button small kind="danger" onClick={() => void release()}>{words.release}</Button> })}
    >
      {concealment.iAskedRelease && <p>{words.waitsForOther}</p>}
      <ProblemBanner problem={releasing.problem} own={own} />
    </Banner>
  )
}

/** Colleagues to be asked, each with the telephone of their agency. */
const ToAsk = ({ people }: { readonly people: PersonShown['deciders'] }) => {
  const aside = useAside()
  return people.map((one) => <Telephone key={one.membershipId} who={aside(one.who, one.agencyName)} number={one.agencyPhone} />)
}

/** To whom a reader turns who may not conceal, or who may not know a place. */
const WhomToAsk = ({ person }: { readonly person: PersonShown }) => {
  const { words } = usePersonWords()
  const { concealment, deciders } = person
  if (concealment === null && !person.concealed && !person.may.protect) {
    return <><p>{deciders.length === 0 ? words.whoConceals : words.askToConceal}</p><ToAsk people={deciders} /></>
  }
  if (!person.concealedFromMe || concealment === null) return null
  return <><p>{words.askHandler}</p><ToAsk people={concealment.handlers} /></>
}

type Opened = 'conceal' | 'review' | 'name' | 'ask'
const FORMS: Readonly<Record<Opened, (props: FormProps) => React.ReactNode>> = { conceal: ConcealDialog, review: ReviewConcealmentDialog, name: NameHandlerDialog, ask: AskReleaseDialog }

/** 住所秘匿: whether it stands, who handles it, when it is looked at again; set by those who decide, lifted by two handlers. */
export const ConcealmentCard = ({ person, again }: Props) => {
  const { words, saySaved } = usePersonWords()
  const [opened, setOpened] = useState<Opened | undefined>(undefined)
  const { concealment } = person
  const close = (): void => setOpened(undefined)
  const Form = opened === undefined ? undefined : FORMS[opened]
  return (
    <Card title={words.protection} tone={person.concealed ? 'danger' : undefined}>
      {concealment === null ? <p className="quiet">{person.concealed ? words.concealedTogether : words.notConcealed}</p> : <Facts concealment={concealment} today={person.today} />}
      <WhomToAsk person={person} />
      {concealment?.iHandle === true && <OtherRecords person={person} />}
      {concealment?.iHandle === true && <TellingTexts personId={person.personId} />}
      {concealment?.iHandle === true && <Release concealment={concealment} again={again} />}
      <div className="bar no-print">
        {concealment === null && person.may.protect && <Button small onClick={() => setOpened('conceal')}>{words.conceal}</Button>}
        {concealment?.iHandle === true && (
          <>
            <Button small onClick={() => setOpened('review')}>{words.review}</Button>
            <Button small onClick={() => setOpened('name')}>{words.nameHandler}</Button>
            {concealment.releaseAskedByName === null && <Button small kind="tertiary" onClick={() => setOpened('ask')}>{words.askRelease}</Button>}
          </>
        )}
      </div>
      {Form !== undefined && <Form person={person} onClose={close} onDone={() => { close(); saySaved(); again() }} />}
    </Card>
  )
}

/** 利害関係: colleagues to whom this person is as if they were not there. */
export const ConflictCard = ({ person, again }: Props) => {
  const { words, own, saySaved } = usePersonWords()
  const kinds = useMessages(conflictKindLabels)
  const { locale } = useLanguage()
  const aside = useAside()
  const go = useGo()
  const [opened, setOpened] = useState<'own' | 'other' | undefined>(undefined)
  const ending = useAct('endConflict')
  const end = async ({ id, version }: { readonly id: string; readonly version: number }): Promise<void> => {
    if ((await ending.run({ id, version })) !== undefined) saySaved()
    again()
  }
  const labelOf = (kind: string): string => (kinds as Readonly<Record<string, string>>)[kind] ?? kind
  const done = (): void => {
    setOpened(undefined)
    saySaved()
    if (opened === 'own') go('/')
    else again()
  }
  return (
    <Card title={words.conflicts}>
      {ending.problem?.code === 'stale_version' ? <Banner tone="warning" isNews><p>{ending.isByOneself ? words.endedByOneself : words.endedFirst}</p></Banner> : <ProblemBanner problem={ending.problem} own={own} />}
      {person.may.protect && person.conflicts.length === 0 && <p className="quiet">{words.noConflicts}</p>}
      <ul className="plain">
        {person.conflicts.map((one) => (
          <li key={one.id} className="line">
            <p>{`${aside(one.who, one.agencyName)}　${labelOf(one.kind)}　${words.since({ day: formatDayShort(locale, dayInTokyo(one.since as Instant)) })}`}</p>
            <div className="line-actions no-print"><Button small kind="tertiary" onClick={() => void end(one)}>{words.end}</Button></div>
          </li>
        ))}
      </ul>
      <div className="bar no-print">
        {person.may.protect && <Button small onClick={() => setOpened('other')}>{words.declareOther}</Button>}
        <Button small kind="tertiary" onClick={() => setOpened('own')}>{words.declareOwn}</Button>
      </div>
      {opened !== undefined && <ConflictDialog person={person} isOwn={opened === 'own'} onClose={() => setOpened(undefined)} onDone={done} />}
    </Card>
  )
}
