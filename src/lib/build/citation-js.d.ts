declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[]);
    format(kind: 'citation' | 'bibliography' | 'bibtex', options?: Record<string, unknown>): string;
    format(kind: 'ris', options: { format: 'object' }): Record<string, string | string[]>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
