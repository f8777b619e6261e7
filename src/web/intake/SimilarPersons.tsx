import { shortened } from '#domain/shared/shortened.ts'
import { useEffect, useState } from 'react'
import type { Match } from '#domain/intake/similar.ts'
import { isWorthLooking, personKeysFrom } from '#domain/intake/similar.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDay, formatDayShort, dayOfInstant } from '#i18n/format.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatList } from '#i18n/format.ts'
import { Beyond } from '#ui/Beyond.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Reading } from '#ui/language/RubyText.tsx'
import { Link } from '#ui/Link.tsx'
import { Count } from '#ui/Section.tsx'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { useAsk } from '../app/use-query.ts'
import { matchLabels, similarMessages } from './similar.messages.ts'
import { ToldAlike } from './ToldAlike.tsx'

type Found = AnswerFor<'findSimilarPersons'>
type Person = Found['persons'][number]

/** What is known of somebody, as it is typed. */
export type Looked = { readonly name: string; readonly kana: string; readonly birth: string; readonly phone: string; readonly address: string; readonly subjectId?: string | undefined }

const PAUSE = 500

const useSettled = (looked: Looked): Looked => {
  const text = JSON.stringify(looked)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return JSON.parse(settled) as Looked
}

/** In what they agree. */
export const Matched = ({ matched }: { readonly matched: readonly Match[] }) => {
  const words = useMessages(similarMessages)
  const labels = useMessages(matchLabels)
  const { locale } = useLanguage()
  const named = useNamed()
  return <>{named(words.matched, formatList(locale, matched.map((one) => labels[one])))}</>
}

const Candidate = ({ person, onSame, onOther }: { readonly person: Person; readonly onSame: () => void; readonly onOther: () => void }) => {
  const words = useMessages(similarMessages)
  const { locale } = useLanguage()
  const places = [person.phone, person.address].filter(Boolean).join('　')
  const birth = person.birthOn === null ? (person.birthText ?? '') : formatDay(locale, person.birthOn as Day)
  return (
    <li>
      <p><Reading text={person.name} reading={person.kana ?? undefined} /> <span className="quiet">{[birth, person.householdName, person.agencyName].filter(Boolean).join('　')}</span></p>
      {places !== '' && <p className="quiet">{places}</p>}
      <p className="quiet"><Matched matched={person.matched} /></p>
      <div className="bar">
        <Button small kind="tertiary" onClick={onSame}>{words.same}</Button>
        <Button small kind="tertiary" onClick={onOther}>{words.other}</Button>
        {person.caseId !== null && <a href={`/cases/${person.caseId}`} target="_blank" rel="noreferrer">{words.openCase}</a>}
      </div>
    </li>
  )
}

const Earlier = ({ intakes, beyond }: { readonly intakes: Found['intakes']; readonly beyond: number }) => {
  const words = useMessages(similarMessages)
  const { locale } = useLanguage()
  if (intakes.length === 0) return null
  return (
    <details>
      <summary className="quiet">{words.earlier}<Count of={intakes.length + beyond} /></summary>
      <ul className="plain">
        {intakes.map((one) => (
          <li key={one.id}>
            <Link href={`/intakes/${one.id}`}>{`${formatDayShort(locale, dayOfInstant(one.receivedAt as Instant))} ${shortened(one.text, 40)}`}</Link>
            {one.subjectName !== '' && <span className="quiet">{` ${one.subjectName}`}</span>}
          </li>
        ))}
      </ul>
      <Beyond count={beyond} />
    </details>
  )
}

/** Those who resemble most stand open; the rest wait until somebody asks. */
const OPEN = 3

const Candidates = ({ persons, beyond, onSame, onOther }: {
  readonly persons: readonly Person[]
  readonly beyond: number
  readonly onSame: (person: Person) => void
  readonly onOther: (personId: string) => void
}) => {
  const words = useMessages(similarMessages)
  const rows = persons.map((person) => <Candidate key={person.personId} person={person} onSame={() => onSame(person)} onOther={() => onOther(person.personId)} />)
  return (
    <>
      <ul className="plain">{rows.slice(0, OPEN)}</ul>
      {rows.length + beyond > OPEN && (
        <details>
          <summary className="quiet">{words.more}<Count of={rows.length - OPEN + beyond} /></summary>
          <ul className="plain">{rows.slice(OPEN)}</ul>
          <Beyond count={beyond} />
        </details>
      )}
    </>
  )
}

/** Those who resemble somebody and may not be opened: whom to ask, by which number, and the page where one may ask to join. */
export const Masked = ({ masked }: { readonly masked: Found['masked'] }) => {
  const words = useMessages(similarMessages)
  return masked.map((one) => (
    <li key={`${one.matterId} ${one.name}`}>
      <p>{one.name} <span className="quiet"><Matched matched={one.matched} /></span></p>
      <p className="quiet">{one.restricted ? words.restricted : words.elsewhere}</p>
      <Telephone who={one.askAgency} number={one.askPhone} />
      <p><a href={`/matters/${one.matterId}/masked`} target="_blank" rel="noreferrer">{words.askOrJoin}</a></p>
    </li>
  ))
}

/** 同じ人かもしれない記録: looks while somebody is typed, once the typing pauses. Those who were told apart stay away. */
export const SimilarPersons = (props: {
  readonly looked: Looked
  readonly others: readonly string[]
  /** Who it was said to be, if anybody. */
  readonly bound?: string | undefined
  readonly onSame: (person: Person) => void
  readonly onOther: (personId: string) => void
  /** How many there are, told as it changes: where the panel is out of sight, somebody must say so. */
  readonly onCount?: ((count: number) => void) | undefined
}) => {
  const words = useMessages(similarMessages)
  const looked = useSettled(props.looked)
  const { answer } = useAsk('findSimilarPersons', looked)
  const persons = (answer?.persons ?? []).filter((one) => !props.others.includes(one.personId))
  const beyond = answer?.beyond ?? { persons: 0, masked: 0, intakes: 0 }
  const count = persons.length + beyond.persons + (answer?.masked.length ?? 0) + beyond.masked + (answer?.intakes.length ?? 0) + beyond.intakes
  const { onCount } = props
  useEffect(() => onCount?.(count), [onCount, count])
  const isEmpty = answer !== undefined && count === 0
  const isLooked = isWorthLooking(personKeysFrom(looked))
  return (
    <Card title={<>{words.title}{count > 0 && <Count of={count} />}</>}>
      <ToldAlike count={answer !== undefined && isLooked ? count : undefined} />
      <div className="stack">
        <output>{props.bound !== undefined && <strong>{words.bound({ name: props.bound })}</strong>}</output>
        {isEmpty && props.bound === undefined && <p className="quiet">{isLooked ? words.none : words.lead}</p>}
        <Candidates persons={persons} beyond={beyond.persons} onSame={props.onSame} onOther={props.onOther} />
        <ul className="plain"><Masked masked={answer?.masked ?? []} /></ul>
        <Beyond count={beyond.masked} />
        <Earlier intakes={answer?.intakes ?? []} beyond={beyond.intakes} />
        {persons.length > 0 && <p className="quiet">{words.hint}</p>}
      </div>
    </Card>
  )
}
