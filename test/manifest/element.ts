/** A manifest as elements that know their lines. */
import { SaxesParser } from 'saxes';

/** One element of the manifest. */
export interface Element {
  /** With `ov:` or `bt:` before it where it is of the overrides or of the basic types, whatever the file's prefixes. */
  readonly name: string;
  /** By their names in the file, `xsi:type` among them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Text directly inside, trimmed. */
  readonly text: string;
  readonly line: number;
}

const prefixes = new Map([
  ['http://schemas.microsoft.com/office/appforoffice/1.1', ''],
  ['http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'ov:'],
  ['http://schemas.microsoft.com/office/officeappbasictypes/1.0', 'bt:'],
]);

interface OpenElement extends Element {
  readonly attributes: Map<string, string>;
  readonly children: OpenElement[];
  text: string;
}

/** The root; null where the text is no XML that could be read. */
export function parseManifest(xml: string): Element | null {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  const roots: OpenElement[] = [];
  const errors: Error[] = [];
  parser.on('error', (error) => errors.push(error));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: OpenElement = {
      name: `${prefixes.get(uri) ?? `${uri}:`}${local}`,
      attributes: new Map(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
      line: parser.line,
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    if (parent) parent.text = (parent.text + text).trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return errors.length > 0 ? null : (roots[0] ?? null);
}

/** The element and everything below it, in the order of the file. */
export function withinAll(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(withinAll)];
}

/** Every element of one of the names. */
export function named(root: Element, ...names: readonly string[]): readonly Element[] {
  return withinAll(root).filter(({ name }) => names.includes(name));
}

/** As the file shows it, with what tells it from its like: `<Control id="ChiSo.OpenPane">, line 96`. */
export function shown({ name, attributes, line }: Element): string {
  const told = ['id', 'resid', 'Name', 'size', 'xsi:type']
    .filter((key) => attributes.has(key))
    .map((key) => ` ${key}="${attributes.get(key) ?? ''}"`);
  return `<${name.replace('ov:', '')}${told.slice(0, 2).join('')}>, line ${String(line)}`;
}
