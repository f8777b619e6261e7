import { boundsOf, consentSentenceOf } from '#domain/intake/consent-form.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { headTitleOf } from '#domain/structure/head-title.ts'
import { consentLabels } from '#i18n/intake-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { PaperTable, type PaperRow } from '#ui/Paper.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useDoor } from '../app/session.tsx'
import { paperMessages } from './paper.messages.ts'
import { consentQuestionLabels, sheetMessages } from './sheet.messages.ts'

type Intake = AnswerFor<'getIntake'>

/** What was agreed to and what was not, as far as it was written down; nothing on a form that is still to be filled in. */
const useBounds = (intake: Intake | undefined): readonly PaperRow[] => {
  const words = useMessages(paperMessages)
  const sheet = useMessages(sheetMessages)
  const labels = useMessages(consentQuestionLabels)
  const consents = useMessages(consentLabels)
  if (intake === undefined || intake.consent === 'not_asked') return []
  const { consent, consentForm: form, consentNote } = intake
  const written = (text: string | undefined): string => (text === undefined || isBlank(text) ? words.nothingWritten : text)
  return [
    { name: sheet.consent, value: consents[consent] },
    ...boundsOf(consent, form).map((one) => ({ name: labels[one], value: written(form[one]) })),
    ...(isBlank(form.agreedOn ?? '') ? [] : [{ name: labels.agreedOn, value: form.agreedOn }]),
    ...(isBlank(consentNote) ? [] : [{ name: sheet.consentNote, value: consentNote }]),
  ]
}

/** 申込み・同意 on paper: the sentence of the consent that was given, with its bounds, and where to sign. */
export const Pledge = ({ intake }: { readonly intake: Intake | undefined }) => {
  const words = useMessages(paperMessages)
  const head = headTitleOf(useDoor().municipalityName)
  const bounds = useBounds(intake)
  const sentence = { all: words.pledge, part: words.pledgePart }[consentSentenceOf(intake?.consent)]
  return (
    <section className="paper-together">
      <h3>{words.application}</h3>
      <p>{head === undefined ? words.addressee : words.addressedTo({ head })}</p>
      <p>{sentence}</p>
      <PaperTable
        caption={words.application}
        rows={[...bounds, { name: words.signedOn, value: words.signedOnBlank }, { name: words.signature, value: '', isTall: true }]}
      />
    </section>
  )
}
