/** Whether a text is an e-mail address (メールアドレス), in whatever width: one piece with the sign in it. Nothing more is asked, for what somebody writes by is kept as it was told. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/u.test(text.normalize('NFKC').trim())
