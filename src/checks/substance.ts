import type { Item } from '../catalog/record.ts';
import { lengthInCharacters } from '../text/han-text.ts';

/** What pages say that tells nothing of their matter. */
const boilerplate =
  /(?:现|特此|予以|予)*(?:公布|公开|公示|公告|通知|印发)(?:给你们|如下)*|请(?:认真)?(?:遵照|贯彻)(?:执行|落实)|(?:详见|见|请下载|请查看|点击(?:查看|下载)?)(?:附件|全文|原文)?|附件|此件公开发布|(?:\d{4}年\d{1,2}月\d{1,2}日)/g;

/** How many characters an item says beyond its title and set phrases; where it leads elsewhere or carries figures, more than any rule asks for. */
export function lengthOfSubstance({ raw, fields }: Item): number {
  const { linked, opening, length } = raw.body;
  if (linked || fields.figures || length > opening.length) return Infinity;
  return lengthInCharacters(bare(opening).replace(bare(fields.title), '').replace(boilerplate, ''));
}

const bare = (text: string): string => text.replace(/[\s。．.！!：:，,、；;]+/g, '');
