import { characterFinder } from './character-finder.ts';

/** Traditional characters that no simplified text holds: those that are right in some word or name (乾, 著, 於, 喆) are left out. */
const traditional =
  '國會學務員們這個為來時對發經過關開長東車門問間與業機電點動還進實現產體應標準規劃設計議決證書讓認識記說話語調該請謝號專單財質資費項頭題類風飛飯館馬驗鄉縣區廳廣強後從態戰據撥數斷條樣權歲歷漢濟無熱爭獎獨環監盡眾礎稅種積穩競節築簡糧級統維總緊線縮織繼續罰聯聲職興舊藝藥處術補裝複見視覺親觀觸訂訊訓訪許評詞試詢詳誤課談論諮講譯護讀變負貢貧責貴買貸賓賞賠賣購贈趕跡踐轉輕輛輸辦農遷選遺郵醫釋針銀銷錄鐵險隊階際隨難雙靈靜頁順預領頻願顧顯驚鹽黨齊齡';
/** Characters of simplified texts alone. */
const simplified =
  /[国会学务员们这个为来时对发经过关开长东车门问间与业机电点动还进实现产体应标准规划设计议决证书让认识记说话语调该请谢号专单财质资费项头题类]/g;
const nextTraditional = characterFinder(traditional);

/** Traditional characters in a text that is else simplified; a text that is traditional throughout, or quotes one at length, mixes nothing. */
export function findMixedScript(text: string): readonly { readonly character: string; readonly at: number }[] {
  const found: { readonly character: string; readonly at: number }[] = [];
  for (let at = nextTraditional(text, 0); at >= 0; at = nextTraditional(text, at + 1)) found.push({ character: text.charAt(at), at });
  if (found.length === 0) return [];
  const plain = text.match(simplified)?.length ?? 0;
  return found.length <= plain / 5 ? found : [];
}
