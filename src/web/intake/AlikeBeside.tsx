import { useEffect, useRef, useState, type RefObject } from 'react'
import { isWorthLooking, personKeysFrom } from '#domain/intake/similar.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { Put, TypedSheet, TypedSubject } from './sheet.ts'
import { similarMessages } from './similar.messages.ts'
import { SimilarInquirer } from './SimilarPersons.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'

/** Whom whoever writes is at just now: one of those it is about, by their key, or whoever came. */
type LookedAt = { readonly subject: string; readonly isInquirer: boolean }

/** A sheet that was received, and whoever stands on it. */
type Saved = { readonly intakeId: string; readonly subjects: readonly TypedSubject[] }

/** Who is typed at the moment, and how many resemble anybody of the sheet: the panel may be out of sight. */
export const useLookedAt = (first: string, saved?: Saved) => {
  const [at, setAt] = useState<LookedAt>({ subject: first, isInquirer: false })
  const [count, setCount] = useState(0)
  const panel = useRef<HTMLDivElement>(null)
  const look = (key: string): void => setAt({ subject: key, isInquirer: false })
  const lookAtInquirer = (): void => setAt(({ subject }) => ({ subject, isInquirer: true }))
  const isSaved = (key: string): boolean => saved?.subjects.some((one) => one.key === key) === true
  const isKnown = (key: string): boolean => saved?.subjects.some((one) => one.key === key && one.personId !== '') === true
  return { at, count, setCount, panel, look, lookAtInquirer, intakeId: saved?.intakeId, isSaved, isKnown }
}

/** Whom whoever writes is at, and what the sheet says already of who they are. */
export type Looking = ReturnType<typeof useLookedAt>

/** Where the panel of those who may be the same stands beneath the form, the foot says that there are some, and leads there. */
export const ToAlike = ({ count, panel }: { readonly count: number; readonly panel: RefObject<HTMLElement | null> }) => {
  const words = useMessages(similarMessages)
  const lead = (): void => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'start' })
  }
  return count === 0 ? null : <span className="stacked-only"><Button small kind="tertiary" onClick={lead}>{words.toAlike({ n: count })}</Button></span>
}

/** Beside a sheet that is being written: who its people may be, and who came may be; whoever is typed just now stands first. Who wants to stay without a name is not looked for. */
export const AlikeBeside = ({ sheet, put, looking }: { readonly sheet: TypedSheet; readonly put: Put; readonly looking: Looking }) => {
  const { at, panel, setCount, intakeId } = looking
  const [ofSubject, setOfSubject] = useState(0)
  const [ofInquirer, setOfInquirer] = useState(0)
  useEffect(() => setCount(ofSubject + ofInquirer), [setCount, ofSubject, ofInquirer])
  const came = { whose: 'inquirer', intakeId, name: sheet.inquirerName, kana: '', birth: '', phone: sheet.inquirerPhone, email: sheet.inquirerEmail, address: sheet.inquirerAddress } as const
  const isLooked = !sheet.anonymous && isWorthLooking(personKeysFrom(came))
  const both = [
    <SubjectPanel key="subject" sheet={sheet} put={put} looking={looking} onCount={setOfSubject} />,
    isLooked && <SimilarInquirer key="inquirer" looked={came} onCount={setOfInquirer} />,
  ]
  return <div ref={panel} className="stack" tabIndex={-1}>{at.isInquirer ? both.toReversed() : both}</div>
}
