/** Namespaces that may be in force at one place; documents have a dozen. */
const mostBindings = 256;

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Which namespace each prefix stands for at the present place of a document. */
export class XmlNamespaceScope {
  /** What elements without prefix belong to. */
  default = '';
  private readonly bindings: Binding[] = [];

  /** Binds a prefix (`''`: none) for an element at a depth; false when there are too many. */
  declare(prefix: string, uri: string, depth: number): boolean {
    this.bindings.push({ prefix, uri, depth });
    if (prefix === '') this.default = uri;
    return this.bindings.length <= mostBindings;
  }

  /** Forgets what the element at a depth declared, once it ends. */
  leave(depth: number): void {
    const { bindings } = this;
    if (bindings.at(-1)?.depth !== depth) return;
    while (bindings.at(-1)?.depth === depth) bindings.pop();
    this.default = this.lookup('') ?? '';
  }

  /** The namespace of a prefix, or null where it stands for none. */
  lookup(prefix: string): string | null {
    const binding = this.bindings.findLast((candidate) => candidate.prefix === prefix);
    if (binding) return binding.uri;
    return prefix === 'xml' ? xmlNamespace : prefix === '' ? '' : null;
  }
}

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  readonly depth: number;
}
