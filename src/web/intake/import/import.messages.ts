import type { FileTroubleKind } from '#domain/shared/file-trouble.ts'
import { defineMessages } from '#i18n/catalogue.ts'

type Detail = Readonly<Record<string, string | number>>

const megabytes = (limit: string | number | undefined): string => String(Math.round(Number(limit ?? 0) / (1024 * 1024)))

/** Words of the import screens. */
export const importMessages = defineMessages({
  title: { ja: '相談受付の取込', en: 'Import intakes', simple: 'リストを いれる' },
  lead: {
    ja: 'Excel や CSV の受付簿から、相談受付をまとめて登録します。登録する前に内容を確かめられ、あとから取込ごと取り消せます。',
    en: 'Takes intakes in from an Excel or CSV list. You see everything before it is on record, and can take the whole import back afterwards.',
    simple: 'Excel や CSV の リストから まとめて いれます。いれる まえに たしかめます。あとで もどせます。',
  },
  file: { ja: '受付簿のファイル', en: 'File', simple: 'ファイル' },
  fileHint: {
    ja: 'Excel（.xlsx）または CSV・タブ区切り（UTF-8、Shift_JIS、UTF-16LE）。12 MB・10,000行まで。1行目が見出しでなくても構いません。',
    en: 'Excel (.xlsx), or CSV and tab-separated text (UTF-8, Shift_JIS, UTF-16LE). Up to 12 MB and 10,000 rows. The headings need not be in the first row.',
    simple: 'Excel（.xlsx）か CSV です。12 MB、10,000ぎょうまで。',
  },
  dropHere: { ja: 'ここにファイルを置くこともできます', en: 'or drop the file here', simple: 'ここに おいても いいです' },
  sample: { ja: '見出しの見本を保存', en: 'Save a sample of headings', simple: 'みほんを ほぞん' },
  sampleName: { ja: '相談受付の取込-見本.csv', en: 'import-sample.csv', simple: 'みほん.csv' },
  sending: {
    ja: (p: { name: string; percent: number }) => `「${p.name}」を送っています（${p.percent}％）`,
    en: (p) => `Sending “${p.name}” (${p.percent}%)`,
    simple: (p) => `「${p.name}」を おくって います（${p.percent}％）`,
  },
  checking: { ja: '内容を確かめています…', en: 'Looking at the file…', simple: 'たしかめて います…' },
  taking: { ja: '取り込んでいます…', en: 'Importing…', simple: 'いれて います…' },
  cancel: { ja: '中止', en: 'Cancel', simple: 'やめる' },
  otherFile: { ja: '別のファイルにする', en: 'Choose another file', simple: 'ほかの ファイルに する' },
  fileSection: { ja: 'ファイル', en: 'File', simple: 'ファイル' },
  encoding: { ja: '文字コード', en: 'Encoding', simple: 'もじの しゅるい' },
  sheet: { ja: 'シート', en: 'Sheet', simple: 'シート' },
  headerRow: { ja: '見出しの行', en: 'Row of the headings', simple: 'みだしの ぎょう' },
  headerRowHint: { ja: '違うときは行番号を入れます', en: 'If it is another row, enter its number', simple: 'ちがう ときは ばんごうを かきます' },
  rows: { ja: '行数', en: 'Rows', simple: 'ぎょうの かず' },
  columnsSection: { ja: '列の対応', en: 'What each column holds', simple: 'れつの いみ' },
  mappingGuessed: { ja: '見出しから推測しました。違う列を直してください。', en: 'Guessed from the headings. Correct what is wrong.', simple: 'みだしから かんがえました。ちがう ところを なおして ください。' },
  mappingRemembered: { ja: '前に同じ形のファイルを取り込んだときの対応を使っています。', en: 'As last time, when a file of this form was imported.', simple: 'まえと おなじ にして います。' },
  mappingGiven: { ja: '選んだ対応で確かめました。', en: 'Checked with the columns you chose.', simple: 'えらんだ とおりに たしかめました。' },
  leftOutColumn: { ja: '取り込まない', en: 'Leave out', simple: 'いれない' },
  unnamedColumn: { ja: (p: { n: number }) => `${p.n}列目（見出しなし）`, en: (p) => `Column ${p.n} (no heading)`, simple: (p) => `${p.n}れつめ` },
  example: { ja: (p: { text: string }) => `例：${p.text}`, en: (p) => `e.g. ${p.text}`, simple: (p) => `れい：${p.text}` },
  faultsSection: { ja: '取り込めない行', en: 'Rows that cannot be taken', simple: 'いれられない ぎょう' },
  noFaults: { ja: '取り込めない行はありません。', en: 'Every row can be taken.', simple: 'ぜんぶ いれられます。' },
  row: { ja: '行', en: 'Row', simple: 'ぎょう' },
  column: { ja: '列', en: 'Column', simple: 'れつ' },
  value: { ja: '入っている値', en: 'What stands there', simple: 'いまの ことば' },
  reason: { ja: '理由と直し方', en: 'Why, and how to mend it', simple: 'わけと なおしかた' },
  nothing: { ja: '（空欄）', en: '(empty)', simple: '（なし）' },
  saveFaults: { ja: '一覧を保存（CSV）', en: 'Save the list (CSV)', simple: 'ぜんぶ ほぞん（CSV）' },
  faultsName: { ja: '取り込めない行.csv', en: 'faulty-rows.csv', simple: 'いれられない ぎょう.csv' },
  someShown: {
    ja: (p: { shown: number; all: number }) => `${p.all}か所のうち、はじめの${p.shown}か所を示しています。全部は保存した一覧にあります。`,
    en: (p) => `The first ${p.shown} of ${p.all}. The saved list has them all.`,
    simple: (p) => `${p.all}この うち ${p.shown}こを みせて います。`,
  },
  noticesSection: { ja: '言葉で残すところ（取り込みます）', en: 'Kept in words (and taken)', simple: 'ことばで のこす ところ（いれます）' },
  noticesLead: {
    ja: '次のところは、欄の形に合わないため、書かれた言葉のまま残します。失われるものはありません。',
    en: 'These do not fit their field and are kept in the words they were written in. Nothing is lost.',
    simple: 'つぎの ところは かいた ことばの まま のこします。なにも きえません。',
  },
  how: { ja: 'どう残すか', en: 'How it is kept', simple: 'どう のこすか' },
  previewSection: { ja: '取り込む内容の確認', en: 'As it will be kept', simple: 'いれる ことば' },
  previewLead: {
    ja: (p: { shown: number; all: number }) => `取り込める${p.all}件のうち、はじめの${p.shown}件を、登録される形で示しています。`,
    en: (p) => `The first ${p.shown} of ${p.all} rows that can be taken, as they will stand on record.`,
    simple: (p) => `いれられる ${p.all}この うち、はじめの ${p.shown}こです。この とおりに はいります。`,
  },
  pastSection: { ja: '済んだ相談か', en: 'Is it over?', simple: 'おわった そうだんか' },
  isPast: { ja: 'この表は済んだ相談の記録です', en: 'This list is the record of consultations that are over', simple: 'この リストは おわった そうだんです' },
  pastLead: {
    ja: '選ぶと、結果の書かれていない行を、その受付日に「情報提供」で終わった相談として取り込みます。「対応中」と書かれた行と、これからの次回連絡日がある行は、開いたままです。つなぎと支援ケースは作りません。',
    en: 'If so, rows that do not say how they ended are taken in as ended with information given, on the day they were received. Rows that say they are open, or promise a contact still to come, stay open. No referral and no support case is made.',
    simple: 'えらぶと、けっかの ない ぎょうは 「おしえて おわった」に なります。つぎの やくそくが ある ものは つづきます。',
  },
  endedLine: {
    ja: (p: { open: number; ended: number }) => `対応中として ${p.open}件（自機関が受け持ちます）、終わった相談として ${p.ended}件を取り込みます。`,
    en: (p) => `${p.open} will stand open (your agency answers for them), ${p.ended} will be on record as ended.`,
    simple: (p) => `つづいて いる ${p.open}、おわった ${p.ended}`,
  },
  willBe: { ja: '取込後の状態', en: 'Will stand as', simple: 'いれた あと' },
  willBeOpen: { ja: '対応中', en: 'Open', simple: 'つづいて いる' },
  willBeEnded: { ja: '終わった相談', en: 'Ended', simple: 'おわった' },
  meant: { ja: (p: { day: string }) => `日付にすると ${p.day} です。`, en: (p) => ` As a date it would be ${p.day}.`, simple: (p) => `日づけなら ${p.day}です。` },
  maybeKnown: { ja: '登録済みの人かもしれません', en: 'Possibly on record already', simple: 'もう きろくが あるかも しれません' },
  previewName: { ja: '本人', en: 'Person', simple: 'だれ' },
  previewContact: { ja: '電話・住所', en: 'Telephone, address', simple: 'でんわ・すんで いる ところ' },
  previewInquirer: { ja: '来談者', en: 'Inquirer', simple: 'きた 人' },
  firstShown: {
    ja: (p: { shown: number; all: number }) => `${p.all}か所のうち、はじめの${p.shown}か所を示しています。`,
    en: (p) => `The first ${p.shown} of ${p.all}.`,
    simple: (p) => `${p.all}この うち ${p.shown}こを みせて います。`,
  },
  previewNext: { ja: (p: { day: string }) => `次回 ${p.day}`, en: (p) => `next ${p.day}`, simple: (p) => `つぎは ${p.day}` },
  whenTaken: { ja: '取り込んだとき', en: 'when imported', simple: 'いれた とき' },
  takeSection: { ja: '取込', en: 'Import', simple: 'いれる' },
  resultLine: {
    ja: (p: { takeable: number; faulty: number }) => `取り込める行 ${p.takeable}件、取り込めない行 ${p.faulty}件`,
    en: (p) => `${p.takeable} rows can be taken, ${p.faulty} cannot`,
    simple: (p) => `いれられる ${p.takeable}、いれられない ${p.faulty}`,
  },
  faultyRows: { ja: '取り込めない行があるとき', en: 'If rows cannot be taken', simple: 'いれられない ぎょうが ある とき' },
  leave_out: { ja: '取り込める行だけを取り込む', en: 'Import the rows that can be taken', simple: 'いれられる ものだけ いれる' },
  take_none: { ja: '1件でもあれば取り込まない（直してからやり直す）', en: 'Import nothing until all are mended', simple: 'ぜんぶ なおすまで いれない' },
  importedBefore: {
    ja: (p: { who: string; when: string }) => `同じファイルは ${p.when} に ${p.who} が取り込みました。もう一度取り込むと、同じ相談が二重になります。`,
    en: (p) => `${p.who} imported the very same file on ${p.when}. Importing it again makes every intake twice.`,
    simple: (p) => `おなじ ファイルを ${p.when} に ${p.who} が いれました。`,
  },
  again: { ja: 'それでも、もう一度取り込む', en: 'Import it again all the same', simple: 'それでも いれる' },
  take: { ja: (p: { n: number }) => `${p.n}件を取り込む`, en: (p) => `Import ${p.n}`, simple: (p) => `${p.n}こ いれる` },
  taken: {
    ja: (p: { n: number; leftOut: number }) => `${p.n}件を取り込みました${p.leftOut > 0 ? `（${p.leftOut}件は取り込んでいません）` : ''}。`,
    en: (p) => `${p.n} imported${p.leftOut > 0 ? ` (${p.leftOut} left out)` : ''}.`,
    simple: (p) => `${p.n}こ いれました。`,
  },
  openBatch: { ja: '取り込んだ内容を見る', en: 'See what was imported', simple: 'いれた ものを みる' },
  refusedLead: {
    ja: '次の行は取り込んでいません。元の表で直した行だけのファイルを作って、あらためて取り込めます。連絡先と長い文の値は、ここには残しません。',
    en: 'These rows were not taken in. Mend them in the list and import a file of these rows alone. Contacts and long texts are not kept here.',
    simple: 'つぎの ぎょうは いれて いません。なおして もういちど いれて ください。',
  },
  batches: { ja: 'これまでの取込', en: 'Imports so far', simple: 'いままでに いれた もの' },
  noBatches: { ja: 'まだ取り込んだものはありません。', en: 'Nothing has been imported yet.', simple: 'まだ ありません。' },
  batchFile: { ja: 'ファイル', en: 'File', simple: 'ファイル' },
  batchTaken: { ja: '取り込んだ件数', en: 'Imported', simple: 'いれた かず' },
  batchLeftOut: { ja: '取り込まなかった行', en: 'Left out', simple: 'いれなかった かず' },
  batchWhen: { ja: '取込日時', en: 'When', simple: 'いつ' },
  batchWho: { ja: '取り込んだ人', en: 'By', simple: 'だれが' },
  batchState: { ja: '状態', en: 'State', simple: 'ようす' },
  standing: { ja: '登録済み', en: 'On record', simple: 'はいって いる' },
  undone: { ja: (p: { who: string; when: string }) => `取消済み（${p.when} ${p.who}）`, en: (p) => `Undone (${p.when}, ${p.who})`, simple: (p) => `もどした（${p.when} ${p.who}）` },
  batchTitle: { ja: '取込の内容', en: 'Import', simple: 'いれた もの' },
  intakes: { ja: '取り込んだ相談', en: 'Imported intakes', simple: 'いれた そうだん' },
  number: { ja: '受付番号', en: 'Number', simple: 'ばんごう' },
  received: { ja: '受付日時', en: 'Received', simple: 'いつ' },
  text: { ja: '概要', en: 'Summary', simple: 'みじかい せつめい' },
  since: { ja: '取込のあとに', en: 'Since then', simple: 'そのあと' },
  untouched: { ja: '手付かず', en: 'Untouched', simple: 'まだ なにも' },
  workedOn: {
    ja: (p: { n: number }) => `${p.n}件はすでに対応が始まっているため、この取込は取り消せません。始まった相談は一件ずつ終えてください。`,
    en: (p) => `Work has begun on ${p.n}, so this import can no longer be undone. End those intakes one by one.`,
    simple: (p) => `${p.n}こは もう はじまって います。もどせません。`,
  },
  undo: { ja: 'この取込を取り消す', en: 'Undo this import', simple: 'もどす' },
  undoAsk: {
    ja: (p: { n: number }) => `取り込んだ${p.n}件の相談をすべて取り消します。元のファイルは残りません。よろしいですか。`,
    en: (p) => `This takes all ${p.n} imported intakes back. The file is not kept. Go on?`,
    simple: (p) => `${p.n}こを ぜんぶ もどします。いいですか。`,
  },
  undoSure: { ja: '取り消す', en: 'Undo', simple: 'もどす' },
  keep: { ja: 'やめる', en: 'Keep', simple: 'やめる' },
  undoneNow: { ja: (p: { n: number }) => `${p.n}件の取込を取り消しました。`, en: (p) => `${p.n} intakes were taken back.`, simple: (p) => `${p.n}こ もどしました。` },
  back: { ja: '取込へ', en: 'To import', simple: 'もどる' },
})

/** Why a file cannot be read, and what its owner can do about it. */
export const fileTroubleMessages = defineMessages<Record<FileTroubleKind, (detail: Detail) => string>>({
  file_empty: {
    ja: () => 'ファイルに何も入っていません。保存し直して、もう一度選んでください。',
    en: () => 'There is nothing in the file. Save it again and choose it once more.',
    simple: () => 'ファイルに なにも ありません。',
  },
  file_too_large: {
    ja: ({ limit }) => `ファイルが大きすぎます（${megabytes(limit)} MB まで）。いくつかに分けてください。`,
    en: ({ limit }) => `The file is too large (at most ${megabytes(limit)} MB). Split it.`,
    simple: ({ limit }) => `ファイルが おおきすぎます（${megabytes(limit)} MBまで）。わけて ください。`,
  },
  not_a_list: {
    ja: () => 'Excel や CSV のファイルではありません。Excel で開き、「.xlsx」または「CSV UTF-8」で保存し直してください。',
    en: () => 'This is neither an Excel nor a CSV file. Save it as .xlsx or “CSV UTF-8” and try again.',
    simple: () => 'Excel や CSV では ありません。',
  },
  old_workbook: {
    ja: () => '古い形式の Excel（.xls）です。Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にしてください。',
    en: () => 'This is an old Excel file (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).',
    simple: () => 'ふるい Excel（.xls）です。.xlsx で ほぞん して ください。',
  },
  encrypted_workbook: {
    ja: () => 'パスワードのかかった Excel です。Excel で開いてパスワードを外し、保存し直してください。',
    en: () => 'This workbook has a password. Open it in Excel, take the password away and save it again.',
    simple: () => 'パスワードが あります。パスワードを とって ほぞん して ください。',
  },
  broken_workbook: {
    ja: () => 'Excel ファイルが壊れています。Excel で開き直し、別の名前で保存してください。',
    en: () => 'The workbook is damaged. Open it in Excel and save it under another name.',
    simple: () => 'ファイルが こわれて います。ほぞん しなおして ください。',
  },
  workbook_too_large: {
    ja: () => 'Excel の中身が大きすぎます。画像や使っていないシートを消すか、CSV で保存してください。',
    en: () => 'The workbook holds too much. Remove pictures and unused sheets, or save it as CSV.',
    simple: () => 'Excel の なかみが おおきすぎます。CSV で ほぞん して ください。',
  },
  reading_stopped: {
    ja: () => '読み取りに時間がかかりすぎたため、途中でやめました。行の少ないファイルに分けるか、CSV で保存してください。',
    en: () => 'Reading took too long and was given up. Divide it into files with fewer rows, or save it as CSV.',
    simple: () => 'じかんが かかりすぎました。ファイルを わけて ください。',
  },
  readers_busy: {
    ja: () => 'いま、ほかの名簿を読み取っています。少し待って、もう一度選んでください。',
    en: () => 'Other lists are being read at the moment. Wait a little and choose it again.',
    simple: () => 'いま ほかの ファイルを よんで います。すこし まって ください。',
  },
  no_such_sheet: {
    ja: () => '選んだシートが見つかりません。シートを選び直してください。',
    en: () => 'There is no such sheet. Choose another.',
    simple: () => 'シートが ありません。えらび なおして ください。',
  },
  wrong_encoding: {
    ja: ({ encoding }) => `文字コードが ${encoding} です。Excel で開き、「CSV UTF-8」で保存し直してください。`,
    en: ({ encoding }) => `The file is written in ${encoding}. Save it as “CSV UTF-8” and try again.`,
    simple: ({ encoding }) => `もじの しゅるいが ${encoding} です。「CSV UTF-8」で ほぞん して ください。`,
  },
  broken_characters: {
    ja: ({ encoding, line }) => `${line}行目に、${encoding} として読めない文字があります。その行を直して、「CSV UTF-8」で保存し直してください。`,
    en: ({ encoding, line }) => `Line ${line} holds characters that are not ${encoding}. Mend the line and save it as “CSV UTF-8”.`,
    simple: ({ line }) => `${line}ぎょうめの もじが よめません。なおして ください。`,
  },
  unclosed_quote: {
    ja: ({ line }) => `引用符（"）が閉じられていません${line === undefined ? '' : `（${line}行目まで読みました）`}。Excel で開いて保存し直してください。`,
    en: ({ line }) => `A quotation mark (") is never closed${line === undefined ? '' : ` (read up to line ${line})`}. Save the file again from Excel.`,
    simple: () => '「"」が とじて いません。Excel で ほぞん しなおして ください。',
  },
  too_many_rows: {
    ja: ({ limit }) => `行が多すぎます（${limit}行まで）。ファイルを分けてください。`,
    en: ({ limit }) => `There are too many rows (at most ${limit}). Split the file.`,
    simple: ({ limit }) => `ぎょうが おおすぎます（${limit}まで）。わけて ください。`,
  },
  too_many_columns: {
    ja: ({ limit }) => `列が多すぎます（${limit}列まで）。使わない列を消してください。`,
    en: ({ limit }) => `There are too many columns (at most ${limit}). Remove those you do not need.`,
    simple: ({ limit }) => `れつが おおすぎます（${limit}まで）。`,
  },
  too_many_cells: {
    ja: ({ limit }) => `欄（行×列）が多すぎます（${limit}欄まで）。使わない列を消すか、行を分けて二つのファイルにしてください。`,
    en: ({ limit }) => `There are too many cells (at most ${limit}). Remove columns you do not need, or divide the rows into two files.`,
    simple: ({ limit }) => `ますめが おおすぎます（${limit}まで）。ファイルを わけて ください。`,
  },
})

/** The other refusals of importing. */
export const importProblemMessages = defineMessages({
  file_incomplete: {
    ja: 'ファイルの一部が届いていません。もう一度選んでください。',
    en: 'Part of the file did not arrive. Choose it again.',
    simple: 'ファイルが ぜんぶ とどいて いません。もういちど えらんで ください。',
  },
  no_such_row: {
    ja: 'その行には何もありません。見出しの行番号を確かめてください。',
    en: 'There is nothing in that row. Check the row of the headings.',
    simple: 'その ぎょうには なにも ありません。',
  },
  mapping_does_not_fit: {
    ja: '同じ項目を二つの列に選んでいます。どちらかを「取り込まない」にしてください。',
    en: 'Two columns are said to hold the same thing. Leave one of them out.',
    simple: 'おなじ ものを ふたつ えらんで います。',
  },
  faulty_rows: {
    ja: '取り込めない行があるため、1件も取り込みませんでした。',
    en: 'Some rows cannot be taken, so nothing was imported.',
    simple: 'いれられない ぎょうが あるので、いれて いません。',
  },
  nothing_to_take: {
    ja: '取り込める行がありません。列の対応か、ファイルの中身を直してください。',
    en: 'No row can be taken. Correct the columns or the file.',
    simple: 'いれられる ぎょうが ありません。',
  },
  imported_before: {
    ja: '同じファイルはすでに取り込まれています。もう一度取り込むときは、その旨を選んでください。',
    en: 'The very same file has been imported already. Say so if it shall be imported again.',
    simple: 'おなじ ファイルは もう いれて います。',
  },
  worked_on: {
    ja: '取り込んだ相談か、共に来た人について、すでに対応が始まっているため、取り消せません。どの相談に何があったかは、一覧の「取込のあとに」に出ています。',
    en: 'Work has begun on some of these intakes, or with people who came with them, so the import cannot be undone. The list says on which, and what.',
    simple: 'もう はじまった ものが あるので、もどせません。どれかは いちらんに あります。',
  },
  already_undone: {
    ja: 'この取込はすでに取り消されています。',
    en: 'This import has been undone already.',
    simple: 'もう もどしました。',
  },
})
