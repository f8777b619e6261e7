import { defineMessages } from '#i18n/catalogue.ts'

/** The templates everybody has: a visit, a telephone call, and SOAP. */
export const builtInTemplates = defineMessages({
  visit: { ja: '訪問', en: 'Visit', simple: 'いった' },
  visitFacts: {
    ja: '会えた人：\n住まいの様子：\n体調・食事・眠り：\n話したこと：\n',
    en: 'Who was met:\nThe home:\nHealth, meals, sleep:\nWhat was said:\n',
    simple: 'あった 人：\nいえの ようす：\nからだ・ごはん・ねむり：\nはなした こと：\n',
  },
  call: { ja: '電話', en: 'Telephone', simple: 'でんわ' },
  callFacts: { ja: 'かけた・かかってきた：\n用件：\n伝えたこと：\n', en: 'Called or called us:\nAbout:\nTold:\n', simple: 'でんわを した・きた：\nなんの こと：\nつたえた こと：\n' },
  soap: { ja: 'SOAP', en: 'SOAP', simple: 'SOAP' },
  soapFacts: { ja: 'O（客観的な様子）：\n', en: 'O (objective):\n', simple: 'O（みた こと）：\n' },
  soapJudgement: { ja: 'A（アセスメント）：\n', en: 'A (assessment):\n', simple: 'A（かんがえた こと）：\n' },
  soapNext: { ja: 'P（計画）：', en: 'P (plan): ', simple: 'P（する こと）：' },
})
