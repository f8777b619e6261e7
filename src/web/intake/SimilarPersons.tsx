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

/** What is known of somebody, as it is typed, with the sheet they are written on. */
export type Looked = {
  readonly whose?: 'person' | 'inquirer' | undefined
  readonly intakeId?: string | undefined
  readonly subjectId?: string | undefined
  readonly name: string
  readonly kana: string
  readonly birth: string
  readonly phone: string
  readonly email: string
  readonly address: string
}

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

/** What is said of a candidate: that it is them, or somebody else. Of whoever came neither is, for they are bound to nobody. */
type Saying = { readonly onSame: (person: Person) => void; readonly onOther: (personId: string) => void }

const Candidate = ({ person, saying }: { readonly person: Person; readonly saying: Saying | undefined }) => {
  const words = useMessages(similarMessages)
  const { locale } = useLanguage()
  const places = [person.phone, person.email, person.address].filter(Boolean).join('　')
  const birth = person.birthOn === null ? (person.birthText ?? '') : formatDay(locale, person.birthOn as Day)
  return (
    <li>
      <p><Reading text={person.name} reading={person.kana ?? undefined} /> <span className="quiet">{[birth, person.householdName, person.agencyName].filter(Boolean).join('　')}</span></p>
      {places !== '' && <p className="quiet">{places}</p>}
      <p className="quiet"><Matched matched={person.matched} /></p>
      <div className="bar">
        {saying !== undefined && (
          <>
            <Button small kind="tertiary" onClick={() => saying.onSame(person)}>{words.same}</Button>
            <Button small kind="tertiary" onClick={() => saying.onOther(person.personId)}>{words.other}</Button>
          </>
        )}
        {person.caseId !== null && <a href={`/cases/${person.caseId}`} target="_blank" rel="noreferrer">{words.openCase}</a>}
        {person.caseId === null && saying === undefined && <a href={`/persons/${person.personId}`} target="_blank" rel="noreferrer">{words.openPerson}</a>}
      </div>
    </li>
  )
}

const Earlier = ({ title, intakes, beyond }: { readonly title: string; readonly intakes: Found['intakes']; readonly beyond: number }) => {
  const { locale } = useLanguage()
  if (intakes.length === 0) return null
  return (
    <details>
      <summary className="quiet">{title}<Count of={intakes.length + beyond} /></summary>
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

const Candidates = ({ persons, beyond, saying }: {
  readonly persons: readonly Person[]
  readonly beyond: number
  readonly saying: Saying | undefined
}) => {
  const words = useMessages(similarMessages)
  const rows = persons.map((person) => <Candidate key={person.personId} person={person} saying={saying} />)
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

/** What resembles somebody while they are typed, once the typing pauses: without those who were told apart, and how many there are, told as it changes. */
const useAlike = (typed: Looked, others: readonly string[], onCount: ((count: number) => void) | undefined) => {
  const looked = useSettled(typed)
  const { answer } = useAsk('findSimilarPersons', looked)
  const persons = (answer?.persons ?? []).filter((one) => !others.includes(one.personId))
  const beyond = answer?.beyond ?? { persons: 0, masked: 0, intakes: 0 }
  const [masked, intakes] = [answer?.masked ?? [], answer?.intakes ?? []]
  const count = persons.length + beyond.persons + masked.length + beyond.masked + intakes.length + beyond.intakes
  useEffect(() => {
    onCount?.(count)
    return () => onCount?.(0)
  }, [onCount, count])
  return { persons, masked, intakes, beyond, count, isAnswered: answer !== undefined, isLooked: isWorthLooking(personKeysFrom(looked)) }
}

/** 同じ人かもしれない記録: who somebody may be, and what is said of each of them. Whoever came has a panel of their own beside it: each says of whom it speaks, to whoever listens, too. */
export const SimilarPersons = (props: Saying & {
  readonly looked: Looked
  readonly others: readonly string[]
  /** Who it was said to be, if anybody. */
  readonly bound?: string | undefined
  /** Where the panel is out of sight, somebody must say how many there are. */
  readonly onCount?: ((count: number) => void) | undefined
}) => {
  const words = useMessages(similarMessages)
  const { persons, masked, intakes, beyond, count, isAnswered, isLooked } = useAlike(props.looked, props.others, props.onCount)
  return (
    <Card title={<>{words.title}{count > 0 && <Count of={count} />}</>}>
      <ToldAlike told={isAnswered && isLooked ? (count === 0 ? words.none : words.toSubjectAlike({ n: count })) : undefined} />
      <div className="stack">
        <output>{props.bound !== undefined && <strong>{words.bound({ name: props.bound })}</strong>}</output>
        {count === 0 && props.bound === undefined && <p className="quiet">{!isLooked ? words.lead : isAnswered ? words.none : words.looking}</p>}
        <Candidates persons={persons} beyond={beyond.persons} saying={props} />
        <ul className="plain"><Masked masked={masked} /></ul>
        <Beyond count={beyond.masked} />
        <Earlier title={words.earlier} intakes={intakes} beyond={beyond.intakes} />
        {persons.length > 0 && <p className="quiet">{words.hint}</p>}
      </div>
    </Card>
  )
}

const NOBODY: readonly string[] = []

/** 来談者かもしれない記録: who came may be known, too. It stands there only where somebody is, for most who come are nobody on record. */
export const SimilarInquirer = ({ looked, onCount }: { readonly looked: Looked; readonly onCount: (count: number) => void }) => {
  const words = useMessages(similarMessages)
  const { persons, masked, intakes, beyond, count } = useAlike(looked, NOBODY, onCount)
  return (
    <>
      <ToldAlike told={count === 0 ? undefined : words.toInquirerAlike({ n: count })} />
      {count > 0 && (
        <Card title={<>{words.inquirerTitle}<Count of={count} /></>}>
          <div className="stack">
            <Candidates persons={persons} beyond={beyond.persons} saying={undefined} />
            <ul className="plain"><Masked masked={masked} /></ul>
            <Beyond count={beyond.masked} />
            <Earlier title={words.inquirerEarlier} intakes={intakes} beyond={beyond.intakes} />
            <p className="quiet">{words.inquirerHint}</p>
          </div>
        </Card>
      )}
    </>
  )
}
