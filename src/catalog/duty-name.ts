/** What a row of a 主动公开目录 is called: its first level, and the second where it has one. */
export const nameOfDuty = ({ level1, level2 }: { readonly level1: string; readonly level2?: string | undefined }): string =>
  [level1, level2].filter(Boolean).join(' · ');
