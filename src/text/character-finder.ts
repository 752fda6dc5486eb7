/**
 * Finds the next of some characters in a text, from a place on; -1 where there is none. For sets of hundreds: on long texts several times faster than
 * a class of a regular expression, which is searched again at every character.
 */
export function characterFinder(characters: string): (text: string, from: number) => number {
  const wanted = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) wanted[characters.charCodeAt(i)] = 1;
  return (text, from) => {
    for (let at = from; at < text.length; at++) if (wanted[text.charCodeAt(at)] === 1) return at;
    return -1;
  };
}
