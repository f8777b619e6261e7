/** Why a structure file (体制ファイル) cannot be loaded, each reason in the words of whoever wrote the file. */
export const STRUCTURE_FAULTS = {
  not_utf8: { ja: '文字コードが UTF-8 ではありません（UTF-8 で保存し直してください）', en: 'is not written in UTF-8; save it as UTF-8' },
  not_json: { ja: 'ここで JSON の書き方が崩れています（カンマ・括弧・引用符を確かめてください）', en: 'stops being JSON here; look for a comma, bracket or quotation mark' },
  not_a_list: { ja: '一覧（配列）で書いてください', en: 'must be a list' },
  not_an_entry: { ja: '項目の組で書いてください', en: 'must be an entry with named fields' },
  missing: { ja: '書かれていません', en: 'is missing' },
  not_text: { ja: '文字で書いてください', en: 'must be text' },
  not_one_line: { ja: '改行か、文字の向きを変える見えない文字が入っています（一行で書き直してください）', en: 'holds a line break or an unseen letter that turns the writing round; write it as one plain line' },
  not_kana: { ja: '読みはかなで書いてください（漢字は使えません）', en: 'must be a reading, in kana and without kanji' },
  not_a_phone: { ja: '電話番号として読めません（0998-41-2233 のように書いてください）', en: 'cannot be read as a telephone number, such as 0998-41-2233' },
  too_long: { ja: '200字までで書いてください', en: 'must not exceed 200 characters' },
  unknown_weekday: { ja: '曜日を sunday から saturday の英語で書いてください', en: 'must be a day of the week, sunday to saturday' },
  never_open: { ja: '七日とも閉庁日です。開く曜日を残してください', en: 'closes all seven days; leave one on which the offices are open' },
  not_a_year_end: { ja: '年末年始の閉庁を {"from": "12-29", "to": "01-03"} の形で書いてください（from は12月、to は1月）', en: 'must be the closing over the new year, as {"from": "12-29", "to": "01-03"}: from in December, to in January' },
  not_a_count: { ja: '1から999までの数で書いてください', en: 'must be a number from 1 to 999' },
  not_yes_or_no: { ja: 'true か false で書いてください', en: 'must be true or false' },
  not_a_day: { ja: '実在する日を 2026-04-01 の形で書いてください', en: 'must be a day that exists, as 2026-04-01' },
  not_a_postcode: { ja: '郵便番号を7桁の数字で書いてください', en: 'must be a postal code of seven digits' },
  unknown_field: { ja: '知らない項目です（書き間違いではありませんか）', en: 'is not a known field' },
  wrong_municipality_code: { ja: '全国地方公共団体コードの検査数字が合いません', en: 'fails the check digit of municipality codes' },
  unknown_delivery: { ja: 'direct（直営）・contracted（委託）・independent（その他）のどれかです', en: 'must be direct, contracted or independent' },
  unknown_kind: { ja: '機関の種類の符号（A01〜A99）にありません。docs/operate/agency-kinds.md の表から選んでください', en: 'is not one of the kinds of agency (A01 to A99); choose one from docs/operate/agency-kinds.md' },
  unknown_role: { ja: '知らない職務です', en: 'is not a known role' },
  unknown_area: { ja: 'この圏域は書かれていません', en: 'names an area that is not in the file' },
  unknown_agency: { ja: 'この機関は書かれていません', en: 'names an agency that is not in the file' },
  phone_needed: { ja: '夜間・休日の窓口には電話番号が要ります（窓口か機関の phone に書いてください）', en: 'a window for the night and for holidays needs a telephone number, its own or its agency’s' },
  used_twice: { ja: '同じ符号が二度使われています', en: 'is used twice' },
  ends_before_it_begins: { ja: '終わりが始まりより後ではありません', en: 'must be after its beginning' },
  successor_needed: { ja: '契約終了日がある機関には引継ぎ先が要ります', en: 'an agency with an end date needs a successor' },
  successor_is_itself: { ja: '自分自身は引継ぎ先になれません', en: 'cannot be its own successor' },
  successor_not_in_office: { ja: '引継ぎ先がその日に業務をしていません', en: 'the successor is not in office on that day' },
  circle: { ja: '上をたどると自分に戻ってしまいます', en: 'leads back to itself' },
  coordinator_needs_area: { ja: '包括化推進員には担当圏域が要ります', en: 'a coordinator needs an area' },
  area_without_coordinator: { ja: '担当圏域は包括化推進員だけが持ちます', en: 'only a coordinator has areas' },
  outside_of_contract: { ja: '機関の契約期間の外です', en: 'lies outside the contract of the agency' },
  overlapping_duties: { ja: '同じ機関・同じ職務の期間が重なっています', en: 'overlaps another duty in the same agency and role' },
  overlaps_present_duty: { ja: 'すでに登録されている同じ機関・同じ職務の期間と重なります（始まりの日は変えられません。前の職務の to を先に書いてください）', en: 'overlaps the same duty as it is registered; a beginning cannot be changed, and the earlier duty needs its end first' },
  agency_has_ended: { ja: 'この機関はすでに終了しています', en: 'names an agency that has already ended' },
  already_in_office: { ja: 'この機関はすでに業務をしています。始まりを先の日にはできません', en: 'would take an agency that works already out of office' },
  holds_open_items: { ja: 'この人は担当する案件か仕事を持っています。画面の「離任」で引継ぎ先を決めて終えてください', en: 'this person still holds open items; end the duty on the page 離任 (Leaving), which asks who goes on' },
  last_handler: { ja: '秘匿の取扱者が二人未満になります。先に画面で別の取扱者を決めてください', en: 'would leave a concealment with fewer than two who handle it; name another handler on its page first' },
  area_without_coordinator_left: { ja: 'この人が終えると担当圏域に推進員がいなくなります。別の推進員の areas に書いてください', en: 'would leave an area without a coordinator; write it into another coordinator’s areas' },
  agency_holds_open_items: { ja: 'この機関は案件を持っています。画面の「機関の終了」で引継ぎ先の人を決めて終えてください', en: 'this agency still holds open items; end it on the page for ending an agency, which asks who goes on' },
  no_administrator: { ja: '管理者（role が administrator の人）が一人もいなくなります。誰も招待できなくなるため、必ず一人書いてください', en: 'would leave nobody with the role administrator, so that nobody could ever be invited' },
  coordinating_agency_ends: { ja: '多機関協働の機関は終了日を持てません', en: 'the coordinating agency cannot have an end date' },
} as const

/** A reason. */
export type StructureFaultCode = keyof typeof STRUCTURE_FAULTS

/** One thing wrong in a structure file: where, and why. */
export type StructureFault = { readonly path: string; readonly code: StructureFaultCode; readonly line?: number }

/** A fault as one line in both languages. */
export const sentenceFrom = ({ path, code, line }: StructureFault): string => {
  const { ja, en } = STRUCTURE_FAULTS[code]
  return `${line === undefined ? '' : `${line}行目 (line ${line})  `}${path}: ${ja} / ${en}`
}
