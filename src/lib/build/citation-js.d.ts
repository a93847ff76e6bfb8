declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[]);
    format(kind: 'citation' | 'bibliography', options: Record<string, unknown>): string;
  }
}
declare module '@citation-js/plugin-csl';
