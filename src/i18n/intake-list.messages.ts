import type { FaultReason } from '#domain/intake/import/fault.ts'
import type { ExportPurpose } from '#domain/intake/export-purpose.ts'
import type { ImportField } from '#domain/intake/import/import-field.ts'
import type { NoticeReason } from '#domain/intake/import/kept-words.ts'
import type { UndoObstacle } from '#domain/intake/import/obstacle.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** What a column of a list of intakes holds: on the screen where columns are told, and as headings of what is taken out. */
export const listFieldLabels: LabelsFor<ImportField> = defineMessages({
  text: { ja: '概要', en: 'Summary', simple: 'みじかい せつめい' },
  receivedAt: { ja: '受付日時', en: 'Received', simple: 'はなしを きいた とき' },
  receivedTime: { ja: '受付時刻', en: 'Time received', simple: 'なんじに きいたか' },
  receivedBy: { ja: '受付者', en: 'Received by', simple: 'はなしを きいた ひと' },
  inCharge: { ja: '担当者', en: 'In charge', simple: 'いまの たんとう' },
  channel: { ja: '受付方法', en: 'Channel', simple: 'どうやって はなしたか' },
  route: { ja: '相談経路', en: 'Route', simple: 'どこから きたか' },
  inquirerName: { ja: '来談者氏名', en: 'Inquirer', simple: 'はなしに きた ひと' },
  inquirerRelation: { ja: '本人との関係', en: 'Relation', simple: 'どんな かんけい' },
  inquirerPhone: { ja: '来談者電話番号', en: 'Phone of the inquirer', simple: 'きた ひとの でんわ' },
  inquirerEmail: { ja: '来談者メールアドレス', en: 'E-mail of the inquirer', simple: 'きた ひとの メール' },
  inquirerAddress: { ja: '来談者住所', en: 'Address of the inquirer', simple: 'きた ひとの すんで いる ところ' },
  describedAs: { ja: '対象者', en: 'Who it is about', simple: 'だれの こと' },
  name: { ja: '本人氏名', en: 'Name of the person concerned', simple: 'なまえ' },
  kana: { ja: 'ふりがな', en: 'Reading (kana)', simple: 'なまえの よみかた' },
  sex: { ja: '性別', en: 'Sex', simple: 'せいべつ' },
  birth: { ja: '生年月日', en: 'Birth date', simple: 'うまれた ひ' },
  phone: { ja: '電話番号', en: 'Phone', simple: 'でんわばんごう' },
  email: { ja: 'メールアドレス', en: 'E-mail', simple: 'メール' },
  address: { ja: '住所', en: 'Address', simple: 'すんで いる ところ' },
  heard: { ja: '聞き取り', en: 'What was heard', simple: 'きいた こと' },
  judgement: { ja: '見立て', en: 'Judgement', simple: 'かんがえた こと' },
  ownWords: { ja: '本人の言葉', en: 'Own words', simple: 'その ひとの ことば' },
  boxes: { ja: '相談種別', en: 'Topics', simple: 'こまって いる こと' },
  worstBox: { ja: '一番の困りごと', en: 'Main topic', simple: 'いちばん こまって いる こと' },
  urgency: { ja: '緊急度', en: 'Urgency', simple: 'どのくらい いそぐか' },
  consent: { ja: '同意', en: 'Consent', simple: '「いいですよ」と いったか' },
  nextContactOn: { ja: '次回連絡日', en: 'Next contact', simple: 'つぎに はなす ひ' },
  outcome: { ja: '対応（結果）', en: 'Outcome', simple: 'どう なったか' },
  outcomeOn: { ja: '終結日', en: 'Ended on', simple: 'おわった ひ' },
  outcomeNote: { ja: '対応内容', en: 'What was done', simple: 'なにを したか' },
})

/** Why a cell cannot be taken, and how to mend it. */
export const faultReasonMessages: LabelsFor<FaultReason> = defineMessages({
  nothing_written: {
    ja: '概要になる文がありません。概要・聞き取り・本人の言葉・見立てのどれかを書いてください。',
    en: 'Nothing is written. Fill in the summary, what was heard, the own words or the judgement.',
    simple: 'ことばが ありません。どれか ひとつ 書《か》いて ください。',
  },
  too_long: {
    ja: '長すぎます。概要・聞き取り・見立て・本人の言葉は20,000字まで、ほかは200字までです。',
    en: 'Too long: at most 20,000 characters for the texts, 200 for everything else.',
    simple: 'ながすぎます。みじかく して ください。',
  },
  unknown_code: {
    ja: '決まった言葉の中にありません。次のどれかにしてください。',
    en: 'This is not one of the known words. Use one of these:',
    simple: 'きまった ことばの 中《なか》に ありません。このうちの どれかに して ください。',
  },
  unknown_day: {
    ja: '日付として読めません。例：R8.4.1、令和8年4月1日、2026-04-01',
    en: 'This cannot be read as a date. For example 2026-04-01 or R8.4.1.',
    simple: '日《ひ》が よめません。たとえば 2026-04-01',
  },
  unknown_time: {
    ja: '時刻として読めません。0:00から23:59までで書いてください。例：14:30、午後2時半',
    en: 'This cannot be read as a time of day. Write one from 0:00 to 23:59, for example 14:30.',
    simple: '時間《じかん》が よめません。たとえば 14:30',
  },
  failed_formula: {
    ja: '数式のエラーです。Excel で数式を直すか、値に置き換えてください',
    en: 'A formula that failed. Mend it in the workbook, or put its value in its place',
    simple: 'エクセルの けいさんの まちがい です。なおして ください',
  },
  which_half: {
    ja: '午前か午後か分かりません。24時間の形（14:30）か、午前・午後をつけて書いてください。',
    en: 'Morning or afternoon? Write it by the 24-hour clock (14:30), or with 午前 or 午後.',
    simple: '午前《ごぜん》か 午後《ごご》か わかりません。たとえば 14:30',
  },
  day_not_yet_come: {
    ja: 'まだ来ていない日です。日付を確かめてください。',
    en: 'This day has not come yet. Check the date.',
    simple: 'まだ きて いない 日《ひ》です。',
  },
  day_too_far: {
    ja: '1年より先の日です。次に連絡する日は1年以内です。年を確かめてください。',
    en: 'This day is more than a year ahead. The next contact must come within a year: check the year.',
    simple: '1ねんより あとの 日《ひ》です。1ねんの うちに して ください。',
  },
  time_not_yet_come: {
    ja: 'まだ来ていない時刻です。受付日か受付時刻を、相談を受けた時に直してください。',
    en: 'This time has not come yet. Correct the day or the time to when the consultation was taken.',
    simple: 'まだ きて いない じかんです。うけた 日か じかんを なおして ください。',
  },
  ends_before_it_began: {
    ja: '受付日より前の日です。受付日か、こちらの日付を直してください。',
    en: 'This is before the day it was received. Correct one of the two.',
    simple: 'うけた 日《ひ》より まえの 日《ひ》です。',
  },
  serial_number: {
    ja: 'Excel の日付の通し番号のようです。元の表でセルの書式を「日付」にするか、日付で書き直してください。',
    en: 'This looks like the serial number of a date in Excel. Format the cell as a date there, or write the date out.',
    simple: 'Excelの 日づけの ばんごうの ようです。日づけに なおして ください。',
  },
})

/** Why a cell is kept in its words, and how. */
export const noticeReasonMessages: LabelsFor<NoticeReason> = defineMessages({
  no_such_date: {
    ja: 'その日付はありません。書かれたとおりの言葉で残し、年齢は計算しません。日付にするなら、ファイルを直してください。',
    en: 'There is no such date. It is kept in these words, and no age is worked out. To have a date, correct the file.',
    simple: 'その 日は ありません。かいた とおりに のこします。',
  },
  date_in_words: {
    ja: '日付として読めません。書かれたとおりの言葉で残します。',
    en: 'Not a date that can be read. It is kept in these words.',
    simple: '日づけが よめません。かいた とおりに のこします。',
  },
  serial_number: {
    ja: 'Excel の日付の通し番号のようです。この数字のまま言葉で残します。日付にするなら、元の表でセルの書式を「日付」にしてください。',
    en: 'This looks like the serial number of a date in Excel. It is kept as it is; to have a date, format the cell as one.',
    simple: 'Excelの 日づけの ばんごうの ようです。そのまま のこします。',
  },
  promise_keeps_open: {
    ja: '次回の約束が残っているため、終わった相談とせず、対応中として取り込みます。',
    en: 'A contact is still promised, so this is taken in as open, not as ended.',
    simple: 'つぎの やくそくが あるので、おわりに しません。',
  },
  ending_unread: {
    ja: '終わった相談かどうか読み取れないため、対応中として取り込み、この言葉を聞き取りに書き添えます。終わっているときは「情報提供」「つないだ」などの言葉か終結日を入れるか、下の「済んだ相談の記録」を選んでください。',
    en: 'It cannot be read whether this is over, so it is taken in as open and these words are added to what was heard. If it is over, use one of the outcomes, give the day it ended, or say below that the list is of what is over.',
    simple: 'おわったか わからないので、まだ つづいて いる ことに します。ことばは のこします。',
  },
  ending_in_words: {
    ja: '決まった結果の言葉ではありません。「情報提供」で終わった相談とし、この言葉を記録に残します。',
    en: 'Not one of the outcomes. Taken as ended with information given, and these words are kept in its note.',
    simple: '「おしえて おわった」に します。ことばは のこします。',
  },
  watch_goes_on: {
    ja: '見守りが終わったとは書かれていないため、続いている見守りとして取り込みます。担当者が見守り、次回の日（書かれていなければ、緊急度に応じて取り込む日から1週間以内）に、その人の一日に出ます。終わっているときは「見守り終了」とするか、終結日を入れるか、下の「済んだ相談の記録」を選んでください。',
    en: 'Nothing says that this watch is over, so it goes on: whoever is in charge watches, and it stands on their day on the next day given, or else within a week of today by its urgency. If it is over, write 見守り終了, give the day it ended, or say below that the list is of what is over.',
    simple: 'みまもりは まだ つづいて いる ことに します。たんとうの 人が みまもります。おわった ときは、おわった 日を かいて ください。',
  },
  emergency_goes_on: {
    ja: 'その後どうなったかが書かれていないため、緊急対応をしたあと、その後の確認を待つ相談として取り込みます。担当者の一日に出ます。確認がすんでいるときは終結日を入れるか、下の「済んだ相談の記録」を選んでください。',
    en: 'What became of it is not said, so it is taken in as an emergency that waits to be followed up, on the day of whoever is in charge. If that is done, give the day it ended, or say below that the list is of what is over.',
    simple: 'きんきゅうの あとで どう なったか、たんとうの 人が みます。おわった ときは、おわった 日を かいて ください。',
  },
  word_keeps_open: {
    ja: 'この言葉は始めたことを表し、終わったとは書かれていません。支援ケース・つなぎ・多機関協働は受付簿からは始まらないため、結果を決めていない「対応中」として取り込み、この言葉を聞き取りに書き添えます。担当者が受付の画面で結果を決めてください。終わっているときは終結日を入れるか、下の「済んだ相談の記録」を選んでください。',
    en: 'These words say what was begun and not that it is over. No case, referral or escalation begins by a list: it is taken in as open and undecided, these words are added to what was heard, and whoever is in charge decides on the sheet. If it is over, give the day it ended, or say below that the list is of what is over.',
    simple: 'はじめた ことは わかります。おわったか わかりません。まだ つづいて いる ことに して、ことばを のこします。たんとうの 人が きめて ください。',
  },
  day_ends_nothing: {
    ja: 'この日に何かをしたことは分かりますが、終わったとは書かれていません。対応中として取り込み、この日付を聞き取りに書き添えます。終わっているときは、「対応」に「情報提供」などの言葉を入れるか、下の「済んだ相談の記録」を選んでください。',
    en: 'Something was done on this day, and nothing says that it is over. It is taken in as open, and the day is added to what was heard. If it is over, give the outcome, or say below that the list is of what is over.',
    simple: 'この 日に なにか しました。おわったか わかりません。まだ つづいて いる ことに して、日を のこします。',
  },
  no_case_made: {
    ja: '終わった相談として取り込み、支援ケースは作りません。いまも支援しているときは、取り込んだあとに相談を受けて、ケースを開いてください。',
    en: 'Taken in as ended; no support case is made of it. Where support goes on today, take an intake and open a case.',
    simple: 'おわった そうだんに します。いまも てつだって いる ときは、あたらしく うけて ください。',
  },
  not_in_office: {
    ja: 'この機関にいま在籍する職員の一人に決まりません。この名前を聞き取りに書き添え、取り込む人の担当にします。在籍しているときは、登録されている氏名に直してください。',
    en: 'This is not the name of one person in office at this agency. It is added to what was heard, and the row comes to whoever imports the list. Where they are in office, use their name as registered.',
    simple: 'いま いる ひとの なまえと おなじでは ありません。なまえを のこして、いれた ひとの しごとに します。',
  },
  taker_unknown: {
    ja: 'この機関の職員（退職した人を含む）の一人に決まりません。受付者の名前は書かれたとおりに残しますが、職員の受付とは数えません。職員のときは、登録されている氏名（姓と名）に直してください。',
    en: 'This is not the name of one colleague of this agency, those who have left among them. It is kept as written, and nobody here is said to have taken the consultation. Where somebody is meant, use their whole name as registered.',
    simple: 'ここで はたらく ひとの なまえと おなじでは ありません。なまえは そのまま のこします。はたらく ひとの ときは、なまえを ぜんぶ かいて ください。',
  },
  no_name: {
    ja: '名前ではない言葉です。名前にはせず、匿名の相談（来談者の名前があるときは、氏名の分からない人の相談）として取り込みます。',
    en: 'This is no name. It is taken in as an anonymous consultation (where somebody else came and gave a name: as one about somebody whose name is not known).',
    simple: 'なまえでは ありません。なまえを いわない ひとの そうだんに します。',
  },
  name_beside: {
    ja: '本人のふりがなや生年月日があるのに、名前は来談者の欄にだけあります。同じ人のことなら、上の「列の対応」で、この列を「氏名」にしてください。',
    en: 'There is a reading or a birth date of the person, but the only name is that of who came. If they are the same person, let this column hold the name, above.',
    simple: 'その 人の よみかたや うまれた 日が あるのに、なまえが ありません。おなじ ひとなら、うえで この れつを「なまえ」に して ください。',
  },
  word_unclear: {
    ja: 'どの答えか、この言葉だけでは分かりません。欄は空け（同意は未確認）、この言葉を聞き取りに書き添えます。はっきりしているときは、「書面同意」「即時（生命）」など画面の言葉に直してください。',
    en: 'These words do not say which answer is meant. The field stays open (consent: not asked), and the words are added to what was heard. Where it is clear, use the words of the screen.',
    simple: 'どの こたえか わかりません。こたえは あけて、ことばを のこします。',
  },
  zero_lost: {
    ja: '先頭の0が抜けた電話番号のようです。書かれたとおりに残しますが、このままでは番号から探せません。上の「抜けた先頭の0を補う」を選ぶか、ファイルを直してください。',
    en: 'The first 0 of this telephone number seems lost. It is kept as written, and nobody is found by it. Choose “put the lost 0 back” above, or correct the file.',
    simple: 'はじめの 0が ないようです。うえで 0を つけるか、ファイルを なおして ください。',
  },
  zero_restored: {
    ja: '抜けた先頭の0を補って取り込みます。',
    en: 'The lost first 0 is put back.',
    simple: 'はじめの 0を つけて いれます。',
  },
  odd_number: {
    ja: '電話番号として桁が合いません。書かれたとおりに残します。数字の抜けがないか確かめてください。',
    en: 'This has not the digits of a telephone number. It is kept as written; see whether a digit is missing.',
    simple: 'ばんごうの かずが あいません。もういちど みて ください。',
  },
  several_numbers: {
    ja: '番号が二つ以上あるようです。書かれたとおりに残しますが、番号からは探せません。',
    en: 'These look like several numbers. They are kept as written, and nobody is found by them.',
    simple: 'ばんごうが ふたつ あるようです。',
  },
  is_email: {
    ja: 'メールアドレスです。電話ではなく、メールアドレスとして取り込みます。',
    en: 'This is an e-mail address: it is taken in as one, not as a telephone number.',
    simple: 'メールアドレスです。でんわでは なく メールに いれます。',
  },
  no_email: {
    ja: 'メールアドレスではありません。メールの欄は空け、この言葉を聞き取りに書き添えます。',
    en: 'Not an e-mail address. The field stays empty, and these words are added to what was heard.',
    simple: 'メールアドレスでは ありません。ことばだけ のこします。',
  },
  no_number: {
    ja: '電話番号ではありません。電話欄は空け、この言葉を聞き取りに書き添えます。',
    en: 'Not a telephone number. The number stays empty, and these words are added to what was heard.',
    simple: 'でんわばんごうでは ありません。ことばだけ のこします。',
  },
})

/** What was done on an imported intake since. */
export const undoObstacleLabels: LabelsFor<UndoObstacle> = defineMessages({
  changed: { ja: '書き直された', en: 'Changed', simple: 'なおした' },
  ended: { ja: '結果が決まった', en: 'Ended', simple: 'おわった' },
  person_named: { ja: '本人に結び付けられた', en: 'A person was named', simple: 'だれか わかった' },
  person_written: { ja: '共に来た人について書き足された', en: 'Something was added about the person', simple: 'その ひとの ことを かいた' },
  team_joined: { ja: '担当が加わった', en: 'Somebody joined', simple: 'たんとうが ふえた' },
  passed_on: { ja: 'つなぎが始まった', en: 'Passed on', simple: 'つないだ' },
  written_about: { ja: '記録や予定が書かれた', en: 'Written about', simple: 'なにか かいた' },
  being_written: { ja: 'だれかが書きかけている', en: 'Somebody is writing on it', simple: 'だれかが かいて いる' },
  linked: { ja: '続きの相談がある', en: 'A later intake goes back to it', simple: 'つづきの そうだんが ある' },
  asked_for: { ja: '閲覧や参加が求められた', en: 'Somebody asked to open or join it', simple: 'みたいと いわれた' },
  protected: { ja: '秘匿・閲覧制限が頼まれた、または行われた', en: 'Protection was asked for or set', simple: 'まもって ほしいと たのんだ' },
})

/** What a list is taken out for. */
export const exportPurposeLabels: LabelsFor<ExportPurpose> = defineMessages({
  statistics: { ja: '統計・報告', en: 'Statistics, reports', simple: 'かずを かぞえる' },
  meeting: { ja: '会議の資料', en: 'Papers for a meeting', simple: 'かいぎ' },
  succession: { ja: '担当の引継ぎ', en: 'Handing work to a successor', simple: 'つぎの ひとに わたす' },
  review: { ja: '点検・監査', en: 'Review, audit', simple: 'しらべる' },
  disclosure: { ja: '開示請求への対応', en: 'A request for disclosure', simple: 'みたい ひとに みせる' },
  other: { ja: 'その他（理由を書く）', en: 'Other (say what)', simple: 'そのほか' },
})

/** What else stands in a file of the list of intakes. */
export const listFileMessages = defineMessages({
  sheetName: { ja: '受付一覧', en: 'Intakes', simple: 'そうだんの リスト' },
  number: { ja: '受付番号', en: 'Number', simple: 'ばんごう' },
  concealed: { ja: '秘匿', en: 'Concealed', simple: 'ひみつ' },
  concealedMark: { ja: '取扱注意・秘匿', en: 'Handle with care: concealed', simple: 'ひみつ' },
  agency: { ja: '受持ち機関', en: 'Accountable agency', simple: 'うけもつ ところ' },
  area: { ja: '圏域', en: 'Area', simple: 'ちいき' },
  receivedBy: { ja: '受付者', en: 'Received by', simple: 'きいた ひと' },
  outcome: { ja: '結果', en: 'Outcome', simple: 'どう なったか' },
  outcomeAt: { ja: '結果の日時', en: 'Ended', simple: 'おわった とき' },
  open: { ja: '対応中', en: 'Open', simple: 'まだ つづいて いる' },
  mark: {
    ja: (p: { who: string; when: string }) => `取扱注意　${p.when} ${p.who} が書き出し`,
    en: (p) => `Handle with care. Taken out by ${p.who}, ${p.when}`,
    simple: (p) => `たいせつに　${p.when} ${p.who}`,
  },
})
