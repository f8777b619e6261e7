import type { FieldProblem } from '#contract/field-problem.ts'
import type { CommonProblemCode } from '#contract/problem.ts'
import type { LabelsFor } from '#i18n/catalogue.ts'
import { problemMessages } from '#i18n/problem.messages.ts'
import { sayFieldProblem } from '#i18n/say-field-problem.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useQuoted } from '#ui/language/use-named.ts'
import { PressAgain } from './PressAgain.tsx'
import type { Refusal } from './use-act.ts'
import { useFaultsInSight, type Labels } from './use-faults-in-sight.ts'
import { useServerBack } from './use-server-back.ts'

/** The refusals that have words. One that every operation shares and that has none does not compile. */
const refusalMessages: LabelsFor<CommonProblemCode | 'stale_by_oneself' | 'unreachable' | 'unreachable_reading' | 'other'> = problemMessages

const hasWords = (code: string): code is keyof typeof refusalMessages => Object.hasOwn(refusalMessages, code)

const FieldList = ({ fields, labels }: { readonly fields: readonly FieldProblem[]; readonly labels: Labels }) => {
  const { locale } = useLanguage()
  const quoted = useQuoted()
  return (
    <ul>
      {fields.map((field) => {
        const said = sayFieldProblem(locale, field)
        const where = labels[field.path] ?? said.where
        const about = field.text === undefined ? where : `${where}${quoted(field.text)}`
        return <li key={`${field.path} ${field.rule}`}>{about === '' ? said.how : `${about}: ${said.how}`}</li>
      })}
    </ul>
  )
}

/** Says what stood in the way, where, and how to mend it, and is in sight once something was done in vain. `own` holds the words for an operation's own refusals. */
export const ProblemBanner = ({
  problem,
  own = {},
}: {
  readonly problem: Refusal | undefined
  readonly own?: Readonly<Record<string, string>>
}) => {
  const words = useMessages(refusalMessages)
  const { ref, labels } = useFaultsInSight(problem)
  const isBack = useServerBack(problem)
  if (problem === undefined) return null
  const { fields = [] } = problem
  const code = problem.code === 'stale_version' && problem.byOneself === true ? 'stale_by_oneself' : problem.code
  const text = own[problem.code] ?? words[hasWords(code) ? code : 'other']
  return (
    <div ref={ref} tabIndex={-1}>
      {isBack ? <PressAgain /> : (
        <Banner tone="danger" isNews>
          <p>{text}</p>
          {fields.length > 0 && <FieldList fields={fields} labels={labels} />}
          {problem.reference !== undefined && <p className="quiet">{problem.reference}</p>}
        </Banner>
      )}
    </div>
  )
}
