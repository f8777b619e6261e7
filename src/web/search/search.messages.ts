import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the search. */
export const searchMessages = defineMessages({
  title: { ja: '検索', en: 'Search', simple: 'さがす' },
  words: { ja: '探す言葉', en: 'Words to look for', simple: 'さがす ことば' },
  open: { ja: '氏名・電話・住所・番号・記録', en: 'Name, phone, place, number', simple: 'なまえ・でんわ・ばんごう' },
  lead: {
    ja: '氏名・電話番号・住所の一部・記録の言葉・紙にある番号で探せます。',
    en: 'By name, phone number, part of an address, words of a record, or the number on a paper.',
    simple: 'なまえ、でんわばんごう、ばしょ、きろくの ことば、かみに ある ばんごうで さがせます。',
  },
  how: { ja: '探しかたと、出ない人', en: 'How it searches, and who is not found', simple: 'さがしかた、でない 人' },
  howLead: {
    ja: '氏名（来談者も。名・姓の順でも、異体字・かな・半角カナでも可）、電話番号（末尾4桁だけでも）、住所の一部、受付・支援経過・つなぎ・注意事項・分かっていることの言葉、ケースの件名、紙にある番号（受-・ケ-・つ- はなくてもよい。今年度と前年度は末尾3〜5桁だけでも）で探せます。開けない記録の人は、支援中の世帯の人なら（閲覧制限があっても）、氏名かよみ、または電話番号を全部入れたときだけ、尋ねる先が出ます。受付だけの人と、秘匿にかかわる人は出ません。出なくても初めての相談とは限らないので、圏域の包括化推進員に尋ねてください。',
    en: 'Names in any writing, kana or order (the inquirer’s too), a phone number or its last four digits, part of an address, words of intakes, records, referrals, warnings and what is known, the title of a case, the number on a paper with its sign (受, ケ, つ) or without (of this fiscal year and the last, its last three to five digits will do). Somebody whose record you may not open is found by the full name, reading or phone number alone, with the agency to ask, as long as their household is supported, restricted or not. Whoever stands on a sheet alone, and whoever has to do with a concealment, is not: finding nobody does not mean that nobody came. Ask a coordinator of the area.',
    simple: 'なまえ、でんわばんごう（さいごの 4つの すうじ だけでも いいです）、ばしょ、きろくの ことば、かみに ある ばんごうで さがせます。みられない きろくの 人は、なまえか でんわばんごうを ぜんぶ かいた ときだけ、きく ところが でます。でない ことも あります。つなぐ 人に きいて ください。',
  },
  kind: { ja: '種類', en: 'Kind', simple: 'しゅるい' },
  all: { ja: 'すべて', en: 'All', simple: 'ぜんぶ' },
  persons: { ja: '人', en: 'Persons', simple: '人《ひと》' },
  cases: { ja: '支援ケース', en: 'Cases', simple: 'しえん' },
  referrals: { ja: 'つなぎ', en: 'Referrals', simple: 'つなぎ' },
  intakes: { ja: '相談受付', en: 'Intakes', simple: 'うけた そうだん' },
  facts: { ja: '分かっていること', en: 'What is known', simple: 'わかって いる こと' },
  source: { ja: '出どころ', en: 'Source', simple: 'だれから きいたか' },
  records: { ja: '支援経過', en: 'Records', simple: 'きろく' },
  pages: { ja: 'ページ', en: 'Pages', simple: 'ページ' },
  warning: { ja: '注意事項', en: 'Warning', simple: 'きを つけること' },
  masked: { ja: '閲覧制限', en: 'Restricted', simple: 'みられません' },
  elsewhere: { ja: 'ほかの機関が支援', en: 'Another agency', simple: 'ほかの ところ' },
  ask: { ja: (p: { agency: string }) => `${p.agency}に問い合わせてください`, en: (p) => `Ask ${p.agency}`, simple: (p) => `${p.agency}に きいて ください` },
  born: { ja: (p: { year: number }) => `${p.year}年生`, en: (p) => `born ${p.year}`, simple: (p) => `${p.year}年《ねん》うまれ` },
  everything: { ja: 'すべての結果を見る', en: 'See all results', simple: 'ぜんぶ みる' },
  searching: { ja: '探しています', en: 'Searching', simple: 'さがして います' },
  found: { ja: (p: { count: number }) => `${p.count}件見つかりました`, en: (p) => `${p.count} found`, simple: (p) => `${p.count}こ ありました` },
  notFound: {
    ja: '見つかりません。別の書きかたや、短い言葉で試してください。開けない記録の人は出ないことがあります。初めての相談か迷うときは、圏域の包括化推進員に尋ねてください。',
    en: 'Nothing found. Try another writing, or fewer words. Somebody whose record you may not open may not be shown: in doubt whether they came before, ask a coordinator of the area.',
    simple: 'ありません。ほかの ことばで ためして ください。みられない 人は でない ことが あります。つなぐ 人に きいて ください。',
  },
  oneLetterNotFound: {
    ja: '見つかりません。一文字では、氏名・よみ・世帯の名前の頭だけを探します。もう一文字入れると、途中や記録からも探します。',
    en: 'Nothing found. One letter finds only how names, readings and households begin. With two, records and the middle of names are searched, too.',
    simple: 'ありません。1もじでは なまえの はじめだけ さがします。もう 1もじ かいて ください。',
  },
  others: { ja: (p: { count: number }) => `ほかに${p.count}件あります。「すべての結果を見る」で開けます。`, en: (p) => `${p.count} more: see all results.`, simple: (p) => `あと ${p.count}こ あります。` },
  more: {
    ja: 'このほかにもあります。言葉を足すと絞り込めます。',
    en: 'There are more. Add words to narrow them down.',
    simple: 'まだ あります。ことばを ふやして ください。',
  },
  keys: { ja: '↓で結果へ、Enterで開く', en: '↓ to the results, Enter opens', simple: '↓で えらんで、Enterで ひらく' },
})
