/** 相談内容, the sixteen boxes as printed on the 相談受付・申込票 (C01–C16). Several may be marked, one is the worst. */
export const BOXES = [
  'C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16',
] as const
/** One of the sixteen boxes. */
export type Box = (typeof BOXES)[number]

/** 相談経路: how the consultation reached us (R01–R99). */
export const ROUTES = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R10', 'R11', 'R12', 'R13', 'R99'] as const
/** One of the routes. */
export type Route = (typeof ROUTES)[number]

/** 受付の方法: by which channel. */
export const CHANNELS = ['visit', 'phone', 'mail', 'web', 'letter', 'home_visit', 'meeting', 'list', 'other'] as const
/** One of the channels. */
export type Channel = (typeof CHANNELS)[number]

/** 緊急度: life in danger now, within 24 to 48 hours, within a week, usual. */
export const URGENCIES = ['immediate', 'within_48h', 'within_week', 'usual'] as const
/** One of the urgencies. */
export type Urgency = (typeof URGENCIES)[number]

/** 同意の状態. Without consent, too, a consultation is taken: the form then asks why, how known, who else knows, what risk. */
export const CONSENTS = [
  'not_asked', 'written', 'spoken', 'partial', 'working_towards', 'refused', 'unable_to_judge', 'not_needed',
] as const
/** One of the consent states. */
export type Consent = (typeof CONSENTS)[number]

/** 配慮事項: what to take care of when meeting this person. */
export const CONSIDERATIONS = [
  'interpreter', 'sign_language', 'writing', 'wheelchair', 'large_print', 'no_phone', 'no_home_visit', 'same_sex', 'perpetrator_near',
] as const
/** One of the considerations. */
export type Consideration = (typeof CONSIDERATIONS)[number]

/** The six ways a consultation may end. There is no "refused" and no "out of scope" (断らない). */
export const OUTCOMES = ['kept', 'passed_on', 'informed', 'watched', 'escalated', 'emergency'] as const
/** One of the six outcomes. */
export type Outcome = (typeof OUTCOMES)[number]

/** 受付一覧の並び: by urgency and then the newest; by day received, either way; by the next contact. */
export const INTAKE_ORDERS = ['urgency', 'received', 'oldest', 'next'] as const

/** 市町村の質問の種類: how a question the municipality added is answered. */
export const QUESTION_KINDS = ['text', 'yes_no', 'choice', 'choices', 'date'] as const
/** How a question is answered. */
export type QuestionKind = (typeof QUESTION_KINDS)[number]
