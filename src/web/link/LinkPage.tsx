import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LinkShown } from '#contract/referral-link.ts'
import type { Problem } from '#contract/problem.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { isReachedThroughSender } from '#domain/referral/concealed-contact.ts'
import { usesUp, type LinkAnswerKind } from '#domain/referral/link.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDay, formatMoment } from '#i18n/format.ts'
import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { basisLabels, categoryLabels, warmHandoverLabels } from '#i18n/referral-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Dl } from '#ui/Dl.tsx'
import { LanguageChoice } from '#ui/language/LanguageChoice.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { FactText } from '../referral/FactText.tsx'
import { PerpetratorWarning } from '../referral/PerpetratorWarning.tsx'
import { useContactDue } from '../referral/use-contact-due.ts'
import { useKnowingText } from '../referral/use-knowing-text.ts'
import { forgetToken, openLink, tokenHere } from './call-link.ts'
import { linkMessages } from './link.messages.ts'

const NO_TOKEN: Awaited<ReturnType<typeof openLink>> = { ok: false, problem: { code: 'not_found' } }

const Particulars = ({ shown }: { readonly shown: LinkShown }) => {
  const words = useMessages(linkMessages)
  const urgency = useMessages(urgencyLabels)
  const warm = useMessages(warmHandoverLabels)
  const knowingText = useKnowingText()
  const contactDue = useContactDue(shown)
  const { locale } = useLanguage()
  const answering = [shown.fromAgencyName, shown.fromPhone].filter(Boolean).join('　')
  return (
    <Dl
      pairs={[
        { name: words.number, value: numberText('referral', shown.number) },
        { name: words.from, value: shown.sentByAgencyName ?? answering },
        { name: words.heldBy, value: shown.sentByAgencyName === null ? '' : answering },
        { name: words.to, value: shown.toName },
        { name: words.person, value: knowingText(shown.personKnows) },
        { name: words.need, value: shown.need },
        { name: words.asked, value: <span className="written">{shown.why}</span> },
        { name: words.urgency, value: urgency[shown.urgency] },
        { name: words.answerBy, value: shown.answerDueOn && formatDay(locale, shown.answerDueOn as Day) },
        { name: words.contactDue, value: contactDue },
        { name: words.warm, value: shown.warmHandover === 'none' ? '' : [warm[shown.warmHandover], shown.warmHandoverOn && formatDay(locale, shown.warmHandoverOn as Day)].filter(Boolean).join('　') },
        { name: words.expires, value: formatMoment(locale, shown.expiresAt as Instant) },
      ]}
    />
  )
}

const Facts = ({ shown }: { readonly shown: LinkShown }) => {
  const words = useMessages(linkMessages)
  const categories = useMessages(categoryLabels)
  const bases = useMessages(basisLabels)
  const named = useNamed()
  const pairs = shown.facts.map((fact) => ({
    name: categories[fact.category],
    value: (
      <>
        <FactText fact={fact} />
        <p className="quiet">{named(bases[fact.basis], fact.basisNote)}</p>
      </>
    ),
  }))
  return (
    <Section title={words.facts}>
      {pairs.length === 0 ? <p>{words.noFacts}</p> : <dl className="pairs">{pairs.map((pair, n) => <div key={n}><dt>{pair.name}</dt><dd>{pair.value}</dd></div>)}</dl>}
      {isReachedThroughSender(shown.facts) && <p>{words.throughSender({ from: [shown.fromAgencyName, shown.fromPhone].filter(Boolean).join('　') })}</p>}
      <p className="quiet">{words.purpose}</p>
    </Section>
  )
}

const Unusable = ({ problem }: { readonly problem: Problem<string> }) => {
  const words = useMessages(linkMessages)
  const text = problem.code === 'rate_limited' ? words.slow : problem.code === 'unreachable' ? words.unreachable : words.deadLead
  return <Page title={words.dead} actions={<LanguageChoice />}><Banner tone="warning"><p>{text}</p></Banner></Page>
}

const Thanks = ({ shown }: { readonly shown: LinkShown }) => {
  const words = useMessages(linkMessages)
  return (
    <Page title={words.thanks} actions={<LanguageChoice />}>
      <Banner tone="success" isNews><p>{words.thanksLead({ from: shown.fromAgencyName, phone: shown.fromPhone ?? shown.fromAgencyName })}</p></Banner>
    </Page>
  )
}

/** The secret of the address as it stands: another link opened in the same window differs behind the `#` alone. */
const useToken = (): string => {
  const [token, setToken] = useState(tokenHere)
  useEffect(() => {
    const read = (): void => setToken(tokenHere())
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return token
}

const Received = ({ shown }: { readonly shown: LinkShown }) => {
  const words = useMessages(linkMessages)
  const { locale } = useLanguage()
  return <Banner tone="success" isNews title={words.receivedNow}><p>{words.receivedLead({ from: shown.fromAgencyName, until: formatMoment(locale, shown.expiresAt as Instant) })}</p></Banner>
}

/** 一回限りのリンクのページ: outside the signed-in frame; shows what travels and takes one answer. */
export const LinkPage = () => {
  const words = useMessages(linkMessages)
  const token = useToken()
  const [last, setLast] = useState<{ readonly token: string; readonly kind: LinkAnswerKind } | undefined>(undefined)
  const { data, refetch } = useQuery({ queryKey: ['link', token], queryFn: () => (token === '' ? NO_TOKEN : openLink(token)), staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false })
  if (data === undefined) return <Page title={words.title}><output>{words.waiting}</output></Page>
  if (!data.ok) return <Unusable problem={data.problem} />
  const shown = data.value
  const given = last?.token === token ? last.kind : undefined
  if (given !== undefined && usesUp(given)) return <Thanks shown={shown} />
  const answered = (kind: LinkAnswerKind): void => {
    setLast({ token, kind })
    if (usesUp(kind)) forgetToken()
    else void refetch()
  }
  return (
    <Page title={words.title} lead={words.lead({ city: shown.municipalityName, from: shown.sentByAgencyName ?? shown.fromAgencyName })} actions={<LanguageChoice />}>
      {given !== undefined && <Received shown={shown} />}
      <PerpetratorWarning facts={shown.facts} who={shown.fromAgencyName} phone={shown.fromPhone} />
      <Particulars shown={shown} />
      <Facts shown={shown} />
      <AnswerForm key={`${token} ${shown.status}`} token={token} shown={shown} onAnswered={answered} />
    </Page>
  )
}
