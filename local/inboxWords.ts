const zh = {
  title: '本地收件箱',
  explanation: '本系统发出的邮件都停在这里，不会真正寄出。',
  other: 'English',
  recipient: '收件人',
  search: '搜索主题、正文、发件人',
  show: '查看',
  clear: '清除条件',
  refresh: '刷新',
  from: '发件人',
  to: '收件人',
  received: '收到时间',
  subject: '主题',
  noSubject: '（无主题）',
  none: '还没有邮件。系统发出邮件后会显示在这里。',
  noMatch: '没有符合条件的邮件。',
  counted: (found: number, kept: number) =>
    found === kept ? `共 ${kept} 封` : `${found} 封符合，共 ${kept} 封`,
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  newer: '较新',
  older: '较早',
  back: '返回列表',
  formatted: '排版正文',
  plain: '纯文本',
  missing: '没有这封邮件。',
};

type Words = typeof zh;

const en: Words = {
  title: 'Local inbox',
  explanation: 'Every mail this system sends stops here; none is delivered.',
  other: '中文',
  recipient: 'Recipient',
  search: 'Search subject, text, sender',
  show: 'Show',
  clear: 'Clear',
  refresh: 'Refresh',
  from: 'From',
  to: 'To',
  received: 'Received',
  subject: 'Subject',
  noSubject: '(no subject)',
  none: 'No mail yet. What the system sends appears here.',
  noMatch: 'No mail matches.',
  counted: (found, kept) => (found === kept ? `${kept} mails` : `${found} of ${kept} mails`),
  page: (page, pages) => `Page ${page} of ${pages}`,
  newer: 'Newer',
  older: 'Older',
  back: 'Back to the list',
  formatted: 'Formatted',
  plain: 'Plain text',
  missing: 'There is no such mail.',
};

/** The inbox page's texts. */
export const inboxWords = { zh, en };

export type InboxLanguage = keyof typeof inboxWords;

export function isLanguage(value: string): value is InboxLanguage {
  return Object.hasOwn(inboxWords, value);
}
