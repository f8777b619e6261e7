import type { FileTroubleKind } from '#domain/shared/file-trouble.ts'
import { defineMessages } from '#i18n/catalogue.ts'

type Detail = Readonly<Record<string, string | number>>

const megabytes = (limit: string | number | undefined): string => String(Math.round(Number(limit ?? 0) / (1024 * 1024)))

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
    ja: '取り込んだ相談のどれにも、すでに対応が始まっているため、取り消せるものがありません。何があったかは、一覧の「取込のあとに」に出ています。',
    en: 'Work has begun on every one of these intakes, or with people who came with them, so nothing can be taken back. The list says what was done.',
    simple: 'ぜんぶ もう はじまって いるので、もどせません。なにが あったかは いちらんに あります。',
  },
  rows_known: {
    ja: '前に取り込んだ行があり、どうするかがまだ選ばれていません。1件も取り込んでいません。表で選んでください。',
    en: 'Some rows were taken in before, and nobody has said what shall become of them. Nothing was imported. Choose in the table.',
    simple: 'まえに いれた ぎょうが あります。まだ いれて いません。えらんで ください。',
  },
  already_undone: {
    ja: 'この取込はすでに取り消されています。',
    en: 'This import has been undone already.',
    simple: 'もう もどしました。',
  },
})
