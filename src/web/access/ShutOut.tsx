import { formatList } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import type { AnswerFor } from '../app/api.ts'
import { useAsk } from '../app/use-query.ts'
import { protectionMessages } from './protection.messages.ts'

type People = AnswerFor<'getMatterProtection'>['shutOut']

/** 制限すると読めなくなる人, before it is done: handlers first, then whoever works on it, then everybody; and where nobody is on the team, that too. */
export const ShutOut = ({ matterId }: { readonly matterId: string }) => {
  const words = useMessages(protectionMessages)
  const { locale } = useLanguage()
  const aside = useAside()
  const { answer, problem } = useAsk('getMatterProtection', { matterId, shutOut: true })
  if (problem !== undefined) return <Banner tone="warning"><p>{words.shutOutUnknown}</p></Banner>
  if (answer === undefined) return null
  const { shutOut, readers } = answer
  const named = (people: People): string => formatList(locale, people.map((one) => aside(one.who, one.agencyName)))
  const handlers = shutOut.filter((one) => one.handles)
  const workers = shutOut.filter((one) => one.works && !one.handles)
  const isTeamEmpty = readers.every(({ kind, people }) => kind !== 'team' || people.length === 0)
  return (
    <>
      {handlers.length > 0 && <Banner tone="danger" title={words.shutOutHandlers({ names: named(handlers) })}><p>{words.shutOutHandlersLead}</p></Banner>}
      {workers.length > 0 && <Banner tone="warning" title={words.shutOutWorkers({ names: named(workers) })}><p>{words.shutOutWorkersLead}</p></Banner>}
      {isTeamEmpty && <Banner tone="warning"><p>{words.teamIsEmpty}</p></Banner>}
      <p>{shutOut.length === 0 ? words.shutsOutNobody : words.shutOut({ n: shutOut.length, names: named(shutOut) })}</p>
    </>
  )
}
