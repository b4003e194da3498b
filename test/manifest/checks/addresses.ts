/** Addresses: https, all on one server, to something that is served; pictures have the sizes that they are named for. */
import { named, withinAll, type Element } from '../element';
import { faultAt, type Check, type Fault, type Surroundings } from '../fault';
import { pngSize } from '../png-size';

/** Sizes that Office asks of every icon on the ribbon. */
const required = [16, 32, 80];

const longestAddress = 2048;

export const checkAddresses: Check = (root, around) => {
  const base = baseOf(root);
  return [
    ...withinAll(root).flatMap((element) =>
      [element.attributes.get('DefaultValue'), element.attributes.get('Value')]
        .filter((value): value is string => value !== undefined && isAddress(element, value))
        .flatMap((address) => checkAddress(element, address, base, around)),
    ),
    ...checkIcons(root, base, around),
  ];
};

/** Everything up to the page of the pane. */
function baseOf(root: Element): string {
  const page = named(root, 'SourceLocation')[0]?.attributes.get('DefaultValue') ?? '';
  return page.slice(0, page.lastIndexOf('/') + 1);
}

function isAddress({ name }: Element, value: string): boolean {
  return (
    ['bt:Url', 'bt:Image', 'SourceLocation'].includes(name) || name.endsWith('Url') || value.includes('://')
  );
}

function checkAddress(
  element: Element,
  address: string,
  base: string,
  { file, served }: Surroundings,
): Fault[] {
  if (!URL.canParse(address) || !address.startsWith('https://')) {
    return [
      faultAt(element, `"${address}" does not begin with https://`, 'Office opens https addresses alone.'),
    ];
  }
  if (address.length > longestAddress) {
    return [faultAt(element, 'the address is longer than 2048 characters', 'Serve it under a shorter one.')];
  }
  if (!address.startsWith(base)) {
    return [faultAt(element, `"${address}" is on another server`, `Everything of ChiSo lies below ${base}.`)];
  }
  const path = address.slice(base.length);
  return served.includes(path) || file(path) !== null
    ? []
    : [
        faultAt(
          element,
          `"${path}" is neither built nor in the project`,
          'Correct the address, or add the file.',
        ),
      ];
}

function checkIcons(root: Element, base: string, { file }: Surroundings): readonly Fault[] {
  const addressOf = new Map(
    named(root, 'bt:Image').map(({ attributes }) => [
      attributes.get('id'),
      attributes.get('DefaultValue') ?? '',
    ]),
  );
  const ribbon = named(root, 'ov:Icon').flatMap((icon) => [
    ...required
      .filter((size) => !icon.children.some(({ attributes }) => attributes.get('size') === String(size)))
      .map((size) =>
        faultAt(
          icon,
          `size ${String(size)} is missing`,
          `Add <bt:Image size="${String(size)}" resid="…" />.`,
        ),
      ),
    ...icon.children.flatMap((image) =>
      checkSize(image, addressOf.get(image.attributes.get('resid')), Number(image.attributes.get('size'))),
    ),
  ]);
  return [
    ...ribbon,
    ...named(root, 'IconUrl').flatMap((icon) => checkSize(icon, icon.attributes.get('DefaultValue'), 32)),
    ...named(root, 'HighResolutionIconUrl').flatMap((icon) =>
      checkSize(icon, icon.attributes.get('DefaultValue'), 64),
    ),
  ];

  /** A picture that is not there is told by its address. */
  function checkSize(element: Element, address: string | undefined, size: number): readonly Fault[] {
    const bytes = address?.startsWith(base) ? file(address.slice(base.length)) : null;
    if (address === undefined || bytes === null) return [];
    const is = pngSize(bytes);
    const cure = 'Draw it in its svg and run npm run icons, or correct the address.';
    if (is === null) return [faultAt(element, `${address} is no PNG picture`, cure)];
    return is.width === size && is.height === size
      ? []
      : [
          faultAt(
            element,
            `${address} is ${String(is.width)} × ${String(is.height)} pixels, not ${String(size)} × ${String(size)}`,
            cure,
          ),
        ];
  }
}
