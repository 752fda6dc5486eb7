/*
 * Unicode has radicals beside the characters that look the same; PDF writers put one where the other was typed, because the font has one glyph for
 * both, and text copied from a PDF has them. Most are told by NFKC; of these it says nothing (Unicode: EquivalentUnifiedIdeograph.txt), or names an
 * older form than the one that is read. Only those that are whole characters stand here.
 */
const pairs =
  '⺁厂⺌小⺍小⺒巳⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺷羊⻁虎⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青';

/** The characters that radicals stand for. */
export const characterOfRadical: ReadonlyMap<string, string> = new Map(
  pairs.match(/../gu)?.map(([radical = '', plain = '']) => [radical, plain]),
);
