import type { Instant } from '#domain/shared/instant.ts'
import { formatTime } from '#i18n/format.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { deedLabels } from '../journal/deed.messages.ts'
import { viewersMessages } from '../journal/viewers.messages.ts'
import { accessMessages } from './access.messages.ts'

type Read = AnswerFor<'listReadByBreakGlass'>

const PLACE_OF = { support_case: '/cases', intake: '/intakes', referral: '/referrals', person: '/persons' } as const

/** What was done, in plain words, how often and when last. */
const Deeds = ({ deeds }: Pick<Read, 'deeds'>) => {
  const words = useMessages(accessMessages)
  const looked = useMessages(viewersMessages)
  const aside = useAside()
  const labels: Readonly<Record<string, string>> = useMessages(deedLabels)
  const nameOf = ({ operation, result }: Read['deeds'][number]): string => {
    if (result === 'done') return labels[operation] ?? operation
    return aside(labels[operation] ?? operation, result === 'refused' ? looked.notTaken : looked.inVain)
  }
  return (
    <ul>
      {deeds.map((one) => (
        <li key={`${one.operation} ${one.result}`}>{nameOf(one)} <span className="quiet">{words.timesLast({ n: one.times, at: formatTime(one.last as Instant) })}</span></li>
      ))}
    </ul>
  )
}

/** 緊急閲覧で見たもの: what was done in the hour, and which records were told of; by name those the reader may open themselves, of the others the kind and how many. */
export const ReadByBreakGlass = ({ id }: { readonly id: string }) => {
  const words = useMessages(accessMessages)
  const { answer, problem } = useAsk('listReadByBreakGlass', { id })
  if (answer === undefined) return <ProblemBanner problem={problem} />
  if (answer.deeds.length === 0) return <p className="quiet">{words.nothingRead}</p>
  return (
    <>
      <Deeds deeds={answer.deeds} />
      <ul>
        {answer.records.map((one) => (
          <li key={one.id}>{words[one.kind]}　<Link href={`${PLACE_OF[one.kind]}/${one.id}`}>{one.name === '' ? words[one.kind] : one.name}</Link></li>
        ))}
        {answer.unnamed.map((one) => <li key={one.kind}>{words.unnamed({ kind: words[one.kind], n: one.count })}</li>)}
      </ul>
    </>
  )
}
