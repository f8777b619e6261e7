/** What is numbered (番号の種類): an intake, a case, a referral. Each kind is counted by itself, so that one number stands on three records. */
export type Numbered = 'intake' | 'case' | 'referral'

/** The sign (番号の頭) that says of what kind a record is, in every language the same, for it is part of the number: 受, ケ, つ. */
const SIGNS: Readonly<Record<Numbered, string>> = { intake: '受', case: 'ケ', referral: 'つ' }

/**
 * The number of a record (受付番号・ケース番号・つなぎ番号) as people read and say it, on every screen and paper: 受-2026-00012. Its sign
 * and the fiscal year lead, so that whoever hears it over the telephone knows where to look.
 */
export const numberText = (of: Numbered, number: number): string => `${SIGNS[of]}-${String(number).replace(/^(\d{4})(\d+)$/, '$1-$2')}`
