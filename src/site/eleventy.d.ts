/** The part of Eleventy's interface that this program uses; Eleventy brings no types of its own. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    setInputDirectory(folder: string): void;
    /** Relative to the folder of input. */
    setIncludesDirectory(folder: string): void;
    setTemplateFormats(formats: string): void;
    addPlugin(plugin: (config: EleventyConfig) => void): void;
    addGlobalData(name: string, data: unknown): void;
    addExtension(extension: string, engine: { readonly compile: (source: string, file: string) => (data: object) => string }): void;
    setQuietMode(quiet: boolean): void;
    setDataDeepMerge(merge: boolean): void;
    freezeReservedData: boolean;
  }
  export interface EleventyOptions {
    readonly configPath?: string | null;
    readonly quietMode?: boolean;
    readonly config?: (config: EleventyConfig) => void;
  }
  export class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}
