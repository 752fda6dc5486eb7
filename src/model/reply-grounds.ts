/** 答复 of a request, in the order of the annual report's table 3; 已主动公开 has no row of its own there and is counted under 予以公开. */
export const replies = ['已主动公开', '予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'] as const;
export type Reply = (typeof replies)[number];

/** One row of table 3 below a reply: its short name, and its name as the form prints it (国办公开办函〔2021〕30号). */
interface GroundRow {
  readonly label: string;
  readonly printed: string;
}

const row = (label: string, printed: string = label): GroundRow => ({ label, printed });

/** The rows of table 3 that say why, under the reply that they belong to. */
export const groundRows = {
  不予公开: [
    row('国家秘密', '属于国家秘密'),
    row('其他法律行政法规禁止', '其他法律行政法规禁止公开'),
    row('危及“三安全一稳定”'),
    row('保护第三方合法权益'),
    row('三类内部事务', '属于三类内部事务信息'),
    row('四类过程性信息', '属于四类过程性信息'),
    row('行政执法案卷', '属于行政执法案卷'),
    row('行政查询事项', '属于行政查询事项'),
  ],
  无法提供: [
    row('不掌握', '本机关不掌握相关政府信息'),
    row('需另行制作', '没有现成信息需要另行制作'),
    row('补正后仍不明确', '补正后申请内容仍不明确'),
  ],
  不予处理: [
    row('信访举报投诉', '信访举报投诉类申请'),
    row('重复', '重复申请'),
    row('公开出版物', '要求提供公开出版物'),
    row('无正当理由大量反复', '无正当理由大量反复申请'),
    row('确认或重新出具', '要求行政机关确认或重新出具已获取信息'),
  ],
  其他处理: [
    row('逾期不补正', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
    row('逾期不缴费', '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
    row('其他'),
  ],
} as const satisfies Partial<Record<Reply, readonly GroundRow[]>>;

const rows: readonly GroundRow[] = Object.values(groundRows).flat();

/** 理由: the short names of the rows. */
export const grounds: readonly [string, ...string[]] = [groundRows.不予公开[0].label, ...rows.slice(1).map(({ label }) => label)];

/** A ground as it is written, by the short or the printed name of its row, with or without the row's number, as its short name. */
export function groundNamed(written: string): string {
  const bare = plain(written);
  return rows.find(({ label, printed }) => plain(label) === bare || plain(printed) === bare)?.label ?? written;
}

/** Without the number of the row and without quotation marks, which are typed in many ways. */
const plain = (name: string): string => name.replace(/^[（(][一二三四五六七][）)]|^\d+[.．、]|[“”"「」\s]/g, '').replace(/^\d+[.．、]/, '');

/**
 * The grounds that a reply may have. 部分公开 says of the part that is withheld why (政府信息公开条例 第三十七条), so it takes those of
 * 不予公开; table 3 counts it as one row all the same.
 */
export function groundsOf(reply: Reply): readonly string[] {
  const own = reply === '部分公开' ? '不予公开' : reply;
  return own in groundRows ? groundRows[own as keyof typeof groundRows].map(({ label }) => label) : [];
}

/** Whether a reply has to say why: each of its rows in table 3 is a ground. */
export const needsGround = (reply: Reply): reply is keyof typeof groundRows => reply in groundRows;
