import { useNotice } from '#ui/Notices.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { Looking } from './AlikeBeside.tsx'
import type { Put, TypedSheet, TypedSubject } from './sheet.ts'
import { similarMessages } from './similar.messages.ts'
import { SimilarPersons } from './SimilarPersons.tsx'

type Props = { readonly sheet: TypedSheet; readonly put: Put; readonly looking: Looking; readonly onCount: (count: number) => void }

/** Beside the form: who the subject being written down may be. */
export const SubjectPanel = ({ sheet, put, looking, onCount }: Props) => {
  const words = useMessages(similarMessages)
  const say = useNotice()
  const subject = sheet.subjects.find((one) => one.key === looking.at.subject) ?? sheet.subjects[0]
  if (subject === undefined || looking.isKnown(subject.key)) return null
  const change = (changes: Partial<TypedSubject>): void =>
    put('subjects')(sheet.subjects.map((one) => (one.key === subject.key ? { ...one, ...changes } : one)))
  const setApart = (personId: string): void => {
    change({ notPersonIds: [...subject.notPersonIds, personId] })
    say({ text: words.remembered, onUndo: () => change({ notPersonIds: subject.notPersonIds }) })
  }
  const { name, kana, birth, phone, email, address } = subject
  return (
    <SimilarPersons
      looked={{ intakeId: looking.intakeId, subjectId: looking.isSaved(subject.key) ? subject.key : undefined, name, kana, birth, phone, email, address }}
      others={subject.personId === '' ? subject.notPersonIds : [...subject.notPersonIds, subject.personId]}
      bound={subject.personId === '' ? undefined : subject.personName}
      onSame={({ personId, name, kana }) => change({
        personId, personName: name, name: subject.name === '' ? name : subject.name, kana: subject.kana === '' ? (kana ?? '') : subject.kana,
      })}
      onOther={setApart}
      onCount={onCount}
    />
  )
}
