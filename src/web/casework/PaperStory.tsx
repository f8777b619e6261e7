import { isMissed } from '#domain/casework/hearing.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { wholeSentences } from '#domain/shared/whole-sentences.ts'
import { methodLabels } from '#i18n/casework-codes.messages.ts'
import { formatDayShort, formatList, formatMoment } from '#i18n/format.ts'
import { returnLabels, stepLabels } from '#i18n/referral-codes.messages.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed, useQuoted } from '#ui/language/use-named.ts'
import { PaperRows, type PaperRow } from '#ui/Paper.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { useAsk } from '../app/use-query.ts'
import { caseworkMessages } from './casework.messages.ts'

type Entry = AnswerFor<'listStory'>['entries'][number]
type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>

/** To how many letters a text stands, in whole sentences: what happened, unless it is pinned, and everything else. */
type Letters = { readonly facts: number; readonly others: number }
const WHOLE: Letters = { facts: Number.POSITIVE_INFINITY, others: Number.POSITIVE_INFINITY }
const joined = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join('　')

const Written = ({ name, text }: { readonly name?: string; readonly text: string }) =>
  text === '' ? null : <p className="written">{name !== undefined && <span className="quiet">{`${name}　`}</span>}{text}</p>

const RecordOnPaper = ({ one, most }: { readonly one: Of<'record'>; readonly most: Letters }) => {
  const words = useMessages(caseworkMessages)
  const { locale } = useLanguage()
  const quoted = useQuoted()
  const named = useNamed()
  const met = one.withWhom === '' ? formatList(locale, one.withPersons.map((person) => person.name)) : one.withWhom
  const cut = (text: string): string => wholeSentences(text, most.others)
  return (
    <>
      <p className="quiet">{joined(`${one.agencyName} ${one.who}`, one.place !== '' && named(words.place, one.place), met !== '' && named(words.with, met), isMissed(one) && words.missed)}</p>
      <Written text={one.pinned ? one.facts : wholeSentences(one.facts, most.facts)} />
      {one.ownWords !== '' && <p className="written">{quoted(cut(one.ownWords))}</p>}
      {most === WHOLE && <Written name={words.judgement} text={one.judgement} />}
      {most === WHOLE && <Written name={words.grounds} text={one.grounds} />}
      <Written name={words.next} text={joined(one.nextOn !== null && formatDayShort(locale, one.nextOn as Day), cut(one.nextStep))} />
    </>
  )
}

const ReferralOnPaper = ({ one }: { readonly one: Of<'referral'> }) => {
  const words = useMessages(caseworkMessages)
  const turns = useMessages(stepLabels)
  const reasons = useMessages(returnLabels)
  const { say } = useOwnWords()
  const { locale } = useLanguage()
  return (
    <>
      <p className="quiet">{joined(`${one.fromName} → ${one.toName}`, turns[one.step])}</p>
      <p>{one.need}</p>
      <Written text={joined(one.returnReason && reasons[one.returnReason], say(one.note))} />
      <Written name={words.next} text={joined(one.nextStep, one.nextStepOn && formatDayShort(locale, one.nextStepOn as Day))} />
    </>
  )
}

const IntakeOnPaper = ({ one, most }: { readonly one: Of<'intake'>; readonly most: Letters }) => {
  const quoted = useQuoted()
  return (
    <>
      <p className="quiet">{`${one.agencyName} ${one.who}`}</p>
      <Written text={wholeSentences(one.text, most.facts)} />
      {one.ownWords !== '' && <p className="written">{quoted(wholeSentences(one.ownWords, most.others))}</p>}
    </>
  )
}

/** One thing that happened as a line of a paper: when and how, who, what was written, to so many letters. */
export const usePaperEntry = (most: Letters = WHOLE): ((one: Entry) => PaperRow) => {
  const words = useMessages(caseworkMessages)
  const methods = useMessages(methodLabels)
  const { locale } = useLanguage()
  return (one) => {
    const at = formatMoment(locale, one.at as Instant)
    const line = (...how: readonly (string | false)[]) => ({ key: one.id, name: at, heading: <>{`${at}　`}<br />{joined(...how)}</> })
    if (one.kind === 'record') return { ...line(methods[one.method], one.pinned && words.pinned), value: <RecordOnPaper one={one} most={most} /> }
    if (one.kind === 'intake') return { ...line(words.began), value: <IntakeOnPaper one={one} most={most} /> }
    return { ...line(words.referral), value: <ReferralOnPaper one={one} /> }
  }
}

/** Whose timeline, and as of which day when it is an earlier one. */
type StoryOf = { readonly caseId: string; readonly on: string | undefined }

/** A page of the timeline and, beneath it, those that follow; while they are on their way it is said, on paper too. */
const From = ({ at, ...of }: StoryOf & { readonly at: number }) => {
  const words = useMessages(caseworkMessages)
  const entry = usePaperEntry()
  const { answer } = useAsk('listStory', { ...of, page: at })
  if (answer === undefined) return <PaperRows rows={[{ name: '…', value: words.onItsWay }]} />
  return (
    <>
      <PaperRows rows={[...answer.pinned, ...answer.entries].map(entry)} />
      {at < answer.pages && <From {...of} at={at + 1} />}
    </>
  )
}

/** 支援経過 to its beginning: what was pinned first, then the newest first, as on the screen. */
export const WholeStory = (of: StoryOf) => {
  const words = useMessages(caseworkMessages)
  return (
    <section>
      <h3>{words.story}</h3>
      <table className="paper-table">
        <caption className="visually-hidden">{words.story}</caption>
        <tbody><From {...of} at={1} /></tbody>
      </table>
    </section>
  )
}
