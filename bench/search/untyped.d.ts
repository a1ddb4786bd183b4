declare module 'wink-bm25-text-search' {
  interface Bm25 {
    defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): void;
    definePrepTasks(tasks: readonly ((text: string) => readonly string[])[]): void;
    addDoc(fields: Readonly<Record<string, string>>, id: number): void;
    consolidate(): void;
    search(text: string, limit: number): [id: string, score: number][];
  }
  const bm25: () => Bm25;
  export default bm25;
}

declare module 'wink-nlp-utils' {
  const utils: {
    readonly string: {
      readonly lowerCase: (text: string) => string;
      readonly tokenize0: (text: string) => string[];
    };
    readonly tokens: {
      readonly removeWords: (words: readonly string[]) => string[];
      readonly stem: (words: readonly string[]) => string[];
    };
  };
  export default utils;
}

declare module '@nlpjs/basic' {
  export class Container {
    use(plugin: unknown): void;
  }
  /** Fills and returns `container`. */
  export function containerBootstrap(
    settings: object,
    loadEnvironment: boolean,
    container: Container,
  ): Promise<Container>;
  export const LangEn: unknown;
  export class Nlp {
    constructor(settings: object);
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(
      language: string,
      text: string,
    ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
  }
}
