/** The part of Nunjucks that this program uses; it brings no types of its own. */
declare module 'nunjucks' {
  class FileSystemLoader {
    readonly async: boolean;
    constructor(folder: string);
  }
  class Environment {
    constructor(loader: FileSystemLoader, options: object);
    addFilter(name: string, filter: (...values: unknown[]) => unknown): void;
    addGlobal(name: string, value: unknown): void;
    render(file: string, data: object): string;
  }
  class Template {
    constructor(source: string, environment: Environment, file: string);
    render(data: object): string;
  }
  const nunjucks: {
    /** `SafeString`: text that autoescape lets pass. */
    runtime: { SafeString: new (text: string) => object };
    FileSystemLoader: typeof FileSystemLoader;
    Environment: typeof Environment;
    Template: typeof Template;
  };
  export default nunjucks;
}
