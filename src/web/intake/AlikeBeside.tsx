import { useEffect, useRef, useState, type RefObject } from 'react'
import { isWorthLooking, personKeysFrom } from '#domain/intake/similar.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { Put, TypedSheet } from './sheet.ts'
import { similarMessages } from './similar.messages.ts'
import { SimilarInquirer } from './SimilarPersons.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'

/** Whom whoever writes is at just now: one of those it is about, by their key, or whoever came. */
export type LookedAt = { readonly subject: string; readonly isInquirer: boolean }

/** Who is typed at the moment, and how many resemble anybody of the sheet: the panel may be out of sight. */
export const useLookedAt = (first: string) => {
  const [at, setAt] = useState<LookedAt>({ subject: first, isInquirer: false })
  const [count, setCount] = useState(0)
  const panel = useRef<HTMLDivElement>(null)
  const look = (key: string): void => setAt({ subject: key, isInquirer: false })
  const lookAtInquirer = (): void => setAt(({ subject }) => ({ subject, isInquirer: true }))
  return { at, count, setCount, panel, look, lookAtInquirer }
}

/** Where the panel of those who may be the same stands beneath the form, the foot says that there are some, and leads there. */
export const ToAlike = ({ count, panel }: { readonly count: number; readonly panel: RefObject<HTMLElement | null> }) => {
  const words = useMessages(similarMessages)
  const lead = (): void => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'start' })
  }
  return count === 0 ? null : <span className="stacked-only"><Button small kind="tertiary" onClick={lead}>{words.toAlike({ n: count })}</Button></span>
}

type Props = {
  readonly sheet: TypedSheet
  readonly put: Put
  readonly looking: ReturnType<typeof useLookedAt>
  /** The sheet that is written on, once it was received. */
  readonly intakeId?: string | undefined
}

/** Beside a sheet that is being written: who its people may be, and who came may be; whoever is typed just now stands first. Who wants to stay without a name is not looked for. */
export const AlikeBeside = ({ sheet, put, looking, intakeId }: Props) => {
  const { at, panel, setCount } = looking
  const [ofSubject, setOfSubject] = useState(0)
  const [ofInquirer, setOfInquirer] = useState(0)
  useEffect(() => setCount(ofSubject + ofInquirer), [setCount, ofSubject, ofInquirer])
  const came = { whose: 'inquirer', intakeId, name: sheet.inquirerName, kana: '', birth: '', phone: sheet.inquirerPhone, address: sheet.inquirerAddress } as const
  const isLooked = !sheet.anonymous && isWorthLooking(personKeysFrom(came))
  const both = [
    <SubjectPanel key="subject" sheet={sheet} put={put} looked={at.subject} onCount={setOfSubject} />,
    isLooked && <SimilarInquirer key="inquirer" looked={came} onCount={setOfInquirer} />,
  ]
  return <div ref={panel} className="stack" tabIndex={-1}>{at.isInquirer ? both.toReversed() : both}</div>
}
