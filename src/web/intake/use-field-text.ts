import type { ConsentQuestion } from '#domain/intake/consent-form.ts'
import type { SheetField } from '#domain/intake/history.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { agencyKindLabels } from '#i18n/agency-kind.messages.ts'
import type { Messages } from '#i18n/catalogue.ts'
import { formatDay, formatList, formatMoment } from '#i18n/format.ts'
import { locationKindLabels, sexLabels } from '#i18n/household-codes.messages.ts'
import { boxLabels, channelLabels, considerationLabels, consentLabels, routeLabels, urgencyLabels } from '#i18n/intake-codes.messages.ts'
import type { Locale } from '#i18n/locale.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAsk } from '../app/use-query.ts'
import { consentQuestionLabels, sheetMessages } from './sheet.messages.ts'

type Labels = Readonly<Record<string, string>>

const labelled = (locale: Locale, labels: Labels, value: unknown): string => {
  if (Array.isArray(value)) return formatList(locale, value.map((one) => labelled(locale, labels, one)))
  return typeof value === 'string' ? (labels[value] ?? value) : ''
}

type ToldSubject = { readonly describedAs?: string; readonly name?: string | null; readonly kana?: string | null; readonly sex?: string | null; readonly birth?: string | null }

const subjectsText = (sexes: Labels, value: unknown): string =>
  (value as readonly ToldSubject[])
    .map(({ describedAs, name, kana, sex, birth }) => [name, kana, sex && sexes[sex], birth, describedAs].filter(Boolean).join(' '))
    .join('\n')

type ToldPlace = { readonly whose: string; readonly called: string; readonly kind: string; readonly text: string; readonly mayContact: string }

const placesText = (kinds: Labels, whoCame: string, value: unknown): string =>
  (value as readonly ToldPlace[])
    .map(({ whose, called, kind, text, mayContact }) => [whose === 'inquirer' ? whoCame : called, kinds[kind], text, mayContact].filter(Boolean).join('　'))
    .join('\n')

const consentText = (words: Messages<typeof sheetMessages>, labels: Messages<typeof consentQuestionLabels>, value: unknown): string =>
  Object.entries(value as Readonly<Record<string, string>>)
    .map(([question, answer]) => `${labels[question as ConsentQuestion]}: ${question === 'explained' ? words.yes : answer}`)
    .join('\n')

const answersText = (locale: Locale, value: unknown): string =>
  (value as readonly { readonly label: string; readonly answer: string | readonly string[] }[])
    .map(({ label, answer }) => `${label}: ${typeof answer === 'string' ? answer : formatList(locale, answer)}`)
    .join('\n')

const plainText = (locale: Locale, field: SheetField, value: unknown): string => {
  if (field === 'receivedAt') return formatMoment(locale, value as Instant)
  if (field === 'nextContactOn') return formatDay(locale, value as Day)
  return typeof value === 'string' ? value : ''
}

/** Says what stood in a field of a sheet, in the reader's words. */
export const useFieldText = (): ((field: SheetField, value: unknown) => string) => {
  const { locale } = useLanguage()
  const words = useMessages(sheetMessages)
  const consentLines = useMessages(consentQuestionLabels)
  const sexes: Labels = useMessages(sexLabels)
  const kinds: Labels = useMessages(locationKindLabels)
  const boxes = useMessages(boxLabels)
  const areas = Object.fromEntries((useAsk('listStructure', {}).answer?.areas ?? []).map(({ id, name }) => [id, name]))
  const codes: Readonly<Partial<Record<SheetField, Labels>>> = {
    boxes, worstBox: boxes, areaId: areas, channel: useMessages(channelLabels), route: useMessages(routeLabels), urgency: useMessages(urgencyLabels),
    considerations: useMessages(considerationLabels), consent: useMessages(consentLabels), introducedByKind: useMessages(agencyKindLabels),
  }
  return (field, value) => {
    if (value === null || value === undefined) return ''
    const labels = codes[field]
    if (labels !== undefined) return labelled(locale, labels, value)
    if (field === 'subjects') return subjectsText(sexes, value)
    if (field === 'whereabouts') return placesText(kinds, words.whoCame, value)
    if (field === 'consentForm') return consentText(words, consentLines, value)
    if (field === 'extraAnswers') return answersText(locale, value)
    if (field === 'inquirerAnonymous') return value === true ? words.yes : words.no
    return plainText(locale, field, value)
  }
}
