/** 分野 every municipality knows by the same word. A city may write others in its structure file: they stay as it wrote them. */
export const COMMON_FIELDS = ['複合', '高齢', '介護', '障害', '子ども', '困窮', '住まい', '保健', '医療', '司法', '多文化', '総合', 'その他'] as const
/** One of them. */
export type CommonField = (typeof COMMON_FIELDS)[number]
