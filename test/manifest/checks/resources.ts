/** Resources: every one is named once and used, every reference has its kind of resource, texts fit and are translated. */
import { named, withinAll, type Element } from '../element';
import { faultAt, type Check, type Fault } from '../fault';

/** Office reads no more of an id than this. */
const longestReference = 32;

/** Which kind of resource an element refers to. */
const kinds = new Map([
  ['bt:Image', 'bt:Images'],
  ['ov:Label', 'bt:ShortStrings'],
  ['ov:Title', 'bt:ShortStrings'],
  ['ov:Namespace', 'bt:ShortStrings'],
  ['ov:Description', 'bt:LongStrings'],
]);

/** Most characters of a text, by the element that holds it. */
const lengths = { short: 125, long: 250 };

/** Languages beside the default one that every text is translated into. */
const translations = ['en-US'];

export const checkResources: Check = (root) => {
  const resources = named(root, 'ov:Resources').flatMap(({ children }) => children);
  return [
    ...checkIds(root),
    ...checkReferences(root, resources),
    ...resources.flatMap((kind) =>
      kind.children.flatMap((text) =>
        kind.name.endsWith('Strings')
          ? checkText(text, kind.name === 'bt:LongStrings' ? 'long' : 'short')
          : [],
      ),
    ),
    ...root.children.flatMap((text) =>
      text.name === 'DisplayName'
        ? checkText(text, 'short')
        : text.name === 'Description'
          ? checkText(text, 'long')
          : [],
    ),
  ];
};

function checkIds(root: Element): readonly Fault[] {
  const seen = new Set<string>();
  return withinAll(root).flatMap((element) => {
    const id = element.attributes.get('id');
    // Tabs are Excel's own.
    if (id === undefined || element.name === 'ov:OfficeTab') return [];
    const isTaken = seen.has(id);
    seen.add(id);
    return [
      ...(isTaken ? [faultAt(element, `the id "${id}" is there twice`, 'Give it an id of its own.')] : []),
      ...(element.name.startsWith('bt:') && id.length > longestReference
        ? [
            faultAt(
              element,
              `the id "${id}" is longer than 32 characters`,
              'Shorten it, here and where it is used.',
            ),
          ]
        : []),
    ];
  });
}

function checkReferences(root: Element, resources: readonly Element[]): readonly Fault[] {
  const kindOf = new Map(
    resources.flatMap((kind) =>
      kind.children.map((resource) => [resource.attributes.get('id') ?? '', kind.name] as const),
    ),
  );
  const references = withinAll(root).filter(({ attributes }) => attributes.has('resid'));
  const used = new Set(references.map(({ attributes }) => attributes.get('resid')));
  return [
    ...references.flatMap((element) => {
      const id = element.attributes.get('resid') ?? '';
      const expected = kinds.get(element.name) ?? 'bt:Urls';
      const kind = kindOf.get(id);
      if (kind === undefined) {
        return [faultAt(element, `no resource "${id}"`, `Add it to <${expected}>, or correct the resid.`)];
      }
      return kind === expected
        ? []
        : [faultAt(element, `"${id}" is in <${kind}>`, `Refer to a resource of <${expected}>.`)];
    }),
    ...resources
      .flatMap(({ children }) => children)
      .filter(({ attributes }) => !used.has(attributes.get('id')))
      .map((resource) => faultAt(resource, 'nothing refers to it', 'Take it out, or use it.')),
  ];
}

function checkText(element: Element, length: keyof typeof lengths): readonly Fault[] {
  const texts = [
    element.attributes.get('DefaultValue'),
    ...element.children.map((child) => child.attributes.get('Value')),
  ];
  const locales = new Set(element.children.map(({ attributes }) => attributes.get('Locale')));
  return [
    ...texts.flatMap((text = '') =>
      text.trim() === ''
        ? [faultAt(element, 'a text of it is empty', 'Write the text.')]
        : text.length > lengths[length]
          ? [
              faultAt(
                element,
                `"${text}" has ${String(text.length)} characters`,
                `Write at most ${String(lengths[length])}.`,
              ),
            ]
          : [],
    ),
    ...translations
      .filter((locale) => !locales.has(locale))
      .map((locale) =>
        faultAt(element, `it has no text for ${locale}`, `Add <Override Locale="${locale}" Value="…" />.`),
      ),
  ];
}
