import type { RefusalCode } from '../../domain/finding/refusal.ts';

/** What went wrong, and what to do now. */
export interface Words {
  readonly what: string;
  readonly next: string;
}

/** Why the ledger refused a command; docs/refusals.md says the same at length. */
const refusals = {
  'changed-since': { what: '您打开页面之后，这个问题已有新的变化。', next: '请刷新页面，看清现状后再操作。' },
  'not-available-yet': { what: '这一操作或这一类问题，本版本尚不能在线办理。', next: '请先按纸质流程办理。' },
  'not-dispatched': { what: '这个问题还是草稿，尚未交办。', next: '请督查办先交办。' },
  'already-dispatched': {
    what: '这个问题已经交办，不能再次交办。',
    next: '签收前可以更正；也可以调整时限，或撤回后重新交办。',
  },
  'wrong-stage': {
    what: '按这个问题目前的环节，不能做这一操作。',
    next: '请看它现在的环节和轮到谁，办理当前这一步。',
  },
  'already-closed': { what: '这个问题已经销号。', next: '无需再办，可查看办理记录。' },
  'already-withdrawn': { what: '这个问题已经撤回交办。', next: '请看记录中的撤回原因；督查办可以重新交办。' },
  suspended: {
    what: '这个问题正在暂缓，暂缓期间不办理。',
    next: '暂缓结束后再办；需要提前恢复的，请联系批准暂缓的领导。',
  },
  'not-permitted': {
    what: '您的岗位不能对这个问题做这一操作。',
    next: '请由有此权限的岗位办理；岗位登记有误的，请联系系统管理员。',
  },
  'not-your-step': {
    what: '当前这一步不在您这里；销号申请表还没有申报的，也无从退回。',
    next: '请等待轮到您；页面上写明现在轮到谁。',
  },
  'already-signed': {
    what: '这张表前面的步骤您已签过字，同一人不能签两次。',
    next: '请由该岗位的另一位签字，或请督查办指定一位。',
  },
  'filer-may-not-sign': {
    what: '这张表由您申报，申报人不能签字。',
    next: '请由该岗位的另一位签字。',
  },
  'no-items': {
    what: '这个问题没有录入明细。',
    next: '不需要逐项办理的，直接报告进展；需要的，请先录入明细。',
  },
  'items-open': {
    what: '还有明细没有办结或没有核查。',
    next: '请逐项办结、由他人核查；误录的请督查办划去。',
  },
  'review-not-open': {
    what: '现在没有待复核的长期坚持目标。',
    next: '请等目标日期次日再复核。',
  },
  'goal-not-met': {
    what: '长期坚持的目标还没有复核达到。',
    next: '请等复核认定达到目标后再申请销号。',
  },
  'nothing-open': {
    what: '目前没有这类待办的事项：没有待签发、待作废或待回执的督办单，没有未决的建议，也没有向您提出的协调请求。',
    next: '请看页面上的办理经过，选择当前可办的事项。',
  },
  'extension-pending': {
    what: '已有一份延期申请在等审批。',
    next: '请等待审批结果，再决定是否另行申请。',
  },
  'no-extension-pending': {
    what: '目前没有待办的延期申请。',
    next: '请看办理经过；申请可能已经批复，或时限已由领导直接调整。',
  },
  'opinion-given': { what: '这份延期申请已经提出过意见。', next: '请等待领导审批。' },
  'opinion-missing': {
    what: '督查办主任还没有对这份延期申请提出意见。',
    next: '请督查办主任先提出意见，再审批。',
  },
  'other-leader-decides': {
    what: '这次延期不由您审批：首次由分管县领导审批，第二次或超过专项清零时限的由领导小组组长审批。',
    next: '请由有权审批的领导办理；也可以批到清零时限以内的日期。',
  },
  'not-suspended': { what: '这个问题没有在暂缓。', next: '无需恢复，按现行时限办理。' },
  'text-missing': { what: '有一项必填内容是空的。', next: '请填写标出的一项。' },
  'unit-undecided': { what: '草稿还没有确定责任单位或牵头单位。', next: '请先在草稿中确定，再交办。' },
  'date-undecided': { what: '草稿还没有确定整改时限。', next: '请先在草稿中确认或设定日期，再交办。' },
  'standard-missing': {
    what: '草稿还没有销号标准，验收时无从核对。',
    next: '请在草稿中至少写一条销号标准，再交办。',
  },
  'unit-verifies-itself': {
    what: '责任单位同时是牵头单位，等于自己验收自己。',
    next: '请另定牵头单位。',
  },
  'one-person-two-steps': {
    what: '经办和签字各岗位的人员不够，无法做到每人只签一次。',
    next: '请为其中一个岗位增加人员或指定替补岗位，或从签字顺序中去掉一步。',
  },
  'date-not-in-future': { what: '这个日期已经过去（截至当天24时）。', next: '请选择今天或以后的日期。' },
  'date-unchanged': { what: '新日期与现行时限相同。', next: '请另选日期，或不作改动。' },
  'date-unconfirmed': {
    what: '反馈的时限是“力争”一类的说法，督查办还没有确认日期。',
    next: '请在草稿中确认或另定整改时限，再交办。',
  },
  'date-not-later': { what: '新日期不晚于现行时限，不是延期。', next: '请填写更晚的日期。' },
  'extension-too-late': {
    what: '距整改时限已不足规定的工作日，不能再申请延期。',
    next: '请抓紧整改；确有必要的，由分管县领导直接调整时限。',
  },
  'superior-consent-missing': {
    what: '上级定的时限，凭上级书面同意才能延后。',
    next: '请写明上级同意文件的文号。',
  },
  'measures-missing': {
    what: '方案没有列出整改措施。',
    next: '请逐条列出措施，每条写明责任人和完成日期。',
  },
  'cause-analysis-missing': { what: '个性问题的方案没有写明原因分析。', next: '请填写原因分析。' },
  'measure-after-deadline': {
    what: '有措施或节点排在整改时限之后。',
    next: '请排在时限当天或之前；需要更晚的，须先调整时限。',
  },
  'no-such-measure': {
    what: '佐证所指的措施不在方案里。',
    next: '请选择方案中的措施，或附在销号申请表上。',
  },
  'no-such-milestone': { what: '进展所指的节点不在方案里。', next: '请选择方案中的节点。' },
  'verification-missing': {
    what: '验收人没有写明如何验收。',
    next: '请注明现场验收或资料验收，并逐条勾选销号标准。',
  },
  'standard-not-ticked': {
    what: '销号标准没有全部勾选。',
    next: '请逐条勾选已达到的标准；有未达到的，请退回。',
  },
  'superior-document-missing': {
    what: '省、市反馈的问题，凭上级文件才能撤回。',
    next: '请写明上级文件的文号。',
  },
  'paper-pending': {
    what: '这一步的纸质签字已经上交，正等督查办核对。',
    next: '请等待核对结果；退回后可以重新签字。',
  },
  'no-paper': {
    what: '没有待核对的纸质签字。',
    next: '请先上传签字件的扫描件并提交。',
  },
  'own-paper': {
    what: '这份纸质签字由您提交或签署，不能由您核对。',
    next: '请由督查办另一位同志核对。',
  },
  'no-superior': {
    what: '这是县级自行认定的问题，不需要报上级。',
    next: '无需报备；有新情况的，由督查办主任决定是否重新整改。',
  },
  'already-reported': {
    what: '这一轮整改已经向上级报备。',
    next: '请等待并登记上级答复。',
  },
  'not-reported': {
    what: '还没有向上级报备，谈不上答复。',
    next: '请先登记报备文号，再登记上级答复。',
  },
  'decision-document-missing': {
    what: '认定弄虚作假须有处理决定文件。',
    next: '请写明决定文件的文号。',
  },
  'paper-date-impossible': {
    what: '纸上的签字日期早于这张销号申请表，或者还没有到。',
    next: '请核对扫描件上的日期后再提交。',
  },
  'not-the-signer': {
    what: '纸上签字的人不能签当前这一步。',
    next: '请核对签字人；签错人的，请由应签的人重新签。',
  },
  'answer-unchanged': {
    what: '上级的这一答复已经登记过。',
    next: '有新的答复再登记；无需重复登记。',
  },
  'nothing-to-correct': {
    what: '更正没有改动任何文字。',
    next: '请改正有误的文字；日期用调整时限，不用更正。',
  },
  'items-missing': {
    what: '没有写明是哪几项明细。',
    next: '请至少写一项。',
  },
  'item-entered-twice': {
    what: '这一项明细已经录入过。',
    next: '请去掉重复的一项；确是另一项的，请在名称、地点或具体问题中写明区别。',
  },
  'no-such-item': {
    what: '没有这个序号的明细，或已经划去。',
    next: '请核对序号。',
  },
  'item-not-open': {
    what: '这一项明细已经报过办结。',
    next: '请去掉标出的序号；核查不通过后可以再报。',
  },
  'item-not-done': {
    what: '这一项明细还没有报办结，或已经核查过。',
    next: '请等报办结后再核查。',
  },
  'own-item': {
    what: '这一项明细由您报办结，不能自己核查。',
    next: '请由另一人核查。',
  },
  'quantity-unfit': {
    what: '计量的数值不合适。',
    next: '请填写数字；目标值须与基数不同。',
  },
  'no-quantity': {
    what: '这个问题没有计量指标。',
    next: '请只写文字进展。',
  },
  'target-not-reached': {
    what: '计量指标还没有达到目标值。',
    next: '请按实际核实的数值填写；没有达到的，请退回。',
  },
  'next-date-missing': {
    what: '没有达到目标的，要写明下次复核的日期。',
    next: '请选择日期。',
  },
  'objection-final': {
    what: '责任归属的异议已经提过两次，第二次的答复是最终答复。',
    next: '请按现有交办整改；确有困难的，可以提请协调或申请延期。',
  },
  'objection-open': {
    what: '已有一项事实异议在等认定单位答复。',
    next: '请等待答复；新的情况可以在进展中说明。',
  },
  'no-open-objection': {
    what: '这个问题目前没有待答复的这类异议。',
    next: '请看办理经过；需要改派的，由督查办主任改派。',
  },
  'objection-too-late': {
    what: '提出职责异议的期限已过。',
    next: '请按现有交办整改；确需改派的，请与督查办联系，由主任改派。',
  },
  'decision-unfit': {
    what: '这种答复不适用于这类异议。',
    next: '职责异议：维持交办或改派；事实异议：维持认定或异议成立。',
  },
  'unit-unchanged': {
    what: '所填单位就是现在的责任单位。',
    next: '请另选一个单位，或维持不变。',
  },
  'unit-named-twice': {
    what: '同一个单位列了两次：责任单位与配合单位，或两个配合单位相同。',
    next: '每个单位只列一次，配合事项合并写在一起。',
  },
  'unknown-unit': {
    what: '没有这个单位。',
    next: '请从单位列表中选择标出的一项。',
  },
  'not-of-the-unit': {
    what: '所选的人不在责任单位的这一岗位上。',
    next: '请从本单位的经办人、分管负责人中选择；岗位登记有误的，请联系系统管理员。',
  },
  'no-such-part': {
    what: '这个单位没有由您办理的配合事项。',
    next: '请选择本单位的配合事项；分工有误的，请联系督查办。',
  },
  'part-received': {
    what: '这一配合事项已经签收。',
    next: '无需再签收，请直接报告办理情况。',
  },
  'part-not-received': {
    what: '这一配合事项还没有签收。',
    next: '请先签收，再报告办理情况。',
  },
  'part-done': {
    what: '这一配合事项已经报告办结。',
    next: '无需再报；有新情况请告知责任单位。',
  },
  'calendar-not-published': {
    what: '所需年份的节假日安排尚未公布，无法推算工作日。',
    next: '请待系统管理员录入该年度安排后再试。',
  },
  'days-out-of-range': { what: '限定的工作日数不合适。', next: '请填写1至60之间的整数。' },
  'date-missing': { what: '暂缓决定没有写明再议的日期。', next: '请选择十个工作日以内的一天。' },
  'date-too-late': { what: '再议的日期过晚。', next: '请选择十个工作日以内的一天。' },
  'no-such-notice': { what: '没有这份可办的督办单。', next: '请刷新页面，选择列出的督办单。' },
  'no-such-proposal': { what: '没有这一项未决的建议。', next: '请刷新页面，看清现状后再办。' },
  'nothing-to-forward': {
    what: '只有尚未呈送的问责建议才能呈送。',
    next: '约谈建议请直接由组长或副组长决定。',
  },
  'not-forwarded': { what: '问责建议尚未由督查办主任呈送。', next: '请督查办主任先呈送组长。' },
  'not-theirs-to-decide': {
    what: '这一项不由您的岗位决定。',
    next: '约谈由组长或副组长决定；问责由督查办主任呈送、组长决定。',
  },
  'nobody-to-ask': {
    what: '没有可以送达的岗位：该岗位没有人，或没有选择对象。',
    next: '请另选对象，或联系督查办。',
  },
  'already-asked': { what: '已向该岗位提请协调，尚未答复。', next: '请等待答复；到期未答复的由督查办催办。' },
  'no-such-request': { what: '没有这一项向您提出的协调请求。', next: '请刷新页面，选择向您提出的请求。' },
} satisfies Record<RefusalCode, Words>;

/** What the edge itself answers, before or instead of the ledger. */
const edge = {
  'not-signed-in': { what: '您尚未登录，或登录已过期。', next: '请重新登录。' },
  'wrong-credentials': { what: '账号或密码不对。', next: '请核对后再试；忘记密码请联系系统管理员。' },
  locked: {
    what: '签字需要先验证密码，验证后15分钟内有效。',
    next: '请验证登录密码（或退出后重新登录），再签一次。',
  },
  'wrong-password': { what: '密码不对。', next: '请核对后再试；忘记密码请联系系统管理员。' },
  'too-many-tries': { what: '尝试次数过多。', next: '请稍候再试。' },
  'token-missing': { what: '请求缺少页面令牌，可能来自别的网站。', next: '请刷新页面后重试。' },
  'not-found': { what: '没有这一项，或不在您的查看范围内。', next: '请核对编号，或联系督查办。' },
  malformed: { what: '提交的内容不符合要求。', next: '请按提示修改标出的一项后再提交。' },
  'unknown-command': { what: '没有这种操作。', next: '请刷新页面后重试。' },
  'unknown-field': { what: '提交的内容里有不认识的一项。', next: '请去掉标出的一项后再提交。' },
  'text-too-long': { what: '文字过长。', next: '请缩短标出的一项。' },
  'control-characters': {
    what: '文字里有看不见的控制字符。',
    next: '请重新输入标出的一项，不要从别处粘贴。',
  },
  'no-such-day': { what: '没有这一天。', next: '请按“2020-06-30”的格式填写日历上有的日期。' },
  'too-large': { what: '提交的内容过大。', next: '请减少内容，或分次提交。' },
  'no-such-parent': {
    what: '本批次和台账中没有这个共性问题。',
    next: '请从列表中选择，或不填。',
  },
  'table-faulty': {
    what: '这张表还不能录入。',
    next: '请按列出的行、列改正后再提交；目前一项也没有录入。',
  },
  'key-missing': {
    what: '请求没有带操作编号（Idempotency-Key），或编号不符合要求。',
    next: '请刷新页面后重试。',
  },
  'key-reused': {
    what: '同一个操作编号已经用于另外的内容。',
    next: '请刷新页面，看清现状后再操作。',
  },
  'outcome-unknown': {
    what: '暂时无法确认这一操作是否已经完成。',
    next: '请原样再提交一次（经接口提交的，用同一操作编号）：已经办成的，不会重复办理。',
  },
  busy: { what: '其他操作正在办理，暂时轮不到这一项。', next: '请稍候再提交一次。' },
  'number-taken': { what: '这个编号已经用过。', next: '请另编一个编号。' },
  'no-such-scope': { what: '没有这样的范围。', next: '请选择列出的单位、专项或反馈来源。' },
  'issued-by-leader': {
    what: '这一批由牵头单位的分管县领导签发。',
    next: '请相应的分管县领导登录签发；各分管领导只签发自己所管牵头单位的问题。',
  },
  'being-dispatched': {
    what: '这一批问题已经签发，正在交办。',
    next: '请待交办完成；仍是草稿的，届时可以修改后再签发。',
  },
  'nothing-to-dispatch': { what: '这一批里没有可以交办的草稿。', next: '请先录入草稿，再签发。' },
  'drafts-at-fault': {
    what: '这一批里有草稿还不能交办，没有签发。',
    next: '请按标出的编号和项目修改后再签发；也可以只签发其余的。',
  },
  'file-missing': { what: '没有收到文件，或文件是空的。', next: '请选择一个文件再上传。' },
  'file-too-large': { what: '文件超过200 MB。', next: '请压缩或分成几个文件再上传。' },
  'unsupported-type': {
    what: '不支持这种文件，或文件内容与后缀不符。',
    next: '请上传PDF、JPG、PNG、WebP、HEIC、DOCX、XLSX、MP4，或UTF-8编码的TXT、CSV。',
  },
  'upload-cut-off': { what: '上传中断，没有保存任何内容。', next: '请检查网络后重新上传。' },
  'administrator-only': { what: '这一项由系统管理员办理。', next: '请联系系统管理员。' },
  'rules-changed': {
    what: '您打开页面之后，这一项已有新的版本。',
    next: '请刷新页面，看清新的版本后再修改。',
  },
  'day-past': { what: '这一天已经过去，不能从这一天起生效。', next: '请选择今天或以后的日期。' },
  'no-such-post': { what: '没有这个岗位，或没有这个人。', next: '请刷新页面，从列表中选择。' },
  'post-not-delegated': {
    what: '县领导的签字由本人办理，这个岗位不能委托。',
    next: '请为这个岗位指定替补岗位，或登记请假，由替补签字。',
  },
  'term-overlaps': {
    what: '这个人在这段时间已有同样的登记。',
    next: '请刷新页面，核对已登记的起止日期后再改。',
  },
  unavailable: { what: '系统暂时不可用。', next: '请稍候再试。' },
  internal: { what: '系统出错，已记录。', next: '请重试；仍不行请联系系统管理员，并告知错误编号。' },
} satisfies Record<string, Words>;

/** One entry a code; `en.ts` says the same in English. */
export const zhCN = { ...refusals, ...edge };

export type ProblemWords = Record<keyof typeof zhCN, Words>;
