import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { newKey } from '../app/api.ts'
import { emptySubject, type Put, type TypedSheet, type TypedSubject } from './sheet.ts'
import { sheetMessages } from './sheet.messages.ts'
import { SubjectFields } from './SubjectFields.tsx'

/** 本人・対象となる人: as many as there are. Whoever is looked at shows in the panel beside. */
export const SubjectsPart = ({ sheet, put, onLook, isKnown }: {
  readonly sheet: TypedSheet
  readonly put: Put
  readonly onLook: (key: string) => void
  /** Whether the sheet, as it stands, says who somebody is. */
  readonly isKnown: (key: string) => boolean
}) => {
  const words = useMessages(sheetMessages)
  const { subjects } = sheet
  const change = (key: string, changes: Partial<TypedSubject>): void =>
    put('subjects')(subjects.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  const place = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState('')
  useEffect(() => {
    if (added !== '') place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [added])
  const add = (): void => {
    const key = newKey()
    setAdded(key)
    put('subjects')([...subjects, emptySubject(key)])
    onLook(key)
  }
  return (
    <Disclosure title={words.subjects} isOpen>
      {subjects.map((subject, at) => (
        <div key={subject.key} ref={subject.key === added ? place : null}>
          <SubjectFields
            n={at + 1}
            subject={subject}
            isKnown={isKnown(subject.key)}
            onChange={(changes) => change(subject.key, changes)}
            onRemove={subjects.length > 1 && subject.personId === '' ? () => put('subjects')(subjects.filter((one) => one.key !== subject.key)) : undefined}
            onFocus={() => onLook(subject.key)}
          />
        </div>
      ))}
      <div className="bar"><Button onClick={add}>{words.addSubject}</Button></div>
    </Disclosure>
  )
}
