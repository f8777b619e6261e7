import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the saved views. */
export const viewMessages = defineMessages({
  views: { ja: '保存した表示', en: 'Saved views', simple: 'のこした 見《み》かた' },
  keep: { ja: 'この表示を保存', en: 'Keep this view', simple: 'この 見《み》かたを のこす' },
  keepTitle: { ja: '表示を保存する', en: 'Keep this view', simple: '見《み》かたを のこす' },
  keepLead: {
    ja: 'いまの絞り込みに名前を付けます。あなただけに表示されます。',
    en: 'Gives the present filters a name. Only you will see it.',
    simple: 'いまの 見《み》かたに なまえを つけます。あなただけの ものです。',
  },
  name: { ja: '名前', en: 'Name', simple: 'なまえ' },
  nameHint: { ja: '30文字まで。同じ名前なら置き換わります。', en: 'Up to 30 characters. The same name is replaced.', simple: '30もじ まで。' },
  save: { ja: '保存する', en: 'Keep', simple: 'のこす' },
  kept: { ja: (p: { name: string }) => `「${p.name}」を保存しました`, en: (p) => `Kept “${p.name}”`, simple: (p) => `「${p.name}」を のこしました` },
  forget: { ja: (p: { name: string }) => `「${p.name}」を消す`, en: (p) => `Forget “${p.name}”`, simple: (p) => `「${p.name}」を けす` },
  forgotten: { ja: (p: { name: string }) => `「${p.name}」を消しました`, en: (p) => `“${p.name}” is forgotten`, simple: (p) => `「${p.name}」を けしました` },
  view_name_needed: { ja: '名前を書いてください。', en: 'Write a name.', simple: 'なまえを 書《か》いて ください。' },
  view_name_too_long: { ja: '名前を30文字までに短くしてください。', en: 'Shorten the name to 30 characters.', simple: '30もじ までに して ください。' },
  too_many_views: {
    ja: '一つの一覧に保存できるのは12個までです。使わないものを消してください。',
    en: 'Twelve views can be kept for one list. Forget one that you do not use.',
    simple: '12こ までです。つかわない ものを けして ください。',
  },
})
