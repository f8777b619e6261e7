import { defineMessages } from '#i18n/catalogue.ts'

/** Words about what is not finished yet, whatever it will become. */
export const draftMessages = defineMessages({
  fromDevice: {
    ja: 'この端末に残っていた下書きを開きました。サーバーには、このあと保存します。',
    en: 'This is what was kept on this device. It will now be saved on the server.',
    simple: 'この きかいに のこって いた ことばです。',
  },
})
