/** 氏名の種類: official, former, known as (通称), or only heard. */
export const NAME_KINDS = ['official', 'former', 'known_as', 'heard'] as const
/** One of the kinds of name. */
export type NameKind = (typeof NAME_KINDS)[number]

/** 所在のわかる情報の種類: all of it stands under one switch (住所秘匿). How somebody is reached (連絡の取り方) stands by itself where there is no number and no address. */
export const LOCATION_KINDS = ['address', 'phone', 'email', 'school', 'work', 'clinic', 'facility', 'way', 'note'] as const
/** One of the kinds of whereabouts. */
export type LocationKind = (typeof LOCATION_KINDS)[number]

/** 性別, as the person says; may be left open. */
export const SEXES = ['F', 'M', 'X'] as const
/** One of them. */
export type Sex = (typeof SEXES)[number]
