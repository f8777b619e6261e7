import { useQuery } from '@tanstack/react-query'
import type { Instant } from '#domain/shared/instant.ts'
import { formatCount, formatMoment } from '#i18n/format.ts'
import { journalFaultLabels } from '#i18n/journal.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { ask, type AnswerFor } from '../app/api.ts'
import { journalMessages } from './journal.messages.ts'

type Check = AnswerFor<'listJournalChecks'>['checks'][number]

const AGAIN_SOON = 1_500

/** The checks of the journal; while one is under way they are asked for again and again. */
export const useChecks = () => {
  const { data, refetch } = useQuery({
    queryKey: ['listJournalChecks', {}],
    queryFn: () => ask('listJournalChecks', {}),
    refetchInterval: ({ state }) => (state.data?.ok === true && state.data.value.checks[0]?.endedAt === null ? AGAIN_SOON : false),
  })
  return { checks: data?.ok === true ? data.value.checks : undefined, again: () => void refetch() }
}

const Broken = ({ check }: { readonly check: Check }) => {
  const words = useMessages(journalMessages)
  const faults = useMessages(journalFaultLabels)
  return (
    <ul>
      {check.broken.map(({ lane, seq, fault }) => (
        <li key={lane}>{words.brokenEntry({ lane, seq, fault: faults[fault] })}</li>
      ))}
      {check.faultyMirrors > 0 && <li>{words.faultyMirrors({ n: check.faultyMirrors })}</li>}
    </ul>
  )
}

const Ended = ({ check }: { readonly check: Check }) => {
  const words = useMessages(journalMessages)
  const { locale } = useLanguage()
  const at = formatMoment(locale, (check.endedAt ?? check.askedAt) as Instant)
  if (check.broken.length > 0 || check.faultyMirrors > 0) {
    return (
      <Banner tone="danger" title={words.broken({ at })} isNews>
        <Broken check={check} />
      </Banner>
    )
  }
  const counted = { entries: formatCount(locale, check.entries ?? 0), mirrored: formatCount(locale, check.mirrored ?? 0) }
  return (
    <Banner tone="success" isNews>
      <p>{words.whole({ at, ...counted })}</p>
    </Banner>
  )
}

/** A check made before anything stood in the journal tells nothing: it would say that nothing was looked at and nothing found. */
const isTelling = (check: Check): boolean => check.endedAt !== null && (check.entries !== 0 || check.broken.length > 0 || check.faultyMirrors > 0)

/** The result of the latest check, and whether one is under way. */
export const JournalCheck = ({ checks }: { readonly checks: readonly Check[] }) => {
  const words = useMessages(journalMessages)
  const latest = checks.find(isTelling)
  return (
    <>
      {checks[0]?.endedAt === null && (
        <Banner tone="info" isNews>
          <p>{words.checking}</p>
        </Banner>
      )}
      {latest !== undefined && <Ended check={latest} />}
      {latest === undefined && checks[0]?.endedAt !== null && (
        <Banner tone="info">
          <p>{words.neverChecked}</p>
        </Banner>
      )}
    </>
  )
}
