/** What went wrong at the edge, and what to do now: one entry a code; `en.ts` says the same in English. */
export const zhCN = {
  'not-signed-in': { what: '您尚未登录，或登录已过期。', next: '请重新登录。' },
  'wrong-credentials': { what: '账号或密码不对。', next: '请核对后再试；忘记密码请联系系统管理员。' },
  'too-many-tries': { what: '尝试次数过多。', next: '请稍候再试。' },
  'token-missing': { what: '请求缺少页面令牌，可能来自别的网站。', next: '请刷新页面后重试。' },
  malformed: { what: '提交的内容不符合要求。', next: '请按提示修改标出的一项后再提交。' },
  'too-large': { what: '提交的内容过大。', next: '请减少内容，或分次提交。' },
  'not-found': { what: '没有这一项，或不在您的查看范围内。', next: '请核对编号，或联系督查办。' },
  unavailable: { what: '系统暂时不可用，没有写入任何内容。', next: '请稍候再试。' },
  internal: { what: '系统出错，已记录。', next: '请重试；仍不行请联系系统管理员，并告知错误编号。' },
};

export type ProblemWords = typeof zhCN;
