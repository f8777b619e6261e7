/** 取込の項目: what a column of a list may hold. */
export const IMPORT_FIELDS = [
  'text', 'receivedAt', 'receivedTime', 'receivedBy', 'inCharge', 'channel', 'route', 'inquirerName', 'inquirerRelation', 'inquirerPhone', 'inquirerEmail', 'inquirerAddress', 'describedAs', 'name', 'kana',
  'sex', 'birth', 'phone', 'email', 'address', 'heard', 'judgement', 'ownWords', 'boxes', 'worstBox', 'urgency', 'consent', 'nextContactOn',
  'outcome', 'outcomeOn', 'outcomeNote',
] as const
/** One of the things a column may hold. */
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** 列の対応: for each column of a list what it holds; null for a column left out. */
export type ColumnMapping = readonly (ImportField | null)[]

/** 列見出しの言い換え: the headers under which offices keep these things. Matched without width, spaces and marks, and with or without a の (相談の方法, 相談方法). */
export const HEADER_SYNONYMS: Readonly<Record<ImportField, readonly string[]>> = {
  text: ['概要', '相談概要', '相談の概要', '内容の概要', '困りごと', '相談の主訴', '相談内容', '主訴', '内容', '相談の内容', 'ご相談されたいこと', '件名', '相談要旨', '要旨', '相談事項', '困っていること', '相談したいこと', 'text', 'summary'],
  receivedAt: ['受付日', '受付日時', '相談日', '相談日時', '受理日', '日付', '年月日', '受付年月日', '相談年月日', '受理年月日', '相談受付日', '初回相談日', '来所日', '受付月日', 'date', 'receivedat'],
  receivedTime: ['受付時刻', '受付時間', '時刻', '時間', '相談時刻', '相談時間', '来所時刻', '受理時刻', 'time'],
  receivedBy: ['受付者', '受付者氏名', '受付担当', '受付担当者', '受付職員', '受付者名', '相談員', '対応者', '対応職員', '記入者', '記録者', '受理者', '聴取者', 'receivedby'],
  inCharge: ['担当者', '担当', '担当者名', '担当者氏名', '担当職員', '担当相談員', '相談担当者', '主担当', '主担当者', '現担当', '現担当者', '現在の担当者', '支援担当', '支援担当者', 'incharge'],
  channel: ['受付方法', '相談方法', '方法', '手段', '受付手段', '相談手段', '相談形態', '受付形態', '来談方法', 'channel'],
  route: ['相談経路', '経路', '把握経路', 'route'],
  inquirerName: ['来談者', '来談者氏名', '相談者', '相談者氏名', '連絡者', '申込者', '相談者名', '来談者名', '来所者', '来所者氏名', '連絡者氏名', '申込者氏名', 'inquirer'],
  inquirerRelation: ['続柄', '本人との関係', '関係', '相談者の続柄', '来談者との関係', '相談者との関係', '本人との続柄', '対象者との関係', '対象者との続柄', '相談者続柄', '来談者続柄', '相談者と本人の関係', 'relation'],
  inquirerPhone: ['来談者電話', '来談者電話番号', '相談者電話', '相談者電話番号', '連絡者電話', '相談者連絡先', '来談者連絡先', '連絡者電話番号', '申込者電話番号'],
  inquirerEmail: ['来談者メール', '来談者メールアドレス', '来談者eメール', '相談者メール', '相談者メールアドレス', '相談者eメール', '連絡者メール', '連絡者メールアドレス', '申込者メール', '申込者メールアドレス'],
  inquirerAddress: ['来談者住所', '相談者住所', '連絡者住所'],
  describedAs: ['対象者', '対象', '世帯員区分', 'だれについて', '対象者区分', '相談対象', '誰について', 'describedas'],
  name: ['氏名', '本人氏名', '対象者氏名', '名前', '本人', '本人名', '対象者名', '利用者氏名', '利用者名', '相談対象者', 'name'],
  kana: ['ふりがな', '氏名カナ', 'カナ', 'フリガナ', '本人カナ', 'カナ氏名', '本人ふりがな', '氏名ふりがな', '対象者ふりがな', '対象者カナ', 'よみがな', '読み仮名', 'kana'],
  sex: ['性別', '本人性別', '対象者性別', '男女別', 'sex'],
  birth: ['生年月日', '誕生日', '本人生年月日', '対象者生年月日', 'birth', 'birthday'],
  phone: ['電話', '電話番号', '本人電話', '本人電話番号', '携帯', '携帯電話', '本人連絡先', '対象者電話番号', '自宅電話', '携帯番号', 'tel', 'phone'],
  email: ['メール', 'メールアドレス', 'eメール', 'eメールアドレス', '電子メール', '電子メールアドレス', '本人メール', '本人メールアドレス', '対象者メール', '対象者メールアドレス', 'email', 'mail', 'mailaddress', 'emailaddress'],
  address: ['住所', '本人住所', '居所', '現住所', '対象者住所', '居住地', '住所地', 'address'],
  heard: ['聞き取り', '聴取内容', '聴き取り', '相談詳細', '詳細', '経過', '聞き取り内容', '聴き取り内容', '相談内容詳細', '相談経過', '面談内容', '面談記録'],
  judgement: ['見立て', '所見', '所感', '判断', '担当者所見', '職員所見', 'アセスメント'],
  ownWords: ['本人の言葉', '発言', '本人の発言', '本人の訴え', '本人の希望', '本人の意向'],
  boxes: ['相談種別', '相談区分', '相談項目', '内容区分', '区分', '種別', '相談分類', '相談種類', '相談内容区分', '分類', 'category'],
  worstBox: ['主な相談', '一番の困りごと', '最も困っていること', '主たる相談'],
  urgency: ['緊急度', '緊急性', '緊急度区分', '緊急性の有無', '緊急の有無', 'urgency'],
  consent: ['同意', '情報共有の同意', '同意の有無', '同意の状態', '同意状態', '同意区分', '同意書', '本人同意', '同意状況', '同意確認', 'consent'],
  nextContactOn: ['次回', '次回予定', '次回連絡日', '次回対応日', '次回予定日', '次回連絡', '次回連絡予定日', '次回面談日', '次回訪問日', '次回相談日'],
  outcome: ['対応', '結果', '対応結果', '対応状況', '対応区分', '処理', '処理結果', '結果区分', '転帰', 'outcome', 'result'],
  outcomeOn: ['対応日', '終結日', '終了日', '完了日', '処理日', '解決日', '結果の日時', '結果日', '終結年月日', '対応終了日', '処理年月日', '完結日', 'closedon'],
  outcomeNote: ['対応内容', '対応の内容', '対応経過', '処理内容', '結果の内容', '終結理由', '終了理由', '対応記録', '処理経過'],
}
