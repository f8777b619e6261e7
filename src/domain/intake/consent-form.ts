import { isBlank } from '../shared/text-limits.ts'
import type { Consent } from './codes.ts'

/** 様式の別: the paper for those who agreed, the paper for those who did not (yet), or neither while nobody asked. */
export const CONSENT_FORMS = ['with', 'without', 'none'] as const
/** One of the two papers, or neither. */
export type ConsentFormKind = (typeof CONSENT_FORMS)[number]

/** Which paper a state of consent is written on (同意あり・同意なし). Without consent a consultation is taken all the same. */
export const consentFormFor = (consent: Consent): ConsentFormKind => {
  if (consent === 'not_asked') return 'none'
  return consent === 'written' || consent === 'spoken' || consent === 'partial' ? 'with' : 'without'
}

/** 同意あり: whether 個人情報の取扱い was explained, who may know, who must not, the day. */
export const WITH_CONSENT = ['explained', 'mayKnow', 'mayNotKnow', 'agreedOn'] as const
/** 同意なし: why not, how we know, who else knows, what may happen if somebody goes there. */
export const WITHOUT_CONSENT = ['whyNot', 'howKnown', 'whoKnows', 'riskIfApproached'] as const
/** One line of either paper. */
export type ConsentQuestion = (typeof WITH_CONSENT)[number] | (typeof WITHOUT_CONSENT)[number]

/** What stands on the paper, line by line. */
export type ConsentForm = { readonly [Q in ConsentQuestion]?: string | undefined }

/** The lines of the paper a state of consent is written on. */
export const questionsFor = (consent: Consent): readonly ConsentQuestion[] => {
  const kind = consentFormFor(consent)
  if (kind === 'none') return []
  return kind === 'with' ? WITH_CONSENT : WITHOUT_CONSENT
}

/** 同意の文: whether a paper says that everything needed may be shared, or no more than what was agreed to. */
export type ConsentSentence = 'all' | 'part'

/** The sentence of the consent that was given (同意の文); a form that is still to be signed says what is asked for. */
export const consentSentenceOf = (consent: Consent | undefined): ConsentSentence => (consent === 'partial' ? 'part' : 'all')

/** What a paper tells of the bounds of a consent (同意の範囲): always where it is one in part, also where nobody wrote them down; else what was written. */
export const boundsOf = (consent: Consent, form: ConsentForm): readonly ('mayKnow' | 'mayNotKnow')[] =>
  (['mayKnow', 'mayNotKnow'] as const).filter((one) => consentSentenceOf(consent) === 'part' || !isBlank(form[one] ?? ''))

/**
 * The lines that belong to a state of consent. Whoever agrees later is not asked any more why they did not: answers to
 * questions that are not asked would be read as facts.
 */
export const consentFormFrom = (consent: Consent, written: ConsentForm): ConsentForm =>
  Object.fromEntries(
    questionsFor(consent).flatMap((question) => {
      const answer = written[question]
      return answer === undefined || isBlank(answer) ? [] : [[question, answer]]
    }),
  )
