/** Traditional characters with their simplified forms: `國 国|…`, the usual form first. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export default characters;
}
