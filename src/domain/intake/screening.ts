import type { Screening } from './codes.ts'

/** スクリーニング結果の語: the ten results in the field's words. S1–S6 are the state's form, S7–S10 this system's own. */
export const screeningWords: Readonly<Record<Screening, { readonly ja: string; readonly en: string; readonly simple: string }>> = {
  S1: { ja: '情報提供・相談対応のみで終了', en: 'Information or advice was enough', simple: 'おしえて おわり' },
  S2: { ja: '他の制度・専門機関で対応可能、つなぐ', en: 'Another scheme or agency can help: pass on', simple: 'ほかの ところに つなぐ' },
  S3: { ja: '本人同意は未取得だが、引き続き同意に向けて取り組む', en: 'No consent yet, working towards it', simple: 'まだ「はい」を もらって いない' },
  S4: { ja: '継続支援しプランを策定', en: 'Support goes on, with a plan', simple: 'けいかくを つくって てつだう' },
  S5: { ja: '判断前に中断・終了', en: 'Broke off before a judgement', simple: 'とちゅうで おわった' },
  S6: { ja: 'その他', en: 'Other', simple: 'そのほか' },
  S7: { ja: '多機関協働へ', en: 'To multi-agency work', simple: 'みんなで かんがえる' },
  S8: { ja: '支援会議へ', en: 'To the support meeting', simple: 'かいぎで はなす' },
  S9: { ja: 'アウトリーチ対象', en: 'For outreach', simple: 'こちらから いく' },
  S10: { ja: '見守り', en: 'Watching over', simple: 'みまもる' },
}
