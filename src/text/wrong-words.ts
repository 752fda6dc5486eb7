import { groupBy } from '../problem/group-by.ts';
import { characterFinder } from './character-finder.ts';

/** A word that is always wrong, and what is meant. */
export interface WrongWord {
  readonly wrong: string;
  readonly right: string;
  /** Longer words that hold the same characters and are right: 自己经营 for 己经. */
  readonly within?: readonly string[];
}

/**
 * Wrong characters and names that are wrong in any text, “wrong right words-it-may-stand-in”. What is right in some texts is left out: 帐户, 成份 and 签定 stand in
 * laws, 消声 is a word of its own, 决对 stands in 裁决对.
 */
const usual = `
己经 已经 自己经|异己经|知己经
既使 即使 既使用|既使得
等侯 等候
时侯 时候
气侯 气候
问侯 问候
侯选人 候选人
侯补 候补
布署 部署
渡假村 度假村
防碍 妨碍
幅射 辐射
松驰 松弛
脉膊 脉搏
追朔 追溯
泄秘 泄密
严竣 严峻 从严竣工
竟标 竞标
竟争 竞争 毕竟争
坚苦奋斗 艰苦奋斗
励行节约 厉行节约
合谐 和谐 结合谐
通迅 通讯
震憾 震撼
渲泄 宣泄
浮燥 浮躁
急燥 急躁
烦燥 烦躁
干躁 干燥
拔付资金 拨付资金
拔款 拨款
划拔 划拨
选拨干部 选拔干部
循私舞弊 徇私舞弊
徇私舞蔽 徇私舞弊
贪脏枉法 贪赃枉法
名列前矛 名列前茅
一如继往 一如既往
再接再励 再接再厉
迫在眉捷 迫在眉睫
按步就班 按部就班
因地治宜 因地制宜
因地致宜 因地制宜
融汇贯通 融会贯通
竞竞业业 兢兢业业
运筹帷握 运筹帷幄
美仑美奂 美轮美奂
默守成规 墨守成规
一愁莫展 一筹莫展
走头无路 走投无路
迫不急待 迫不及待
穿流不息 川流不息
不径而走 不胫而走
莫明其妙 莫名其妙
察颜观色 察言观色
生死悠关 生死攸关
性命悠关 性命攸关
不可思意 不可思议
相形见拙 相形见绌
言简意骇 言简意赅
声名雀起 声名鹊起
脍灸人口 脍炙人口
萎糜不振 萎靡不振
水泻不通 水泄不通
委屈求全 委曲求全
变本加利 变本加厉
恰谈业务 洽谈业务
办工室 办公室
签暑 签署
审记 审计
记律 纪律 登记律|日记律
掉查 调查
贯切落实 贯彻落实
协凋 协调
答覆 答复
回覆 回复
社会主意 社会主义
人名政府 人民政府
以人名为中心 以人民为中心
为人名服务 为人民服务
中国人民共和国 中华人民共和国
中华人名共和国 中华人民共和国
人力资源与社会保障局 人力资源和社会保障局
人力资源与社会保障部 人力资源和社会保障部
发展与改革委员会 发展和改革委员会
住房与城乡建设局 住房和城乡建设局
住房与城乡建设部 住房和城乡建设部
工业与信息化部 工业和信息化部
工业与信息化局 工业和信息化局
农业与农村局 农业农村局
`;

export const usualWords: readonly WrongWord[] = usual
  .trim()
  .split('\n')
  .map((line) => {
    const [wrong = '', right = '', within] = line.split(' ');
    return { wrong, right, ...(within ? { within: within.split('|') } : {}) };
  });

/** A wrong word in a text. */
export interface FoundWord {
  readonly wrong: string;
  readonly right: string;
  readonly at: number;
}

/** Finds wrong words: those that are always wrong, and those of a site. */
export function wordFinder(own: readonly WrongWord[] = []): (text: string) => readonly FoundWord[] {
  const byWord = new Map([...usualWords, ...own].filter(({ wrong }) => wrong !== '').map((word) => [word.wrong, word]));
  const byFirst = groupBy([...byWord.values()], ({ wrong }) => wrong.charCodeAt(0));
  const nextFirst = characterFinder(String.fromCharCode(...byFirst.keys()));
  return (text) => {
    const found: FoundWord[] = [];
    for (let at = nextFirst(text, 0); at >= 0; at = nextFirst(text, at + 1)) {
      const word = byFirst.get(text.charCodeAt(at))?.find(({ wrong }) => text.startsWith(wrong, at));
      if (!word) continue;
      const { wrong, right } = word;
      if (!isWithin(text, at, word)) found.push({ wrong, right, at });
      at += wrong.length - 1;
    }
    return found;
  };
}

const isWithin = (text: string, at: number, { wrong, right, within = [] }: WrongWord): boolean =>
  [...within, ...(right.includes(wrong) ? [right] : [])].some((longer) => text.startsWith(longer, at - longer.indexOf(wrong)));
