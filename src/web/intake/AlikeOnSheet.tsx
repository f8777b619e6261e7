import { calledOf } from '#domain/intake/called.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { useAsk } from '../app/use-query.ts'
import { intakeMessages } from './intake.messages.ts'
import { knownOf } from './known-of.ts'
import { Resembling } from './Resembling.tsx'
import { sheetMessages } from './sheet.messages.ts'

/** Whoever on a sheet may be somebody on record, with those they resemble, and the way to the sheet, where it is said who they are. */
export const AlikeOnSheet = ({ intakeId }: { readonly intakeId: string }) => {
  const words = useMessages(intakeMessages)
  const sheet = useMessages(sheetMessages)
  const { answer } = useAsk('getIntake', { id: intakeId })
  if (answer === undefined) return null
  const unknown = answer.subjects.filter((one) => one.personId === null)
  return (
    <section className="stack" aria-label={words.alikeOnSheet}>
      {unknown.map((subject, n) => (
        <div key={subject.id}>
          <p>{words.alikeTo({ who: calledOf(subject) ?? sheet.subjectN({ n: n + 1 }) })}</p>
          <Resembling looked={{ subjectId: subject.id, ...knownOf(answer, subject) }} />
        </div>
      ))}
      <p><Link href={`/intakes/${intakeId}`}>{words.toRecognise}</Link></p>
    </section>
  )
}
