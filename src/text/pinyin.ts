import { pinyin } from 'pinyin-pro';

/** How a name sounds, in small letters without tones and spaces: in full, and by the first letter of every character. */
export function soundsOf(name: string): readonly string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  return [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')];
}
