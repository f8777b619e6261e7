/** 世帯の種類: people who live together, or somewhere they fled to (避難). */
export const HOUSEHOLD_KINDS = ['ordinary', 'shelter'] as const
/** One of the kinds. */
export type HouseholdKind = (typeof HOUSEHOLD_KINDS)[number]

/** 世帯類型 (H1–H9, H0 other). */
export const HOUSEHOLD_TYPES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9', 'H0'] as const
/** One of the types. */
export type HouseholdType = (typeof HOUSEHOLD_TYPES)[number]

/** 住居: the sort of home, never where it is. */
export const HOMES = ['owned', 'rented', 'public', 'company', 'lodging', 'facility', 'street', 'net_cafe', 'other'] as const
/** One of the homes. */
export type Home = (typeof HOMES)[number]

/** 分かっていることの項目: problems and background (P, X), strengths and risks, and how a household lives. */
export const FACT_CODES = [
  'strength', 'risk', 'home', 'work', 'insurance', 'benefit', 'certificate', 'care', 'arrears',
  'P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11', 'P12', 'P13', 'P14', 'P15', 'P16', 'P17', 'P18',
  'P19', 'P20', 'P21', 'P22', 'P23', 'P24', 'P25', 'P26', 'P27',
  'X01', 'X02', 'X03', 'X04', 'X05', 'X06', 'X07', 'X08', 'X09', 'X10', 'X11', 'X12', 'X13', 'X14', 'X15', 'X16', 'X17', 'X18',
] as const
/** One of the codes. */
export type FactCode = (typeof FACT_CODES)[number]
